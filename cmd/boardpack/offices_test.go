package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
)

// planRows are a planning team's schemes; the programme stands in the first row of
// each alone, whose cells are merged.
var planRows = [][]any{
	{"EV-01", "Urgent care", "One front door for urgent treatment", "Director of Operations", "✓", "", "✓", "In delivery", "AMBER", 46112, 1250, "N"},
	{"EV-02", "", "Virtual wards for frailty", "Medical Director", "✓", "✓", "", "In delivery", "GREEN", 46203, 800.5, "N"},
	{"EV-03", "", "Ambulance handover in 15 minutes", "Director of Operations", "✓", "", "", "In delivery", "RED", 46295, "tbc", "Y"},
	{"EV-04", "Planned care", "Community diagnostics in Westmere", "Director of Finance", "", "✓", "", "Completed", "COMPLETE", 46081, 300, "N"},
	{"EV-05", "", "One list for eye care", "Medical Director", "", "✓", "✓", "In delivery", "GREEN", 46203, 120, "N"},
	{"EV-06", "Mental health", "Crisis line for all ages", "Chief Nurse", "✓", "✓", "✓", "Paused", "AMBER", "", 0, "Y"},
}

// planSheet writes a workbook as a planning team keeps it: a title over all columns,
// a header in two rows of merged cells, ticks for providers, ratings by words of
// colour, days as a spreadsheet numbers them, a hidden row, a total and a note.
func planSheet(t *testing.T, _ string) string {
	rows := [][]any{
		{"Eastvale ICB – Commissioning plan 2026/27 – position at 30 September 2026"},
		{},
		{"Scheme", "", "", "", "Providers affected", "", "", "Delivery"},
		{"Scheme No", "Care programme", "Scheme description", "Responsible director", "Eastvale NHS FT", "Westmere Trust", "Primary care", "Status", "RAG", "Forecast end date", "FYE saving (£'000)", "Part 2 (Y/N)"},
	}
	rows = append(append(rows, planRows...), []any{"Total", "", "", "", "", "", "", "", "", "", 2470.5}, []any{}, []any{"Notes: savings are full-year effect, before costs"})
	return workbookOf(t, "Commissioning plan v3.xlsx", []string{"Plan"}, map[string][][]any{"Plan": rows}, func(file *excelize.File) {
		for _, merged := range [][2]string{{"A1", "L1"}, {"A3", "D3"}, {"E3", "G3"}, {"H3", "L3"}, {"B5", "B7"}, {"B8", "B9"}} {
			check(t, file.MergeCell("Plan", merged[0], merged[1]))
		}
		style, err := file.NewStyle(&excelize.Style{NumFmt: 14}) // a day
		check(t, err)
		check(t, file.SetCellStyle("Plan", "J5", "J10", style))
		check(t, file.SetRowVisible("Plan", 8, false))
	})
}

var projectRows = [][]string{
	{"W1", "Digital", "Shared care record", "CIO", "01.04.2026", "31.12.2026", "1.250.000,50", "G", "A", "Supplier late – plan agreed", "Yes"},
	{"W2", "Digital", "NHS App bookings", "CIO", "01.05.2026", "30.09.2026", "75.000,00", "A", "G", "", "Yes"},
	{"W3", "Estates", "Community hub at “The Mill”", "CFO", "01.06.2026", "31.03.2027", "-", "G", "G", "", "No"},
	{"W4", "Estates", "Energy contract", "CFO", "15.06.2026", "30.11.2026", "310.500,00", "R", "R", "\"Awaiting legal; revised date to follow\"", "No"},
	{"W5", "Workforce", "Bank and agency", "CPO", "01.04.2026", "31.03.2027", "2.000.000,00", "", "G", "New scheme", "Yes"},
}

