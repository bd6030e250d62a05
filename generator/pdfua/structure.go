package pdfua

import (
	"fmt"
	"maps"
	"slices"

	"boardpack/generator/pdffile"
)

// structure writes a tree's elements into a file (ISO 32000-1, 14.7).
type structure struct {
	file  *pdffile.File
	pages []pdffile.Ref
	files map[string]pdffile.Ref // attached files by name
	// marked holds for each page, by MCID, the element that owns it.
	marked []pdffile.Array
	// annotated holds the elements of annotations by their StructParent, which
	// count on from the pages.
	annotated []pdffile.Ref
	ids       map[string]pdffile.Ref
	roles     pdffile.Dict // of the newer tags in use
}

// write adds the structure tree's root and all below it.
func (s *structure) write(t *Tree) (pdffile.Ref, error) {
	s.marked, s.ids, s.roles = make([]pdffile.Array, len(s.pages)), map[string]pdffile.Ref{}, pdffile.Dict{}
	for page, count := range t.marked {
		if page < 1 || page > len(s.pages) {
			return pdffile.Ref{}, fmt.Errorf("the tree has marks on page %d of %d", page, len(s.pages))
		}
		s.marked[page-1] = make(pdffile.Array, count)
	}
	root := pdffile.Dict{"Type": pdffile.Name("StructTreeRoot")}
	ref := s.file.Add(root)
	document, err := s.element(t.Root, ref)
	if err != nil {
		return ref, err
	}
	root["K"] = document
	root["ParentTree"] = s.file.Add(s.parentTree())
	root["ParentTreeNextKey"] = len(s.pages) + len(s.annotated)
	if len(s.roles) > 0 {
		root["RoleMap"] = s.roles
	}
	if len(s.ids) > 0 {
		root["IDTree"] = s.file.Add(s.idTree())
	}
	return ref, nil
}

func (s *structure) element(e *Element, parent pdffile.Ref) (pdffile.Ref, error) {
	dict := pdffile.Dict{"S": pdffile.Name(e.Tag), "P": parent}
	ref := s.file.Add(dict)
	if role, newer := roles[e.Tag]; newer {
		s.roles[pdffile.Name(e.Tag)] = pdffile.Name(role)
	}
	putText(dict, "Alt", e.Alt)
	if e.ID != "" {
		if _, taken := s.ids[e.ID]; taken {
			return ref, fmt.Errorf("two elements have the ID %q", e.ID)
		}
		dict["ID"], s.ids[e.ID] = pdffile.String(e.ID), ref
	}
	if attributes := attributesOf(e); attributes != nil {
		dict["A"] = attributes
	}
	for _, file := range e.Files {
		dict["AF"] = append(pdffile.Value[pdffile.Array](s.file, dict["AF"]), s.files[file.Name])
	}
	return ref, s.kids(e, ref, dict)
}

func (s *structure) kids(e *Element, ref pdffile.Ref, dict pdffile.Dict) error {
	var kids pdffile.Array
	for _, kid := range e.Kids {
		switch kid := kid.(type) {
		case *Element:
			child, err := s.element(kid, ref)
			if err != nil {
				return err
			}
			kids = append(kids, child)
		case *Content:
			kids = append(kids, s.content(kid, ref, dict)...)
		case *Annotation:
			object, err := s.annotation(kid, ref)
			if err != nil {
				return fmt.Errorf("link %q: %w", kid.Description, err)
			}
			kids = append(kids, object)
		}
	}
	if len(kids) > 0 {
		dict["K"] = kids
	}
	return nil
}

// content lists the sequences of a content; those of one span stand in an
// element of their own.
func (s *structure) content(c *Content, ref pdffile.Ref, dict pdffile.Dict) pdffile.Array {
	var kids pdffile.Array
	for i := 0; i < len(c.Sequences); {
		span, end := c.Sequences[i].Span, i+1
		for end < len(c.Sequences) && c.Sequences[end].Span == span {
			end++
		}
		sequences := c.Sequences[i:end]
		if i = end; span == nil {
			kids = append(kids, s.sequences(sequences, ref, dict)...)
		} else {
			kids = append(kids, s.span(span, sequences, ref))
		}
	}
	return kids
}

