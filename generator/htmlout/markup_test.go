package htmlout

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
)

// light is a page without its own style and scripts, nearly all of its bytes.
func light(page []byte) []byte {
	for _, b := range slices.Concat(forDrawings(), forCharts(), []*block{style()}) {
		page = bytes.Replace(page, []byte(b.text), nil, 1)
	}
	return page
}

func parse(tb testing.TB, page []byte) *html.Node {
	tb.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		tb.Fatal(err)
	}
	return root
}

// all returns the elements of the given names below a node, in order; without
// names, all elements.
func all(root *html.Node, names ...string) []*html.Node {
	var found []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && (len(names) == 0 || slices.Contains(names, n.Data)) {
			found = append(found, n)
		}
	}
	return found
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func content(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func TestPagesAreWellFormed(t *testing.T) {
	for name, page := range pages(t) {
		t.Run(name, func(t *testing.T) {
			page = light(page)
			root := parse(t, page)
			balanced(t, page)
			ids := map[string]bool{}
			for _, n := range all(root) {
				if id := attr(n, "id"); id != "" {
					if ids[id] {
						t.Errorf("id %q stands twice", id)
					}
					ids[id] = true
				}
			}
			for _, n := range all(root) {
				if to, internal := strings.CutPrefix(attr(n, "href"), "#"); internal && !ids[to] {
					t.Errorf("link to #%s leads nowhere", to)
				}
				for _, key := range []string{"aria-labelledby", "aria-describedby", "for"} {
					for _, to := range strings.Fields(attr(n, key)) {
						if !ids[to] {
							t.Errorf("%s of %s names %q, which is not there", key, n.Data, to)
						}
					}
				}
				for _, a := range n.Attr {
					if a.Key == "style" || strings.HasPrefix(a.Key, "on") || a.Key == "src" {
						t.Errorf("%s has the attribute %s", n.Data, a.Key)
					}
				}
			}
			headings(t, root)
		})
	}
}

// balanced finds elements that the parser had to close or open itself.
func balanced(t *testing.T, page []byte) {
	t.Helper()
	void := []string{"meta", "br", "link"}
	var open []string
	for z := html.NewTokenizer(bytes.NewReader(page)); ; {
		switch z.Next() {
		case html.ErrorToken:
			if len(open) > 0 {
				t.Errorf("not closed: %v", open)
			}
			return
		case html.StartTagToken:
			if name, _ := z.TagName(); !slices.Contains(void, string(name)) {
				open = append(open, string(name))
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			if len(open) == 0 || open[len(open)-1] != string(name) {
				t.Fatalf("</%s> closes %v", name, open)
			}
			open = open[:len(open)-1]
		}
	}
}

func headings(t *testing.T, root *html.Node) {
	t.Helper()
	level := 0
	for i, h := range all(root, "h1", "h2", "h3", "h4", "h5", "h6") {
		next := int(h.Data[1] - '0')
		if next > level+1 || (next == 1) != (i == 0) {
			t.Errorf("%s %q after level %d", h.Data, content(h), level)
		}
		level = next
	}
}

func TestTablesHaveCaptionAndScope(t *testing.T) {
	for name, page := range pages(t) {
		for _, table := range all(parse(t, light(page)), "table") {
			if len(all(table, "caption")) != 1 {
				t.Errorf("%s: a table without a caption", name)
			}
			for _, th := range all(table, "th") {
				if scope := attr(th, "scope"); scope != "col" && scope != "row" && scope != "colgroup" {
					t.Errorf("%s: heading %q has scope %q", name, content(th), scope)
				}
			}
			region := table.Parent
			if attr(region, "role") != "region" || attr(region, "tabindex") != "0" || attr(region, "aria-labelledby") == "" {
				t.Errorf("%s: a table outside a named region that the keyboard reaches", name)
			}
		}
	}
}

// What the notes say of its cells is read out with the table.
func TestTablesAreDescribedByTheirNotes(t *testing.T) {
	root := parse(t, light(pages(t)["paper"]))
	described := 0
	for _, table := range all(root, "table") {
		id := attr(table, "aria-describedby")
		for _, n := range all(root) {
			if id != "" && attr(n, "id") == id && strings.TrimSpace(content(n)) == "An empty cell means none." {
				described++
			}
		}
	}
	if described != 1 {
		t.Errorf("%d tables are described by their notes, want 1", described)
	}
}

func TestLongTablesCanBeSorted(t *testing.T) {
	rows := func(n int) [][]string { return slices.Repeat([][]string{{"a"}}, n) }
	total := []string{"Grand Total"}
	for _, c := range []struct {
		name, label string
		rows        [][]string
		sortable    bool
	}{
		{"short", "Table 1", rows(manyRows - 1), false},
		{"long", "Table 1", rows(manyRows), true},
		{"long, of the cover sheet", "", rows(manyRows), false},
		{"with totals at its end", "Table 1", append(rows(manyRows), total, total), true},
		{"short with totals", "Table 1", append(rows(manyRows-1), total, total), false},
		{"with a total within", "Table 1", append(append(rows(manyRows), total), rows(1)...), false},
		{"empty", "Table 1", nil, false},
	} {
		p := &paper.Paper{Root: tree(answer(&figure.Figure{ID: "f", Label: c.label, Title: "T", Table: table([]string{"A"}, c.rows)}))}
		page, err := paperOf(PaperPage{Paper: p})
		if err != nil {
			t.Fatal(err)
		}
		if got := bytes.Contains(light(page), []byte("data-sortable>")); got != c.sortable {
			t.Errorf("%s: sortable is %v", c.name, got)
		}
	}
}

// The statement says only what it was told of.
func TestStatementOfEachCompliance(t *testing.T) {
	for level, want := range map[Compliance]string{
		Full: "these pages are fully compliant with", Partial: "these pages are partially compliant with",
		None: "these pages are not compliant with", "": "has not recorded how far these pages meet",
	} {
		page, err := Accessibility(site, Statement{Compliance: level})
		if err != nil || strings.Count(string(light(page)), want) != 1 || strings.Count(string(light(page)), "compliant with") > 1 {
			t.Errorf("%q: no %q (%v)", level, want, err)
		}
	}
}

func TestPolicyAllowsWhatIsThereAndNoMore(t *testing.T) {
	for name, page := range pages(t) {
		root := parse(t, page)
		want := "default-src 'none'; style-src"
		for _, n := range all(root, "style") {
			want += " " + source(content(n))
		}
		var scripts string
		for _, n := range all(root, "script") {
			if attr(n, "type") == "" { // others are data, which a policy does not cover
				scripts += " " + source(content(n))
			}
		}
		if scripts != "" {
			want += "; script-src" + scripts
		}
		want += "; base-uri 'none'; form-action 'none'"
		var got string
		for _, n := range all(root, "meta") {
			if attr(n, "http-equiv") == "Content-Security-Policy" {
				got = attr(n, "content")
			}
		}
		if got != want {
			t.Errorf("%s: policy\n%s, want\n%s", name, got, want)
		}
		if (name == "paper" || name == "edition" || name == "charts") != (scripts != "") {
			t.Errorf("%s: scripts: %q", name, scripts)
		}
	}
}

// hostile are texts that would do something in a page if they were not text.
var hostile = []string{
	`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `{{.Site}} {{template "top"}}`, `</script><script>alert(1)</script>`,
	`</caption></table></figure>`, `'; alert(1); '`, `<!--`, `]]>`, "&lt;b&gt; &amp; \u2028", `__f__alert(1)__f__`, `</svg></style>`, `&quot;`,
}

// A reader without scripts, or who listens, gets each drawing's short description
// once, and each value as the title of its mark.
func TestDrawingsAreDescribedAndTellTheirRows(t *testing.T) {
	root := parse(t, light(pages(t)["paper"]))
	alts := map[string]int{
		"Stacked bar chart: Where they stand. Described below.":                        2,
		"Stacked bar chart: Most are on track. Number of intentions. Described below.": 2,
		"Stacked bar chart: Most are on track again. Described below.":                 2,
	}
	rows := []string{"Community, Delayed: 3", "Community, On track: 5", "Acute & urgent, On track: 7"} // nought has no mark
	drawings := all(root, "svg")
	for _, svg := range drawings {
		var titles []string
		for _, title := range all(svg, "title") {
			titles = append(titles, content(title))
		}
		if diff := cmp.Diff(rows, titles); diff != "" {
			t.Errorf("%s: rows (-want +got):\n%s", attr(svg.Parent, "class"), diff)
		}
		if attr(svg, "role") != "img" || alts[attr(svg, "aria-label")] == 0 {
			t.Errorf("%s: %s %q", attr(svg.Parent, "class"), attr(svg, "role"), attr(svg, "aria-label"))
		}
		alts[attr(svg, "aria-label")]--
	}
	if said := strings.Count(content(root), "Community has 3 delayed."); len(drawings) != 6 || said != 2 {
		t.Errorf("%d drawings, and the sentence of two of them %d times; want a wide and a narrow one of each, and once each", len(drawings), said)
	}
}

func TestLinks(t *testing.T) {
	for destination, leads := range map[string]bool{
		"https://www.england.nhs.uk/a?b=1&c=2": true, "http://example.org": true, "HTTPS://example.org": true, "mailto:board@example.org": true, "#one": true,
		"javascript:alert(1)": false, "JavaScript:alert(1)": false, "java\tscript:alert(1)": false, " javascript:alert(1)": false,
		"data:text/html,x": false, "//example.org": false, "/etc/passwd": false, "file:///etc/passwd": false, "vbscript:x": false, "": false, "#": false, "x#one": false, "%zz": false,
	} {
		p := &paper.Paper{Root: tree(section(2, "", "one", "One"), para("", anchor(destination, "words")))}
		page, err := paperOf(PaperPage{Site: Site{Pack: "p"}, Paper: p})
		if err != nil {
			t.Fatal(err)
		}
		links := slices.DeleteFunc(all(parse(t, light(page)), "a"), func(n *html.Node) bool { return content(n) != "words" })
		switch {
		case !leads && len(links) > 0:
			t.Errorf("%q is a link", destination)
		case leads && (len(links) != 1 || attr(links[0], "href") != destination):
			t.Errorf("%q is not a link, or to another place", destination)
		case !strings.Contains(string(page), ">words<"):
			t.Errorf("the words of %q are gone", destination)
		}
	}
}
