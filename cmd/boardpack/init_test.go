package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

const exports = "../../generator/sheet/testdata/exports"

// figures is a paper that shows what the tracker's cells can be counted for.
const figures = `---
title: Figures
date: 31 October 2024
---
## Figures {#figures}

{{ len(intentions) }} intentions.

` + "```pivot\nid: progress\ntitle: Progress\nrows: programme\ncolumns: progress\n```\n\n" +
	"```pivot\nid: july\ntitle: In July\nrows: programme\ncolumns: previous_progress\n```\n\n" +
	"```pivot\nid: status\ntitle: Status\nrows: programme\ncolumns: status\n```\n\n" +
	"```pivot\nid: saving\ntitle: Saving\nrows: programme\nvalue: sum(est_saving)\n```\n\n" +
	"```pivot\nid: secret\ntitle: Confidential\nrows: programme\ncolumns: confidential\n```\n"

// decisions are what a person decides of the tracker: two rows have the
// reference of others, one has none, and CYP is short for a programme.
var decisions = []struct{ cell, reference string }{{"A25", "EX021"}, {"A60", "EX056"}, {"A68", "EX064"}}

// TestInitTracker begins a review out of a tracker, as a workbook and as each of
// the ways in which a spreadsheet saves it, and counts the sheet by other means.
func TestInitTracker(t *testing.T) {
	entries, err := os.ReadDir(exports)
	if err != nil || len(entries) != 5 {
		t.Fatal(entries, err)
	}
	want := counted(t)
	for _, entry := range entries {
		t.Run(entry.Name(), func(t *testing.T) {
			folder := filepath.Join(t.TempDir(), "review")
			said := command(t, "init", folder, filepath.Join(exports, entry.Name()), "--organisation", "Example ICB",
				"--cycle", "2024/25", "--as-at", "2024-10-31", "--for", "mid-year")
			if n := strings.Count(said, "\n  "); n == 0 || n > 5 {
				t.Errorf("%d decisions: %s", n, said)
			}
			decided(t, folder, entry.Name())
			edit(t, filepath.Join(folder, "pack.yaml"), "# CYP: Children", "CYP: Children")
			out := filepath.Join(t.TempDir(), "out")
			command(t, "build", folder, "--out", out) // the review, and then the tables that are compared
			for _, extension := range []string{".html", ".pdf"} {
				if !exists(filepath.Join(out, "review", "board", "mid-year-review"+extension)) {
					t.Errorf("no mid-year-review%s was made", extension)
				}
			}
			edit(t, filepath.Join(folder, "pack.yaml"), "papers: [mid-year-review]", "papers: [figures]")
			write(t, filepath.Join(folder, "figures.md"), figures)
			command(t, "build", folder, "--out", out)
			for table, want := range want {
				got := shown(t, filepath.Join(out, "review", "board", "tables", table+".csv"))
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s (- counted by hand, + built): %s", table, diff)
				}
			}
		})
	}
}

// decided writes the references into the copy of the sheet in the pack, as who
// opens it would.
func decided(t *testing.T, folder, name string) {
	t.Helper()
	path := filepath.Join(folder, name)
	if filepath.Ext(name) == ".xlsx" {
		file, err := excelize.OpenFile(path)
		check(t, err)
		for _, d := range decisions {
			check(t, file.SetCellStr(file.GetSheetName(0), d.cell, d.reference))
		}
		check(t, file.Save())
		return
	}
	wide := strings.HasSuffix(name, "unicode.txt") // UTF-16, in which a letter of ours is itself and a nought
	for _, change := range [][2]string{
		{"EX020~Urgent & Emergency Care~Re-p", "EX021~Urgent & Emergency Care~Re-p"},
		{"EX012~Primary Care~", "EX056~Primary Care~"},
		{"\n~Primary Care~Expand dental", "\nEX064~Primary Care~Expand dental"},
	} {
		mark := map[string]string{"tracker-semicolon.csv": ";", "tracker-unicode.txt": "\t"}[name]
		if mark == "" {
			mark = ","
		}
		was, is := strings.ReplaceAll(change[0], "~", mark), strings.ReplaceAll(change[1], "~", mark)
		if wide {
			was, is = widened(was), widened(is)
		}
		edit(t, path, was, is)
	}
}

func widened(text string) string {
	var b strings.Builder
	for _, letter := range []byte(text) {
		b.Write([]byte{letter, 0})
	}
	return b.String()
}

