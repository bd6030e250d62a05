package generator

import (
	"cmp"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// heardPages are a paper of each pack.
var heardPages = map[string]string{"2024-25": board + "mid-year-review.html", "2025-26": plannedPublic + "commissioning-intentions.html", "2026-27": forum + "forum-report.html"}

// TestHeard holds what a listener hears of a paper from its first to its last line:
// landmarks, headings, texts with their links, charts, tables. It was read by a person
// once, so that a change of it is read as well:
// go test ./generator -run TestHeard -update.
func TestHeard(t *testing.T) {
	for pack, page := range heardPages {
		l := listener{ids: map[string]*html.Node{}}
		data, there := outFiles(t)[page]
		if !there {
			data = monthlyFiles(t)[page]
		}
		root := parse(t, data)
		for n := range root.Descendants() {
			if id := attribute(n, "id"); id != "" {
				l.ids[id] = n
			}
		}
		l.hear(root)
		sameAsGolden(t, filepath.Join("testdata", "heard", pack+".golden"), strings.Join(l.lines, "\n")+"\n")
	}
}

// listener goes through a page as a screen reader does.
type listener struct {
	lines []string
	ids   map[string]*html.Node
}

func (l *listener) say(format string, args ...any) {
	l.lines = append(l.lines, fmt.Sprintf(format, args...))
}

// spoken are elements that are announced by what they are before what is in them.
var spoken = map[string]string{
	"header": "banner", "nav": "navigation", "main": "main", "footer": "content information", "figure": "figure",
	"ul": "list", "ol": "list", "dl": "list of facts", "details": "folds",
}

func (l *listener) hear(n *html.Node) {
	class := attribute(n, "class") // what a wide page does not show
	silent := slices.Contains([]string{"head", "script", "style"}, n.Data) || strings.Contains(class, "board-chart__narrow") || strings.Contains(class, "back-link")
	switch name := l.name(n); {
	case silent:
	case n.Data == "svg":
		l.say("image: %s", attribute(n, "aria-label"))
	case n.Data == "table":
		l.table(n)
	case len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] > '0' && n.Data[1] < '9':
		l.say("heading %c: %s", n.Data[1], linked(n))
	case saidWhole(n):
		l.text(n)
	default:
		if said := spoken[n.Data]; said != "" || attribute(n, "role") == "region" {
			l.say("%s", strings.TrimSuffix(cmp.Or(said, "region")+": "+name, ": "))
		}
		for child := range n.ChildNodes() {
			l.hear(child)
		}
	}
}

// name is an element's accessible name, where it has one of its own.
func (l *listener) name(n *html.Node) string {
	if by := l.ids[attribute(n, "aria-labelledby")]; by != nil {
		return linked(by)
	}
	return attribute(n, "aria-label")
}

// saidWhole reports whether an element is heard as one text: none in it stands for itself.
func saidWhole(n *html.Node) bool {
	if n.Type == html.TextNode {
		return true
	}
	inline := []string{"a", "abbr", "strong", "em", "code", "span", "br", "small", "wbr"}
	if !slices.Contains(append(inline, "p", "li", "dt", "dd", "summary", "figcaption", "caption", "div"), n.Data) {
		return false
	}
	for child := range n.Descendants() {
		if child.Type == html.ElementNode && !slices.Contains(inline, child.Data) {
			return false
		}
	}
	return true
}

// mostHeard is how many characters of a text are written down: enough to know it.
const mostHeard = 160

func (l *listener) text(n *html.Node) {
	said := linked(n)
	if said == "" {
		return
	}
	if runes := []rune(said); len(runes) > mostHeard {
		said = string(runes[:mostHeard]) + "…"
	}
	l.say("  %s", said)
}

// fileSize is another with every change of a paper.
var fileSize = regexp.MustCompile(`(\(PDF), [0-9.]+ [kM]B\)`)

// linked is a text with its links in brackets.
func linked(n *html.Node) string {
	var b strings.Builder
	var add func(*html.Node)
	add = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		if n.Data == "br" {
			b.WriteString(", ")
		}
		if n.Data == "a" {
			b.WriteString("[")
			defer b.WriteString("]")
		}
		for child := range n.ChildNodes() {
			add(child)
		}
	}
	add(n)
	return fileSize.ReplaceAllString(strings.Join(strings.Fields(b.String()), " "), "$1, its size)")
}

// table tells a table's caption, the names of its columns and how many rows it has.
func (l *listener) table(n *html.Node) {
	caption, rows, groups := l.name(n), 0, ""
	var heads, first []string
	for c := range n.Descendants() {
		switch {
		case c.Data == "caption":
			caption = linked(c)
		case c.Data == "th" && strings.HasPrefix(attribute(c, "scope"), "col") && rows == 0 && c.Parent.Parent.Data == "thead":
			heads = append(heads, linked(c))
		case c.Data == "tr" && strings.Contains(attribute(c, "class"), "board-group"):
			groups = ", in groups"
		case c.Data == "tr" && c.Parent.Data == "tbody":
			rows++
		}
		if rows == 1 && c.Parent != nil && c.Parent.Data == "tr" && c.Parent.Parent.Data == "tbody" && c.Type == html.ElementNode && attribute(c, "colspan") == "" {
			first = append(first, linked(c))
		}
	}
	l.say("table: %s", caption)
	l.say("  %d rows%s; columns: %s", rows, groups, strings.Join(heads, " | "))
	l.say("  first row: %s", strings.Join(first, " | "))
}
