package pdfcheck

import (
	"errors"
	"strings"

	"boardpack/generator/pdffile"
)

// Element is a structure element as a screen reader meets it.
type Element struct {
	Tag  string // the standard structure type
	Page int    // the first page that it is on, from 1; 0 for none
	// Text is the element's characters with those of its kids, in the order of
	// reading, exactly as they are encoded: no space is added or taken away.
	// ActualText stands in for what it replaces.
	Text                 string
	Alt, Expansion, Lang string
	ID, Scope            string
	Headers              []string // the IDs of a cell's header cells
	RowSpan, ColSpan     int      // 1 where the file says nothing
	Kids                 []Element
}

// Read returns the document as it is read through its structure tree: the
// elements at its top.
func Read(file []byte) ([]Element, error) {
	d, err := read(file)
	if err != nil {
		return nil, err
	}
	if !d.tagged {
		return nil, errors.New("the document has no structure tree")
	}
	return d.export(d.root), nil
}

func (d *document) export(e *element) []Element {
	var list []Element
	for _, child := range e.below() {
		made := Element{
			Tag: string(child.tag), Text: d.says(child), Kids: d.export(child),
			Alt: d.Text(child.dict["Alt"]), Expansion: d.Text(child.dict["E"]), Lang: d.Text(child.dict["Lang"]),
			ID: d.Text(child.dict["ID"]), Scope: string(d.name(d.attribute(child, "Table", "Scope"))),
			RowSpan: d.span(child, "RowSpan"), ColSpan: d.span(child, "ColSpan"),
		}
		for _, id := range d.array(d.attribute(child, "Table", "Headers")) {
			made.Headers = append(made.Headers, d.Text(id))
		}
		if p := d.page(child); p != nil {
			made.Page = p.number
		}
		list = append(list, made)
	}
	return list
}

// says is an element's text.
func (d *document) says(e *element) string {
	text, known := d.texts[e]
	if !known {
		text = d.join(e)
		d.texts[e] = text
	}
	return text
}

// join puts together what an element's parts say.
func (d *document) join(e *element) string {
	if d.has(e.dict["ActualText"]) {
		return d.Text(e.dict["ActualText"])
	}
	var text strings.Builder
	for _, k := range e.kids {
		switch {
		case k.element != nil:
			d.keep(&text, d.says(k.element))
		case k.content != nil && d.sequences[*k.content] != nil:
			d.keep(&text, d.sequences[*k.content].text)
		case d.stream(k.object) != nil: // a form as a whole
			d.keep(&text, d.forms[formUse{k.object.Number, tagged}])
		}
	}
	return text.String()
}

// span is over how many rows or columns a cell goes.
func (d *document) span(e *element, key pdffile.Name) int {
	span, ok := d.attribute(e, "Table", key).(int)
	if !ok {
		return 1
	}
	return span
}
