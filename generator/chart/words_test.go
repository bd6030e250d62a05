package chart

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"boardpack/generator/typeface"
	"boardpack/generator/wording"
)

func TestWrap(t *testing.T) {
	em := long("m")
	for _, c := range []struct {
		words string
		room  float64
		want  []string
	}{
		{"", 100, nil},
		{"Planned care", 200, []string{"Planned care"}},
		{"Planned care", long("Planned"), []string{"Planned", "care"}},
		{"admission/readmission", long("readmission"), []string{"admission/", "readmission"}},
		{"well-being", long("well-b"), []string{"well-", "being"}},
		{"anti-", em, []string{"a-", "n-", "t-", "i-"}},
		{"é", 1, []string{"é"}},
		{"in the list of 30 January 2026", long("in the list of 30"), []string{"in the list of", "30 January", "2026"}},
		{"in the list of 30 January 2026", long("30 January 2026"), []string{"in the list of", "30 January 2026"}},
		{"30 January", long("January"), []string{"30", "January"}},
		{"ab", 1, []string{"a-", "b"}},
	} {
		if got := wrap(c.words, c.room); !slices.Equal(got, c.want) {
			t.Errorf("%q in %v: got %q, want %q", c.words, c.room, got, c.want)
		}
	}
}

// TestWrapped holds what is true of all words: no line is too long but one of a single
// letter, a line ends with a word or a hyphen, and all letters are there.
func TestWrapped(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := wording.Line(rapid.StringOf(rapid.RuneFrom([]rune("abcdefgWMil  -/éש"))).Draw(t, "words"))
		room := rapid.Float64Range(1, 200).Draw(t, "room")
		letters, read := strings.NewReplacer(" ", "", "-", "").Replace(words), ""
		for _, line := range wrap(words, room) {
			if long(line) > room && utf8.RuneCountInString(strings.TrimSuffix(line, "-")) > 1 {
				t.Errorf("%q is longer than %v", line, room)
			}
			read += strings.NewReplacer(" ", "", "-", "").Replace(line)
			whole := slices.ContainsFunc(strings.Fields(words), func(word string) bool { return strings.HasSuffix(line, word) })
			if !whole && !strings.HasSuffix(line, "-") && !strings.HasSuffix(line, "/") && read != letters && !strings.Contains(words, line+" ") {
				t.Errorf("%q is cut without a hyphen", line)
			}
		}
		if read != letters {
			t.Errorf("%q has become %q", letters, read)
		}
	})
}

func TestFits(t *testing.T) {
	room := long("Planned")
	for _, c := range []struct {
		words string
		most  int
		want  bool
	}{{"Planned", 1, true}, {"Planned care", 1, false}, {"Planned care", 2, true}, {"Unplanned", 3, false}, {"", 1, true}} {
		if got := fits([]string{"a", c.words}, room, c.most); got != c.want {
			t.Errorf("%q in %d lines: %v", c.words, c.most, got)
		}
	}
}

// WCAG 2.2, 1.4.12: a reader may set letters 0.12 em apart and words 0.16 em.
func TestLong(t *testing.T) {
	for words, spacing := range map[string]float64{"": 0, "a": 0.12, "ab": 0.24, "a b": 0.36 + 0.16} {
		for face, size := range map[*typeface.Face]float64{typeface.Regular: long(words), typeface.Bold: longBold(words)} {
			if least := (face.Width(words) + spacing) * font; size < least || size > least+1 {
				t.Errorf("%q: %v px, want %v or the next whole number", words, size, least)
			}
		}
	}
}

func TestOneLine(t *testing.T) {
	for words, want := range map[string]string{" a \n\tb\r\n": "a b", "a\x00b\u2028c": "a b c", "\xff": "\ufffd", "a\ufffeb": "a b", "  ": ""} {
		if got := wording.Line(words); got != want {
			t.Errorf("%q: got %q, want %q", words, got, want)
		}
	}
}

func TestLegend(t *testing.T) {
	entries := []entry{swatch("Delayed", 1), swatch("On track", 2), swatch(strings.Repeat("very long ", 20), 3), swatch("", 4)}
	l := legendOf(entries, 300)
	var all []box
	for i, p := range l.places {
		if p.name != entries[i].name {
			t.Errorf("entry %d is %q", i, p.name)
		}
		b := box{p.left, p.top, p.left + p.wide + beside + longest(p.lines), p.top + float64(max(1, len(p.lines)))*leading}
		if b.right > 300 || b.bottom > l.height || meetsAny(b, all) {
			t.Errorf("entry %q is at %v, beside %v, of %v", p.name, b, all, l.height)
		}
		all = append(all, b)
	}
	if l.places[1].top != 0 || l.places[2].top == 0 {
		t.Errorf("two short ones share a line, and the long one begins its own: %v", all)
	}
	if none := legendOf(nil, 300); none.height != 0 {
		t.Errorf("none has a height of %v", none.height)
	}
}

func TestApart(t *testing.T) {
	for _, c := range []struct{ heights, want []float64 }{
		{nil, nil},
		{[]float64{10, 50}, []float64{10, 50}},
		{[]float64{10, 12, 14}, []float64{10, 27, 44}},
		{[]float64{95, 99, 100}, []float64{66, 83, 100}},
		{[]float64{0, 100, 100}, []float64{0, 83, 100}},
	} {
		before := slices.Clone(c.heights)
		if got := apart(c.heights, 17, 0, 100); !slices.Equal(got, c.want) || !slices.Equal(c.heights, before) {
			t.Errorf("%v: got %v, want %v", c.heights, got, c.want)
		}
	}
}

// A shade is a quarter of the largest value.
func TestShades(t *testing.T) {
	limits := []float64{25, 50, 75, 100}
	for v, want := range map[float64]int{1: 0, 25: 0, 25.1: 1, 50: 1, 75: 2, 76: 3, 100: 3, 101: 3} {
		if got := shadeOf(v, limits); got != want {
			t.Errorf("%v: shade %d, want %d", v, got, want)
		}
	}
}
