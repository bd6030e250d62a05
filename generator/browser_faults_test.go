package generator

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"boardpack/generator/trial"
)

// faults are pages with one fault each, and what is to be said of it by the page
// itself, by the keyboard walk or by the look at the page.
var faults = []struct {
	name, body, said string
	chromium         bool // it alone walks by keys, and tells of requests for files
}{
	{"none", `<a href="#x">x</a>`, "", false},
	{"a trap", `<a href="#x">one</a><button onkeydown="event.preventDefault()">trap</button><a href="#x">two</a>`, "BUTTON trap", true},
	{"another order", `<a href="#x" tabindex="2">one</a><a href="#x" tabindex="1">two</a>`, "want \"A one\"", true},
	{"no mark of focus", `<style>a:focus { outline: none }</style><a href="#x">one</a>`, "Marked:false", true},
	{"a mark of focus behind a mask", `<style>a { mask: linear-gradient(red, red) }</style><a href="#x">one</a>`, "Marked:false", true},
	{"out of sight", `<a href="#x" style="position: absolute; left: -999px">one</a>`, "InSight:false", true},
	{"covered", `<div style="position: fixed; inset: 0; background: white"></div><a href="#x">one</a>`, "Covered:true", true},
	{"a region that no key reaches", `<div style="overflow: auto; width: 99px" role="region" tabindex="-1"><p style="width: 999px">wide</p></div>`, "no key reaches", true},
	{"a stop that does not scroll", `<div role="region" tabindex="0">narrow</div>`, "do not scroll", true},
	{"wider than the window", `<p style="width: 2000px">wide</p>`, "Overflow", false},
	{"cut text", `<p style="width: 20px; height: 20px; overflow: hidden">these words do not fit</p>`, "Cut:[these", false},
	{"a broken heading", `<h2 lang="en" style="width: 5em">Commis&shy;sioning</h2>`, "Broken:[H2 Commis", false},
	{"a small button", `<button style="height: 10px">x</button>`, "Small:[x]", false},
	{"a word on the console", `<a href="#x">x</a><script>console.warn("x")</script>`, "console: warning", false},
	{"an exception", `<a href="#x">x</a><script>throw "x"</script>`, "exception: ", false},
	{"a request", `<a href="#x">x</a><img src="x.png" alt="x">`, "x.png", true},
	{"a request after the page", `<a href="#x">x</a><script>addEventListener("load", () => fetch("x.css"))</script>`, "x.css", true},
	{"reaches out", `<div style="overflow-x: clip"><div style="width: 2000px">wide</div></div>`, "Outside", false},
}

// TestBrowserFindsFaults shows that the checks of the pages can fail.
func TestBrowserFindsFaults(t *testing.T) {
	trial.Later(t, "is of what looks at pages, which seldom changes")
	inBrowsers(t, func(t *testing.T, b *browser) {
		for _, fault := range faults {
			if fault.chromium && b.tab == nil {
				continue
			}
			b.write(t, "fault.html", []byte(`<!DOCTYPE html><html lang="en"><title>Fault</title><main>`+fault.body+`<h1>Fault</h1></main>`))
			b.open(t, view{page: "fault.html", width: 1280, scripts: true})
			found := b.heard.since()
			if b.tab != nil {
				found = append(found, b.walk(t, true)...)
			}
			if page := run[onPage](t, b, script(t, "look.js")); page.Overflow > 0 || len(page.Cut)+len(page.Broken)+len(page.Small)+len(page.Outside) > 0 {
				found = append(found, fmt.Sprintf("%+v", page))
			}
			says := func(problem string) bool { return strings.Contains(problem, fault.said) }
			if fault.said == "" && len(found) > 0 || fault.said != "" && !slices.ContainsFunc(found, says) {
				t.Errorf("%s: found %q, want %q", fault.name, found, fault.said)
			}
		}
	})
}

// TestAxeFindsFaults shows that axe runs, and that the contrasts that it leaves
// to the script are computed: of one character, of a word in a chart, and of a
// cell below another.
func TestAxeFindsFaults(t *testing.T) {
	trial.Later(t, "is of what looks at pages, which seldom changes")
	source := axeSource(t)
	b := newBrowser(t)
	const word = `<svg role="img" aria-label="chart" width="90" height="40"><path d="M0 0h90v40h-90z" fill="%s"/><text x="9" y="20" fill="#ffffff">word</text></svg>`
	for _, fault := range []struct{ name, body, rule string }{
		{"none", `<p>Sound</p>` + fmt.Sprintf(word, "#005eb8") + `<p style="color: #767676">1</p>`, ""},
		{"an image without words", `<img src="data:,">`, "image-alt"},
		{"pale words", `<p style="color: #999999">pale words</p>`, "color-contrast"},
		{"a pale character", `<p style="color: #999999">1</p>`, "color-contrast"},
		{"a pale word in a chart", fmt.Sprintf(word, "#ffb81c"), "color-contrast"},
		{"a pale cell below another", `<p style="color: #999999; position: relative">covered words<span style="position: absolute; left: 0; width: 2em; height: 1em; background: #fff"></span></p>`, "color-contrast"},
		{"a heading left out", `<h3>Third</h3>`, "heading-order"},
		{"small targets", `<button style="width: 9px; height: 9px; padding: 0" aria-label="a"></button><button style="width: 9px; height: 9px; padding: 0" aria-label="b"></button>`, "target-size"},
	} {
		b.write(t, "fault.html", []byte(`<!DOCTYPE html><html lang="en"><title>Fault</title><style>p { margin: 0 }</style><main><h1>Fault</h1>`+fault.body+`</main>`))
		b.open(t, view{page: "fault.html", width: 1280, scripts: true})
		report := b.axe(t, source)
		var rules []string
		for _, found := range append(report.Violations, report.Incomplete...) {
			rules = append(rules, found.Rule)
		}
		if fault.rule == "" && len(rules) > 0 || fault.rule != "" && !slices.Contains(rules, fault.rule) {
			t.Errorf("%s: found %q, want %q", fault.name, rules, fault.rule)
		}
	}
}
