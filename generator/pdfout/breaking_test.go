package pdfout

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"boardpack/generator/pdfua"
)

func TestBreakLinesLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.StringMatching(`[a-zé\x{ad}\x{a0}/-]{0,40}([ \n]{1,2}([A-Za-z0-9/-]\x{301}?){1,50}){0,12}`).Draw(t, "text")
		width := rapid.Float64Range(20, 400).Draw(t, "width")
		lines := breakLines(chunks([]fragment{{text: words, style: bodyStyle}}), width)
		var b strings.Builder
		for i, l := range lines {
			if l.width > width+0.5 {
				t.Errorf("line %d is %.1f wide, limit %.1f", i, l.width, width)
			}
			for _, r := range l.runs {
				b.WriteString(r.text)
			}
		}
		got := strings.ReplaceAll(b.String(), "\u00ad", "")
		want := strings.NewReplacer("\u00ad", "", "\n", "").Replace(words)
		if got != want {
			t.Errorf("lines read %q, want %q", got, want)
		}
	})
}

func TestBreakLinesPlaces(t *testing.T) {
	for _, test := range []struct {
		text  string
		width float64
		want  string
	}{
		{"one two three", 45, "one two |three"},
		{"out-of-area beds", 30, "out-|of-|area |beds"},
		{"see UEC-A-12 and UEC/AB-1 here", 62, "see |UEC-A-12 |and |UEC/AB-1 |here"},
		{"in 2024/25 and 2025/26", 45, "in |2024/25 |and |2025/26"},
		{"10\u00a0days off", 40, "10\u00a0days |off"},
		{"Care and health - Blackpool", 76, "Care and |health - |Blackpool"},
		{"spent £2.9 million by 4 March 2026", 65, "spent |£2.9 million |by |4 March 2026"},
		{"inter\u00adnational", 40, "inter\u00ad|national"},
		{"inter\u00adnational", 400, "international"},
		{"abc123ghij", 20, "abc|123|ghij"},
		{"a\nb\n\nc", 100, "a|b||c"},
	} {
		var got []string
		for _, l := range breakLines(chunks([]fragment{{text: test.text, style: bodyStyle}}), test.width) {
			line := ""
			for _, r := range l.runs {
				line += r.text
			}
			got = append(got, line)
		}
		if joined := strings.Join(got, "|"); joined != test.want {
			t.Errorf("%q in %v: %q, want %q", test.text, test.width, joined, test.want)
		}
	}
}

// TestTitlesAreEven has no line of one word below a full one, and no more lines for it.
func TestTitlesAreEven(t *testing.T) {
	title := chunks([]fragment{{text: "Where the commissioning intentions for 2026/27 stand", style: titleStyle}})
	for _, width := range []float64{600, 480, 300} {
		filled, even := breakLines(title, width), evenly(title, width)
		if len(even) != len(filled) {
			t.Errorf("%d lines in %v, for %d", len(even), width, len(filled))
		}
		if last := even[len(even)-1]; len(even) > 1 && last.width < width/3 {
			t.Errorf("the last line of %v is %v wide", width, last.width)
		}
	}
}

// TestNoWordAlone moves one word down to a last one, and no more.
func TestNoWordAlone(t *testing.T) {
	for _, test := range []struct {
		text  string
		width float64
		want  int // words of the last line
	}{
		{"An intention can lack several of these.", 170, 2},
		{"An intention can lack several of these.", 150, 2},
		{"An intention can lack several of these.", 400, 7},
		{"Ends with incomprehensibilities understandably.", 150, 1}, // too long for a pair
		{"Two words", 40, 1},
	} {
		all := chunks([]fragment{{text: test.text, style: bodyStyle}})
		before, after := breakLines(all, test.width), breakLines(paired(all, test.width), test.width)
		words := ""
		for _, r := range after[len(after)-1].runs {
			words += r.text
		}
		if got := len(strings.Fields(words)); got != test.want || len(after) != len(before) {
			t.Errorf("%q in %v: %d words at the end, want %d; %d lines of %d", test.text, test.width, got, test.want, len(after), len(before))
		}
	}
}

// TestNoWidowsOrOrphans holds for every paragraph of a paper.
func TestNoWidowsOrOrphans(t *testing.T) {
	for name, make := range testPapers(t) {
		t.Run(name, func(t *testing.T) {
			p := make()
			checkParagraphs(t, layOut(t, p))
		})
	}
}

func checkParagraphs(t failer, d *document) {
	lines := map[*pdfua.Element]map[int]map[float64]bool{} // of a paragraph, by page
	for i, page := range d.pages {
		for _, m := range runs(page) {
			e := pdfua.ContentOf(m.owner).Element
			if e.Tag != pdfua.P {
				continue
			}
			if lines[e] == nil {
				lines[e] = map[int]map[float64]bool{}
			}
			if lines[e][i] == nil {
				lines[e][i] = map[float64]bool{}
			}
			lines[e][i][m.y] = true
		}
	}
	for _, pages := range lines {
		for i, ys := range pages {
			if len(pages) > 1 && len(ys) < 2 {
				t.Errorf("page %d has one line of a paragraph that has more elsewhere", i+1)
			}
		}
	}
}
