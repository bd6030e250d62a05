package templates_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"boardpack/generator"
	"boardpack/generator/diag"
	"boardpack/templates"
)

// TestTemplatesOnAnyPack builds every template for each trial and each of its
// editions, and reads what comes out: no sentence is broken, and what the key
// sentences say is what the files have.
func TestTemplatesOnAnyPack(t *testing.T) {
	for _, c := range trials() {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			folder, tables := c.write(t)
			out := filepath.Join(t.TempDir(), "out")
			findings, err := generator.Build(context.Background(), generator.Options{Packs: []string{folder}, Out: out})
			for _, f := range findings {
				if f.Severity == diag.Error {
					t.Error(f)
				}
			}
			if err != nil || findings.HasErrors() {
				t.Fatal(err)
			}
			pages, err := filepath.Glob(filepath.Join(out, "trial", "*", "*.html"))
			more, _ := filepath.Glob(filepath.Join(out, "trial", "provider", "*", "*.html"))
			if pages = append(pages, more...); err != nil || len(pages) < 12 {
				t.Fatal(pages, err)
			}
			for _, page := range pages {
				name := strings.TrimSuffix(filepath.Base(page), ".html")
				if _, err := templates.Papers.ReadFile(name + ".md"); err != nil {
					continue // a page of the edition's own
				}
				where := strings.TrimPrefix(page, out+"/trial/")
				p := read(t, page)
				p.sound(t, where)
				p.says(t, where, expected(c, tables, name, strings.HasPrefix(where, "board/")))
			}
		})
	}
}

// page is what a page says, in order.
type page struct {
	pieces []piece
	text   string // all pieces, a line each
}

// piece is a heading, a paragraph, an item, a title or the like.
type piece struct {
	kind string // the element, such as h2, or caption
	text string
}

func read(t *testing.T, file string) *page {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	root, err := html.Parse(f)
	if err != nil {
		t.Fatal(err)
	}
	p := &page{}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "main" {
			p.collect(n)
		}
	}
	for _, piece := range p.pieces {
		p.text += piece.text + "\n"
	}
	return p
}

// collect takes the pieces out of an element.
func (p *page) collect(n *html.Node) {
	class := attribute(n, "class")
	switch {
	case n.Type != html.ElementNode:
		return
	case n.Data == "nav", n.Data == "svg", n.Data == "details", n.Data == "script", strings.Contains(class, "download"):
		return
	case slices.Contains([]string{"h1", "h2", "h3", "h4", "p", "dt", "dd", "td", "th", "caption"}, n.Data), strings.Contains(class, "board-caption__"), strings.Contains(class, "board-key-figure__"):
		kind := n.Data
		if strings.Contains(class, "board-caption__title") {
			kind = "title"
		}
		p.pieces = append(p.pieces, piece{kind, words(n)})
		return
	}
	for child := range n.ChildNodes() {
		p.collect(child)
	}
	if n.Data == "figure" {
		p.pieces = append(p.pieces, piece{"figure", ""})
	}
}

