package pdfua

// Tag is a standard structure type of PDF 1.7 (ISO 32000-1, 14.8.4), or one of PDF 2.0
// that the file maps to such a type.
type Tag string

// The tags that a paper needs.
const (
	Document   Tag = "Document"
	Sect       Tag = "Sect"
	Div        Tag = "Div"
	BlockQuote Tag = "BlockQuote"
	Caption    Tag = "Caption"
	TOC        Tag = "TOC"
	TOCI       Tag = "TOCI"
	H1         Tag = "H1"
	H2         Tag = "H2"
	H3         Tag = "H3"
	H4         Tag = "H4"
	H5         Tag = "H5"
	H6         Tag = "H6"
	P          Tag = "P"
	L          Tag = "L"
	LI         Tag = "LI"
	Lbl        Tag = "Lbl"
	LBody      Tag = "LBody"
	Table      Tag = "Table"
	THead      Tag = "THead"
	TBody      Tag = "TBody"
	TR         Tag = "TR"
	TH         Tag = "TH"
	TD         Tag = "TD"
	SpanTag    Tag = "Span"
	Note       Tag = "Note"
	Reference  Tag = "Reference"
	Code       Tag = "Code"
	Link       Tag = "Link"
	Figure     Tag = "Figure"
	Em         Tag = "Em"
	Strong     Tag = "Strong"
)

// roles are what a reader of PDF 1.7 takes the newer tags for.
var roles = map[Tag]Tag{Em: SpanTag, Strong: SpanTag}

// HeadingTag is the tag of a heading of a level from 1 to 6.
func HeadingTag(level int) Tag { return [...]Tag{H1, H2, H3, H4, H5, H6}[level-1] }

// Scope says which cells a TH is the heading of.
type Scope string

// The scopes of a TH.
const (
	ScopeColumn Scope = "Column"
	ScopeRow    Scope = "Row"
)

// Numbering is how the labels of an L are written.
type Numbering string

// The numberings that a paper needs; the zero value means that the items have
// no labels.
const (
	Named   Numbering = "None" // labels are words
	Disc    Numbering = "Disc"
	Decimal Numbering = "Decimal"
)
