package paper

import (
	"bytes"
	"maps"
	"slices"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gmtext "github.com/yuin/goldmark/text"

	"boardpack/generator/diag"
)

// What reading takes grows with these squared: the lines that one paragraph or list
// may go on for, how deep they are nested, and the marks of one paragraph, which are
// looked up from each other. A long paper has about 2,000 lines, four levels and a
// hundred marks in a paragraph.
const (
	mostInLine = 20_000 // bytes
	mostLines  = 20_000
	mostLevels = 50
	mostMarks  = 1_000
)

// sized reports whether a text is within the limits of what is read; where it is
// not, that is a finding.
func sized(t *text, findings *diag.List) bool {
	if len(t.starts) > mostLines+1 { // after the last line end starts none
		findings.Errorf(t.at(t.starts[mostLines]), "paper-too-long", "the paper has more than %d lines", mostLines).
			Hinted("is it the right file? else divide it into several papers")
		return false
	}
	for k, start := range t.starts {
		end := len(t.bytes)
		if k+1 < len(t.starts) {
			end = t.starts[k+1] - 1
		}
		if end-start > mostInLine {
			findings.Errorf(t.at(start), "line-too-long", "the line has more than %d characters", mostInLine).
				Hinted("a line as long as that is no paragraph: break it")
			return false
		}
		if levels(t.bytes[start:end]) > mostLevels {
			findings.Errorf(t.at(start), "nested-too-deep", "the line stands in more than %d lists and quotations", mostLevels).
				Hinted("write it with fewer levels")
			return false
		}
	}
	return marked(t, findings)
}

// levels are how many lists and quotations a line opens or goes on with: a mark for
// each, or two spaces.
func levels(line []byte) int {
	marks, spaces := 0, 0
	for k, c := range line {
		switch {
		case c == ' ':
			spaces++
		case c == '\t':
			spaces += 4
		case c == '>', bytes.IndexByte([]byte("-+*.)"), c) >= 0 && (k+1 == len(line) || line[k+1] == ' '):
			marks++
			spaces = max(0, spaces-1)
		case c < '0' || c > '9':
			return marks + spaces/2
		}
	}
	return marks // of a line of marks alone, or a blank one
}

// blocksAlone divides a text into paragraphs and does not look into them.
var blocksAlone = parser.NewParser(parser.WithBlockParsers(parser.DefaultBlockParsers()...), parser.WithAttribute())

// marked reports whether no paragraph has more marks than one may have.
func marked(t *text, findings *diag.List) bool {
	if marks(t.bytes) <= mostMarks {
		return true
	}
	few := true
	_ = ast.Walk(blocksAlone.Parse(gmtext.NewReader(t.bytes)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		switch n.(type) {
		case *ast.Paragraph, *ast.TextBlock, *ast.Heading:
			if lines := n.Lines(); marks(lines.Value(t.bytes)) > mostMarks {
				findings.Errorf(t.at(lines.At(0).Start), "paragraph-too-marked", "the paragraph has more than %d marks, such as * and [", mostMarks).
					Hinted("divide it by empty lines, or take out what is no text")
				few = false
				return ast.WalkStop, nil
			}
		}
		return ast.WalkContinue, nil
	})
	return few
}

// marks counts the characters that can open or close something in a paragraph.
func marks(text []byte) int {
	count := 0
	for _, c := range text {
		switch c {
		case '*', '_', '[', ']', '!', '<', '&', '\\', '`', '{':
			count++
		}
	}
	return count
}

// fewHints are the references to nothing for which a near id is looked up: a paper
// with more of them has another mistake.
const fewHints = 20

// likely says which id may be meant.
func (b *binding) likely(id string) string {
	if b.astray++; b.astray > fewHints {
		return "write the id behind the heading that is meant, as {#" + id + "}"
	}
	return diag.DidYouMean(id, slices.Sorted(maps.Keys(b.anchors)))
}
