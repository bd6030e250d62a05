package generator

import (
	"path"
	"reflect"
	"testing"
)

// onPage is what testdata/browser/look.js reports of a page.
type onPage struct {
	Overflow int      // px by which the page is wider than the window
	Charts   int      // charts of the page
	Live     int      // of them, with a live chart in sight
	Drawn    int      // of them, with one drawing in sight
	Walked   int      // of them, with marks that a key reaches
	Cut      []string // texts that do not fit where they stand
	Broken   []string // words of headings that stand on two lines
	Small    []string // buttons of under 24 px
	Outside  []string // elements that reach out of the window and do not scroll
}

// charts are how many blocks with a chart the papers have; the pages of charts
// have those of all papers.
var charts = map[string]int{
	"mid-year-review.html": 7, "board-paper.html": 6, "goals.html": 6, "commissioning-intentions.html": 1,
	"2024-25/board/index.html": 2, "2025-26/board/index.html": 2, "2025-26/public/index.html": 1,
	"2024-25/board/charts.html": 13, "2025-26/board/charts.html": 13, "2025-26/public/charts.html": 7,
	"forum-report.html": 2, forum + "index.html": 1, partners + "index.html": 1, forum + "charts.html": 2,
}

// asItShould is what is reported of a page that is as it should be.
func asItShould(v view) onPage {
	want := onPage{Cut: []string{}, Broken: []string{}, Small: []string{}, Outside: []string{}, Charts: charts[path.Base(v.page)] + charts[v.page]}
	switch {
	case path.Base(v.page) != "charts.html":
		if want.Drawn = want.Charts; v.scripts {
			want.Walked = want.Charts
		}
	case v.scripts:
		want.Live = want.Charts
	}
	return want
}

// looksRight looks at the page that is open, and passes over what a function takes out.
func (b *browser) looksRight(t *testing.T, v view, but ...func(*onPage)) {
	t.Helper()
	got, want := run[onPage](t, b, script(t, "look.js")), asItShould(v)
	got.Overflow = max(got.Overflow, 0)
	for _, take := range but {
		take(&got)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want\n%+v", got, want)
	}
	if list := b.heard.since(); len(list) > 0 {
		t.Errorf("the page complains: %q", list)
	}
}

func (b *browser) fits(t *testing.T, v view) { b.looksRight(t, v) }

// wider is the spacing of WCAG 2.2, success criterion 1.4.12. A sheet that a
// script makes is not subject to the page's policy.
const wider = `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
  document.adoptedStyleSheets = [sheet];
  return getComputedStyle(document.querySelector("h1")).letterSpacing !== "normal";
})()`

func (b *browser) takesWiderSpacing(t *testing.T, v view) {
	if !run[bool](t, b, wider) {
		t.Fatal("the spacing is not set")
	}
	b.looksRight(t, v, func(page *onPage) {
		if v.width <= 320 { // where a long word of a heading cannot but break
			page.Broken = []string{}
		}
	})
}
