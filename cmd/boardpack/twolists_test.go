package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

var (
	acute     = [][]string{{"CI Ref", "Portfolio", "Scheme", "RAG", "Est. saving £k"}, {"A1", "Cancer", "One", "G", "10"}, {"A2", "Cancer", "Two", "R", "20"}}
	community = [][]string{{"Ref", "Programme", "Title", "RAG", "Est. saving £k"}, {"C1", "Frailty", "Three", "A", "5"}, {"C2", "Cancer", "Four", "G", "2.5"}, {"C3", "Frailty", "Five", "G", ""}}
)

func listsBook(t *testing.T, sheets map[string][][]string) string {
	t.Helper()
	book := excelize.NewFile()
	for _, name := range []string{"Acute", "Community", "Notes"} {
		_, err := book.NewSheet(name)
		check(t, err)
		for r, row := range sheets[name] {
			for c, text := range row {
				cell, _ := excelize.CoordinatesToCellName(c+1, r+1)
				check(t, book.SetCellStr(name, cell, text))
			}
		}
	}
	check(t, book.DeleteSheet("Sheet1"))
	path := filepath.Join(t.TempDir(), "lists.xlsx")
	check(t, book.SaveAs(path))
	return path
}

// TestInitTwoLists begins a pack out of a workbook with a list of each of two parts of an
// office, and out of two files.
func TestInitTwoLists(t *testing.T) {
	text := func(rows [][]string) string {
		lines := ""
		for _, row := range rows {
			lines += strings.Join(row, ",") + "\n"
		}
		return lines
	}
	folder := t.TempDir()
	write(t, filepath.Join(folder, "acute.csv"), text(acute))
	write(t, filepath.Join(folder, "community.csv"), text(community))
	book := listsBook(t, map[string][][]string{"Acute": acute, "Community": community, "Notes": {{"Nothing here."}}})
	for name, sheets := range map[string][]string{
		"a workbook": {book}, "its sheets": {book, "--sheet", "Acute", "--sheet", "Community"},
		"two files": {filepath.Join(folder, "acute.csv"), filepath.Join(folder, "community.csv")},
	} {
		t.Run(name, func(t *testing.T) {
			pack, out := filepath.Join(t.TempDir(), "pack"), filepath.Join(t.TempDir(), "out")
			said := command(t, append([]string{"init", pack, "--organisation", "E", "--cycle", "2024/25", "--as-at", "2024-10-31", "--for", "mid-year"}, sheets...)...)
			if !strings.Contains(said, "builds: boardpack build") || strings.Contains(said, "decide") {
				t.Error(said)
			}
			settings, err := os.ReadFile(filepath.Join(pack, "pack.yaml"))
			check(t, err)
			if guessed := strings.Contains(string(settings), "sheet: Community  # guessed: it lists intentions as well"); guessed != (name == "a workbook") {
				t.Errorf("%s", settings)
			}
			edit(t, filepath.Join(pack, "pack.yaml"), "papers: [mid-year-review]", "papers: [figures]")
			write(t, filepath.Join(pack, "figures.md"), "---\ntitle: Figures\ndate: 31 October 2024\n---\n## Figures {#figures}\n\n"+
				"```pivot\nid: progress\ntitle: Progress\nrows: programme\ncolumns: progress\n```\n\n```pivot\nid: saving\ntitle: Saving\nrows: programme\nvalue: sum(est_saving)\n```\n")
			command(t, "build", pack, "--out", out)
			for table, want := range map[string]map[string]int{
				"progress": {"cancer on_track": 2, "cancer delayed": 1, "frailty at_risk": 1, "frailty on_track": 1},
				"saving":   {"cancer grand_total": 32500, "frailty grand_total": 5000},
			} {
				if diff := cmp.Diff(want, shown(t, filepath.Join(out, "pack", "board", "tables", table+".csv"))); diff != "" {
					t.Errorf("%s (- written, + built): %s", table, diff)
				}
			}
		})
	}
}

// TestInitTwoStatesOfAList does not choose between two sheets of which one is the other
// at an earlier time.
func TestInitTwoStatesOfAList(t *testing.T) {
	book := listsBook(t, map[string][][]string{"Acute": acute, "Community": {acute[0], acute[1]}})
	pack := filepath.Join(t.TempDir(), "pack")
	var out, err bytes.Buffer
	code := run(context.Background(), []string{"init", pack, book, "--organisation", "E", "--cycle", "2024/25", "--as-at", "2024-10-31", "--for", "mid-year"}, &out, &err)
	if code != findings || !strings.Contains(err.String(), "which is to be read is not said: Acute, Community (hint: say which, several one by one: --sheet NAME)") || exists(pack) {
		t.Errorf("%d %s%s", code, &out, &err)
	}
}

