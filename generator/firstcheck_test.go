package generator

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"boardpack/generator/diag"
	"boardpack/generator/setting"
)

// checked checks a pack of one folder with these files.
func checked(t *testing.T, files map[string]string) diag.List {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "pack")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	findings, err := Check(context.Background(), Options{Packs: []string{folder}})
	if err != nil {
		t.Fatal(err)
	}
	for k := range findings {
		findings[k].File = filepath.Base(findings[k].File)
	}
	return findings
}

// paperHead begins a paper without a Board's cover sheet.
const paperHead = "---\ntitle: A paper\ndate: 1 November 2024\n---\n\n## Part\n\n"

// TestFirstCheckOfATracker checks an office's tracker of 99 rows with nothing but
// the line that names it: what is wrong is to fit on a screen, with what to paste.
func TestFirstCheckOfATracker(t *testing.T) {
	const name = "CI Tracker 2024-25 v14 FINAL.xlsx"
	book, err := os.ReadFile(filepath.Join("sheet", "testdata", "exports", name))
	if err != nil {
		t.Fatal(err)
	}
	const minimal = "name: Review\norganisation: An ICB\ncycle: 2024/25\nas_at: 2024-10-31\nfiles:\n" +
		"  intentions: {from: " + name + "}\n  delivery: {from: " + name + "}\n"
	for _, editions := range []string{"", "editions: [{name: board, papers: [paper]}]\n"} {
		findings := checked(t, map[string]string{"pack.yaml": minimal + editions, "paper.md": paperHead + "Text.\n", name: string(book)})
		var lines []string
		for _, g := range findings.Grouped() {
			lines = append(lines, g.String())
		}
		told := strings.Join(lines, "\n")
		if len(lines) > 25 || len(findings) < 100 {
			t.Errorf("%d lines of %d findings, want 25 at the most:\n%s", len(lines), len(findings), told)
		}
		for _, want := range []string{ // as another program counts them in the CSV of the same sheet
			`"Open" is not one of CLOSED, OPEN, in 80 cells (H5, H6, `, `files: {delivery: {words: {status: {Open: OPEN}}}}`,
			`"TBC" is not a financial year, a quarter, a month or a day, in 7 cells (K5, K13, `, `files: {delivery: {words: {anticipated_delivery: {TBC: ""}}}}`,
			`files: {delivery: {as_at: 2024-10-31}}`, `files: {intentions: {columns: {reference: "Ref", `,
		} {
			if !strings.Contains(told, want) {
				t.Errorf("nobody says %s:\n%s", want, told)
			}
		}
	}
	pasteable(t, checked(t, map[string]string{"pack.yaml": minimal, name: string(book)}))
	words := strings.TrimSuffix(minimal, "}\n") + `, as_at: 2024-10-31, words: {status: {Open: OPEN, On hold: OPENED}}}` + "\n"
	for _, f := range checked(t, map[string]string{"pack.yaml": words, name: string(book)}) {
		if f.Code == "duplicate-day" || strings.Contains(f.Message, "OPENED") && f.Sheet != "" {
			t.Errorf("what is told already: %v", f)
		}
	}
}

// pasteable reads each line of a hint that is to be pasted into pack.yaml.
func pasteable(t *testing.T, findings diag.List) {
	t.Helper()
	lines := 0
	for _, g := range findings.Grouped() {
		_, line, has := strings.Cut(g.Hint, "files: {")
		if !has {
			continue
		}
		lines++
		var set settings
		for _, f := range setting.Decode([]byte("files: {"+line), diag.Position{}, &set) {
			if f.Code != "key-missing" { // of the rest of pack.yaml
				t.Errorf("%s: %v", line, f)
			}
		}
	}
	if lines < 10 {
		t.Errorf("only %d hints have a line to paste", lines)
	}
}
