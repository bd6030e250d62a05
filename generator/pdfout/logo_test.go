package pdfout

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"boardpack/generator/brand"
	"boardpack/generator/pdfua"
	"boardpack/generator/tone"
)

// looks are a drawing twice as wide as high, and an image that is four times.
func looks(t *testing.T) map[string]brand.Look {
	t.Helper()
	drawing, findings := brand.Read("logo.svg", []byte(`<svg viewBox="0 0 100 50"><path d="M0 0h100v50z" fill="#6a1b5d" fill-rule="evenodd" stroke="#d9541e"/><path d="M9 9h9" fill="none" stroke="red"/></svg>`))
	if findings != nil {
		t.Fatal(findings)
	}
	var b bytes.Buffer
	img := image.NewNRGBA(image.Rect(0, 0, 40, 10))
	img.Set(1, 1, color.NRGBA{R: 0x6a, A: 0x80})
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	picture, findings := brand.Read("logo.png", b.Bytes())
	if findings != nil {
		t.Fatal(findings)
	}
	return map[string]brand.Look{"drawing": {Logo: drawing, Colour: &tone.RGB{R: 0x6a, G: 0x1b, B: 0x5d}}, "image": {Logo: picture, Header: "Our board"}}
}

// TestLetterhead holds that the logo is the first thing of the cover sheet and what it
// says to who does not see it, that it stays in its box, and how it is painted.
func TestLetterhead(t *testing.T) {
	boxes := map[string][2]float64{"drawing": {84, 42}, "image": {168, 42}}
	painted := map[string][]string{
		"drawing": {"W", "n", "B*", "S"},
		"image":   {"Do"},
	}
	for name, look := range looks(t) {
		options := testOptions
		options.Organisation, options.Look = "Example ICB", look
		d, err := lay(single(newPaper(para("", text("Words.")))), options)
		if err != nil {
			t.Fatal(err)
		}
		first := d.pages[0].marks[0]
		shown, is := first.shape.(*logo)
		if want := boxes[name]; !is || first.x != margin || first.y != margin || shown.width != want[0] || shown.height != want[1] {
			t.Fatalf("%s: the first mark is %+v at %v, %v", name, first.shape, first.x, first.y)
		}
		file, err := paint(d, options.Date)
		if err != nil {
			t.Fatal(err)
		}
		element := pdfua.ContentOf(first.owner).Element
		box := pdfua.Box{Left: margin, Right: margin + shown.width, Top: a4Long - margin, Bottom: a4Long - margin - shown.height}
		if element.Tag != pdfua.Figure || element.Alt != "Example ICB" || element.BBox != box {
			t.Errorf("%s: %+v", name, element)
		}
		content := string(streams(t, d, file)[0])
		words := strings.Join(operatorsOf([]byte(content[:strings.Index(content, "EMC")])), " ")
		for _, operator := range painted[name] {
			before, after, found := strings.Cut(words, operator)
			if !found {
				t.Errorf("%s: no %s in %s after %s", name, operator, words, before)
			}
			words = after
		}
		if own := look.Colour != nil; strings.Contains(content, "0.416 0.106 0.365 rg /F2") != own || strings.Contains(content, "0 0.188 0.529 rg") == own {
			t.Errorf("%s: the title is not in its colour", name)
		}
	}
}