// words are those of an element, without its number and its label.
func words(n *html.Node) string {
	if n.Type == html.TextNode {
		return strings.ReplaceAll(n.Data, "\u00a0", " ")
	}
	if class := attribute(n, "class"); class == "board-number" || class == "board-caption__label" {
		return ""
	}
	var b strings.Builder
	for child := range n.ChildNodes() {
		b.WriteString(words(child))
	}
	if n.Data == "p" || n.Data[0] == 'h' || n.Data == "span" || n.Data == "caption" {
		return strings.TrimPrefix(b.String(), " ") // behind the number
	}
	return b.String()
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// broken are what no sentence may have, whatever the records are.
var broken = []*regexp.Regexp{
	regexp.MustCompile(`\b0 of (the )?0\b`), regexp.MustCompile(`NaN|<no value>|\bInf\b|%!|undefined|<nil>`), regexp.MustCompile(`  `), regexp.MustCompile(` [,.;:)]`),
	regexp.MustCompile(`\b(one|1) (are|have|were)\b`), regexp.MustCompile(`\b1 (intentions|measures|milestones|benefits|programmes|submissions|goals|priorities|proposals|decisions|days|criteria)\b`),
	regexp.MustCompile(`(?i)\bnone of the [01]\b`), regexp.MustCompile(`(?i)\ball (0|1|2)\b [a-z]`), regexp.MustCompile(`\b(are|have) 1\b[^,]`), regexp.MustCompile(`\b(0|[2-9]|\d\d+) (intention|measure|milestone|benefit|programme|submission|goal|proposal) `),
	regexp.MustCompile(`\.\.|,,|;;|\. ?;|\(\)|\( |: ?\.`), regexp.MustCompile(`\{\{|\}\}|\{when`), regexp.MustCompile(`\b(the|is|are|of|and|a) (the|is|are|of)\b.*\b(the|is|are|of) \b(is|are) (is|are)\b`),
	regexp.MustCompile(`\b(\w+) is are\b|\bare is\b|\bhave has\b`), regexp.MustCompile(`\b(?:zero|two|three|four|five|six|seven|eight|nine|ten)\b`), regexp.MustCompile(`\b1 January 1\b`), regexp.MustCompile(`^[,.;:]`),
	regexp.MustCompile(`(?i)lancashire|cumbria|baf-\d`), regexp.MustCompile(`There are no such`), regexp.MustCompile(`\bThere are none\b`),
	regexp.MustCompile(`(?:^|[^0-9.,:(/£] )0 (?:of the|(?:[a-z]+ ){0,3}(?:is|are|has|have|was|were))\b`), // "none", or nothing
}

// sound finds sentences that are broken, and headings and titles without anything.
func (p *page) sound(t *testing.T, where string) {
	t.Helper()
	level, from := 0, "" // of a heading under which nothing has come yet
	for _, s := range p.pieces {
		for _, pattern := range broken {
			if found := pattern.FindString(s.text); found != "" && s.kind != "td" {
				t.Errorf("%s, %s: %q in %q", where, s.kind, found, s.text)
			}
		}
		if strings.Count(s.text, "(") != strings.Count(s.text, ")") || strings.Count(s.text, "[") != strings.Count(s.text, "]") {
			t.Errorf("%s: brackets in %q", where, s.text)
		}
		heading := len(s.kind) == 2 && s.kind[0] == 'h' && s.kind != "h1"
		if s.text == "" && (heading || s.kind == "title" || s.kind == "p" || s.kind == "dd") {
			t.Errorf("%s: an empty %s", where, s.kind)
		}
		if heading && level > 0 && int(s.kind[1]-'0') <= level {
			t.Errorf("%s: nothing stands under %q", where, from)
		}
		if level = 0; heading {
			level, from = int(s.kind[1]-'0'), s.text
		}
		if s.kind == "p" && !strings.ContainsAny(s.text[max(len(s.text)-1, 0):], ".:;") && !strings.HasPrefix(s.text, "Example Board, ") {
			t.Errorf("%s: a sentence without an end: %q", where, s.text)
		}
		if s.kind == "title" && (s.text == "" || strings.HasSuffix(s.text, ".")) {
			t.Errorf("%s: the title %q", where, s.text)
		}
	}
	if level > 0 {
		t.Errorf("%s: nothing stands under %q", where, from)
	}
}

// says compares a page with what it must say, and with what it must not.
func (p *page) says(t *testing.T, where string, sentences []sentence) {
	t.Helper()
	for _, s := range sentences {
		if strings.Contains(p.text, s.words) != s.holds {
			t.Errorf("%s: it must be %v that it says %q:\n%s", where, s.holds, s.words, p.text)
		}
	}
}

// sentence is words, and whether a page has them.
type sentence struct {
	words string
	holds bool
}

// share is how many of how many, as a sentence begins: of none, one, two and more.
func share(part, whole int, one, many, is, are string) string {
	subject := fmt.Sprintf("%d of the %d %s %s", part, whole, many, are)
	switch {
	case whole == 0:
		return ""
	case whole == 1 && part == 0:
		return "No " + one + " " + is
	case whole == 1:
		return "The only " + one + " " + is
	case part == 0:
		return fmt.Sprintf("None of the %d %s %s", whole, many, are)
	case part == whole && whole == 2:
		return "Both " + many + " " + are
	case part == whole:
		return fmt.Sprintf("All %d %s %s", whole, many, are)
	case part == 1:
		return fmt.Sprintf("1 of the %d %s %s", whole, many, is)
	}
	return subject
}
