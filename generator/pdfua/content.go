package pdfua

import (
	"iter"
	"strconv"
)

// Owner is what every mark on a page belongs to: a *Content, a *Span, or an
// Artifact.
type Owner interface {
	// Open returns the operator that starts a marked-content sequence on a
	// page. Every sequence ends with Close.
	Open(page int) string
}

// Close is the operator that ends a marked-content sequence.
const Close = "EMC"

// Content is where an element's own marks are.
type Content struct {
	Element   *Element
	Sequences []Sequence
}

// Sequence is a marked-content sequence: its page, from 1, and its number on
// that page.
type Sequence struct {
	Page, MCID int
	// Span is what the sequence is a part of within its element; nil for the
	// element's plain text.
	Span *Span
}

// stretches are the sequences that follow each other in one span, or in none.
func (c *Content) stretches() iter.Seq[[]Sequence] {
	return func(yield func([]Sequence) bool) {
		for start, end := 0, 0; start < len(c.Sequences); start = end {
			for end = start + 1; end < len(c.Sequences) && c.Sequences[end].Span == c.Sequences[start].Span; {
				end++
			}
			if !yield(c.Sequences[start:end]) {
				return
			}
		}
	}
}

// Span is a stretch of a Content that reads otherwise than its marks stand on
// the page: a word cut at the end of a line, words that run from right to
// left, an abbreviation. It becomes a Span element.
type Span struct {
	Content *Content
	// ActualText is the characters that the marks stand for, if not empty.
	ActualText string
	// Lang is the language of the words, if it is not the document's.
	Lang string
	// Expansion is what an abbreviation is short for, if not empty.
	Expansion string
}

// ContentOf is the content that an owner's marks belong to; nil for an artifact.
func ContentOf(owner Owner) *Content {
	switch owner := owner.(type) {
	case *Content:
		return owner
	case *Span:
		return owner.Content
	}
	return nil
}

// Open implements Owner; each call counts as a sequence of its own.
func (c *Content) Open(page int) string { return c.open(page, c.Element.Tag, nil) }

// Open implements Owner.
func (s *Span) Open(page int) string { return s.Content.open(page, SpanTag, s) }

func (c *Content) open(page int, tag Tag, span *Span) string {
	t := c.Element.tree
	id := t.marked[page]
	t.marked[page] = id + 1
	c.Sequences = append(c.Sequences, Sequence{Page: page, MCID: id, Span: span})
	return "/" + string(tag) + " <</MCID " + strconv.Itoa(id) + ">> BDC"
}

// Artifact is what is on a page without being a part of the document.
type Artifact string

// The kinds of artifact.
const (
	Decoration Artifact = "/Artifact BMC" // rules and fills
	Header     Artifact = "/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC"
	Footer     Artifact = "/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC"
	Repetition Artifact = "/Artifact <</Type /Pagination>> BDC" // a table's head on its further pages
)

// Open implements Owner.
func (a Artifact) Open(int) string { return string(a) }
