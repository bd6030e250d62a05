package record

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"

	"boardpack/generator/diag"
)

// TestErrorsNotRead has errors of a spreadsheet in a workbook from which three tables
// are read: those in columns that one of them reads are told as that column's, and all
// others once.
func TestErrorsNotRead(t *testing.T) {
	book := excelize.NewFile()
	for r, row := range [][]string{
		{"Ref", "Programme", "Title", "BRAG (Jul)", "BRAG (Oct)", "Cost code", "Site"},
		{"A1", "Cancer", "One", "On track", "On track", "#REF!", "Leeds"},
		{"A2", "Cancer", "Two", "#N/A", "On track", "#REF!", " #N/A "},
		{"A3", "Cancer", "Three", "On track", "Delayed", "see #REF!", "#N/A"},
		{"A4", "Cancer", "Four", "On track", "Delayed", "#REF!", "#N/A"},
		{"A5", "Cancer", "Five", "On track", "Delayed", "#REF!", "#9"},
	} {
		for c, text := range row {
			cell, _ := excelize.CoordinatesToCellName(c+1, r+1)
			if err := book.SetCellStr("Sheet1", cell, text); err != nil {
				t.Fatal(err)
			}
		}
	}
	var data bytes.Buffer
	if err := book.Write(&data); err != nil {
		t.Fatal(err)
	}
	snapshot := func(day, column string) FileSettings {
		return FileSettings{At: say("").At, From: say("t.xlsx"), AsAt: say(day), Columns: map[string]diag.Located{"reference": say("Ref"), "progress": say(column)}}
	}
	delivery := snapshot("2024-07-31", "BRAG (Jul)")
	delivery.More = []FileSettings{snapshot("2024-10-31", "BRAG (Oct)")}
	settings := Settings{AsAt: october.AsAt, Files: map[string]FileSettings{
		"delivery.csv": delivery,
		intentionsFile: {At: say("").At, From: say("t.xlsx"), Columns: map[string]diag.Located{"reference": say("Ref"), "programme": say("Programme"), "title": say("Title")}},
	}}
	_, findings := Read(fstest.MapFS{"t.xlsx": {Data: data.Bytes()}}, "p", settings)
	var told []string
	for _, f := range findings {
		if f.Code == "broken-formulas-not-read" || strings.Contains(f.Message, "#N/A") {
			f.Hint = ""
			told = append(told, f.String())
		}
	}
	want := `p/t.xlsx, Sheet1!D3: error: BRAG (Jul) holds a spreadsheet's error, #N/A|` +
		`p/t.xlsx, Sheet1!F2: warning: #REF! and #N/A in columns that are not read, in 7 cells (F2, F3, G3, G4, F5, ...)`
	got := map[string]bool{}
	for _, text := range told {
		got[text] = true
	}
	if len(got) != 2 || !got[strings.Split(want, "|")[0]] || !got[strings.Split(want, "|")[1]] {
		t.Errorf("got  %s\nwant %s", strings.Join(told, "|"), want)
	}
}
