package typeface

import (
	"math"
	"testing"
)

// The advances are those of the font's hmtx table, in 1/2048 em, as the font's
// own documentation of its Arial-compatible metrics gives them.
func TestWidthIsArials(t *testing.T) {
	for text, units := range map[string]float64{"A": 1366, "i": 455, "0000": 4 * 1139, " ": 569, "£": 1139, "": 0} {
		if got := Regular.Width(text) * 2048; math.Abs(got-units) > 0.5 {
			t.Errorf("width of %q is %v units, want %v", text, got, units)
		}
	}
}

func TestMissing(t *testing.T) {
	for text, want := range map[string]rune{
		"plain text, £ and – dash": 0, "Ŵyŷ Łódź": 0, "שלום": 0,
		"tick ✓": '✓', "emoji \U0001F600": 0x1F600, "bell \a": '\a', "mark \ufeff": '\ufeff', "CJK 国": '国',
	} {
		got, missing := Regular.Missing(text)
		if got != want || missing != (want != 0) {
			t.Errorf("Missing(%q) = %U, %v; want %U", text, got, missing, want)
		}
	}
}

func TestCheck(t *testing.T) {
	got := ""
	for _, f := range Check("f", []byte("fine – £\r\n\té ✓\nbad \xff\n\x00\n")) {
		got += f.String() + "\n"
	}
	want := "f:2:4: error: character U+2713 cannot be shown in the PDF\n" +
		"f:3:5: error: the text is not UTF-8 (hint: save the file as UTF-8)\n" +
		"f:4:1: error: character U+0000 cannot be shown in the PDF\n"
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
