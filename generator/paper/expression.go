package paper

import (
	"github.com/yuin/goldmark/ast"
	gmtext "github.com/yuin/goldmark/text"

	"boardpack/generator/block"

	"github.com/yuin/goldmark/parser"
)

// expression is a live value as goldmark's parser leaves it. It never outlives
// the conversion into the paper's own tree.
type expression struct {
	ast.BaseInline
	source gmtext.Segment
	closed bool
}

var kindExpression = ast.NewNodeKind("PaperExpression")

func (*expression) Kind() ast.NodeKind { return kindExpression }

func (n *expression) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// expressionParser takes {{ ... }} out of a line before goldmark looks for
// emphasis and links in it.
type expressionParser struct{}

func (expressionParser) Trigger() []byte { return []byte{'{'} }

func (expressionParser) Parse(_ ast.Node, reader gmtext.Reader, _ parser.Context) ast.Node {
	line, segment := reader.PeekLine()
	if len(line) < 2 || line[1] != '{' {
		return parseCondition(reader)
	}
	length := block.ClosingBraces(string(line[2:]))
	node := &expression{closed: length >= 0}
	if !node.closed {
		node.source = segment.WithStop(segment.Start + 2)
		reader.Advance(2)
		return node
	}
	node.source = gmtext.NewSegment(segment.Start+2, segment.Start+2+length)
	reader.Advance(length + 4)
	return node
}
