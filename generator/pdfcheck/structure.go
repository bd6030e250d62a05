package pdfcheck

import (
	"fmt"
	"slices"

	"boardpack/generator/pdffile"
)

// deepest is how far structure elements, trees and forms are followed.
const deepest = 200

// element is a structure element (ISO 32000-1, 14.7.2).
type element struct {
	dict    pdffile.Dict
	ref     pdffile.Ref
	written pdffile.Name // the type as it stands
	tag     pdffile.Name // the standard type that it is mapped to
	parent  *element     // nil for the tree's root
	kids    []kid
	depth   int
}

// kid is one of an element, a marked-content sequence or an annotation.
type kid struct {
	element *element
	content *place
	object  pdffile.Ref // of an annotation or a form that is a content item
	page    pdffile.Ref // that it is on
}

// place is the sequence of marked content with an identifier in the content of
// a page or a form, which owner is the object number of.
type place struct{ owner, mcid int }

func (d *document) readStructure() {
	if !d.tagged {
		return
	}
	ref, _ := d.catalog["StructTreeRoot"].(pdffile.Ref)
	d.root = &element{dict: d.Dict(d.catalog["StructTreeRoot"]), ref: ref}
	d.readKids(d.root, pdffile.Ref{}, map[int]bool{})
}

// readKids reads what stands below an element; page is the one that its content
// is on unless it says otherwise.
func (d *document) readKids(e *element, page pdffile.Ref, seen map[int]bool) {
	if own, ok := e.dict["Pg"].(pdffile.Ref); ok {
		page = own
	}
	kids := e.dict["K"]
	if _, many := d.Resolve(kids).(pdffile.Array); !many && kids != nil {
		kids = pdffile.Array{kids}
	}
	for _, o := range d.array(kids) {
		d.readKid(e, o, page, seen)
	}
}

func (d *document) readKid(e *element, o pdffile.Object, page pdffile.Ref, seen map[int]bool) {
	if mcid, ok := d.Resolve(o).(int); ok {
		e.kids = append(e.kids, kid{content: &place{page.Number, mcid}})
		return
	}
	dict := d.Dict(o)
	if own, ok := dict["Pg"].(pdffile.Ref); ok {
		page = own
	}
	switch d.name(dict["Type"]) {
	case "MCR":
		owner := page
		if form, ok := dict["Stm"].(pdffile.Ref); ok {
			owner = form
		}
		e.kids = append(e.kids, kid{content: &place{owner.Number, d.int(dict["MCID"])}})
		return
	case "OBJR":
		object, _ := dict["Obj"].(pdffile.Ref)
		e.kids = append(e.kids, kid{object: object, page: page})
		return
	}
	ref, _ := o.(pdffile.Ref)
	if dict == nil || ref.Number > 0 && seen[ref.Number] || e.depth >= deepest {
		d.notef(badTree, "%s: a part of it is missing, stands twice in the tree, or is nested too deep", d.label(e))
		return
	}
	seen[ref.Number] = true
	child := &element{dict: dict, ref: ref, written: d.name(dict["S"]), parent: e, depth: e.depth + 1}
	child.tag = d.standard(child.written)
	e.kids = append(e.kids, kid{element: child})
	d.elements = append(d.elements, child)
	d.readKids(child, page, seen)
}

// standard follows the role map to a standard type.
func (d *document) standard(tag pdffile.Name) pdffile.Name {
	roles := d.Dict(d.root.dict["RoleMap"])
	for range deepest {
		next := d.name(roles[tag])
		if standardTypes[tag] || next == "" {
			return tag
		}
		tag = next
	}
	return tag
}

// below lists the child elements.
func (e *element) below() []*element {
	var list []*element
	for _, k := range e.kids {
		if k.element != nil {
			list = append(list, k.element)
		}
	}
	return list
}

// within reports whether the element, or one above it, has one of the tags.
func (e *element) within(tags ...pdffile.Name) bool {
	for ; e != nil; e = e.parent {
		if slices.Contains(tags, e.tag) {
			return true
		}
	}
	return false
}

// attribute is an element's attribute of an owner, such as Table, from its own
// attributes or from its classes (ISO 32000-1, 14.7.5).
func (d *document) attribute(e *element, owner, key pdffile.Name) pdffile.Object {
	objects := slices.Clone(d.list(e.dict["A"]))
	classes := d.Dict(d.root.dict["ClassMap"])
	for _, class := range d.list(e.dict["C"]) {
		objects = append(objects, d.list(classes[d.name(class)])...)
	}
	for _, o := range objects {
		if dict := d.Dict(o); d.name(dict["O"]) == owner && dict[key] != nil {
			return d.Resolve(dict[key])
		}
	}
	return nil
}

// page is the first one that an element has content on, or nil.
func (d *document) page(e *element) *page {
	for _, k := range e.kids {
		var p *page
		switch {
		case k.element != nil:
			p = d.page(k.element)
		case k.content != nil && d.sequences[*k.content] != nil:
			p = d.sequences[*k.content].page
		case k.content != nil:
			p = d.pageOf(pdffile.Ref{Number: k.content.owner})
		default:
			p = d.pageOf(k.page)
		}
		if p != nil {
			return p
		}
	}
	return d.pageOf(e.dict["Pg"])
}

// label names an element for a person: its page, its tag and how its text
// starts.
func (d *document) label(e *element) string {
	if e.parent == nil {
		return "the structure tree"
	}
	label := string(e.written)
	if e.tag != e.written {
		label += fmt.Sprintf(" (%s)", e.tag)
	}
	if text := []rune(d.says(e)); len(text) > 0 {
		end := min(len(text), 30)
		label += fmt.Sprintf(" %q", string(text[:end]))
	}
	if p := d.page(e); p != nil {
		return fmt.Sprintf("%s: %s", p, label)
	}
	return label
}
