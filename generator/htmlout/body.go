package htmlout

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"

	"boardpack/generator/paper"
)

// body writes a paper's tree. It holds what the nodes do not: where the files
// are that its figures link to.
type body struct {
	site      Site
	paper     *paper.Paper
	name      string // of the paper
	title     string
	band      string
	pages     []Page // of tables that the paper's page cannot hold
	shorthand *paper.Shorthand
	glance    bool // it is page 1 of the paper, shown on another page
}

// functions has one function for every kind in paper.NodeKinds.
func (b *body) functions() map[ast.NodeKind]renderer.NodeRendererFunc {
	return map[ast.NodeKind]renderer.NodeRendererFunc{
		ast.KindDocument:     nothing,
		ast.KindList:         list,
		ast.KindListItem:     element("<li>", "</li>\n"),
		ast.KindBlockquote:   element("<blockquote>\n", "</blockquote>\n"),
		ast.KindEmphasis:     emphasis,
		ast.KindCodeSpan:     element("<code>", "</code>"),
		ast.KindLink:         b.link,
		paper.KindText:       b.text,
		paper.KindBreak:      element("<br>\n", ""),
		paper.KindHeading:    b.heading,
		paper.KindParagraph:  paragraph,
		paper.KindFacts:      facts,
		paper.KindKeyFigures: keyFigures,
		paper.KindFigure:     b.figure,
		paper.KindData:       b.data,
		paper.KindPageBreak:  element(`<div class="board-page-break"></div>`+"\n", ""),
	}
}

// RegisterFuncs implements goldmark's renderer.NodeRenderer.
func (b *body) RegisterFuncs(registerer renderer.NodeRendererFuncRegisterer) {
	for kind, function := range b.functions() {
		registerer.Register(kind, function)
	}
}

// render writes the tree under root. goldmark passes over nodes that it has no
// function for, so they are looked for first.
func (b *body) render(root ast.Node) (string, error) {
	if err := check(root, b.functions()); err != nil {
		return "", err
	}
	nodes := renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(b, 1)))
	return written(func(out *bytes.Buffer) error { return nodes.Render(out, nil, root) })
}

func check(root ast.Node, functions map[ast.NodeKind]renderer.NodeRendererFunc) error {
	return ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if _, known := functions[n.Kind()]; !known {
			return ast.WalkStop, fmt.Errorf("a page cannot show a node of kind %s", n.Kind())
		}
		return ast.WalkContinue, nil
	})
}

func nothing(util.BufWriter, []byte, ast.Node, bool) (ast.WalkStatus, error) {
	return ast.WalkContinue, nil
}

// element writes a node that is no more than a start and an end around its
// children. Neither may hold text of the paper.
func element(start, end string) renderer.NodeRendererFunc {
	return func(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			_, _ = w.WriteString(start)
		} else {
			_, _ = w.WriteString(end)
		}
		return ast.WalkContinue, nil
	}
}

// escape is text as it may stand in an element or in a quoted attribute.
func escape(text string) string { return escapes.Replace(text) }

var escapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\x00", "\ufffd")

func list(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	l := n.(*ast.List)
	switch {
	case !l.IsOrdered() && entering:
		_, _ = w.WriteString(`<ul class="nhsuk-list nhsuk-list--bullet">` + "\n")
	case !l.IsOrdered():
		_, _ = w.WriteString("</ul>\n")
	case entering && l.Start > 1:
		_, _ = w.WriteString(`<ol class="nhsuk-list nhsuk-list--number" start="` + strconv.Itoa(l.Start) + `">` + "\n")
	case entering:
		_, _ = w.WriteString(`<ol class="nhsuk-list nhsuk-list--number">` + "\n")
	default:
		_, _ = w.WriteString("</ol>\n")
	}
	return ast.WalkContinue, nil
}

// id is what a place of the paper is called on the page.
func (b *body) id(id string) string {
	if b.glance {
		return b.name + "." + id
	}
	return id
}

// headingSizes are nhsuk-frontend's, by level.
var headingSizes = map[int]string{2: "l", 3: "m", 4: "s"}

func (b *body) heading(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	h := n.(*paper.Heading)
	level := h.Level
	if b.glance { // it stands under the paper's title
		level++
	}
	size, known := headingSizes[level]
	if !known {
		return ast.WalkStop, fmt.Errorf("heading %q has level %d", paper.PlainText(h), level)
	}
	if !entering {
		_, _ = fmt.Fprintf(w, "</h%d>\n", level)
		return ast.WalkContinue, nil
	}
	class := hanging(h.Number)
	if h.Appendix {
		class = " board-appendix"
	}
	_, _ = fmt.Fprintf(w, `<h%d class="nhsuk-heading-%s%s" id="%s">`, level, size, class, escape(b.id(h.ID)))
	number(w, h.Number)
	return ast.WalkContinue, nil
}

func paragraph(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	p := n.(*paper.Paragraph)
	if !entering {
		_, _ = w.WriteString("</p>\n")
		return ast.WalkContinue, nil
	}
	_, _ = w.WriteString(`<p class="nhsuk-body` + hanging(p.Number) + `">`)
	number(w, p.Number)
	return ast.WalkContinue, nil
}

// hanging makes room in the margin for a number.
func hanging(number string) string {
	if number == "" {
		return ""
	}
	return " board-numbered"
}

func number(w util.BufWriter, number string) {
	if number != "" {
		_, _ = w.WriteString(`<span class="board-number">` + escape(number) + "</span> ")
	}
}
