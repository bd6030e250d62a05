package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// The sheets here say in five ways beside a column of Yes and No which rows the
// public may see: a hidden row's text never reaches its edition, whatever is decided.

func workbookOf(t *testing.T, name string, sheets []string, rows map[string][][]any, change func(*excelize.File)) string {
	t.Helper()
	file := excelize.NewFile()
	for k, sheet := range sheets {
		if k == 0 {
			check(t, file.SetSheetName("Sheet1", sheet))
		} else {
			_, err := file.NewSheet(sheet)
			check(t, err)
		}
		for n, row := range rows[sheet] {
			cell, err := excelize.CoordinatesToCellName(1, n+1)
			check(t, err)
			check(t, file.SetSheetRow(sheet, cell, &row))
		}
	}
	if change != nil {
		change(file)
	}
	path := filepath.Join(t.TempDir(), name)
	check(t, file.SaveAs(path))
	return path
}

// coveredSheet has a pivot before its list, a header under groups with their unit, a
// marking in a hidden column, days in words, and formatted rows below.
func coveredSheet(t *testing.T) string {
	return workbookOf(t, "tracker.xlsx", []string{"Cover", "Tracker"}, map[string][][]any{
		"Cover": {{"Northvale ICB"}, {"Row Labels", "Count of Ref"}, {"Urgent care", 2}, {"Grand Total", 4}},
		"Tracker": {
			{"Intention", "", "", "Money (£k)", "Delivery", "", "", "Governance"},
			{"Our ref", "Programme", "Intention title", "Gross", "Oct RAG", "Due", "Commentary", "Classification"},
			{"CI-2526-001", "Urgent care", "One front door", 1250, "Amber-Green", "Q3 25/26", "Late,\nas said", "OFFICIAL"},
			{"CI-2526-002", "Urgent care", "Virtual wards", "(20)", "Green", "end Oct", "• one\n• two", "OFFICIAL"},
			{"CI-2526-003", "Planned care", "Close Weston", 310, "Red", "TBC", "", "OFFICIAL-SENSITIVE"},
			{"CI-2526-004", "Planned care", "Eye care", 75.5, "Complete", "w/c 3 Nov", "", "OFFICIAL"},
		},
	}, func(file *excelize.File) {
		check(t, file.SetColVisible("Tracker", "H", false))
		style, err := file.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
		check(t, err)
		check(t, file.SetCellStyle("Tracker", "A7", "H906", style))
	})
}

// subtotalled has the rows of a spreadsheet's Subtotal, one of them hidden by a filter.
func subtotalled(t *testing.T) string {
	return workbookOf(t, "list.xlsx", []string{"CI list"}, map[string][][]any{"CI list": {
		{"Portfolio", "No", "Commissioning Intention", "Status", "Deadline", "Benefit £", "Part II?"},
		{"Urgent care", 7, "Front door", "On track – minor issues", "31/12/2025", 1000, "No"},
		{"Urgent care", 8, "Wards", "On track", "31/03/2026", 2000, "No"},
		{"Urgent care Total", "", "", "", "", 3000},
		{"Planned care", 9, "Close Weston", "Off track - recovery plan agreed", "Q4 25/26", 500, "Yes"},
		{"Planned care", 10, "Diagnostics", "Complete", "30/09/2025", 700, "No"},
		{"Planned care Total", "", "", "", "", 1200},
		{"Grand Total", "", "", "", "", 4200},
	}}, func(file *excelize.File) {
		check(t, file.AutoFilter("CI list", "A1:G8", []excelize.AutoFilterOptions{{Column: "A", Expression: "x != blanks"}}))
		check(t, file.SetRowVisible("CI list", 5, false))
	})
}

// tabbed has a sheet for each programme, and one for what is not for everybody.
func tabbed(t *testing.T) string {
	list := func(rows ...[]any) [][]any {
		return append([][]any{{"Ref", "Intention", "Lead post", "RAG", "Due date"}}, rows...)
	}
	return workbookOf(t, "tabs.xlsx", []string{"Summary", "Urgent care", "Planned care", "Confidential"}, map[string][][]any{
		"Summary":      {{"Count of RAG", "Column Labels"}, {"Row Labels", "Green", "Red"}, {"Urgent care", 1, 1}},
		"Urgent care":  list([]any{"U1", "Front door", "COO", "Green", "Q3 25/26"}, []any{"U2", "Wards", "COO", "Red", "Q4 25/26"}),
		"Planned care": list([]any{"P1", "Eyes", "COO", "Green", "Q3 25/26"}),
		"Confidential": list([]any{"C1", "Close Weston", "COO", "Green", "Q3 25/26"}),
	}, nil)
}

func quarterly(t *testing.T) string {
	return sheetOf(t, t.TempDir(), "quarters.csv", "Ref No.,Transformation programme,Intention description,Q1 RAG,Q2 RAG,Q3 RAG,Trend,Public facing (Y/N)", [][]string{
		{"007", "Urgent care", "Front door", "G", "A", "", "↓", "Y"}, {"007a", "Urgent care", "Wards", "G", "G", "", "→", "Y"},
		{"008", "Planned care", "Close Weston", "R", "R", "", "→", "N"}, {"009", "Planned care", "Eyes", "A", "B", "", "↑", "Y"},
	})
}

