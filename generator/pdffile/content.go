package pdffile

import (
	"bytes"
	"fmt"
)

// Operation is an operator of a content stream and what stood before it.
type Operation struct {
	Operator Operator
	Operands []Object
}

// Operations reads a content stream (ISO 32000-1, 7.8.2) and calls visit for
// each operation. An inline image counts as one, "BI", whose operand is its
// dictionary.
func Operations(content []byte, visit func(Operation)) error {
	p := &parser{data: content, content: true}
	var operands []Object
	for {
		if p.skip(); p.at == len(content) && len(operands) == 0 {
			return nil
		}
		o, err := p.object()
		if err != nil {
			return fmt.Errorf("read a content stream: %w", err)
		}
		operator, ok := o.(Operator)
		switch {
		case !ok:
			operands = append(operands, o)
			continue
		case operator == "BI":
			image, err := p.inlineImage()
			if err != nil {
				return fmt.Errorf("read an inline image: %w", err)
			}
			visit(Operation{operator, []Object{image}})
		default:
			visit(Operation{operator, operands})
		}
		operands = nil
	}
}

// inlineImage reads from after BI to after EI.
func (p *parser) inlineImage() (Dict, error) {
	image := Dict{}
	for {
		key, err := p.object()
		if err != nil {
			return nil, err
		}
		if key == Operator("ID") {
			break
		}
		name, ok := key.(Name)
		if !ok {
			return nil, p.errorf("a key that is no name")
		}
		if image[name], err = p.object(); err != nil {
			return nil, err
		}
	}
	for from := p.at; ; {
		end := bytes.Index(p.data[from:], []byte("EI"))
		if end < 0 {
			return nil, errEnd
		}
		from += end + 2
		if blank(p.data[from-3]) && (from == len(p.data) || blank(p.data[from])) {
			p.at = from
			return image, nil
		}
	}
}
