package brand

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// svg is a small logo with something in it, which begins on line 2.
func svg(inside string) string {
	return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 50">` + "\n" + inside + "\n</svg>\n"
}

const dot = `<circle r="9"/>`

// TestWhatNoLogoHas refuses what could act, fetch, or look otherwise in the PDF.
func TestWhatNoLogoHas(t *testing.T) {
	deep := strings.Repeat("<g>", 60) + dot + strings.Repeat("</g>", 60)
	for _, c := range []struct{ source, place, code string }{
		// What acts.
		{svg(`<script>alert(1)</script>` + dot), "2:1", "logo-element"},
		{svg(dot + "\n" + `<g><defs><script href="#a"/></defs></g>`), "3:10", "logo-element"},
		{svg(`<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>` + dot), "2:1", "logo-element"},
		{svg(`<g style="display:none"><script/></g>` + dot), "2:25", "logo-element"},
		{svg(dot + "\n" + `<path d="M0 0h9v9z" onclick="alert(1)"/>`), "3:1", "logo-acts"},
		{strings.Replace(svg(dot), "<svg ", `<svg onload="alert(1)" `, 1), "1:1", "logo-acts"},
		{strings.Replace(svg(dot), "<svg ", `<svg OnLoad="alert(1)" `, 1), "1:1", "logo-acts"},
		{svg(`<animate attributeName="r" to="20"/>` + dot), "2:1", "logo-element"},
		{svg(`<set attributeName="onclick" to="alert(1)"/>` + dot), "2:1", "logo-element"},
		{svg(`<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="//example.org"/></body></foreignObject>`), "2:1", "logo-element"},
		// What leads out.
		{svg(`<a xlink:href="javascript:alert(1)">` + dot + `</a>`), "2:1", "logo-leads-out logo-element"},
		{svg(`<image xlink:href="https://example.org/a.png"/>`), "2:1", "logo-leads-out logo-element"},
		{svg(`<image href="data:image/png;base64,AAAA"/>`), "2:1", "logo-leads-out logo-element"},
		{svg(`<use href="other.svg#a"/>` + dot), "2:1", "logo-leads-out logo-element"},
		{svg(`<style>@import url(//example.org/a.css);</style>` + dot), "2:1", "logo-style"},
		{svg(`<style>.a{background:url(//example.org/a.png)}</style>` + dot), "2:1", "logo-leads-out"},
		{svg(`<circle r="9" style="cursor: URL('//example.org/a.cur')"/>`), "2:1", "logo-leads-out"},
		{svg(`<circle r="9" fill="url(//example.org/a.svg#b)"/>`), "2:1", "logo-gradient"},
		{"<?xml-stylesheet href=\"//example.org/a.css\"?>\n" + svg(dot), "1:1", "logo-doctype"},
		// What stands for more than is written.
		{"<!DOCTYPE svg [\n<!ENTITY a \"aaaa\">\n<!ENTITY b \"&a;&a;\">]>\n" + svg("<g>&b;</g>"), "1:1", "logo-doctype"},
		{`<?xml version="1.0"?>` + "\n" + `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">` + svg(dot), "2:1", "logo-doctype"},
		{svg("<g>&b;</g>"), "2:7", "logo-svg-broken"},
		{svg(deep), "2:148", "logo-too-large"},
		{svg(strings.Repeat("<g/>", 5001)), "2:19997", "logo-too-large"},
		{svg(`<path d="M0 0` + strings.Repeat("h1", 50_001) + `"/>`), "2:1", "logo-shape"},
		{svg(strings.Repeat(`<path d="M0 0`+strings.Repeat("h.1v.1", 3000)+`z"/>`, 10)), "", "logo-too-large"},
		{svg("<desc>" + strings.Repeat("a", 2_000_000) + "</desc>" + dot), "", "logo-too-large"},
		{svg("<style>" + strings.Repeat(".a{fill:red}", 501) + "</style>" + dot), "2:1", "logo-too-large"},
		// What the PDF could not show in the same way.
		{svg("\n<text x=\"1\" y=\"9\">Our name</text>"), "3:1", "logo-element"},
		{svg(`<use href="#a"/>` + dot), "2:1", "logo-element"},
		{svg(`<linearGradient id="a"><stop offset="0"/></linearGradient><circle r="9" fill="url(#a)"/>`), "2:59", "logo-gradient"},
		{svg(`<circle r="9" style="fill:#000;opacity:.5"/>`), "2:1", "logo-see-through"},
		{svg(`<g fill-opacity="40%">` + dot + `</g>`), "2:1", "logo-see-through"},
		{svg(`<filter id="a"/><circle r="9" filter="url(#a)"/>`), "2:17", "logo-effect"},
		{svg(`<circle r="9" style="mask:url(#a)"/>`), "2:1", "logo-effect"},
		{svg(`<clipPath id="a"><circle r="4"/></clipPath><g clip-path="url(#a)">` + dot + `</g>`), "2:44", "logo-effect"},
		{svg(`<clipPath id="a"><rect width="50" height="50"/></clipPath><g clip-path="url(#a)">` + dot + `</g>`), "2:59", "logo-effect"},
		{svg(`<path d="M0 0h9" stroke="red" stroke-dasharray="2 1"/>`), "2:1", "logo-effect"},
		{svg(`<path d="M0 0h9" stroke="red" transform="scale(1 3)"/>`), "2:1", "logo-stroke-uneven"},
		{svg(`<circle r="9" style="transform:rotate(9deg)"/>`), "2:1", "logo-effect"},
		{svg(`<style>g > path {fill:red}</style>` + dot), "2:1", "logo-style"},
		{svg(`<circle r="9" fill="chartreuse"/>`), "2:1", "logo-colour"},
		// What is no drawing.
		{svg(`<path d="M0 0 L9"/>`), "2:1", "logo-shape"},
		{svg(`<path d="h9v9"/>`), "2:1", "logo-shape"},
		{svg(`<path d="M0 0 a 1 1 0 2 0 9 9"/>`), "2:1", "logo-shape"},
		{svg(`<path d="M0 0 l 1e999 0"/>`), "2:1", "logo-shape"},
		{svg(`<circle r="1e9"/>`), "2:1", "logo-shape"},
		{svg(`<circle r="9em"/>`), "2:1", "logo-shape"},
		{svg(`<polygon points="1 2 3"/>`), "2:1", "logo-shape"},
		{svg(`<circle r="9" transform="rotate(9deg)"/>`), "2:1", "logo-transform"},
		{svg(``), "1:1", "logo-empty"},
		{svg(`<circle r="9" fill="none"/>`), "1:1", "logo-empty"},
		{`<svg xmlns="http://www.w3.org/2000/svg">` + dot + `</svg>`, "1:1", "logo-without-size"},
		{`<svg viewBox="0 0 0 9">` + dot + `</svg>`, "1:1", "logo-without-size"},
		{`<svg viewBox="0 0 NaN 9">` + dot + `</svg>`, "1:1", "logo-without-size"},
		{`<svg viewBox="0 0 900 9">` + dot + `</svg>`, "", "logo-too-narrow"},
		{`<html><svg/></html>`, "1:1", "logo-svg-broken"},
		{`<svg viewBox="0 0 9 9">` + dot, "1:39", "logo-svg-broken"},
		{`<?xml version="1.0" encoding="UTF-16"?><svg/>`, "1:40", "logo-svg-broken"},
		{"\x1f\x8b\x08 a zipped SVG", "", "logo-neither-svg-nor-png"},
		{"", "", "logo-neither-svg-nor-png"},
	} {
		logo, findings := Read("logo.svg", []byte(c.source))
		shown := c.source[:min(len(c.source), 300)]
		if logo != nil || len(findings) == 0 {
			t.Errorf("%s: is taken", shown)
			continue
		}
		var codes []string
		for _, f := range findings {
			codes = append(codes, f.Code)
			if f.Hint == "" {
				t.Errorf("%s: no hint in %v", shown, f)
			}
		}
		place := ""
		if findings[0].Line > 0 {
			place = fmt.Sprintf("%d:%d", findings[0].Line, findings[0].Column)
		}
		if got := strings.Join(codes, " "); got != c.code || place != c.place {
			t.Errorf("%s:\n%v\nat %s, want %s at %s", shown, findings, place, c.code, c.place)
		}
	}
}

