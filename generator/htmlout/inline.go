package htmlout

import (
	"net/url"
	"slices"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"boardpack/generator/paper"
)

// text writes words, and says what is short for more.
func (b *body) text(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	for _, part := range b.shorthand.Parts(n.(*paper.Text).Value) {
		if part.Spoken != "" {
			_, _ = w.WriteString(`<abbr title="` + escape(part.Spoken) + `">` + escape(part.Text) + "</abbr>")
		} else {
			_, _ = w.WriteString(escape(part.Text))
		}
	}
	return ast.WalkContinue, nil
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
func link(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	destination := string(n.(*ast.Link).Destination)
	switch {
	case !follows(destination):
	case entering:
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