// counted is the sheet, counted by its columns alone: by table, and by programme
// and word.
func counted(t *testing.T) map[string]map[string]int {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(exports, "tracker-utf8bom.csv"))
	check(t, err)
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	check(t, err)
	progress := map[string]string{"G": "on_track", "Green": "on_track", "A": "at_risk", "Amber": "at_risk", "A/G": "at_risk", "R": "delayed", "B": "delivered"}
	status := map[string]string{"open": "open", "on hold": "open", "closed": "closed", "complete": "closed"}
	tables := map[string]map[string]int{"progress": {}, "july": {}, "status": {}, "saving": {}, "secret": {}}
	intentions := 0
	for _, row := range rows[4:] {
		programme := strings.ToLower(strings.Join(strings.Fields(row[1]), " "))
		if programme == "" {
			continue // a blank row, the total, or a note
		}
		intentions++
		if programme == "cyp" {
			programme = "children & young people"
		}
		saving, _ := strconv.Atoi(row[15]) // tbc is none
		secret := map[bool]string{true: "yes", false: "no"}[row[14] == "Y"]
		for table, cell := range map[string]string{"progress": progress[row[9]], "july": progress[row[8]], "status": status[strings.ToLower(strings.TrimSpace(row[7]))], "secret": secret} {
			if cell != "" {
				tables[table][programme+" "+cell]++
			}
		}
		if saving > 0 {
			tables["saving"][programme+" grand_total"] += 1000 * saving
		}
	}
	if intentions != 99 {
		t.Fatalf("%d intentions in the sheet", intentions)
	}
	return tables
}

// shown is a table that was built: the numbers but noughts by programme and word,
// without totals.
func shown(t *testing.T, path string) map[string]int {
	t.Helper()
	data, err := os.ReadFile(path)
	check(t, err)
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff")))).ReadAll()
	check(t, err)
	cells := map[string]int{}
	for _, row := range rows[1:] {
		for k := 1; k < len(row) && row[0] != "Grand Total"; k++ {
			if n, _ := strconv.Atoi(row[k]); n != 0 && (len(row) == 2 || k < len(row)-1) {
				cells[strings.ToLower(row[0])+" "+rows[0][k]] = n
			}
		}
	}
	return cells
}

// command runs boardpack, which is to do it, and returns what it says.
func command(t *testing.T, args ...string) string {
	t.Helper()
	var out, err bytes.Buffer
	if code := run(context.Background(), args, &out, &err); code != done {
		t.Fatalf("%v: exits with %d: %s%s", args, code, &out, &err)
	}
	return out.String()
}

// edit replaces a text that a file has once.
func edit(t *testing.T, path, was, is string) {
	t.Helper()
	data, err := os.ReadFile(path)
	check(t, err)
	if n := bytes.Count(data, []byte(was)); n != 1 {
		t.Fatalf("%s has %q %d times", path, was, n)
	}
	write(t, path, strings.Replace(string(data), was, is, 1))
}

func write(t *testing.T, path, text string) {
	t.Helper()
	check(t, os.WriteFile(path, []byte(text), 0o600))
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestInitAsks answers on a terminal, wrongly at first.
func TestInitAsks(t *testing.T) {
	var c initCommand
	var asked bytes.Buffer
	c.Cycle = "2024/25"
	err := c.ask(strings.NewReader("October\n2024-10-31\n\nExample ICB\nmid-year\n"), &asked, true)
	check(t, err)
	if c.AsAt != "2024-10-31" || c.Organisation != "Example ICB" || c.For != "mid-year" {
		t.Errorf("%+v", c)
	}
	if text := asked.String(); strings.Contains(text, "Financial year") || strings.Count(text, "Day of the figures") != 2 || !strings.Contains(text, `"October" is not a day`) {
		t.Error(text)
	}
	c.For = ""
	if err := c.ask(strings.NewReader(""), &asked, true); err == nil || !strings.Contains(err.Error(), "init needs --for") {
		t.Errorf("an end of answers gives %v", err)
	}
}

// TestInitOffersTheTitlesDay has a sheet whose title names a day, which nobody gave.
func TestInitOffersTheTitlesDay(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "tracker.csv")
	write(t, path, "\"Tracker, position at 31 October 2024\",,\n,,\nRef,Programme,Title\nA1,P,T\n")
	var out, err bytes.Buffer
	if code := run(context.Background(), []string{"init", filepath.Join(folder, "pack"), path, "--organisation", "E", "--cycle", "2024/25", "--for", "board"}, &out, &err); code == done ||
		!strings.Contains(err.String(), `init needs --as-at; the sheet is titled "Tracker, position at 31 October 2024": --as-at 2024-10-31?`) {
		t.Errorf("exits with %d: %s%s", code, &out, &err)
	}
	c := initCommand{Cycle: "2024/25", Organisation: "E", For: "board", said: "As at 31 October 2024", titled: time.Date(2024, 10, 31, 0, 0, 0, 0, time.UTC)}
	var asked bytes.Buffer
	check(t, c.ask(strings.NewReader("2024-10-31\n"), &asked, true))
	if !strings.Contains(asked.String(), `(the sheet is titled "As at 31 October 2024": 2024-10-31?)`) {
		t.Error(asked.String())
	}
}
