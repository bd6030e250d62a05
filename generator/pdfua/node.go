package pdfua

import (
	"strconv"

	"boardpack/generator/pdffile"
)

// node is an element as the file has it. Most of a file are elements, so that they
// write themselves, in the order of their keys.
type node struct {
	*Element
	structure *structure
	parent    pdffile.Ref
	page      int          // of the first marks of its own, from 1; 0 without any
	kids      pdffile.Refs // elements and stretches, in the order of reading
}

// Kids implements pdffile.Node. Pages, with their annotations, and files are the
// catalog's.
func (n *node) Kids() pdffile.Refs { return n.kids }

// Parent implements pdffile.Node.
func (n *node) Parent() pdffile.Ref { return n.parent }

// Append implements pdffile.Node.
func (n *node) Append(to []byte, w *pdffile.Writer) []byte {
	to = append(to, "<<"...)
	to = n.appendAttributes(to, w)
	if len(n.Files) > 0 {
		to = w.Append(append(to, "/AF "...), n.structure.attached(n.Files))
	}
	to = appendText(to, w, "/Alt ", n.Alt)
	if n.ID != "" {
		to = w.Append(append(to, "/ID "...), pdffile.String(n.ID))
	}
	to = n.appendKids(to, w)
	to = w.AppendRef(append(to, "/P "...), n.parent)
	if n.page != 0 {
		to = w.AppendRef(append(to, "/Pg "...), n.structure.pages[n.page-1])
	}
	return append(append(append(to, "/S /"...), n.Tag...), ">>"...)
}

func (n *node) appendKids(to []byte, w *pdffile.Writer) []byte {
	start, kids := len(to), n.kids
	to = append(to, "/K ["...)
	next := func() {
		to = append(w.AppendRef(to, kids[0]), ' ')
		kids = kids[1:]
	}
	for _, kid := range n.Element.Kids {
		switch kid := kid.(type) {
		case *Element:
			next()
		case *Content:
			for sequences := range kid.stretches() {
				if sequences[0].Span != nil {
					next()
				} else {
					to = n.structure.appendSequences(to, w, sequences, n.page)
				}
			}
		case *Annotation:
			to = w.Append(append(to, "<</Obj "...), n.structure.annotations(kid.Page)[kid.Index])
			to = w.AppendRef(append(to, "/Pg "...), n.structure.pages[kid.Page-1])
			to = append(to, "/Type /OBJR>> "...)
		}
	}
	if to[len(to)-1] == '[' {
		return to[:start]
	}
	return append(to[:len(to)-1], ']')
}

// stretch is an element for sequences of one span that follow each other.
type stretch struct {
	*Span
	structure *structure
	parent    pdffile.Ref
	sequences []Sequence
}

// Kids implements pdffile.Node.
func (s *stretch) Kids() pdffile.Refs { return nil }

// Parent implements pdffile.Node.
func (s *stretch) Parent() pdffile.Ref { return s.parent }

// Append implements pdffile.Node.
func (s *stretch) Append(to []byte, w *pdffile.Writer) []byte {
	page := s.sequences[0].Page
	to = appendText(append(to, "<<"...), w, "/ActualText ", s.ActualText)
	to = appendText(to, w, "/E ", s.Expansion)
	to = s.structure.appendSequences(append(to, "/K ["...), w, s.sequences, page)
	to = appendText(append(to[:len(to)-1], ']'), w, "/Lang ", s.Lang)
	to = w.AppendRef(append(to, "/P "...), s.parent)
	to = w.AppendRef(append(to, "/Pg "...), s.structure.pages[page-1])
	return append(to, "/S /Span>>"...)
}

// appendSequences lists marked-content sequences, with a space after each: by number
// alone on the element's own page, which is that of its first one.
func (s *structure) appendSequences(to []byte, w *pdffile.Writer, sequences []Sequence, page int) []byte {
	for _, sequence := range sequences {
		if sequence.Page == page {
			to = append(strconv.AppendInt(to, int64(sequence.MCID), 10), ' ')
			continue
		}
		to = strconv.AppendInt(append(to, "<</MCID "...), int64(sequence.MCID), 10)
		to = w.AppendRef(append(to, "/Pg "...), s.pages[sequence.Page-1])
		to = append(to, "/Type /MCR>> "...)
	}
	return to
}

// appendText writes an entry, unless there is nothing to say.
func appendText(to []byte, w *pdffile.Writer, key, text string) []byte {
	if text == "" {
		return to
	}
	return w.Append(append(to, key...), pdffile.Text(text))
}

// appendAttributes writes an element's attributes (ISO 32000-1, 14.8.5).
func (n *node) appendAttributes(to []byte, w *pdffile.Writer) []byte {
	switch {
	case n.Summary != "":
		return append(appendText(append(to, "/A <</O /Table"...), w, "/Summary ", n.Summary), ">>"...)
	case n.Scope != "" || n.Columns > 1:
		to = append(to, "/A <<"...)
		if n.Columns > 1 {
			to = strconv.AppendInt(append(to, "/ColSpan "...), int64(n.Columns), 10)
		}
		to = append(to, "/O /Table"...)
		if n.Scope != "" {
			to = append(append(to, "/Scope /"...), n.Scope...)
		}
		return append(to, ">>"...)
	case n.Numbering != "":
		return append(append(append(to, "/A <</ListNumbering /"...), n.Numbering...), "/O /List>>"...)
	case n.BBox != Box{}:
		box := pdffile.Array{rounded(n.BBox.Left), rounded(n.BBox.Bottom), rounded(n.BBox.Right), rounded(n.BBox.Top)}
		return append(w.Append(append(to, "/A <</BBox "...), box), "/O /Layout/Placement /Block>>"...)
	}
	return to
}
