package record

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"

	"boardpack/generator/diag"
)

// listIn is a workbook with a list of three intentions, and another sheet.
func listIn(t *testing.T, confidential, name string, rows [][]any, note string) []byte {
	t.Helper()
	file := excelize.NewFile()
	check := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	check(file.SetSheetName("Sheet1", "Tracker"))
	_, err := file.NewSheet(name)
	check(err)
	list := [][]any{{"reference", "programme", "title"}, {"CI-01", "Cancer", "One"}, {"CI-02", "Cancer", "Two"}, {"CI-03", "Cancer", "Three"}}
	for k, row := range list {
		if confidential != "" {
			row = append(row, map[bool]string{true: "confidential", false: confidential}[k == 0])
		}
		check(file.SetSheetRow("Tracker", "A"+string(rune('1'+k)), &row))
	}
	for k, row := range rows {
		check(file.SetSheetRow(name, "A"+string(rune('1'+k)), &row))
	}
	if note != "" {
		check(file.AddComment("Tracker", excelize.Comment{Cell: "C1", Author: "A", Text: note}))
	}
	var b bytes.Buffer
	check(file.Write(&b))
	return b.Bytes()
}

// TestWhatStandsAroundAList has what a workbook says beside its list of who may see the rows.
func TestWhatStandsAroundAList(t *testing.T) {
	refs := [][]any{{"Ref", "Why"}, {"ci-03 ", "Site not announced"}}
	for name, c := range map[string]struct {
		confidential, sheet string
		rows                [][]any
		note, want          string // what is told; blank for nothing
	}{
		"a list of what is confidential, and none": {"", "Confidential items", refs, "", `Confidential items!A2: error: the sheet "Confidential items" says that not everybody may see "CI-03", which may be published (hint: take confidential: none out`},
		"the same, and a No":                       {"No", "Part 2", refs, "", `Part 2!A2: error: the sheet "Part 2" says`},
		"the same, and a Yes":                      {"Yes", "Part 2", refs, "", ""},
		"several in a cell":                        {"No", "Not for publication", [][]any{{"Items"}, {"CI-01, CI-02"}}, "", `Not for publication!A2: error: the sheet "Not for publication" says that not everybody may see "CI-02"`},
		"a column of it on another sheet":          {"No", "Governance", [][]any{{"Ref", "Confidential?"}, {"CI-01", "No"}, {"CI-02", "Y"}}, "", `Governance!A3: error: the sheet "Governance" says that not everybody may see "CI-02"`},
		"a column of the opposite there":           {"No", "Governance", [][]any{{"Ref", "Publish?"}, {"CI-01", "No"}, {"CI-02", "Yes"}}, "", `Governance!A2: error: the sheet "Governance" says that not everybody may see "CI-01"`},
		"a marked row there":                       {"No", "Log", [][]any{{"Ref", "Remark"}, {"CI-02", "OFFICIAL-SENSITIVE"}}, "", `Log!A2: error: the sheet "Log" says that not everybody may see "CI-02"`},
		"a list of another year":                   {"No", "2023-24", [][]any{{"reference", "programme", "title", "confidential"}, {"CI-02", "Cancer", "Old", "Yes"}}, "", ""},
		"rows that are counted":                    {"No", "Part 2", [][]any{{"Item", "Why"}, {1, "x"}}, "", ""},
		"a heading and what stands below it":       {"No", "Notes", [][]any{{"Notes of May"}, {"Confidential items:"}, {"CI-02: the site is not announced"}}, "", `Notes!A3: error: the sheet "Notes" says that not everybody may see "CI-02"`},
		"a heading, and a sheet of it alone":       {"No", "Annex", [][]any{{"Confidential items"}, {"CI-02"}}, "", `Annex!A2: error: the sheet "Annex" says that not everybody may see "CI-02"`},
		"two columns of items":                     {"No", "Papers", [][]any{{"Public items", "Confidential items"}, {"CI-01", "CI-02"}}, "", `Papers!B2: error: the sheet "Papers" says that not everybody may see "CI-02"`},
		"a ticked row there":                       {"No", "Governance", [][]any{{"Ref", "Confidential?"}, {"CI-01", ""}, {"CI-02", "✓"}}, "", `Governance!A3: error: the sheet "Governance" says that not everybody may see "CI-02"`},
		"a sentence":                               {"No", "Read me", [][]any{{"Please keep CI-02 out of the public paper, it must not be shared"}}, "", `Read me!A1: error: the sheet "Read me" says that not everybody may see "CI-02"`},
		"a row without a header":                   {"No", "zz", [][]any{{"CI-03", "conf"}}, "", `zz!A1: error: the sheet "zz" says that not everybody may see "CI-03"`},
		"a legend, and none":                       {"", "Key", [][]any{{"Colour", "Meaning"}, {"Red", "Not for public papers, do not publish"}}, "", `Key!B2: error: "Not for public papers, do not publish" says that not everybody may see all rows, and pack.yaml says that all may be published (hint: take confidential: none out of pack.yaml, and say Yes or No in each row, in a column named in pack.yaml: files: {intentions: {columns: {confidential: "its header"}}}; or`},
		"a legend in one cell, and none":           {"", "Key", [][]any{{"red = confidential"}}, "", `Key!A1: error: "red = confidential" says`},
		"a legend of one word, and none":           {"", "Key", [][]any{{"Colour", "Meaning"}, {"Amber", "Delayed"}, {"Purple", "Restricted"}}, "", `Key!B3: error: "Restricted" says`},
		"a legend of rows, and none":               {"", "Key", [][]any{{"Key"}, {"Rows in bold are confidential until May"}}, "", `Key!A2: error: "Rows in bold`},
		"a legend of words, and none":              {"", "Guide", [][]any{{"Guide"}, {"This workbook is confidential to the ICB"}}, "", `Guide!A2: warning: "This workbook is confidential to the ICB" may be of rows of the list`},
		"a legend, and a column":                   {"No", "Key", [][]any{{"Colour", "Meaning"}, {"Red", "Not for public papers, do not publish"}}, "", `Key!B2: warning: "Not for public papers, do not publish" says so by what rows look like`},
		"a legend of words, and a column":          {"No", "Guide", [][]any{{"Guide"}, {"Confidential items say Yes in the last column"}}, "", ""},
		"legends of progress":                      {"", "Key", [][]any{{"RAG", "Meaning"}, {"Red", "Delayed, or closed"}, {"Grey", "Closed"}, {"Green", "Published on the website"}, {"Blue", "Not confidential"}, {"Please put nothing confidential in red cells"}}, "", ""},
		"a note at the header, and none":           {"", "Key", nil, "Rows in red are not to be published", `Tracker!C1: error: "Rows in red are not to be published" says`},
		"a note at the header, and a column":       {"No", "Key", nil, "Rows in red are not to be published", `Tracker!C1: warning: "Rows in red are not to be published" says`},
	} {
		settings := Settings{AsAt: october.AsAt, Hides: true, AllPublished: c.confidential == "", Files: map[string]FileSettings{intentionsFile: {At: say("").At, From: say("list.xlsx"), Sheet: say("Tracker")}}}
		_, findings := Read(fstest.MapFS{"list.xlsx": {Data: listIn(t, c.confidential, c.sheet, c.rows, c.note)}}, "p", settings)
		var told []string
		for _, f := range findings {
			if strings.HasPrefix(f.Code, "confidential") {
				told = append(told, f.String())
			}
		}
		if all := strings.Join(told, "\n"); c.want == "" && all != "" || !strings.Contains(all, c.want) {
			t.Errorf("%s: got %q, want %q", name, all, c.want)
		}
	}
}

