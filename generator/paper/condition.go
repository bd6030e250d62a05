package paper

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	gmtext "github.com/yuin/goldmark/text"

	"boardpack/generator/diag"
)

// conditionOpen and conditionClose stand about what a paragraph stands and falls
// with: {when="late > 0"}, as in a heading's braces.
const (
	conditionOpen  = `{when="`
	conditionClose = `"}`
)

// condition is a paragraph's when as goldmark's parser leaves it.
type condition struct {
	ast.BaseInline
	source gmtext.Segment
}

var kindCondition = ast.NewNodeKind("PaperCondition")

func (*condition) Kind() ast.NodeKind { return kindCondition }

func (n *condition) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// parseCondition takes a condition out of a line; nil where there is none.
func parseCondition(reader gmtext.Reader) ast.Node {
	line, segment := reader.PeekLine()
	rest, opens := bytes.CutPrefix(line, []byte(conditionOpen))
	length := bytes.Index(rest, []byte(conditionClose))
	if !opens || length < 0 {
		return nil
	}
	start := segment.Start + len(conditionOpen)
	reader.Advance(len(conditionOpen) + length + len(conditionClose))
	return &condition{source: gmtext.NewSegment(start, start+length)}
}

// unquoted is a condition without the strokes that keep quotation marks in it.
func unquoted(when string) string { return strings.ReplaceAll(when, `\"`, `"`) }

// condition gives a paragraph its when.
func (c *converter) condition(n *condition, into ast.Node) {
	at := c.text.at(n.source.Start)
	p, is := into.(*Paragraph)
	if !is || p.HasChildren() || p.When.Text != "" {
		c.findings.Errorf(at, "when-not-first", "a condition stands within a paragraph").Hinted(`{when="..."} is the first of its paragraph`)
		return
	}
	p.When = diag.Located{Text: unquoted(string(n.source.Value(c.text.bytes))), At: at}
}

// attributes reads what stands in braces behind a heading.
func (c *converter) attributes(n *ast.Heading, h *Heading) {
	known := []string{"id", "class", "when"}
	for _, a := range n.Attributes() {
		value := written(a.Value)
		switch string(a.Name) {
		case "id":
			h.ID = value
		case "class":
			c.classes(h, value)
		case "when":
			h.When = diag.Located{Text: value, At: c.whenAt(n)}
		default:
			c.findings.Errorf(h.At, "unknown-attribute", "a heading has no %q", a.Name).Hinted("%s", diag.DidYouMean(string(a.Name), known))
		}
	}
}

// classes reads what a heading is, beside the head of a section.
func (c *converter) classes(h *Heading, value string) {
	for _, class := range strings.Fields(value) {
		switch class {
		case "appendix":
			h.Appendix = true
		case "front":
			h.Front = true
		case "recommendations":
			h.Asks = true
		default:
			c.findings.Errorf(h.At, "unknown-class", "a heading has no class %q", class).
				Hinted("%s", diag.DidYouMean(class, []string{"appendix", "front", "recommendations"}))
		}
	}
}

// whenAt is where the condition of a heading begins, which goldmark does not tell.
func (c *converter) whenAt(n *ast.Heading) diag.Position {
	start := max(n.Pos(), 0)
	line, _, _ := bytes.Cut(c.text.bytes[start:], []byte("\n"))
	if in := bytes.LastIndex(line, []byte(`when="`)); in >= 0 {
		return c.text.at(start + in + len(`when="`))
	}
	return c.place(n)
}
