package chart

import (
	"encoding/xml"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"boardpack/generator/figure"
	"boardpack/generator/tone"
	"boardpack/generator/wording"
)

// sample has each sort of mark.
func sample(words string) *Drawing {
	return &Drawing{Width: 100, Height: 50, Marks: []Mark{
		&Path{Segments: circle(20, 20, 5), Fill: tone.OfSeries(1), Row: words, Behind: &figure.Behind{Only: []string{words}}},
		&Path{Segments: open(Point{0, 0}, Point{10.126, -0.001}), Stroke: tone.Rule, Width: 1.5, Dash: []float64{3, 2}},
		&Text{X: 5, Y: 10, Anchor: End, Size: 13, Bold: true, Turned: true, Ink: tone.Text, Words: words},
	}}
}

func TestSVG(t *testing.T) {
	want := `<svg width="100" height="50" viewBox="0 0 100 50" xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" font-family="Arial, 'Liberation Sans', sans-serif">
<title id="title">T &amp; t</title>
<desc id="desc">D</desc>
<rect width="100" height="50" fill="#ffffff"/>
<path d="M0 0L10.13 0" fill="none" stroke="` + tone.Rule.Light().Hex() + `" stroke-width="1.5" stroke-dasharray="3 2"/>
<text x="5" y="10" font-size="13" fill="` + tone.Text.Light().Hex() + `" text-anchor="end" font-weight="bold" transform="rotate(-90 5 10)">W</text>
</svg>
`
	d := sample("W")
	d.Marks = d.Marks[1:]
	if got := string(d.SVG("T & t", "D")); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// element is one of a drawing, with what it says.
type element struct {
	name, text string
	attributes []string
}

// elements reads XML strictly.
func elements(svg []byte) (list []element, err error) {
	d := xml.NewDecoder(strings.NewReader(string(svg)))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return list, nil
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := element{name: token.Name.Local}
			for _, a := range token.Attr {
				e.attributes = append(e.attributes, a.Name.Local)
			}
			list = append(list, e)
		case xml.CharData:
			if len(list) > 0 {
				list[len(list)-1].text += strings.TrimSuffix(string(token), "\n")
			}
		}
	}
}

// TestNobodyBreaksOut puts words everywhere that words can stand.
func TestNobodyBreaksOut(t *testing.T) {
	plain, err := elements(sample("x").SVG("x", "x"))
	if err != nil {
		t.Fatal(err)
	}
	to := func(b *figure.Behind) string { return "list.html#" + b.Only[0] }
	inline, err := elements(sample("x").Inline("x", to))
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.OneOf(rapid.SampledFrom([]string{`" onload="alert(1)`, "</text><script>alert(1)</script>", "&lt;", "]]>", "<!--", "'"}), rapid.String()).Draw(t, "words")
		words = "x" + wording.Line(words)
		got, err := elements(sample(words).SVG(words, words))
		if err != nil || !alike(got, plain) || got[1].text != words || got[len(got)-1].text != words {
			t.Errorf("%q: %v, %v", words, err, got)
		}
		if got, err = elements(sample(words).Inline(words, to)); err != nil || !alike(got, inline) {
			t.Errorf("%q in a page: %v, %v", words, err, got)
		}
	})
}

// alike reports whether two drawings have the same elements and attributes.
func alike(a, b []element) bool {
	return slices.EqualFunc(a, b, func(a, b element) bool { return a.name == b.name && slices.Equal(a.attributes, b.attributes) })
}

// A page's policy forbids style attributes, and its colours are those of the page.
func TestInlineHasNoColours(t *testing.T) {
	svg := string(sample("W").Inline("L", nil))
	if strings.Contains(svg, "#") || strings.Contains(svg, "style") || strings.Contains(svg, "url(") {
		t.Errorf("it has colours of its own: %s", svg)
	}
	styles := Styles()
	for _, class := range regexp.MustCompile(`[fs]-[a-z0-9-]+`).FindAllString(strings.Join(regexp.MustCompile(`class="[^"]*"`).FindAllString(svg, -1), " "), -1) {
		if !strings.Contains(styles, "."+class+"{") {
			t.Errorf("no rule for %s", class)
		}
	}
	for _, ink := range tone.All() {
		if n := strings.Count(styles, "--c-"+ink.Name()+":"); n != 2 {
			t.Errorf("%s has %d colours, not one for light and one for dark", ink.Name(), n)
		}
	}
}

func TestDecimal(t *testing.T) {
	for want, n := range map[string]float64{"0": -0.001, "1": 1, "1.5": 1.499999, "-2.35": -2.345001, "1000000": 1e6} {
		if got := decimal(n); got != want {
			t.Errorf("%v: got %s, want %s", n, got, want)
		}
	}
}