// cleanPath is all that a path of a cleaned logo can be.
var cleanPath = regexp.MustCompile(`^<path d="[MLCZ0-9. -]*"( fill="(none|#[0-9a-f]{6})")( fill-rule="evenodd")?( stroke="#[0-9a-f]{6}" stroke-width="[0-9.]+" stroke-linecap="(butt|round|square)" stroke-linejoin="(miter|round|bevel)" stroke-miterlimit="[0-9.]+")?/>$`)

// checkClean fails where anything but paths is in a logo.
func checkClean(t *testing.T, l *Logo) {
	t.Helper()
	text := string(l.SVG(`A <name> & "more"`))
	start := strings.Index(text, ">") + 1
	if !regexp.MustCompile(`^<svg width="[0-9.]+" height="[0-9.]+" viewBox="0 0 [0-9.]+ [0-9.]+" role="img" aria-label="A &lt;name&gt; &amp; &#34;more&#34;">$`).MatchString(text[:start]) {
		t.Errorf("begins with %s", text[:start])
	}
	for line := range strings.SplitSeq(strings.ReplaceAll(strings.TrimSuffix(text[start:], "</svg>"), "/><", "/>\n<"), "\n") {
		if !cleanPath.MatchString(line) {
			t.Errorf("%.200s", line)
		}
	}
	for decoder := xml.NewDecoder(strings.NewReader(text)); ; {
		if _, err := decoder.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

// saved are logos as drawing programs write them, each with the paths that are seen:
// fill and stroke.
var saved = map[string]struct{ source, want string }{
	"Inkscape": {`<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="100mm" height="50mm" viewBox="0 0 100 50" version="1.1" id="svg5" inkscape:version="1.2" sodipodi:docname="logo.svg"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg">
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:zoom="0.7"><inkscape:grid/></sodipodi:namedview>
  <defs id="defs2"><linearGradient id="unused"><stop style="stop-color:#000"/></linearGradient></defs>
  <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1" transform="translate(10,5)">
    <rect style="fill:#005eb8;fill-opacity:1;stroke:none;stroke-width:0.264583;-inkscape-stroke:none" id="r" width="30" height="20" x="0" y="0" ry="3"/>
    <path style="fill:none;stroke:#41b6e6;stroke-width:2;stroke-linecap:round;stroke-dasharray:none;stroke-opacity:1" d="m 40,0 c 5,5 5,15 0,20" sodipodi:nodetypes="cc"/>
  </g>
</svg>`, "#005eb8/- -/#41b6e6"},
	"Illustrator": {`<?xml version="1.0" encoding="utf-8"?>
<svg version="1.1" id="Layer_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px" viewBox="0 0 100 50" style="enable-background:new 0 0 100 50;" xml:space="preserve">
<style type="text/css">
	/* of the brand */
	.st0{fill:#FFFFFF;}
	.st1, .st2{fill:#003087;fill-rule:evenodd;}
	.st2{stroke:#768692;}
</style>
<rect class="st0" width="100" height="50"/>
<g><polygon class="st1" points="0,0 10,0 10,10"/><path class="st2" d="M20,20H30V30L20.5,30.5z"/></g>
<g class="hidden" style="display:none"><circle r="5"/></g>
</svg>`, "#ffffff/- #003087/- #003087/#768692"},
	"Figma": {`<svg width="100" height="50" viewBox="0 0 100 50" fill="none" xmlns="http://www.w3.org/2000/svg">
<g clip-path="url(#clip0_1_2)">
<path fill-rule="evenodd" clip-rule="evenodd" d="M0 0h20v20H0zM5 5v10h10V5z" fill="#007F3B"/>
<ellipse cx="50" cy="25" rx="10" ry="5" stroke="black" stroke-width="2"/>
<line x1="1" y1="1" x2="9" y2="9" stroke="#D5281B"/>
</g>
<defs><clipPath id="clip0_1_2"><rect width="100" height="50" fill="white"/></clipPath></defs>
</svg>`, "#007f3b/- -/#000000 -/#d5281b"},
	"by hand": {`<svg width="100px" height="50" color="teal"><title>A &amp; B</title>
<g fill="rgb(0, 94, 184)" stroke="currentColor"><path d="M1 1a4 4 0 1 1 8 0z" stroke="none"/><path d="M1 1h1" fill="transparent"/></g>
<path d="M0 0h9v9z" fill="rgb(100%,0%,0%)" visibility="hidden"/><path d="" /><rect width="0" height="9"/></svg>`, "#005eb8/- -/#008080"},
}

func TestWhatProgramsSave(t *testing.T) {
	for name, c := range saved {
		logo, findings := Read("logo.svg", []byte(c.source))
		if len(findings) > 0 {
			t.Errorf("%s: %v", name, findings)
			continue
		}
		var got []string
		for _, p := range logo.Paths {
			fill, stroke := "-", "-"
			if p.Fill != nil {
				fill = p.Fill.Hex()
			}
			if p.Stroke != nil {
				stroke = p.Stroke.Hex()
			}
			got = append(got, fill+"/"+stroke)
		}
		if shown := strings.Join(got, " "); shown != c.want {
			t.Errorf("%s: %s, want %s", name, shown, c.want)
		}
		if logo.Width != 1000 || logo.Height != 500 {
			t.Errorf("%s: %v by %v", name, logo.Width, logo.Height)
		}
		checkClean(t, logo)
		again, _ := Read("logo.svg", []byte(c.source))
		if !slices.Equal(logo.SVG("a"), again.SVG("a")) {
			t.Errorf("%s: other bytes the second time", name)
		}
	}
}

// FuzzRead looks for a text out of which more than paths comes, or which ends in
// neither a logo nor a finding.
func FuzzRead(f *testing.F) {
	for _, c := range saved {
		f.Add([]byte(c.source))
	}
	f.Add([]byte(svg(`<style>.a{fill:url(#b)}</style><g transform="rotate(9 1 1)skewX(2)"><path class="a" d="M1,1.5.5q1-1 2 2t3 3s1 1 2 2A1 2 30 0111 12z"/></g>`)))
	f.Add(smallPNG(f))
	f.Fuzz(func(t *testing.T, source []byte) {
		logo, findings := Read("logo", source)
		switch {
		case logo == nil && !findings.HasErrors():
			t.Fatal("no logo and no finding")
		case logo != nil && logo.PNG == nil:
			checkClean(t, logo)
		}
	})
}
