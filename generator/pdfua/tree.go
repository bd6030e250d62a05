// Package pdfua holds a PDF's structure tree: what each mark on its pages is a
// part of, in the order of reading.
package pdfua

import "fmt"

// Tree is the structure of one document. The zero value is not usable.
type Tree struct {
	Root *Element
	// Language is the document's own, such as "en-GB".
	Language string
	// marked counts the marked-content sequences of each page.
	marked map[int]int
}

// New returns a tree that has nothing but its Document element.
func New(language string) *Tree {
	t := &Tree{Language: language, marked: map[int]int{}}
	t.Root = &Element{Tag: Document, tree: t}
	return t
}

// Element is a node of the tree. Its attributes are left out of the file where
// they are empty.
type Element struct {
	Tag        Tag
	ID         string // unique in the document
	Title      string
	Lang       string // only where it is not the document's
	Alt        string // stands in for the whole element
	ActualText string // the characters that the marks stand for
	Scope      Scope
	Numbering  Numbering
	// BBox is where a Figure stands on its page.
	BBox Box
	// Kids are in the order of reading.
	Kids []Kid

	tree *Tree
}

// Box is a rectangle in PDF's own space: points, from the page's lower left
// corner.
type Box struct{ Left, Bottom, Right, Top float64 }

// Kid is an *Element, a *Content or an *Annotation.
type Kid interface{ kid() }

func (*Element) kid()    {}
func (*Content) kid()    {}
func (*Annotation) kid() {}

// Add appends a child element.
func (e *Element) Add(tag Tag) *Element {
	child := &Element{Tag: tag, tree: e.tree}
	e.Kids = append(e.Kids, child)
	return child
}

// Content appends a place for marks. Marks of one Content may lie on several
// pages: this is how an element goes on over a page break, and how text before
// and after a child keeps its order.
func (e *Element) Content() *Content {
	content := &Content{Element: e}
	e.Kids = append(e.Kids, content)
	return content
}

// Annotate appends an annotation: the one at an index, from 0, in a page's
// list of them. Pages count from 1. Description is what it is for, in words.
func (e *Element) Annotate(page, index int, description string) {
	e.Kids = append(e.Kids, &Annotation{Page: page, Index: index, Description: description})
}

// Content is where an element's own marks are.
type Content struct {
	Element   *Element
	Sequences []Sequence
}

// Sequence is a marked-content sequence: its page, from 1, and its number on
// that page.
type Sequence struct{ Page, MCID int }

// Annotation ties a link's active area to its element.
type Annotation struct {
	Page, Index int
	Description string
}

// Owner is what every mark on a page belongs to: a *Content, or an Artifact.
type Owner interface {
	// Open returns the operator that starts a marked-content sequence on a
	// page. Every sequence ends with Close.
	Open(page int) string
}

// Close is the operator that ends a marked-content sequence.
const Close = "EMC"

// Open implements Owner; each call counts as a sequence of its own.
func (c *Content) Open(page int) string {
	t := c.Element.tree
	id := t.marked[page]
	t.marked[page]++
	c.Sequences = append(c.Sequences, Sequence{Page: page, MCID: id})
	return fmt.Sprintf("/%s <</MCID %d>> BDC", c.Element.Tag, id)
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
