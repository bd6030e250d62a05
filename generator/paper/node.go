package paper

import (
	"github.com/yuin/goldmark/ast"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
)

// The kinds of node that a paper adds to goldmark's. A bound paper holds only
// these and goldmark's Document, List, ListItem, Blockquote, Emphasis,
// CodeSpan and Link: a closed set, which both renderers must know whole.
var (
	KindText       = ast.NewNodeKind("PaperText")
	KindBreak      = ast.NewNodeKind("PaperBreak")
	KindHeading    = ast.NewNodeKind("PaperHeading")
	KindParagraph  = ast.NewNodeKind("PaperParagraph")
	KindFacts      = ast.NewNodeKind("PaperFacts")
	KindKeyFigures = ast.NewNodeKind("PaperKeyFigures")
	KindFigure     = ast.NewNodeKind("PaperFigure")
	KindData       = ast.NewNodeKind("PaperData")
	KindPageBreak  = ast.NewNodeKind("PaperPageBreak")
)

// NodeKinds lists every kind that a bound paper can hold.
var NodeKinds = []ast.NodeKind{
	ast.KindDocument, ast.KindList, ast.KindListItem, ast.KindBlockquote,
	ast.KindEmphasis, ast.KindCodeSpan, ast.KindLink,
	KindText, KindBreak, KindHeading, KindParagraph, KindFacts, KindKeyFigures, KindFigure, KindData, KindPageBreak,
}

// Text is plain words: the author's own or a live value's. It is never markup.
type Text struct {
	ast.BaseInline
	Value string
	// At is where the author's own words stand; zero of an expression's and of the program's.
	At diag.Position
	// Expression is what the paper asks for between {{ and }}; its text is
	// empty for the author's own words.
	Expression diag.Located
}

// Kind implements ast.Node.
func (*Text) Kind() ast.NodeKind { return KindText }

// Dump implements ast.Node.
func (n *Text) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"Value": n.Value}, nil)
}

// Break is a forced line end.
type Break struct{ ast.BaseInline }

// Kind implements ast.Node.
func (*Break) Kind() ast.NodeKind { return KindBreak }

// Dump implements ast.Node.
func (n *Break) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Heading starts a section. The paper's own title is level 1 and is not in
// the tree; headings in it have levels 2 to 4, without skips.
type Heading struct {
	ast.BaseBlock
	Level  int
	ID     string // anchor, unique in the paper
	Number string // "2", "2.1", "Appendix 1"; empty where headings are not numbered
	At     diag.Position
	// Appendix marks the heading that starts an appendix.
	Appendix bool
	// Front marks that of the section that stands on page 1, before the cover sheet.
	Front bool
	// Asks marks that under which the recommendations of the cover sheet stand again.
	Asks bool
	// When is what the heading and all that is under it stand and fall with; blank
	// where they stand.
	When diag.Located
}

// Kind implements ast.Node.
func (*Heading) Kind() ast.NodeKind { return KindHeading }

// Dump implements ast.Node.
func (n *Heading) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"Number": n.Number, "ID": n.ID}, nil)
}

// Paragraph is a paragraph, or the text of a list item.
type Paragraph struct {
	ast.BaseBlock
	Number string // "2.1"; empty where paragraphs are not numbered
	// When is what the paragraph, and the list's item that it begins, stands and
	// falls with; blank where it stands.
	When diag.Located
}

// Kind implements ast.Node.
func (*Paragraph) Kind() ast.NodeKind { return KindParagraph }

// Dump implements ast.Node.
func (n *Paragraph) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"Number": n.Number}, nil)
}

// Fact is a name and its text, such as a field of the cover sheet.
type Fact struct{ Name, Text string }

// Facts is a list of names and texts.
type Facts struct {
	ast.BaseBlock
	Facts []Fact
}

// Kind implements ast.Node.
func (*Facts) Kind() ast.NodeKind { return KindFacts }

// Dump implements ast.Node.
func (n *Facts) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// KeyFigure is one number that the reader should leave with.
type KeyFigure struct {
	Value string // "110"
	Label string // "on track"
	Note  string // "67.9% of those with progress recorded"; may be empty
}

// KeyFigures is a row of key figures.
type KeyFigures struct {
	ast.BaseBlock
	Figures []KeyFigure
}

// Kind implements ast.Node.
func (*KeyFigures) Kind() ast.NodeKind { return KindKeyFigures }

// Dump implements ast.Node.
func (n *KeyFigures) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Figure is a block's place in the paper: what it asks for, and once the
// paper is bound what it gets.
type Figure struct {
	ast.BaseBlock
	Spec   block.Spec // nil for a table that the paper itself makes
	Figure *figure.Figure
	Data   Placing // of the table of a figure that has a chart
	broken bool    // the spec has errors, so there is nothing to ask

	page onPage
	file csvFile
}

// Placing is where the table of a chart stands.
type Placing int

// The places of a chart's table.
const (
	Beside  Placing = iota // under the chart
	Annexed                // in the annex of data, as a Data node
	Filed                  // in the figure's CSV file alone
	Said                   // there too, and its sentence is said in place of the chart
)

// place is where the block names its id; nowhere for a table of the cover sheet.
func (n *Figure) place() diag.Position {
	if n.Spec == nil {
		return diag.Position{}
	}
	return n.Spec.Head().ID.At
}

// Kind implements ast.Node.
func (*Figure) Kind() ast.NodeKind { return KindFigure }

// Dump implements ast.Node.
func (n *Figure) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Data is the table of a chart, in the annex.
type Data struct {
	ast.BaseBlock
	Of *Figure
}

// ID is the place of the table, to which its figure leads.
func (n *Data) ID() string { return dataID(n.Of) }

func dataID(f *Figure) string { return f.Figure.ID + "-data" }

// Kind implements ast.Node.
func (*Data) Kind() ast.NodeKind { return KindData }

// Dump implements ast.Node.
func (n *Data) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// PageBreak starts a new page where there are pages.
type PageBreak struct {
	ast.BaseBlock
	Front bool // it ends page 1, before the cover sheet
}

// Kind implements ast.Node.
func (*PageBreak) Kind() ast.NodeKind { return KindPageBreak }

// Dump implements ast.Node.
func (n *PageBreak) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }
