package pdfcheck

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"boardpack/generator/trial"
)

func TestGoodFileHasNoFinding(t *testing.T) {
	for _, finding := range Check("good.pdf", newGood(t).bytes()) {
		t.Error(finding)
	}
}

// A fault that stands in many places is told for the first three.
func TestFaultsAreGrouped(t *testing.T) {
	g := newGood(t)
	for range 10 {
		figure := g.add(g.parts["document"], "Figure", "")
		figure.Dict["A"] = dict{"O": name("Layout"), "BBox": array{0, 0, 9, 9}}
		g.draw(figure, 1, "0 0 9 9 re f")
	}
	var got []string
	for _, finding := range Check("good.pdf", g.bytes()) {
		got = append(got, finding.String())
	}
	told := "good.pdf: error: page 2: Figure has no alternative text"
	clause := " (hint: PDF/UA-1 7.3, PDF/A-3 6.7.5)"
	if want := []string{told + clause, told + clause, told + " ... and 7 more" + clause}; !slices.Equal(got, want) {
		t.Errorf("findings %q", got)
	}
}

func TestWhatCannotBeLookedInto(t *testing.T) {
	for file, want := range map[string]string{
		"text":       "x.pdf: error: not a PDF file: it has no %PDF- at its start",
		"%PDF-1.7\n": "x.pdf: error: not a PDF file that can be read: there is no catalog",
		"%PDF-1.7\ntrailer <</Root 1 0 R /Encrypt <</Filter /Standard>>>>": "x.pdf: error: the file is encrypted, so boardpack cannot look into it (hint: PDF/A-3 6.1.3)",
	} {
		if findings := Check("x.pdf", []byte(file)); len(findings) != 1 || findings[0].String() != want {
			t.Errorf("findings %v, want %s", findings, want)
		}
	}
}

// TestGoodFileIsPDF asks another reader, so that the good file is not only good
// to the code under test.
func TestGoodFileIsPDF(t *testing.T) {
	program := trial.Tool(t, "qpdf")
	file := filepath.Join(t.TempDir(), "good.pdf")
	if err := os.WriteFile(file, newGood(t).bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	if report, err := exec.Command(program, "--check", file).CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, report)
	}
}
