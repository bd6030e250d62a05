package generator

import (
	"fmt"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/pdfcheck"
)

// label is what a caption begins with.
var label = regexp.MustCompile(`^(Table|Figure) (\d+): `)

// TestFiguresAreNumberedThroughThePack reads the captions of each pack.pdf: no number
// stands twice or is left out, and the papers' own PDFs have the same. One that does not
// begin at 1 says why.
func TestFiguresAreNumberedThroughThePack(t *testing.T) {
	files := outFiles(t)
	for _, edition := range []string{board, plannedBoard, plannedPublic} {
		whole := captionsOf(t, files[edition+packPDF])
		next := map[string]int{"Table": 1, "Figure": 1}
		for _, caption := range whole {
			kind, number := label.FindStringSubmatch(caption)[1], label.FindStringSubmatch(caption)[2]
			if number != fmt.Sprint(next[kind]) {
				t.Errorf("%s: %q follows %s %d", edition, caption, kind, next[kind]-1)
			}
			next[kind]++
		}
		if next["Table"] < 10 || next["Figure"] < 5 {
			t.Errorf("%s has only %v", edition, next)
		}
		single := 0
		for name := range files {
			if path.Dir(name)+"/" != edition || path.Ext(name) != ".pdf" || path.Base(name) == packPDF {
				continue
			}
			own := captionsOf(t, files[name])
			single += len(own)
			begins := label.FindStringSubmatch(own[0])[2] == "1"
			if said := strings.Contains(joined(tagPassages(nil, readPDF(t, files[name]))), "Tables and figures are numbered through the whole pack."); said == begins {
				t.Errorf("%s begins with %q, and says that numbers run on: %v", name, own[0], said)
			}
			at := strings.Join(whole, "\n")
			if !strings.Contains(at, strings.Join(own, "\n")) {
				t.Errorf("%s has other captions than %s: %s", name, packPDF, cmp.Diff(own, whole))
			}
		}
		if single != len(whole) {
			t.Errorf("%s: %d captions in the papers, %d in all", edition, single, len(whole))
		}
	}
}

// captionsOf are the captions of a PDF that have a number, in the order of reading.
func captionsOf(t *testing.T, pdf []byte) (captions []string) {
	t.Helper()
	elements := readPDF(t, pdf)
	var look func(elements []pdfcheck.Element)
	look = func(elements []pdfcheck.Element) {
		for _, e := range elements {
			if text := strings.Join(strings.Fields(e.Text), " "); e.Tag == "P" && label.MatchString(text) {
				captions = append(captions, text)
			}
			look(e.Kids)
		}
	}
	look(elements)
	return captions
}