// projectSheet writes what a spreadsheet set to another country saves: semicolons,
// dots in days, commas in amounts, Windows-1252.
func projectSheet(t *testing.T, folder string) string {
	rows := append([][]string{{"Westmarch ICS – projects, £, 2026/27"}, {""}, {"Ref.", "Workstream", "Project", "Exec sponsor", "Start", "Finish", "Benefit (£)", "RAG last month", "RAG this month", "Commentary", "Publish?"}}, projectRows...)
	rows = append(rows, []string{"Total", "", "", "", "", "", "3.635.500,50"})
	text := ""
	for _, row := range rows {
		text += strings.Join(row, ";") + strings.Repeat(";", 11-len(row)) + "\r\n"
	}
	data, err := charmap.Windows1252.NewEncoder().String(text)
	check(t, err)
	path := filepath.Join(folder, "projects.csv")
	write(t, path, data)
	return path
}

var listRows = [][]string{
	{"12", "Urgent community response in two hours", "Community", "Lead, Community", "In progress", "60%", "31/03/2027 00:00", "Must do", "North;#South", "On plan", "No"},
	{"13", "Cardiology redesign", "Planned Care", "Lead, Planned", "At risk", "35%", "30/06/2027 00:00", "Transformation", "North", "Consultant vacancies", "No"},
	{"17", "Dermatology teleclinics", "Planned Care", "Lead, Planned", "Completed", "100%", "30/09/2026 00:00", "Must do", "South", "Live since July", "No"},
	{"21", "Talking therapies access", "Mental Health", "Lead, Mental Health", "Not started", "0%", "", "Transformation", "North;#South;#East", "", "No"},
	{"22", "Children's crisis beds", "Mental Health", "Lead, Mental Health", "Off track", "20%", "31/12/2026 00:00", "Must do", "East", "Site not agreed; options to Board", "Yes"},
}

// listSheet writes a list as SharePoint exports it.
func listSheet(t *testing.T, folder string) string {
	text := "\ufeff\"ID\",\"Title\",\"Directorate\",\"Lead\",\"Delivery status\",\"% Complete\",\"Due Date\",\"Category\",\"Places\",\"Board comments\",\"Sensitive\",\"Modified\",\"Created By\",\"Item Type\",\"Path\"\r\n"
	for _, row := range listRows {
		text += `"` + strings.Join(append(row[:len(row):len(row)], "03/10/2026 09:12", "Lead, Community", "Item", "sites/pmo/Lists/CI"), `","`) + "\"\r\n"
	}
	path := filepath.Join(folder, "Commissioning list.csv")
	write(t, path, text)
	return path
}

var circleRows = [][]string{
	{"UEC/01", "Urgent & Emergency Care", "One front door for urgent treatment", "🟢 On track", "Mar-27", "TRUE"},
	{"UEC/02", "Urgent & Emergency Care", "Virtual wards for frailty", "🔴 Off track", "Q4 26/27", "TRUE"},
	{"PLC/01", "Planned Care", "Community diagnostics", "🔵 Complete", "30/09/2026", "FALSE"},
	{"PLC/02", "Planned Care", "One list for eye care", "⚪ Not started", "TBC", "TRUE"},
	{"MHL/01", "Mental Health, LDA", "Crisis line for all ages", "🟢 On track", "2027-03-31", "TRUE"},
	{"MHL/02", "Mental Health, LDA", "Talking therapies", "🔴 Off track", "", "FALSE"},
}

// circleSheet writes a shared online sheet, in which coloured circles go before the
// words, under headers of its own.
func circleSheet(t *testing.T, folder string) string {
	return sheetOf(t, folder, "shared sheet.csv", "Commissioning Intention Number,Workstream,Commissioning Intention,Status (RAG),Month due,Publish?", circleRows)
}

var healthRows = [][]string{
	{"", "Urgent care", "", "", ""},
	{"1", "One front door for urgent treatment", "Green", "31-Mar-27", "60%"},
	{"2", "Virtual wards for frailty", "Yellow", "30-Sep-26", "25%"},
	{"", "Planned care", "", "", ""},
	{"3", "Community diagnostics", "Blue", "15-Dec-26", "100%"},
	{"4", "One list for eye care", "Red", "", "0%"},
	{"5", "Cardiology redesign", "Red", "31-Mar-27", "5%"},
	{"", "Mental health", "", "", ""},
	{"6", "Talking therapies", "Green", "31-Mar-27", "50%"},
}

