package record

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"
)

// trackerWith is a workbook with a list of three intentions in rows 4 to 6, and further cells, of
// which one may be merged with others.
func trackerWith(t *testing.T, answer string, cells map[string]string, merged, note string) []byte {
	t.Helper()
	file := excelize.NewFile()
	check := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	check(file.SetSheetName("Sheet1", "Tracker"))
	for k, row := range [][]any{{"reference", "programme", "title", "Remarks", "confidential"}, {"CI-01", "Cancer", "One", "", answer}, {"CI-02", "Cancer", "Two", "", answer}, {"CI-03", "Cancer", "Three", "", answer}} {
		if answer == "" {
			row = row[:4]
		}
		check(file.SetSheetRow("Tracker", "A"+string(rune('3'+k)), &row))
	}
	for cell, text := range cells {
		check(file.SetCellStr("Tracker", cell, text))
	}
	if from, to, is := strings.Cut(merged, ":"); is {
		check(file.MergeCell("Tracker", from, to))
	}
	if cell, text, is := strings.Cut(note, " "); is {
		check(file.AddComment("Tracker", excelize.Comment{Cell: cell, Author: "A", Text: text}))
	}
	var b bytes.Buffer
	check(file.Write(&b))
	return b.Bytes()
}

// TestLegendsAtTheList has legends above, beside and below a list, and marks that are merged over
// rows, stand under no header or in a note.
func TestLegendsAtTheList(t *testing.T) {
	type cells = map[string]string
	for name, c := range map[string]struct {
		answer       string // blank where pack.yaml says that all may be published
		cells        cells
		merged, note string
		want         string // what is told, and nothing else; blank for nothing
	}{
		"above":                   {"", cells{"A1": "Red = confidential"}, "", "", "Tracker!A1: error: \"Red = confidential\" says that not everybody may see all rows"},
		"above, in two cells":     {"", cells{"A1": "Purple", "B1": "Restricted", "A2": "Tracker"}, "", "", "Tracker!B1: error: \"Restricted\" says that not everybody may see all rows"},
		"beside":                  {"", cells{"G4": "Key: red rows are confidential"}, "", "", "Tracker!G4: error: \"Key: red rows"},
		"below":                   {"", cells{"A8": "Rows in red are confidential"}, "", "", "Tracker!A8: error: \"Rows in red are confidential\" says that not everybody may see all rows"},
		"below, in two cells":     {"", cells{"A8": "Red", "D8": "not to be shared"}, "", "", "Tracker!D8: error: \"not to be shared\" says that not everybody"},
		"below, under its name":   {"", cells{"A8": "Key", "A9": "Italics: embargoed"}, "", "", "Tracker!A9: error: \"Italics: embargoed\" says that not everybody may see all rows"},
		"above, and answers":      {"No", cells{"A1": "Red = confidential"}, "", "", "Tracker!A1: warning: \"Red = confidential\" says so by what rows look like"},
		"beside, and answers":     {"No", cells{"G4": "Key: red rows are confidential"}, "", "", "Tracker!G4: warning: \"Key: red rows"},
		"of answers":              {"No", cells{"A1": "Confidential items say Yes in the last column"}, "", "", ""},
		"of progress":             {"", cells{"A1": "Red = delayed, grey = closed"}, "", "", ""},
		"a mark beside":           {"No", cells{"G5": "CONFIDENTIAL"}, "", "", "Tracker!G5: error: \"CONFIDENTIAL\" says that not everybody may see this row, and it is not confidential"},
		"a mark beside, and none": {"", cells{"G5": "CONFIDENTIAL"}, "", "", "Tracker!G5: error: \"CONFIDENTIAL\" says that not everybody may see this row, and pack.yaml says confidential: none"},
		"a word beside":           {"No", cells{"G5": "conf"}, "", "", "Tracker!G5: warning: \"conf\" may say that not everybody may see this row, as no header says what it is of, and it is not confidential"},
		"merged":                  {"No", cells{"D4": "CONFIDENTIAL"}, "D4:D6", "", "Tracker!D4: error: \"CONFIDENTIAL\" says that not everybody may see the rows that it is merged over, D4:D6, and not all of them are confidential (hint: say Yes in each"},
		"merged over columns":     {"No", cells{"G4": "CONFIDENTIAL"}, "G4:H6", "", "Tracker!G4: error: \"CONFIDENTIAL\" says that not everybody may see the rows that it is merged over, G4:H6"},
		"merged, and some Yes":    {"No", cells{"D4": "CONFIDENTIAL", "E4": "Yes"}, "D4:D6", "", "Tracker!D4: error: \"CONFIDENTIAL\" says that not everybody may see the rows that it is merged over, D4:D6"},
		"merged, and all Yes":     {"Yes", cells{"D4": "CONFIDENTIAL"}, "D4:D6", "", ""},
		"merged, and none":        {"", cells{"D4": "CONFIDENTIAL"}, "D4:D6", "", "Tracker!D4: error: \"CONFIDENTIAL\" says that not everybody may see the rows that it is merged over, D4:D6, and pack.yaml says confidential: none"},
		"answers merged":          {"No", cells{"E4": "Yes"}, "E4:E6", "", "Tracker!E5: error: confidential is empty, as E4:E6 are merged: \"Yes\" is read for the first row alone (hint: unmerge E4:E6, and write in each of its rows what holds there)"},
		"a word under a remark":   {"No", cells{"D5": "Restricted"}, "", "", "Tracker!D5: warning: \"Restricted\" may say"},
		"the same, and none":      {"", cells{"D5": "Restricted"}, "", "", "Tracker!D5: error: \"Restricted\" says that not everybody may see this row"},
		"a section of the Act":    {"No", cells{"F3": "FOI", "F5": "s43"}, "", "", "Tracker!F5: error: \"s43\" says that not everybody may see this row"},
		"of a star":               {"No", cells{"A8": "* confidential until May"}, "", "", "Tracker!A8: warning: \"* confidential until May\" says so by what rows look like"},
		"a note":                  {"No", nil, "", "C5 please do not publish this one before May", "Tracker!C5: error: a note at this cell"},
		"a note that asks":        {"No", nil, "", "C5 is this one confidential?", "Tracker!C5: warning: a note at this cell"},
		"a note at merged cells":  {"No", cells{"D4": "Agreed", "E4": "Yes"}, "D4:D6", "D4 Not for publication", "Tracker!D5: error: a note at this cell"},
	} {
		settings := Settings{AsAt: october.AsAt, Hides: true, AllPublished: c.answer == "", Files: map[string]FileSettings{intentionsFile: {At: say("").At, From: say("list.xlsx"), Sheet: say("Tracker")}}}
		_, findings := Read(fstest.MapFS{"list.xlsx": {Data: trackerWith(t, c.answer, c.cells, c.merged, c.note)}}, "p", settings)
		var told []string
		for _, f := range findings {
			if strings.HasPrefix(f.Code, "confidential") || f.Code == "cell-empty" || strings.HasPrefix(f.Code, "row-") {
				told = append(told, f.String())
			}
		}
		if all := strings.Join(told, "\n"); c.want == "" && all != "" || !strings.Contains(all, c.want) || strings.Contains(all, "\n") && !strings.Contains(all, "a note at this cell") && c.merged != "E4:E6" {
			t.Errorf("%s: got %q, want %q", name, all, c.want)
		}
	}
}