func (s *structure) span(span *Span, sequences []Sequence, parent pdffile.Ref) pdffile.Ref {
	dict := pdffile.Dict{"S": pdffile.Name(SpanTag), "P": parent}
	ref := s.file.Add(dict)
	dict["K"] = s.sequences(sequences, ref, dict)
	putText(dict, "ActualText", span.ActualText)
	putText(dict, "E", span.Expansion)
	putText(dict, "Lang", span.Lang)
	return ref
}

// putText sets an entry, unless there is nothing to say.
func putText(dict pdffile.Dict, key pdffile.Name, text string) {
	if text != "" {
		dict[key] = pdffile.Text(text)
	}
}

// sequences lists marked-content sequences: by number alone on the element's
// own page, which is that of its first one.
func (s *structure) sequences(sequences []Sequence, ref pdffile.Ref, dict pdffile.Dict) pdffile.Array {
	var kids pdffile.Array
	for _, sequence := range sequences {
		page := s.pages[sequence.Page-1]
		s.marked[sequence.Page-1][sequence.MCID] = ref
		if dict["Pg"] == nil {
			dict["Pg"] = page
		}
		if dict["Pg"] == page {
			kids = append(kids, sequence.MCID)
		} else {
			kids = append(kids, pdffile.Dict{"Type": pdffile.Name("MCR"), "Pg": page, "MCID": sequence.MCID})
		}
	}
	return kids
}

// annotation makes a page's annotation a part of the element that it belongs
// to.
func (s *structure) annotation(a *Annotation, parent pdffile.Ref) (pdffile.Object, error) {
	if a.Page < 1 || a.Page > len(s.pages) {
		return nil, fmt.Errorf("there is no page %d", a.Page)
	}
	page := s.file.Dict(s.pages[a.Page-1])
	list := pdffile.Value[pdffile.Array](s.file, page["Annots"])
	if a.Index >= len(list) {
		return nil, fmt.Errorf("page %d has no annotation %d", a.Page, a.Index)
	}
	ref, ok := list[a.Index].(pdffile.Ref)
	if !ok {
		return nil, fmt.Errorf("annotation %d of page %d is not indirect", a.Index, a.Page)
	}
	dict := s.file.Dict(ref)
	dict["Contents"] = pdffile.Text(a.Description)
	dict["StructParent"] = len(s.pages) + len(s.annotated)
	s.annotated = append(s.annotated, parent)
	return pdffile.Dict{"Type": pdffile.Name("OBJR"), "Obj": ref, "Pg": s.pages[a.Page-1]}, nil
}

// parentTree leads from marks and annotations back to their elements.
func (s *structure) parentTree() pdffile.Dict {
	var numbers pdffile.Array
	for i, elements := range s.marked {
		numbers = append(numbers, i, s.file.Add(elements))
	}
	for i, element := range s.annotated {
		numbers = append(numbers, len(s.pages)+i, element)
	}
	return pdffile.Dict{"Nums": numbers}
}

func (s *structure) idTree() pdffile.Dict {
	var names pdffile.Array
	for _, id := range slices.Sorted(maps.Keys(s.ids)) {
		names = append(names, pdffile.String(id), s.ids[id])
	}
	return pdffile.Dict{"Names": names}
}

// attributesOf are an element's attributes (ISO 32000-1, 14.8.5).
func attributesOf(e *Element) pdffile.Object {
	switch {
	case e.Summary != "":
		return pdffile.Dict{"O": pdffile.Name("Table"), "Summary": pdffile.Text(e.Summary)}
	case e.Scope != "" || e.Columns > 1:
		cell := pdffile.Dict{"O": pdffile.Name("Table")}
		if e.Scope != "" {
			cell["Scope"] = pdffile.Name(e.Scope)
		}
		if e.Columns > 1 {
			cell["ColSpan"] = e.Columns
		}
		return cell
	case e.Numbering != "":
		return pdffile.Dict{"O": pdffile.Name("List"), "ListNumbering": pdffile.Name(e.Numbering)}
	case e.BBox != Box{}:
		return pdffile.Dict{
			"O": pdffile.Name("Layout"), "Placement": pdffile.Name("Block"),
			"BBox": pdffile.Array{rounded(e.BBox.Left), rounded(e.BBox.Bottom), rounded(e.BBox.Right), rounded(e.BBox.Top)},
		}
	}
	return nil
}