// healthSheet writes a project tool's export, in which a programme is the row above
// its projects.
func healthSheet(t *testing.T, folder string) string {
	return sheetOf(t, folder, "export.csv", "Row ID,Primary Column,Health,Due,% Complete", healthRows)
}

var monthRows = [][]string{
	{"Aug 2026", "P1", "One front door", "Urgent care", "On track", "No"},
	{"Aug 2026", "P2", "Virtual wards", "Urgent care", "Delayed", "No"},
	{"Aug 2026", "P3", "Diagnostics, first name", "Planned care", "On track", "Yes"},
	{"Sep 2026", "P1", "One front door", "Urgent care", "Delayed", "No"},
	{"Sep 2026", "P2", "Virtual wards", "Urgent care", "Delayed", "No"},
	{"Sep 2026", "P3", "Diagnostics", "Planned care", "Delivered", "Yes"},
	{"Sep 2026", "P4", "Eye care", "Planned care", "On track", "No"},
	{"Oct 2026", "P4", "Eye care, once more", "Planned care", "Delayed", "No"}, // after the pack's day
}

// monthSheet writes what a database gives: each month's rows under the last month's.
func monthSheet(t *testing.T, folder string) string {
	return sheetOf(t, folder, "months.csv", "Reporting month,Intention reference,Title of intention,Portfolio,Progress,Restricted", monthRows)
}

// sheetOf writes a CSV file of a header and rows.
func sheetOf(t *testing.T, folder, name, header string, rows [][]string) string {
	text := header + "\n"
	for _, row := range rows {
		text += `"` + strings.Join(row, `","`) + "\"\n"
	}
	path := filepath.Join(folder, name)
	write(t, path, text)
	return path
}

