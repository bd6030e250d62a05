package paper

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gmtext "github.com/yuin/goldmark/text"

	"boardpack/generator/pattern"
)

// footnote is the mark of a footnote, as other Markdown has them, or the beginning of its
// text. Without it the mark would be printed as it stands, or be a link to the text's word.
type footnote struct {
	ast.BaseInline
	source gmtext.Segment
}

var kindFootnote = ast.NewNodeKind("Footnote")

func (*footnote) Kind() ast.NodeKind              { return kindFootnote }
func (n *footnote) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// footnoteParser takes [^1] out of a line before goldmark looks for links in it.
type footnoteParser struct{}

func (footnoteParser) Trigger() []byte { return []byte{'['} }

var footnoteMark = pattern.Of(`^\[\^[^\]\s]+\]`)

// isRange tells what stands for characters, as [^a-z] does: a mark of a footnote it is only
// where a text goes with it.
var isRange = pattern.Of(`(?:[[^]|[^\pL\d])[\pL\d]-[\pL\d]|\\[a-z]`)

func (footnoteParser) Parse(_ ast.Node, reader gmtext.Reader, _ parser.Context) ast.Node {
	line, segment := reader.PeekLine()
	mark := footnoteMark().Find(line)
	if mark == nil {
		return nil
	}
	if isRange().Match(mark) && !bytes.Contains(reader.Source(), append(bytes.Clone(mark), ':')) {
		return nil
	}
	reader.Advance(len(mark))
	return &footnote{source: segment.WithStop(segment.Start + len(mark))}
}

// footnote tells a mark; the text that goes with it is told with it.
func (c *converter) footnote(n *footnote) {
	mark := n.source.Value(c.text.bytes)
	isText := bytes.HasPrefix(c.text.bytes[n.source.Stop:], []byte(":"))
	if isText && bytes.Count(c.text.bytes, mark) > 1 {
		return
	}
	c.findings.Errorf(c.text.at(n.source.Start), "footnote-in-paper", "%s is a footnote, and a paper has none", mark).
		Hinted("write what it says in brackets where the mark stands, or of a figure under notes: in its block, and take out the line %s:", mark)
}