func sessions(t *testing.T) string {
	return sheetOf(t, t.TempDir(), "sessions.csv", "Intention Ref,Portfolio,Intention,Position,Publication status", [][]string{
		{"A-1", "Urgent", "Front door", "On track", "Published"}, {"A-2", "Urgent", "Close Weston", "Late", "Not for publication"},
		{"A-3", "Planned", "Close Weston too", "Stopped", "Part 2"}, {"A-4", "Planned", "Eyes", "Completed", "Published"},
	})
}

func TestInitForPublication(t *testing.T) {
	for _, c := range []struct {
		name    string
		write   func(*testing.T) string
		flags   []string
		decide  int
		edits   [][2]string
		said    string // of the public's edition
		figures map[string]map[string]int
	}{
		{name: "a cover, groups and a marking", write: coveredSheet, decide: 1, edits: [][2]string{{`# OFFICIAL: "?"`, `OFFICIAL: "No"`}}, said: "public: may show 3 intentions, 1 withheld (CI-2526-003)",
			figures: map[string]map[string]int{
				"progress": {"urgent care at_risk": 1, "urgent care on_track": 1, "planned care delivered": 1, "planned care delayed": 1},
				"gross":    {"urgent care grand_total": 1230000, "planned care grand_total": 385500},
				"due":      {"urgent care q3_2025_26": 1, "urgent care october_2025": 1, "planned care 3_november_2025": 1}}},
		{name: "subtotals", write: subtotalled, said: "public: may show 3 intentions, 1 withheld (9)",
			figures: map[string]map[string]int{"benefit": {"urgent care grand_total": 3000, "planned care grand_total": 1200}}},
		{name: "a tab for each programme", write: tabbed, flags: []string{"--sheet", "Urgent care", "--sheet", "Planned care", "--sheet", "Confidential"}, decide: 2, said: "public: may show 3 intentions, 1 withheld (C1)",
			edits:   [][2]string{{`# confidential: "No"  # decide: may every row of the sheet U`, `confidential: "No"  # U`}, {`# confidential: "No"  # decide: may every row of the sheet P`, `confidential: "No"  # P`}},
			figures: map[string]map[string]int{"progress": {"urgent care on_track": 1, "urgent care delayed": 1, "planned care on_track": 1, "confidential on_track": 1}}},
		{name: "quarters", write: quarterly, said: "public: may show 3 intentions, 1 withheld (008)",
			figures: map[string]map[string]int{
				"before":   {"urgent care on_track": 2, "planned care delayed": 1, "planned care at_risk": 1},
				"progress": {"urgent care at_risk": 1, "urgent care on_track": 1, "planned care delayed": 1, "planned care delivered": 1}}},
		{name: "words for who may see it", write: sessions, decide: 1, edits: [][2]string{{`# Published: "?"`, `Published: "No"`}}, said: "public: may show 2 intentions, 2 withheld (A-2, A-3)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder, out := filepath.Join(t.TempDir(), "pack"), filepath.Join(t.TempDir(), "out")
			said := command(t, append([]string{"init", folder, c.write(t), "--organisation", "Example ICB", "--cycle", "2025/26", "--as-at", "2025-10-31", "--for", "publication"}, c.flags...)...)
			if n := strings.Count(said, "\n  "); n != c.decide || (c.decide == 0) != strings.Contains(said, "builds: ") {
				t.Errorf("%d to decide, want %d:\n%s", n, c.decide, said)
			}
			for _, e := range c.edits {
				edit(t, filepath.Join(folder, "pack.yaml"), e[0], e[1])
			}
			if said := command(t, "build", folder, "--out", out); !strings.Contains(said, c.said) {
				t.Errorf("%s\nwant: %s", said, c.said)
			}
			check(t, filepath.WalkDir(filepath.Join(out, "pack", "public"), func(path string, entry fs.DirEntry, err error) error {
				if data, _ := os.ReadFile(path); strings.Contains(string(data), "Weston") {
					t.Errorf("%s has what is confidential", path)
				}
				return err
			}))
			paper := "---\ntitle: Figures\ndate: 31 October 2025\n---\n## Figures {#figures}\n\n"
			for table := range c.figures {
				ask := pivoted[table]
				if ask == "" {
					ask = "rows: programme\nvalue: sum(" + table + ")"
				}
				paper += "```pivot\nid: " + table + "\ntitle: " + table + "\n" + ask + "\n```\n\n"
			}
			write(t, filepath.Join(folder, "figures.md"), paper)
			edit(t, filepath.Join(folder, "pack.yaml"), "The Board, papers: [commissioning-intentions]", "The Board, papers: [figures]")
			command(t, "build", folder, "--out", out)
			for table, want := range c.figures {
				if diff := cmp.Diff(want, shown(t, filepath.Join(out, "pack", "board", "tables", table+".csv"))); diff != "" {
					t.Errorf("%s (- as written, + built): %s", table, diff)
				}
			}
		})
	}
}
