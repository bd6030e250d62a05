package pdfcheck

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// xmp is a metadata packet (ISO 16684-1).
type xmp struct {
	properties []property
	described  map[[2]string]bool // by extension schemas: namespace and name
	prefixes   [][2]string        // the namespaces declared: prefix and name
}

// property is one property of the document.
type property struct {
	space, name string
	container   string // Alt, Seq or Bag; struct; or empty
	values      []string
	languages   []string // of an Alt's values
}

// node is an XML element.
type node struct {
	xml.StartElement
	kids []*node
	text strings.Builder
}

// parseXML reads a packet into its elements.
func parseXML(data []byte) (*node, error) {
	decoder := xml.NewDecoder(bytes.NewReader(data))
	root := &node{}
	open := []*node{root}
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return root, nil
		}
		if err != nil {
			return nil, err
		}
		top := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			if len(open) > deepest {
				return nil, errors.New("elements are nested too deep")
			}
			made := &node{StartElement: token.Copy()}
			top.kids = append(top.kids, made)
			open = append(open, made)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			top.text.Write(token)
		case xml.ProcInst:
			if text := string(token.Inst); token.Target == "xpacket" && (strings.Contains(text, "bytes=") || strings.Contains(text, "encoding=")) {
				return nil, errors.New("its header has bytes or encoding, which PDF/A forbids")
			}
		}
	}
}

// find returns the first element of a name at or below n.
func (n *node) find(space, name string) *node {
	if n.Name.Space == space && n.Name.Local == name {
		return n
	}
	for _, kid := range n.kids {
		if found := kid.find(space, name); found != nil {
			return found
		}
	}
	return nil
}

// declared lists the namespaces declared at and below n.
func (n *node) declared() [][2]string {
	var list [][2]string
	for _, a := range n.Attr {
		if a.Name.Space == "xmlns" {
			list = append(list, [2]string{a.Name.Local, a.Value})
		}
	}
	for _, kid := range n.kids {
		list = append(list, kid.declared()...)
	}
	return list
}

func (n *node) attribute(space, name string) string {
	for _, a := range n.Attr {
		if a.Name.Space == space && a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func readXMP(data []byte) (*xmp, error) {
	root, err := parseXML(data)
	if err != nil {
		return nil, err
	}
	rdf := root.find(nsRDF, "RDF")
	if rdf == nil {
		return nil, errors.New("it has no rdf:RDF")
	}
	x := &xmp{described: map[[2]string]bool{}, prefixes: root.declared()}
	for _, description := range rdf.kids {
		if description.Name.Space != nsRDF || description.Name.Local != "Description" {
			return nil, fmt.Errorf("rdf:RDF has the element %s", description.Name.Local)
		}
		for _, a := range description.Attr {
			if a.Name.Space != "" && a.Name.Space != "xmlns" && a.Name.Space != nsRDF && a.Name.Space != nsXML {
				x.properties = append(x.properties, property{space: a.Name.Space, name: a.Name.Local, values: []string{a.Value}})
			}
		}
		for _, kid := range description.kids {
			x.properties = append(x.properties, readProperty(kid))
			if kid.Name.Space == nsExtension && kid.Name.Local == "schemas" {
				x.readSchemas(kid)
			}
		}
	}
	return x, nil
}

func readProperty(n *node) property {
	p := property{space: n.Name.Space, name: n.Name.Local}
	switch {
	case len(n.kids) == 0 && n.attribute(nsRDF, "parseType") == "":
		p.values = []string{n.text.String()}
	case len(n.kids) == 1 && n.kids[0].Name.Space == nsRDF && n.kids[0].Name.Local != "Description":
		p.container = n.kids[0].Name.Local
		for _, item := range n.kids[0].kids {
			p.values = append(p.values, item.text.String())
			p.languages = append(p.languages, item.attribute(nsXML, "lang"))
		}
	default:
		p.container = "struct"
	}
	return p
}

// The namespaces of the parts of an extension schema (PDF/A-3, 6.6.2.3.3).
const (
	nsSchema   = "http://www.aiim.org/pdfa/ns/schema#"
	nsProperty = "http://www.aiim.org/pdfa/ns/property#"
)

// readSchemas notes the properties that extension schemas describe in full.
func (x *xmp) readSchemas(schemas *node) {
	for _, bag := range schemas.kids {
		for _, schema := range bag.kids {
			space := schema.value(nsSchema, "namespaceURI")
			list := schema.find(nsSchema, "property")
			if list == nil || schema.value(nsSchema, "schema") == "" || schema.value(nsSchema, "prefix") == "" {
				continue
			}
			for _, seq := range list.kids {
				for _, item := range seq.kids {
					name, kind := item.value(nsProperty, "name"), item.value(nsProperty, "valueType")
					category := item.value(nsProperty, "category")
					if kind != "" && (category == "internal" || category == "external") && item.value(nsProperty, "description") != "" {
						x.described[[2]string{space, name}] = true
					}
				}
			}
		}
	}
}

// value is the text of an element below n, or of an attribute in its place.
func (n *node) value(space, name string) string {
	if text := n.attribute(space, name); text != "" {
		return text
	}
	for _, kid := range n.kids {
		if kid.Name.Space == nsRDF && kid.Name.Local == "Description" {
			return kid.value(space, name)
		}
		if kid.Name.Space == space && kid.Name.Local == name {
			return strings.TrimSpace(kid.text.String())
		}
	}
	return ""
}

func (x *xmp) find(space, name string) *property {
	for i := range x.properties {
		if p := &x.properties[i]; p.space == space && p.name == name {
			return p
		}
	}
	return nil
}

// text is a property's first value.
func (x *xmp) text(space, name string) string {
	if p := x.find(space, name); p != nil && len(p.values) > 0 {
		return p.values[0]
	}
	return ""
}
