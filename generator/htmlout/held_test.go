package htmlout

import (
	"strings"
	"testing"
)

// A text that a page holds stands in its place as it is, also where it looks like the mark
// of another one; a mark that stands for nothing is no page.
func TestHeldTexts(t *testing.T) {
	var h held
	first, second := h.hold("<p>\x001\x00</p>"), h.hold("{}")
	page, err := h.joined("<body>" + second + first + second + "</body>")
	if want := "<body>{}<p>\x001\x00</p>{}</body>"; err != nil || string(page) != want {
		t.Errorf("%q, %v, want %q", page, err, want)
	}
	for _, mark := range []string{"\x002\x00", "\x00-1\x00", "\x00\x00", "\x00x\x00"} {
		if page, err := h.joined(mark); err == nil {
			t.Errorf("%q makes %q", mark, page)
		}
	}
}

// The words of a sheet cannot be a mark: no template writes its character.
func TestWordsAreNoMarks(t *testing.T) {
	at := Site{Organisation: "\x000\x00", Pack: "\x000\x00", Edition: "\x000\x00", Notice: "\x000\x00", Language: "\x000\x00"}
	html, err := Accessibility(at, Statement{})
	if err != nil || strings.Count(string(html), style().text) != 1 || strings.Contains(string(html), edge) {
		t.Errorf("%v: %.200s", err, html)
	}
}
