package brand

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"boardpack/generator/diag"
)

// Limits of a drawing's text.
const (
	mostDeep     = 50
	mostElements = 5000
)

// svgSpace is SVG's namespace.
const svgSpace = "http://www.w3.org/2000/svg"

// element is one of an SVG's.
type element struct {
	name       string
	foreign    bool              // it is not SVG's
	attributes map[string]string // SVG's own
	classes    []string
	children   []*element
	text       string
	at         diag.Position
}

// parse reads an SVG's elements; nil after a finding that leaves nothing to look at.
func (r *reader) parse(source []byte) *element {
	decoder := xml.NewDecoder(bytes.NewReader(source))
	p := parser{reader: r, decoder: decoder}
	for {
		p.at = diag.Position{File: r.file}
		p.at.Line, p.at.Column = decoder.InputPos()
		token, err := decoder.Token()
		switch {
		case errors.Is(err, io.EOF) && p.root != nil:
			return p.root
		case err != nil:
			line, column := decoder.InputPos()
			r.findings.Errorf(diag.Position{File: r.file, Line: line, Column: column}, "logo-svg-broken", "the SVG cannot be read: %v", plain(err)).
				Hinted("open it in a program for drawings, and save it as plain SVG, in UTF-8")
			return nil
		}
		if !p.take(token) {
			return nil
		}
	}
}

// plain is an error of XML without the line, which the finding has already.
func plain(err error) string {
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		return syntax.Msg
	}
	return err.Error()
}

// parser is a reader on its way through a text.
type parser struct {
	*reader
	decoder *xml.Decoder
	at      diag.Position // of the token
	root    *element
	open    []*element
	count   int
}

// take adds a token. What could stand for more than is written there ends it.
func (p *parser) take(token xml.Token) bool {
	switch token := token.(type) {
	case xml.Directive:
		p.findings.Errorf(p.at, "logo-doctype", "a logo's text cannot have <!%.20s", token).
			Hinted("take out what stands from <!DOCTYPE to its >: an SVG needs none")
		return false
	case xml.ProcInst:
		if token.Target != "xml" {
			p.findings.Errorf(p.at, "logo-doctype", "a logo's text cannot have <?%.20s", token.Target).Hinted("take it out")
			return false
		}
	case xml.StartElement:
		return p.start(token)
	case xml.EndElement:
		p.open = p.open[:len(p.open)-1]
	case xml.CharData:
		if n := len(p.open); n > 0 && p.open[n-1].name == "style" {
			p.open[n-1].text += string(token)
		}
	}
	return true
}

func (p *parser) start(token xml.StartElement) bool {
	if p.count++; p.count > mostElements || len(p.open) >= mostDeep {
		p.findings.Errorf(p.at, "logo-too-large", "the logo has more than %d elements, or is more than %d deep", mostElements, mostDeep).
			Hinted("simplify it in a program for drawings")
		return false
	}
	e := &element{name: token.Name.Local, foreign: token.Name.Space != svgSpace && token.Name.Space != "", attributes: map[string]string{}, at: p.at}
	for _, a := range token.Attr {
		p.attribute(e, a)
	}
	e.classes = strings.Fields(e.attributes["class"])
	if n := len(p.open); n > 0 {
		p.open[n-1].children = append(p.open[n-1].children, e)
	} else if p.root == nil {
		p.root = e
	}
	p.open = append(p.open, e)
	return true
}

// attribute keeps one of SVG's own, and finds those that do something or lead
// somewhere else.
func (p *parser) attribute(e *element, a xml.Attr) {
	name := a.Name.Local
	switch {
	case a.Name.Space == "xmlns" || name == "xmlns":
	case strings.HasPrefix(strings.ToLower(name), "on"):
		p.findings.Errorf(p.at, "logo-acts", "<%s> has the attribute %s: a logo cannot do anything", e.name, name).Hinted("take the attribute out")
	case name == "href" && !strings.HasPrefix(a.Value, "#"):
		p.findings.Errorf(p.at, "logo-leads-out", "<%s> leads out of the logo, by href", e.name).Hinted("take it out: a page fetches nothing, and a logo is no link")
	case a.Name.Space == "":
		e.attributes[name] = a.Value
	}
}
