package htmlout

import (
	"html/template"
	"net/url"
	"slices"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"boardpack/generator/paper"
	"boardpack/generator/story"
	"boardpack/generator/wording"
)

// text writes words, and says what is short for more.
func (b *body) text(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	words := []story.Piece{{Text: n.(*paper.Text).Value}}
	if b.site.List != nil && linkable(n) {
		words = story.Mentions(words[0].Text, b.site.List.known)
	}
	for _, piece := range words {
		if piece.Names {
			link := b.site.List.linked([]story.Piece{piece})
			if wording.IsCode(piece.Text) {
				link = `<span class="board-held">` + link + "</span>"
			}
			_, _ = w.WriteString(link)
			continue
		}
		b.words(w, piece.Text, sayer(n))
	}
	return ast.WalkContinue, nil
}

// sayer is how the words of a text are written: those of a heading stay whole.
func sayer(n ast.Node) func(string) string {
	for ; n != nil; n = n.Parent() {
		if n.Kind() == paper.KindHeading {
			return said
		}
	}
	return together
}

// linkable reports whether a link may stand there: not in another, nor in a heading.
func linkable(n ast.Node) bool {
	for ; n != nil; n = n.Parent() {
		if kind := n.Kind(); kind == ast.KindLink || kind == paper.KindHeading {
			return false
		}
	}
	return true
}

func (b *body) words(w util.BufWriter, text string, say func(string) string) {
	for _, part := range b.shorthand.Parts(text) {
		if part.Spoken != "" {
			_, _ = w.WriteString(`<abbr title="` + escape(part.Spoken) + `">` + escape(part.Text) + "</abbr>")
		} else {
			_, _ = w.WriteString(say(part.Text))
		}
	}
}

// inline is the content of a paragraph that the paper itself makes; empty of none.
func (b *body) inline(p *paper.Paragraph) template.HTML {
	if p == nil {
		return ""
	}
	var all template.HTML
	for node := p.FirstChild(); node != nil; node = node.NextSibling() {
		html, err := b.render(node)
		if err != nil { // it has texts and links alone
			panic(err)
		}
		all += template.HTML(html)
	}
	return all
}

func emphasis(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	tag := "em>"
	if n.(*ast.Emphasis).Level == 2 {
		tag = "strong>"
	}
	if entering {
		_, _ = w.WriteString("<" + tag)
	} else {
		_, _ = w.WriteString("</" + tag)
	}
	return ast.WalkContinue, nil
}

// link writes a link's words, and the link where it leads somewhere that a
// paper may lead to.
func (b *body) link(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	destination := string(n.(*ast.Link).Destination)
	switch {
	case !follows(destination):
	case entering:
		if b.glance && destination[0] == '#' {
			destination = b.name + ".html" + destination
		}
		_, _ = w.WriteString(`<a href="` + escape(destination) + `">`)
	default:
		_, _ = w.WriteString("</a>")
	}
	return ast.WalkContinue, nil
}

// schemes are those that a link may have. A javascript: link would run in the
// page, where the policy stops it; here it never becomes a link.
var schemes = []string{"http", "https", "mailto"}

func follows(destination string) bool {
	to, err := url.Parse(destination)
	if err != nil {
		return false
	}
	anchor := to.Fragment != "" && destination[0] == '#'
	return anchor || slices.Contains(schemes, to.Scheme)
}
