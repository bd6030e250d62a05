package generator

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

const month = `(?:January|February|March|April|May|June|July|August|September|October|November|December)`

// days are a day with its month, or a month with its year; in the head of a column, the year
// may stand below.
var (
	days       = regexp.MustCompile(`\b[0-9]{1,2} ` + month + `\b|\b` + month + ` [0-9]{4}\b`)
	daysOfHead = regexp.MustCompile(`\b[0-9]{1,2} ` + month + `\b`)
)

// No line ends within a day, or between a month and its year, on any page of the example packs.
func TestDaysStayWhole(t *testing.T) {
	t.Parallel()
	seen, loose := 0, map[string]string{}
	for name, file := range outFiles(t) {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		page, err := html.Parse(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		var walk func(n *html.Node, inHead, held bool)
		walk = func(n *html.Node, inHead, held bool) {
			switch {
			case n.Type == html.TextNode:
				day := days
				if inHead {
					day = daysOfHead
				}
				seen += len(day.FindAllString(n.Data, -1))
				if at := day.FindString(n.Data); at != "" && !held {
					loose[n.Parent.Data+": "+n.Data] = name
				}
			case n.Type == html.ElementNode:
				switch class := attribute(n, "class"); {
				case strings.Contains(" script style title option pre ", " "+n.Data+" ") || n.Data == "svg" || strings.Contains(class, "visually-hidden"):
					return
				case strings.Contains(class, "board-held"):
					held = true
				case n.Data == "thead":
					inHead = true
				}
			}
			for child := n.FirstChild; child != nil; child = child.NextSibling {
				walk(child, inHead, held)
			}
		}
		walk(page, false, false)
	}
	for words, name := range loose {
		t.Errorf("%s: a line may end in the day of %q", name, words)
	}
	if seen < 50 {
		t.Errorf("only %d days were seen", seen)
	}
}
