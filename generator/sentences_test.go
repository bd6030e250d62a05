package generator

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark/ast"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
)

// TestSentences holds every sentence that is made out of the example packs'
// records, so that a change of any is seen and read:
// go test ./generator -run TestSentences -update.
func TestSentences(t *testing.T) {
	t.Parallel()
	for _, folder := range []string{example, planned, monthly} {
		said := new(saying)
		p, findings := readPack(folder)
		for _, e := range p.editions(&findings) {
			b, more := p.bind(e, false)
			if more.HasErrors() {
				t.Fatal(more)
			}
			said.edition = e.folder()
			for _, paper := range b.papers {
				said.paper(paper)
			}
		}
		sameAsGolden(t, sentencesOf(p.name), said.text())
	}
	files, _ := filepath.Glob(sentencesOf("*"))
	if want := []string{sentencesOf(filepath.Base(example)), sentencesOf(filepath.Base(planned)), sentencesOf(filepath.Base(monthly))}; !slices.Equal(files, want) {
		t.Errorf("%v are of no pack, beside %v", files, want)
	}
}

// sameAsGolden compares a text with a file of testdata, line by line; with -update it is
// written there.
func sameAsGolden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s is otherwise (-want +got):\n%s", file, diff)
	}
}

func sentencesOf(pack string) string {
	return filepath.Join("testdata", "sentences", pack+".golden")
}

// saying lists what is said and where, each once: editions that say it after the
// first are not named.
type saying struct {
	edition string
	lines   []string
	known   map[string]bool
}

func (s *saying) add(where, words string) {
	line := where + ": " + words
	if words == "" || s.known[line] {
		return
	}
	if s.known == nil {
		s.known = map[string]bool{}
	}
	s.known[line] = true
	s.lines = append(s.lines, s.edition+" "+line)
}

func (s *saying) text() string { return strings.Join(s.lines, "\n") + "\n" }

// paper adds what a paper works out: its title, what has a value in it, and all
// that its figures say.
func (s *saying) paper(p *paper.Paper) {
	s.add(p.Name, p.Title)
	_ = ast.Walk(p.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *paper.Figure:
			if entering {
				s.figure(p.Name, n.Figure)
			}
		case *paper.KeyFigures:
			if entering {
				for _, k := range n.Figures {
					s.add(p.Name+" key", strings.TrimSpace(k.Value+" "+k.Label+" "+k.Note))
				}
			}
		default:
			if said := paper.PlainText(n); entering && n.Type() == ast.TypeBlock && (works(n) || of(n, said)) {
				s.add(p.Name, said)
			}
		}
		return ast.WalkContinue, nil
	})
}

// works reports whether a block of text has a value of its own in it.
func works(block ast.Node) bool {
	for n := block.FirstChild(); n != nil; n = n.NextSibling() {
		if t, is := n.(*paper.Text); is && t.Expression.At.Line > 0 || n.Type() == ast.TypeInline && works(n) {
			return true
		}
	}
	return false
}

// of reports whether a paragraph is one that no author wrote.
func of(block ast.Node, said string) bool {
	p, is := block.(*paper.Paragraph)
	return is && p.Number == "" && slices.ContainsFunc([]string{"Abbreviations ", "An empty cell means", "In tables of counts", "Tables and figures are numbered"},
		func(begin string) bool { return strings.HasPrefix(said, begin) })
}

func (s *saying) figure(in string, f *figure.Figure) {
	at := in + " " + f.ID
	s.add(at+" title", f.Title)
	s.add(at+" subtitle", f.Subtitle)
	s.add(at+" key", f.Key)
	s.add(at+" says", f.Sentence)
	for _, note := range f.Notes {
		s.add(at+" note", note)
	}
	if f.Chart != nil {
		s.add(at+" alt", f.Alt())
	}
	for i, c := range f.Table.Columns {
		if slices.Contains([]string{"status", "verdict", "change", "variation", "assurance", "result", "special_cause", "point_type", "robustness", "outcome"}, c.Name) {
			for _, row := range f.Table.Rows {
				s.add(fmt.Sprintf("%s %s", at, c.Name), row.Cells[i].Text())
			}
		}
	}
	if course, is := f.Chart.(*figure.CourseChart); is {
		for _, panel := range course.Panels {
			for _, badge := range panel.Badges {
				s.add(at+" badge", strings.TrimSpace(panel.Name+" "+badge.Words))
			}
		}
	}
}
