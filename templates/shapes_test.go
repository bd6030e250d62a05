package templates_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"boardpack/generator"
	"boardpack/generator/diag"
	"boardpack/generator/start"
	"boardpack/templates"
)

const casesOf = "../generator/testdata/cases"

// begun begins a pack of other offices' sheets, as ../generator/testdata/shapes says,
// with every template.
func begun(t *testing.T, id string) (folder string) {
	t.Helper()
	data, err := os.ReadFile("../generator/testdata/shapes/" + id + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	o := start.Options{Folder: filepath.Join(t.TempDir(), "trial"), Organisation: "Example Board", AsAt: time.Date(2025, 10, 31, 0, 0, 0, 0, time.UTC), Occasion: "board"}
	var edits []string
	for line := range strings.Lines(string(data)) {
		switch key, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " "); key {
		case "sheets":
			for name := range strings.FieldsSeq(rest) {
				o.Sheets = append(o.Sheets, filepath.Join(casesOf, id, name))
			}
		case "year":
			o.Cycle = rest
		default:
			was, is, _ := strings.Cut(strings.ReplaceAll(strings.TrimSuffix(line, "\n"), `\n`, "\n"), " => ")
			edits = append(edits, was, is)
		}
	}
	if _, findings, err := start.Init(o); err != nil || len(findings) > 0 {
		t.Fatal(findings, err)
	}
	settings := filepath.Join(o.Folder, "pack.yaml")
	text, err := os.ReadFile(settings)
	if err != nil {
		t.Fatal(err)
	}
	every := regexp.MustCompile(`(?s)\neditions:\n.*?\n\n`).ReplaceAllString(strings.NewReplacer(edits...).Replace(string(text)),
		"\nconfidential: none\neditions:\n  - {name: board, papers: [mid-year-review, delivery-report, forum-report, board-paper, commissioning-intentions, goals]}\n"+
			"  - {name: providers, sees: published, papers: [provider-notice]}\n\n")
	if err := os.WriteFile(settings, []byte(every), 0o600); err != nil {
		t.Fatal(err)
	}
	return o.Folder
}

// saidOfShapes is what papers must say of some of the packs.
var saidOfShapes = map[string]string{
	"B1 mid-year-review": "All 5 intentions were last recorded before that day.", "B2 mid-year-review": "1 of the 3 intentions under way is late.",
	"B4 board-paper": "How they were scored", "B5 mid-year-review": "1 of the 2 intentions has been delivered.", "B6 goals": "note that no goals are recorded for 2025/26",
	"B3 board-paper": "Money: there is no list of benefits", "B6 mid-year-review": "No delivery is recorded for them yet",
}

// TestTemplatesOnOtherOffices builds every template for packs begun of six other
// offices' sheets, and reads their sentences.
func TestTemplatesOnOtherOffices(t *testing.T) {
	for _, id := range []string{"B1", "B1b", "B1c", "B2", "B3", "B4", "B5", "B6"} {
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			out := filepath.Join(t.TempDir(), "out")
			findings, err := generator.Build(context.Background(), generator.Options{Packs: []string{begun(t, id)}, Out: out})
			for _, f := range findings {
				if f.Severity == diag.Error {
					t.Error(f)
				}
			}
			if err != nil || findings.HasErrors() {
				t.Fatal(err)
			}
			pages, err := filepath.Glob(filepath.Join(out, "trial", "*", "*.html"))
			if err != nil {
				t.Fatal(err)
			}
			papers := 0
			for _, file := range pages {
				if _, err := templates.Papers.ReadFile(strings.TrimSuffix(filepath.Base(file), ".html") + ".md"); err == nil {
					papers++
					p := read(t, file)
					p.sound(t, strings.TrimPrefix(file, out+"/trial/"))
					if want := saidOfShapes[id+" "+strings.TrimSuffix(filepath.Base(file), ".html")]; !strings.Contains(p.text, want) {
						t.Errorf("%s does not say %q: %s", file, want, p.text)
					}
				}
			}
			if papers != 7 {
				t.Errorf("%d papers are read", papers)
			}
		})
	}
}
