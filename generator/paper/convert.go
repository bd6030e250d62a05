package paper

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gmtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/setting"
)

var markdown = parser.NewParser(
	parser.WithBlockParsers(parser.DefaultBlockParsers()...),
	parser.WithInlineParsers(append(parser.DefaultInlineParsers(), util.Prioritized(expressionParser{}, 50), util.Prioritized(footnoteParser{}, 60))...),
	parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
	parser.WithAttribute(),
)

// converter turns goldmark's tree into the paper's closed set of nodes. The
// words move from offsets into the nodes themselves, so that trees of several
// files become one. What a paper cannot hold is a finding.
type converter struct {
	text     *text
	findings *diag.List
	links    map[*ast.Link]diag.Position // where each link stands
	sheet    bool                        // the text is part of the cover sheet
}

// convert parses Markdown and appends its blocks to root.
func (c converter) convert(root ast.Node) {
	t := c.text
	tree := markdown.Parse(gmtext.NewReader(t.bytes))
	c.blocks(tree, root)
}

func (c *converter) blocks(from, into ast.Node) {
	for node := range children(from) {
		if converted := c.block(node, into); converted != nil {
			into.AppendChild(into, converted)
		}
	}
}

func (c *converter) block(node, parent ast.Node) ast.Node {
	switch n := node.(type) {
	case *ast.Heading:
		return c.heading(n, parent)
	case *ast.Paragraph, *ast.TextBlock:
		c.pipeTable(n)
		return c.inlines(n, &Paragraph{})
	case *ast.List:
		list := ast.NewList(n.Marker)
		list.Start, list.IsTight = n.Start, n.IsTight
		c.blocks(n, list)
		return list
	case *ast.ListItem:
		item := ast.NewListItem(n.Offset)
		c.blocks(n, item)
		return item
	case *ast.Blockquote:
		quote := ast.NewBlockquote()
		c.blocks(n, quote)
		return quote
	case *ast.FencedCodeBlock:
		return c.figure(n, parent)
	case *ast.ThematicBreak:
		return &PageBreak{}
	case *ast.LinkReferenceDefinition:
		return nil
	case *ast.HTMLBlock:
		c.findings.Errorf(c.place(n), "html-in-paper", "HTML is not allowed in a paper").Hinted("write Markdown")
	case *ast.CodeBlock:
		c.findings.Errorf(c.place(n), "block-indented", "an indented block is code in Markdown, and a paper has no code").Hinted("remove the indent")
	default:
		c.findings.Errorf(c.place(n), "markdown-not-supported", "a paper cannot hold %s", node.Kind()).Hinted("write it as paragraphs, lists, headings or blocks")
	}
	return nil
}

// pipeTable finds tables written the way other Markdown dialects have them,
// which here would come out as a line of words and bars.
func (c *converter) pipeTable(n ast.Node) {
	for i := 1; i < n.Lines().Len(); i++ {
		line := n.Lines().At(i)
		row := bytes.TrimSpace(line.Value(c.text.bytes))
		if bytes.Contains(row, []byte("|")) && bytes.Contains(row, []byte("--")) && len(bytes.Trim(row, "|-: ")) == 0 {
			c.findings.Errorf(c.text.at(line.Start), "markdown-table", "a table with bars is not part of the paper language").Hinted("use a table block")
			return
		}
	}
}

func (c *converter) heading(n *ast.Heading, parent ast.Node) ast.Node {
	h := &Heading{Level: n.Level, At: c.place(n)}
	if parent.Kind() != ast.KindDocument {
		c.findings.Errorf(h.At, "heading-nested", "a heading cannot stand inside a %s", named(parent)).Hinted("begin the heading at the edge, with an empty line before it")
		return nil
	}
	c.attributes(n, h)
	if c.sheet {
		c.findings.Errorf(h.At, "heading-on-cover-sheet", "a heading cannot stand on the cover sheet").Hinted("write it below the front matter")
		return nil
	}
	if n.Level == 1 {
		c.findings.Errorf(h.At, "section-mark-on-subsection", "a section's heading starts with ## or more").Hinted("the paper's own title stands in its front matter")
		h.Level = 2
	}
	return c.inlines(n, h)
}

// written is an attribute's value as the author wrote it: goldmark reads
// numbers and words such as true as what they are elsewhere.
func written(attribute any) string {
	if text, ok := attribute.([]byte); ok {
		return string(text)
	}
	return fmt.Sprint(attribute)
}

func (c *converter) figure(n *ast.FencedCodeBlock, parent ast.Node) ast.Node {
	kind := string(n.Language(c.text.bytes))
	at := c.place(n)
	spec := block.NewSpec(kind)
	switch {
	case spec == nil:
		c.findings.Errorf(at, "unknown-block", "unknown block %q", kind).Hinted("%s", cmp.Or(otherKinds[strings.ToLower(kind)], diag.DidYouMean(kind, block.Kinds())))
		return nil
	case parent.Kind() != ast.KindDocument:
		c.findings.Errorf(at, "block-nested", "a %s block cannot stand inside a %s", kind, named(parent)).Hinted("begin the block at the edge, with an empty line before it")
		return nil
	case c.sheet:
		c.findings.Errorf(at, "block-on-cover-sheet", "a %s block cannot stand on the cover sheet", kind).Hinted("write it below the front matter")
		return nil
	}
	body := diag.Position{File: at.File, Line: at.Line + 1, Column: 1}
	var yaml []byte
	if n.Lines().Len() > 0 {
		first := n.Lines().At(0)
		body = c.text.at(first.Start)
		yaml = n.Lines().Value(c.text.bytes)
	}
	findings := setting.Decode(yaml, body, spec)
	*c.findings = append(*c.findings, findings...)
	return &Figure{Spec: spec, broken: findings.HasErrors()}
}

// named is what a message calls a block.
func named(block ast.Node) string {
	if block.Kind() == ast.KindBlockquote {
		return "quotation"
	}
	return "list"
}

var linkSchemes = []string{"#", "https://", "http://", "mailto:"}

// place is where a node starts, as near as goldmark tells it.
func (c *converter) place(n ast.Node) diag.Position {
	if pos := n.Pos(); pos >= 0 {
		return c.text.at(pos)
	}
	if n.Type() == ast.TypeBlock && n.Lines().Len() > 0 {
		return c.text.at(n.Lines().At(0).Start)
	}
	if n.Parent() != nil {
		return c.place(n.Parent())
	}
	return c.text.origin
}

// children yields a node's children and stays right while they are moved.
func children(parent ast.Node) func(func(ast.Node) bool) {
	return func(yield func(ast.Node) bool) {
		for node := parent.FirstChild(); node != nil; {
			next := node.NextSibling()
			if !yield(node) {
				return
			}
			node = next
		}
	}
}
