package generator

import (
	"path"
	"reflect"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// onPage is what testdata/browser/look.js reports of a page.
type onPage struct {
	Overflow int      // px by which the page is wider than the window
	Charts   int      // charts of the page
	Live     int      // of them, with a live chart in sight
	Drawn    int      // of them, with one drawing in sight
	Walked   int      // of them, with marks that a key reaches
	Cut      []string // texts that do not fit where they stand
	Small    []string // buttons of under 24 px
	Outside  []string // elements that reach out of the window and do not scroll
}

// charts are how many blocks with a chart the papers have; the pages of charts
// have those of all papers.
var charts = map[string]int{
	"mid-year-review.html": 7, "board-paper.html": 6, "goals.html": 6, "commissioning-intentions.html": 1,
	"2024-25/board/index.html": 2, "2025-26/board/index.html": 2, "2025-26/public/index.html": 1,
	"2024-25/board/charts.html": 13, "2025-26/board/charts.html": 13, "2025-26/public/charts.html": 7,
}

// asItShould is what is reported of a page that is as it should be.
func asItShould(v view) onPage {
	want := onPage{Cut: []string{}, Small: []string{}, Outside: []string{}, Charts: charts[path.Base(v.page)] + charts[v.page]}
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

func (b *browser) looksRight(t *testing.T, v view) {
	t.Helper()
	got, want := run[onPage](t, b, script(t, "look.js")), asItShould(v)
	got.Overflow = max(got.Overflow, 0)
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want\n%+v", got, want)
	}
	if list := b.heard.since(); len(list) > 0 {
		t.Errorf("the page complains: %q", list)
	}
}

// TestPagesInABrowser opens every page at the width of a desktop and of a
// phone, and enlarged to 200% and to 400%: a window of 1,280 px has then room
// for 640 and for 320.
func TestPagesInABrowser(t *testing.T) {
	b := newBrowser(t)
	// Dark has the same sizes as light.
	for _, v := range views(func(v view) bool { return !v.dark || v.width == 1280 }, 1280, 640, 390, 320) {
		t.Run(v.String(), func(t *testing.T) {
			b.open(t, v)
			b.looksRight(t, v)
		})
	}
}

// wider is the spacing of WCAG 2.2, success criterion 1.4.12. A sheet that a
// script makes is not subject to the page's policy.
const wider = `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
  document.adoptedStyleSheets = [sheet];
  return getComputedStyle(document.querySelector("h1")).letterSpacing !== "normal";
})()`

func TestBrowserWithWiderTextSpacing(t *testing.T) {
	b := newBrowser(t)
	for _, v := range views(func(v view) bool { return !v.dark }, 1280, 320) {
		t.Run(v.String(), func(t *testing.T) {
			b.open(t, v)
			if !run[bool](t, b, wider) {
				t.Fatal("the spacing is not set")
			}
			b.looksRight(t, v)
		})
	}
}

// TestBrowserWithForcedColours looks for words that a background image or a
// colour of the page would hide: with forced colours, each text has the
// system's colours. Drawings have a test of their own; live charts keep theirs on
// white.
func TestBrowserWithForcedColours(t *testing.T) {
	b := newBrowser(t)
	const charts = `[...document.querySelectorAll("[data-chart-live] svg")].every(svg => getComputedStyle(svg).backgroundColor === "rgb(255, 255, 255)")`
	const states = `[...document.querySelectorAll("[aria-pressed]")].every(b => { b.click(); return getComputedStyle(b, "::after").content.includes("hidden") })`
	for _, page := range examplePages {
		v := view{page: page, width: 1280, dark: true, scripts: true}
		b.open(t, v, &emulation.MediaFeature{Name: "forced-colors", Value: "active"})
		b.looksRight(t, v)
		if !run[bool](t, b, charts) {
			t.Errorf("%s: a chart is not on white", page)
		}
		if !run[bool](t, b, states) {
			t.Errorf("%s: the state of a button is told by colour alone", page)
		}
	}
}

func TestBrowserWithReducedMotion(t *testing.T) {
	b := newBrowser(t)
	const moving = `[...document.querySelectorAll("*")].filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0 || getComputedStyle(e).animationName !== "none").length`
	for _, page := range examplePages {
		b.open(t, view{page: page, width: 1280, scripts: true}, &emulation.MediaFeature{Name: "prefers-reduced-motion", Value: "reduce"})
		if n := run[int](t, b, moving); n > 0 {
			t.Errorf("%s: %d elements move", page, n)
		}
	}
}

// TestBrowserPrintsOnWhite looks at the pages as they are printed by who reads
// them in dark colours: dark words, no grounds, no buttons.
func TestBrowserPrintsOnWhite(t *testing.T) {
	b := newBrowser(t)
	const ink = `(() => {
		const style = e => getComputedStyle(e), clear = e => style(e).backgroundColor === "rgba(0, 0, 0, 0)";
		const light = colour => Math.min(...colour.match(/\d+/g).slice(0, 3)) > 110;
		const words = [...document.querySelectorAll("h1, h2, p, a, td, th, dt, dd, li, button")].filter(e => e.checkVisibility() && !e.closest(".nhsuk-tag"));
		return {
			Grounds: [document.documentElement, document.body, ...document.querySelectorAll("td, th, header, .board-sort")].filter(e => !clear(e)).map(e => e.tagName),
			Pale: words.filter(e => light(style(e).color)).map(e => e.tagName + " " + e.textContent.slice(0, 30)),
			Values: [...document.querySelectorAll(".board-chart-value")].filter(e => e.checkVisibility()).length,
			Controls: [...document.querySelectorAll("[data-chart-zoom], [data-chart-saves]")].filter(e => e.checkVisibility()).length,
			Dark: [...document.querySelectorAll("[role=application] svg text")].filter(e => light(style(e).fill) && style(e).fill !== "rgb(255, 255, 255)").length,
		};
	})()`
	for _, page := range examplePages {
		b.open(t, view{page: page, width: 800, dark: true, scripts: true})
		dark := []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}
		if _, err := chromedp.Call(b.tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print", Features: dark}); err != nil {
			t.Fatal(err)
		}
		run[any](t, b, `dispatchEvent(new Event("beforeprint"))`)
		got := run[struct {
			Grounds, Pale          []string
			Values, Controls, Dark int // places for the value of a mark; of live charts, what only a screen needs and words in colours for the dark
		}](t, b, ink)
		if len(got.Grounds)+len(got.Pale) > 0 || got.Values+got.Controls+got.Dark > 0 {
			t.Errorf("%s: %+v", page, got)
		}
	}
}
