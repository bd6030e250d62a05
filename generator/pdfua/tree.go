// Package pdfua makes a PDF accessible and archivable: it holds the structure
// tree, which says what each mark on the pages is a part of, and rewrites the
// finished file with it, as PDF/UA-1 and PDF/A-3a ask.
package pdfua

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
	Tag       Tag
	ID        string // unique in the document
	Alt       string // stands in for the whole element
	Summary   string // what a Table is about, where it has no Caption
	Scope     Scope
	Columns   int // that a cell of a table goes over, where it is more than one
	Numbering Numbering
	// BBox is where a Figure stands on its page.
	BBox Box
	// Files hold the data behind the element.
	Files []File
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

// File is a file that is attached to the document.
type File struct {
	Name        string // such as "undated.csv"; unique in the document
	Type        string // MIME: "text/csv"
	Description string
	Data        []byte
}

// Annotation ties a link's active area to its element.
type Annotation struct {
	Page, Index int
	Description string
}
