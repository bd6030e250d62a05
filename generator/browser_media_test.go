package generator

import (
	"testing"

	"boardpack/generator/trial"
)

// mediaPages are those that are seen in forced colours and on paper: in continuous
// integration one of each sort, and else that of live charts; drawings have a test of their own.
func mediaPages() []string {
	if trial.All() {
		return examplePages
	}
	return []string{forum + "charts.html"}
}

// TestBrowserWithForcedColours looks for words that a background image or a
// colour of the page would hide: with forced colours, each text has the
// system's colours. Drawings have a test of their own; live charts keep theirs on
// white.
func TestBrowserWithForcedColours(t *testing.T) {
	trial.Later(t, "looks at pages in the colours of systems")
	const charts = `[...document.querySelectorAll("[data-chart-live] svg")].every(svg => getComputedStyle(svg).backgroundColor === "rgb(255, 255, 255)")`
	const states = `[...document.querySelectorAll("[aria-pressed]")].every(b => { b.click(); return getComputedStyle(b, "::after").content.includes("hidden") })`
	inBrowsers(t, func(t *testing.T, b *browser) {
		for _, page := range mediaPages() {
			v := view{page: page, width: 1280, dark: true, scripts: true}
			b.open(t, v, media{forcedColours: true})
			if !run[bool](t, b, `matchMedia("(forced-colors: active)").matches`) {
				t.Fatal("the colours are not forced")
			}
			b.looksRight(t, v)
			if !run[bool](t, b, charts) {
				t.Errorf("%s: a chart is not on white", page)
			}
			if !run[bool](t, b, states) {
				t.Errorf("%s: the state of a button is told by colour alone", page)
			}
		}
	})
}

// TestBrowserPrintsOnWhite looks at the pages as they are printed by who reads
// them in dark colours: dark words, no grounds, no buttons. Before that it asks for
// less motion, where the browser can be asked, and nothing moves.
func TestBrowserPrintsOnWhite(t *testing.T) {
	trial.Later(t, "looks at pages as they are printed")
	const moving = `[...document.querySelectorAll("*")].filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0 || getComputedStyle(e).animationName !== "none").length`
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
	inBrowsers(t, func(t *testing.T, b *browser) {
		still := b.tab != nil
		for _, page := range mediaPages() {
			b.open(t, view{page: page, width: 800, dark: true, scripts: true}, media{reducedMotion: still})
			if n := run[int](t, b, moving); still && n > 0 {
				t.Errorf("%s: %d elements move", page, n)
			}
			b.turn(t, 800, true, media{print: true})
			run[any](t, b, `dispatchEvent(new Event("beforeprint"))`)
			got := run[struct {
				Grounds, Pale          []string
				Values, Controls, Dark int // places for the value of a mark; of live charts, what only a screen needs and words in colours for the dark
			}](t, b, ink)
			if len(got.Grounds)+len(got.Pale) > 0 || got.Values+got.Controls+got.Dark > 0 || !run[bool](t, b, `matchMedia("print").matches`) {
				t.Errorf("%s: %+v", page, got)
			}
		}
	})
}
