package generator

import (
	"bytes"
	"crypto/sha256"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"boardpack/generator/pdfcheck"
	"boardpack/generator/pdffile"
	"boardpack/generator/trial"
)

// TestPDFsAreForEveryoneAndLast checks every PDF of the examples and of the torture pack by
// our own checker and by two programs of others. A developer's tests do so with one of each sort.
func TestPDFsAreForEveryoneAndLast(t *testing.T) {
	qpdf, pdfinfo := trial.Tool(t, "qpdf"), trial.Tool(t, "pdfinfo")
	for name, pdf := range pdfs(t) {
		if !trial.All() && !slices.Contains(sorts, name) {
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, finding := range pdfcheck.Check(name, pdf) {
				t.Error(finding)
			}
			file := filepath.Join(t.TempDir(), "paper.pdf")
			if err := os.WriteFile(file, pdf, 0o600); err != nil {
				t.Fatal(err)
			}
			if report, err := exec.Command(qpdf, "--check", file).CombinedOutput(); err != nil || bytes.Contains(report, []byte("WARNING")) {
				t.Errorf("qpdf: %v: %s", err, report)
			}
			words := "-struct"
			if readAloud(name) {
				words = "-struct-text"
			}
			var structure, complaints strings.Builder
			command := exec.Command(pdfinfo, words, file)
			command.Stdout, command.Stderr = &structure, &complaints
			if err := command.Run(); err != nil || complaints.Len() > 0 {
				t.Errorf("pdfinfo: %v: %s", err, complaints.String())
			}
			if readAloud(name) {
				sameWords(t, structure.String(), pdf)
			}
		})
	}
}

// pdfs are all that the examples and the torture pack have, and of those that are the same
// to the byte one: the pack of an edition of one paper is that paper.
func pdfs(t *testing.T) map[string][]byte {
	t.Helper()
	torture, err := tortureOut()
	if err != nil {
		t.Fatal(err)
	}
	made, met := map[string][]byte{}, map[[sha256.Size]byte]bool{}
	for _, files := range []map[string][]byte{outFiles(t), monthlyFiles(t), torture} {
		for _, name := range slices.Backward(slices.Sorted(maps.Keys(files))) { // provider-notice before pack
			sum := sha256.Sum256(files[name])
			if filepath.Ext(name) == ".pdf" && !met[sum] {
				made[name], met[sum] = files[name], true
			}
		}
	}
	return made
}

// sorts are one of each sort of PDF, the shortest first.
var sorts = []string{"2025-26/provider/RX7/provider-notice.pdf", oneProvider + "provider-notice.pdf", plannedPublic + "commissioning-intentions.pdf", board + "mid-year-review.pdf", "torture/board/torture.pdf"}

// readAloud tells the files whose words pdfinfo reads, on a developer's machine the first. It
// reads a page anew for each element on it, which for a long paper takes a minute.
func readAloud(name string) bool {
	return !testing.Short() && slices.Contains(sorts[:trial.Of(1, len(sorts))], name)
}

// sameWords compares what pdfinfo reads through the structure with what our own
// reader does, letter by letter.
func sameWords(t *testing.T, structure string, pdf []byte) {
	t.Helper()
	var theirs strings.Builder
	for line := range strings.Lines(structure) {
		if line = strings.TrimSpace(line); len(line) > 1 && line[0] == '"' {
			theirs.WriteString(line[1 : len(line)-1])
		}
	}
	elements := readPDF(t, pdf)
	var ours strings.Builder
	for _, e := range elements {
		ours.WriteString(e.Text)
	}
	// pdfinfo leaves soft hyphens out, and does not follow ActualText, which
	// puts words that run from right to left in order.
	letters := func(text string) string {
		return strings.Map(func(r rune) rune {
			if r == '\u00ad' || unicode.IsSpace(r) || unicode.Is(unicode.Hebrew, r) {
				return -1
			}
			return r
		}, text)
	}
	a, b := letters(theirs.String()), letters(ours.String())
	if len(a) < 1000 || a != b {
		at := 0
		for at < min(len(a), len(b)) && a[at] == b[at] {
			at++
		}
		t.Errorf("pdfinfo reads %d bytes, we read %d; from %d on %.80q and %.80q", len(a), len(b), at, a[at:], b[at:])
	}
}

// TestFiguresAreAttached holds that a PDF carries the same CSV files that stand
// beside it.
func TestFiguresAreAttached(t *testing.T) {
	files := outFiles(t)
	pdf, err := pdffile.Read(files[board+packPDF])
	if err != nil {
		t.Fatal(err)
	}
	catalog := pdf.Dict(pdf.Trailer["Root"])
	names := pdffile.Value[pdffile.Array](pdf, pdf.Dict(pdf.Dict(catalog["Names"])["EmbeddedFiles"])["Names"])
	tables := 0
	for name := range files {
		if strings.HasPrefix(name, board+"tables/") && strings.HasSuffix(name, ".csv") {
			tables++
		}
	}
	if len(names) != 2*tables || tables < 10 {
		t.Fatalf("%d files for %d tables", len(names)/2, tables)
	}
	for i := 0; i < len(names); i += 2 {
		name := pdf.Text(names[i])
		stream := pdffile.Value[*pdffile.Stream](pdf, pdf.Dict(pdf.Dict(names[i+1])["EF"])["F"])
		if data, err := pdf.Data(stream); err != nil || !bytes.Equal(data, files[board+"tables/"+name]) {
			t.Errorf("%s: %v, %d bytes", name, err, len(data))
		}
	}
}
