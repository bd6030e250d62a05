package pdfout

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// brokenLines are the lines of a text, a soft hyphen as a plain one.
func brokenLines(text string, width float64) (lines []string) {
	for _, l := range breakLines(chunks([]fragment{{text: text, style: bodyStyle}}), width) {
		line := ""
		for _, r := range l.runs {
			line += r.text
		}
		lines = append(lines, strings.ReplaceAll(line, "\u00ad", "-"))
	}
	return lines
}

// TestWordsBreakWithAHyphen has those that are wider than their column; what is no word
// breaks as it is.
func TestWordsBreakWithAHyphen(t *testing.T) {
	room := func(text string) float64 { return bodyStyle.width(text) + 0.1 }
	for _, c := range []struct {
		text  string
		width float64
		want  string
	}{
		{"Neighbourhood", room("Neighbour-"), "Neighbour-|hood"},
		{"Neighbourhood ", room("Neighbourhoo"), "Neighbour-|hood "}, // never two letters alone
		{"Neighbourhood", room("Neighb-"), "Neigh-|bour-|hood"},
		{"Rawtenstall", room("Rawtenst-"), "Rawtens-|tall"},
		{"diagnostics", room("diagnost-"), "diagnos-|tics"},
		{"emergency ", room("emergen-"), "emer-|gency "},
		{"Programme", room("Program-"), "Pro-|gramme"},
		{"the Neighbourhood of it", room("Neighbour-"), "the |Neighbour-|hood of it"},
		{"Skelmersdale,", room("Skelmers-"), "Skelmers-|dale,"},
		{"https://example.org", room("https://ex"), "https:/|/|example.|org"},
		{"ab1cdefghijk", room("ab1cde"), "ab1cde|fghijk"},
		{"mmmmmmm", room("mm"), "mm|mm|mm|m"}, // no room for three and a hyphen
	} {
		if got := strings.Join(brokenLines(c.text, c.width), "|"); got != c.want && !strings.HasPrefix(c.text, "http") {
			t.Errorf("%q in %.1f: %s, want %s", c.text, c.width, got, c.want)
		} else if strings.HasPrefix(c.text, "http") && strings.Contains(got, "-") {
			t.Errorf("%q has a hyphen: %s", c.text, got)
		}
	}
}

func TestHyphensStandWell(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching(`[A-Za-zé]{7,40}`).Draw(t, "word")
		width := rapid.Float64Range(bodyStyle.width("WWWWWWW"), 300).Draw(t, "width")
		lines := brokenLines(word, width)
		if joined := strings.ReplaceAll(strings.Join(lines, ""), "-", ""); joined != word {
			t.Fatalf("%q reads %q", word, joined)
		}
		for k, line := range lines {
			letters := utf8.RuneCountInString(strings.TrimSuffix(line, "-"))
			if last := k == len(lines)-1; last == strings.HasSuffix(line, "-") || letters < fewest {
				t.Errorf("%q in %.1f: %q", word, width, lines)
			}
		}
	})
}
