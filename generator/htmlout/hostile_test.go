package htmlout

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"boardpack/generator/brand"
	"boardpack/generator/figure"
	"boardpack/generator/paper"
)

func source(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

func TestHostileTextStaysText(t *testing.T) {
	for _, evil := range hostile {
		elements := elementsOf(t, "plain")
		if diff := cmp.Diff(elements, elementsOf(t, evil)); diff != "" {
			t.Errorf("%q changes the page's elements (-plain +hostile):\n%s", evil, diff)
		}
	}
}

// elementsOf writes pages with the text in every place, checks that it is read
// back from each, and returns the names of the elements.
func elementsOf(t *testing.T, text string) []string {
	t.Helper()
	p := everywhere(text)
	s := Site{Organisation: text, Pack: text, Edition: text, AsAt: text, Notice: text, Mark: text, Downloads: "../"}
	page, err := paperOf(PaperPage{Site: s, Paper: p, PDF: File{Path: "p.pdf"}})
	if err != nil {
		t.Fatal(err)
	}
	edition, err := Edition(EditionPage{Site: s, Papers: []EditionPaper{{p, File{}}}, KeyFigures: []paper.KeyFigure{{Value: text, Label: text}}})
	if err != nil {
		t.Fatal(err)
	}
	index, err := Index([]AudienceLinks{
		{Name: text, Editions: []EditionLink{{Organisation: text, Pack: text, AsAt: text, Name: text, Path: "a.html", Papers: []string{text}, Mark: text, Statement: "s.html"}}},
		{Name: text, Each: true, Editions: []EditionLink{{Organisation: "Other " + text, Pack: text, AsAt: text, Name: text, Path: "b.html", Mark: text}}},
	}, brand.Look{Header: text})
	if err != nil {
		t.Fatal(err)
	}
	told, err := Accessibility(s, Statement{Partial, true, []Limit{{text, text}}, Contact{text, text, text, text}, text, text, text})
	if err != nil {
		t.Fatal(err)
	}
	charts, err := Charts(s, []*paper.Paper{p})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for i, html := range [][]byte{page, edition, index, told, charts} {
		root := parse(t, light(html))
		for _, n := range all(root) {
			if n.Data != "text" { // a drawing breaks long words into several
				names = append(names, n.Data)
			}
		}
		places := []int{22, 12, 7, 18, 15}[i]
		if got := strings.Count(withoutScripts(root), text); got < places {
			t.Errorf("page %d shows %q %d times, want at least %d", i, text, got, places)
		}
		for _, script := range all(root, "script") {
			if attr(script, "type") == "application/json" && !json.Valid([]byte(content(script))) {
				t.Errorf("page %d: %q breaks the data of a chart", i, text)
			}
		}
	}
	return names
}

func everywhere(text string) *paper.Paper {
	t := table([]string{text, text}, [][]string{{text, text}})
	bars := &figure.CountChart{Kind: figure.Bar, Categories: []string{text}, CategoryName: text, ValueName: "n", Series: []figure.Series{{Name: text, Values: []float64{1}}}}
	f := figure.Figure{ID: "f", Label: text, Title: text, Subtitle: text, Sentence: text, Table: t, Notes: []string{text}}
	drawn := f
	drawn.ID, drawn.Chart = "g", bars
	return &paper.Paper{Name: "p", Title: text, Meeting: text, Summary: text, Root: tree(
		section(2, "1", "one", text), para("1.1", words(text), with(anchor("#one", text))),
		&paper.Facts{Facts: []paper.Fact{{Name: text, Text: text}}},
		&paper.KeyFigures{Figures: []paper.KeyFigure{{Value: text, Label: text, Note: text}}},
		answer(&f), answer(&drawn),
	)}
}

func withoutScripts(root *html.Node) string {
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "script" && n.Parent.Data != "style" {
			b.WriteString(n.Data + "\n")
		}
	}
	return b.String()
}