// TestInitOtherOffices begins packs of sheets of six offices more, as somebody
// would who has them, and compares the tables with the rows that were written.
func TestInitOtherOffices(t *testing.T) {
	colours := map[string]string{"AMBER": "At risk", "A": "At risk", "GREEN": "On track", "G": "On track", "RED": "Delayed", "R": "Delayed", "COMPLETE": "Delivered"}
	plan := map[string]map[string]int{"progress": {}, "saving": {}, "secret": {}}
	programme := ""
	for _, row := range planRows {
		if row[1] != "" {
			programme = row[1].(string)
		}
		plan["progress"][named(programme, colours[row[8].(string)])]++
		plan["secret"][named(programme, map[any]string{"Y": "Yes", "N": "No"}[row[11]])]++
		switch thousands := row[10].(type) {
		case int:
			plan["saving"][named(programme, "Grand Total")] += 1000 * thousands
		case float64:
			plan["saving"][named(programme, "Grand Total")] += int(1000 * thousands)
		}
	}
	delete(plan["saving"], "mental health grand_total") // is nought
	projects := map[string]map[string]int{"progress": {}, "before": {}, "secret": {}}
	for _, row := range projectRows {
		projects["progress"][named(row[1], colours[row[8]])]++
		if row[7] != "" {
			projects["before"][named(row[1], colours[row[7]])]++
		}
		projects["secret"][named(row[1], map[string]string{"Yes": "No", "No": "Yes"}[row[10]])]++
	}
	list := map[string]map[string]int{"progress": {}, "places": {}, "due": {}}
	for _, row := range listRows {
		list["progress"][named(row[2], row[4])]++
		for place := range strings.SplitSeq(row[8], ";#") {
			list["places"][named(row[2], place)]++
		}
		if row[6] != "" {
			months := map[string]string{"03": "March", "06": "June", "09": "September", "12": "December"}
			list["due"][named(row[2], strings.TrimPrefix(row[6][:2], "0")+" "+months[row[6][3:5]]+" "+row[6][6:10])]++
		}
	}
	circles := map[string]map[string]int{"progress": {}, "secret": {}, "due": {}}
	for _, row := range circleRows {
		_, word, _ := strings.Cut(row[3], " ")
		circles["progress"][named(row[1], word)]++
		circles["secret"][named(row[1], map[string]string{"TRUE": "No", "FALSE": "Yes"}[row[5]])]++
		if day := map[string]string{"Mar-27": "March 2027", "Q4 26/27": "Q4 2026/27", "30/09/2026": "30 September 2026", "2027-03-31": "31 March 2027"}[row[4]]; day != "" {
			circles["due"][named(row[1], day)]++
		}
	}
	health := map[string]map[string]int{"progress": {}, "due": {}}
	programme = ""
	for _, row := range healthRows {
		if row[0] == "" {
			programme = row[1]
			continue
		}
		health["progress"][named(programme, map[string]string{"Green": "On track", "Yellow": "At risk", "Red": "Delayed", "Blue": "Delivered"}[row[2]])]++
		if day := map[string]string{"31-Mar-27": "31 March 2027", "30-Sep-26": "30 September 2026", "15-Dec-26": "15 December 2026"}[row[3]]; day != "" {
			health["due"][named(programme, day)]++
		}
	}
	months := map[string]map[string]int{"progress": {}, "before": {}, "secret": {}}
	for n, row := range monthRows[:7] {
		switch {
		case row[0] == "Sep 2026":
			months["progress"][named(row[3], row[4])]++
			months["secret"][named(row[3], row[5])]++
		case n < 3: // each has a row in September
			months["before"][named(row[3], row[4])]++
		}
	}
	for _, c := range []struct {
		name     string
		write    func(*testing.T, string) string
		asAt     string
		occasion string
		want     map[string]map[string]int
	}{
		{"a planning team's workbook", planSheet, "2026-09-30", "mid-year", plan},
		{"another country's spreadsheet", projectSheet, "2026-09-30", "mid-year", projects},
		{"a SharePoint list", listSheet, "2026-10-03", "publication", list},
		{"a shared online sheet", circleSheet, "2026-09-30", "mid-year", circles},
		{"a project tool's export", healthSheet, "2026-09-30", "mid-year", health},
		{"a database's months", monthSheet, "2026-09-30", "mid-year", months},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder, out := filepath.Join(t.TempDir(), "pack"), filepath.Join(t.TempDir(), "out")
			said := command(t, "init", folder, c.write(t, t.TempDir()), "--organisation", "Example ICB", "--cycle", "2026/27", "--as-at", c.asAt, "--for", c.occasion)
			if strings.Contains(said, "decide") || !strings.Contains(said, "builds: ") {
				t.Error(said)
			}
			command(t, "build", folder, "--out", out)
			text, err := os.ReadFile(filepath.Join(folder, "pack.yaml"))
			check(t, err)
			paper := "---\ntitle: Figures\ndate: " + c.asAt + "\n---\n## Figures {#figures}\n\n"
			for table := range c.want {
				paper += fmt.Sprintf("```pivot\nid: %s\ntitle: %s\n%s\n```\n\n", table, table, pivoted[table])
			}
			before, after, _ := strings.Cut(string(text), "\neditions:\n")
			_, after, _ = strings.Cut(after, "\n\n")
			write(t, filepath.Join(folder, "pack.yaml"), before+"\neditions: [{name: board, papers: [figures]}]\n\n"+after)
			write(t, filepath.Join(folder, "figures.md"), strings.Replace(paper, c.asAt, "31 October 2026", 1))
			command(t, "build", folder, "--out", out)
			for table, want := range c.want {
				file := filepath.Join(out, "pack", "board", "tables", table+".csv")
				if !exists(file) {
					file = strings.TrimSuffix(file, ".csv") + "-draft.csv"
				}
				if diff := cmp.Diff(want, shown(t, file)); diff != "" {
					t.Errorf("%s (- as written, + built): %s", table, diff)
				}
			}
		})
	}
}