// TestLongSheetsBesideAList has one whose rows are more than are looked at: that is told, and a sheet
// that has as many is not.
func TestLongSheetsBesideAList(t *testing.T) {
	for rows, want := range map[int]string{mostAside: "", mostAside + 1: "p/list.xlsx, Log row 20002: warning: from here on the sheet is not looked at"} {
		file := excelize.NewFile()
		for k, row := range [][]any{{"reference", "programme", "title"}, {"CI-01", "Cancer", "One"}} {
			if err := file.SetSheetRow("Sheet1", "A"+string(rune('1'+k)), &row); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := file.NewSheet("Log"); err != nil {
			t.Fatal(err)
		}
		log, err := file.NewStreamWriter("Log")
		for k := 1; err == nil && k <= rows+1; k++ {
			err = log.SetRow("A"+strconv.Itoa(k), []any{"Team", "Activity"})
		}
		if err == nil {
			err = log.Flush()
		}
		var b bytes.Buffer
		if err == nil {
			err = file.Write(&b)
		}
		if err != nil {
			t.Fatal(err)
		}
		settings := Settings{AsAt: october.AsAt, Hides: true, AllPublished: true, Files: map[string]FileSettings{intentionsFile: {At: say("").At, From: say("list.xlsx"), Sheet: say("Sheet1")}}}
		_, findings := Read(fstest.MapFS{"list.xlsx": {Data: b.Bytes()}}, "p", settings)
		got := ""
		for _, f := range findings {
			if f.Code == "sheet-beside-unread" {
				got += f.String()
			}
		}
		if want == "" && got != "" || !strings.HasPrefix(got, want) {
			t.Errorf("%d rows: %q, want %q", rows, got, want)
		}
	}
}

// TestColouredCellsAreALegend has a mark in a cell that is filled with a colour, which says more than
// the same words do without.
func TestColouredCellsAreALegend(t *testing.T) {
	for _, coloured := range []bool{true, false} {
		file, err := excelize.OpenReader(bytes.NewReader(listIn(t, "", "Key", [][]any{{"Key"}, {"Confidential"}}, "")))
		if err != nil {
			t.Fatal(err)
		}
		if coloured {
			style, err := file.NewStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FF0000"}}})
			if err != nil || file.SetCellStyle("Key", "A2", "A2", style) != nil {
				t.Fatal(err)
			}
		}
		var b bytes.Buffer
		if err := file.Write(&b); err != nil {
			t.Fatal(err)
		}
		settings := Settings{AsAt: october.AsAt, Hides: true, AllPublished: true, Files: map[string]FileSettings{intentionsFile: {At: say("").At, From: say("list.xlsx"), Sheet: say("Tracker")}}}
		_, findings := Read(fstest.MapFS{"list.xlsx": {Data: b.Bytes()}}, "p", settings)
		want := map[bool]string{true: "confidential-none-legend", false: "confidential-none-perhaps"}[coloured]
		if len(findings) == 0 || !slices.ContainsFunc(findings, func(f diag.Finding) bool { return f.Code == want }) {
			t.Errorf("coloured %v: %v, want %s", coloured, findings, want)
		}
	}
}