// TestAddSecondList adds a second list of intentions to a pack that has one, and then a
// later state of the first, and builds with the lines as they are printed.
func TestAddSecondList(t *testing.T) {
	folder, pack := t.TempDir(), filepath.Join(t.TempDir(), "pack")
	file := func(name string, rows [][]string) string {
		text := ""
		for _, row := range rows {
			text += strings.Join(row, ",") + "\n"
		}
		write(t, filepath.Join(folder, name), text)
		return filepath.Join(folder, name)
	}
	pasted := func(sheet, day string) {
		t.Helper()
		_, lines, found := strings.Cut(command(t, "init", pack, "--add", sheet, "--cycle", "2024/25", "--as-at", day), "in place of files: and what is under it:\n\n")
		settings, err := os.ReadFile(filepath.Join(pack, "pack.yaml"))
		check(t, err)
		before, after, cut := strings.Cut(string(settings), "files:\n")
		for cut && strings.HasPrefix(after, " ") {
			_, after, cut = strings.Cut(after, "\n")
		}
		if !found || !cut {
			t.Fatal(lines)
		}
		write(t, filepath.Join(pack, "pack.yaml"), strings.Replace(before, "as_at: 2024-10-31", "as_at: "+day, 1)+lines+after)
	}
	command(t, "init", pack, file("acute.csv", acute), "--organisation", "E", "--cycle", "2024/25", "--as-at", "2024-10-31", "--for", "mid-year")
	edit(t, filepath.Join(pack, "pack.yaml"), "papers: [mid-year-review]", "papers: [figures]")
	write(t, filepath.Join(pack, "figures.md"), "---\ntitle: Figures\ndate: 31 October 2024\n---\n## Figures {#figures}\n\n"+
		"```pivot\nid: progress\ntitle: Progress\nrows: programme\ncolumns: progress\n```\n\n```pivot\nid: saving\ntitle: Saving\nrows: programme\nvalue: sum(est_saving)\n```\n")
	tables := func() [2]map[string]int {
		out := filepath.Join(t.TempDir(), "out")
		command(t, "build", pack, "--out", out)
		return [2]map[string]int{shown(t, filepath.Join(out, "pack", "board", "tables", "progress.csv")), shown(t, filepath.Join(out, "pack", "board", "tables", "saving.csv"))}
	}
	pasted(file("community.csv", community), "2024-10-31")
	saving := map[string]int{"cancer grand_total": 32500, "frailty grand_total": 5000}
	if diff := cmp.Diff([2]map[string]int{{"cancer on_track": 2, "cancer delayed": 1, "frailty at_risk": 1, "frailty on_track": 1}, saving}, tables()); diff != "" {
		t.Error(diff)
	}

	alone := filepath.Join(t.TempDir(), "alone")
	command(t, "init", alone, file("acute.csv", acute), "--organisation", "E", "--cycle", "2024/25", "--as-at", "2024-10-31", "--for", "mid-year")
	pack, _ = alone, os.WriteFile(filepath.Join(alone, "figures.md"), []byte("---\ntitle: Figures\ndate: 31 December 2024\n---\n## Figures {#figures}\n\n```pivot\nid: progress\ntitle: Progress\nrows: programme\ncolumns: progress\n```\n\n```pivot\nid: saving\ntitle: Before\nrows: programme\ncolumns: previous_progress\n```\n"), 0o600)
	edit(t, filepath.Join(pack, "pack.yaml"), "papers: [mid-year-review]", "papers: [figures]")
	pasted(file("later.csv", [][]string{acute[0], {"A1", "Cancer", "One", "B", "10"}, {"A2", "Cancer", "Two", "G", "20"}, {"A3", "Cancer", "Three", "R", "1"}}), "2024-12-31")
	out := filepath.Join(t.TempDir(), "out")
	command(t, "build", pack, "--out", out)
	for table, want := range map[string]map[string]int{
		"progress": {"cancer delivered": 1, "cancer on_track": 1, "cancer delayed": 1}, "saving": {"cancer on_track": 1, "cancer delayed": 1},
	} {
		if diff := cmp.Diff(want, shown(t, filepath.Join(out, "alone", "board", "tables", table+".csv"))); diff != "" {
			t.Errorf("%s: %s", table, diff)
		}
	}
}
