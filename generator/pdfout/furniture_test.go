package pdfout

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
)

// TestShortTitlesStandInHeaders has a title for which no portrait page has room beside the
// organisation: where the paper has a short one, that stands there whole.
func TestShortTitlesStandInHeaders(t *testing.T) {
	long := strings.Repeat("The commissioning intentions and how they were chosen ", 3)
	for _, c := range []struct{ title, short, want string }{
		{"Intentions", "Short", "Intentions"}, {long, "How they were chosen", "How they were chosen"}, {long, "", "…"},
	} {
		p := newPaper(para("", text("One.")), &paper.PageBreak{}, heading(2, "1", "a", "Two"), &paper.PageBreak{}, para("", text("Three.")))
		p.Title, p.Short = c.title, c.short
		d := layOut(t, p)
		right := ""
		for _, m := range d.pages[len(d.pages)-1].marks {
			if run, is := m.shape.(*textRun); is && m.owner == pdfua.Header && run.right {
				right = run.text
			}
		}
		if len(d.pages) < 2 || !strings.HasSuffix(right, c.want) {
			t.Errorf("%q: the header of page %d says %q, want %q", c.short, len(d.pages), right, c.want)
		}
	}
}

// TestLongWordsBreakWithHyphens breaks a word between letters with a hyphen, and a number
// without: that would be another number.
func TestLongWordsBreakWithHyphens(t *testing.T) {
	for word, hyphens := range map[string]bool{"Donaudampfschifffahrtsgesellschaft": true, "12345678901234567890": false} {
		f := fragment{text: word, style: bodyStyle}
		lines := breakLines(chunks([]fragment{f}), 60)
		all := ""
		for i, l := range lines {
			if l.width > 60+tolerance {
				t.Errorf("%s: line %d is %.1f wide", word, i+1, l.width)
			}
			said := l.runs[len(l.runs)-1].text
			if ends := strings.HasSuffix(said, string(softHyphen)); ends != (hyphens && i < len(lines)-1) {
				t.Errorf("%s: line %d is %q", word, i+1, said)
			}
			all += strings.TrimSuffix(said, string(softHyphen))
		}
		if len(lines) < 2 || all != word {
			t.Errorf("%s became %q in %d lines", word, all, len(lines))
		}
	}
}

// baselineOf is where words stand on a page, from its top.
func baselineOf(p *page, words string) float64 {
	for _, m := range p.marks {
		if run, is := m.shape.(*textRun); is && strings.HasPrefix(run.text, words) {
			return m.y
		}
	}
	return 0
}

// TestContentsStandApart has as much room above the contents list, which follows the words
// of the cover, as above any heading.
func TestContentsStandApart(t *testing.T) {
	front := with(&paper.Heading{Level: 2, ID: "front", Front: true}, text("What is asked"))
	p := newPaper(front, para("", text("Where to look.")), heading(2, "1", "a", "One"), para("1.1", text("Words.")), heading(2, "2", "b", "Two"))
	p.Front = []ast.Node{front}
	first := layOut(t, p).pages[0]
	if contents := baselineOf(first, "Contents") - baselineOf(first, "Where"); contents < 28 {
		t.Errorf("the contents list begins %.1f points below the words over it", contents)
	}
}

// TestHeadersClearTheBand has room between the mark of what is confidential and the words
// below it.
func TestHeadersClearTheBand(t *testing.T) {
	if over := headerBaseline - ascent*furnitureStyle.size - bandHeight; over < 5 {
		t.Errorf("the header stands %.1f points below the band", over)
	}
}
