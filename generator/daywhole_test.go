package generator

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

var dayAndMonth = regexp.MustCompile(`\b[0-9]{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b`)

// No line ends between a day and its month in a heading, the contents, a title, a cell or
// what leads to one, on any page of the example packs.
func TestDaysStayWhole(t *testing.T) {
	t.Parallel()
	days, loose := 0, map[string]string{}
	for name, file := range outFiles(t) {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		page, err := html.Parse(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		var walk func(n *html.Node, narrow, held bool)
		walk = func(n *html.Node, narrow, held bool) {
			switch {
			case n.Type == html.TextNode && narrow:
				days += len(dayAndMonth.FindAllString(n.Data, -1))
				if at := dayAndMonth.FindString(n.Data); at != "" && !held {
					loose[n.Parent.Data+": "+n.Data] = name
				}
			case n.Type == html.ElementNode:
				switch class := attribute(n, "class"); {
				case n.Data == "script" || n.Data == "style" || n.Data == "svg" || strings.Contains(class, "visually-hidden"):
					return
				case strings.Contains(class, "board-held"):
					held = true
				case strings.Contains(" h1 h2 h3 h4 th td caption figcaption ", " "+n.Data+" ") || strings.Contains(class, "contents-list__link"):
					narrow = true
				}
			}
			for child := n.FirstChild; child != nil; child = child.NextSibling {
				walk(child, narrow, held)
			}
		}
		walk(page, false, false)
	}
	for words, name := range loose {
		t.Errorf("%s: a line may end in the day of %q", name, words)
	}
	if days < 50 {
		t.Errorf("only %d days were seen", days)
	}
}
