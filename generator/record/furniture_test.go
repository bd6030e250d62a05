package record

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"
)

// TestWhatIsInNoCell has what a workbook says of who may see it in none of its cells: on each page
// that is printed, in a text box, and by a label.
func TestWhatIsInNoCell(t *testing.T) {
	header := func(text string) func(*excelize.File) error {
		return func(f *excelize.File) error {
			return f.SetHeaderFooter("Tracker", &excelize.HeaderFooterOptions{OddHeader: text})
		}
	}
	box := func(sheet string, runs ...string) func(*excelize.File) error {
		return func(f *excelize.File) error {
			shape := &excelize.Shape{Cell: "F2", Type: "rect"}
			for _, run := range runs {
				shape.Paragraph = append(shape.Paragraph, excelize.RichTextRun{Text: run})
			}
			return f.AddShape(sheet, shape)
		}
	}
	label := func(name, text string) func(*excelize.File) error {
		return func(f *excelize.File) error {
			return f.SetCustomProps(excelize.CustomProperty{Name: name, Value: text})
		}
	}
	const of = ", says that not everybody may see it, and pack.yaml says that all of it may be published"
	for name, c := range map[string]struct {
		confidential string
		with         func(*excelize.File) error
		want         string
	}{
		"a header":               {"", header(`&C&"Arial,Bold"&14OFFICIAL-SENSITIVE&R&D`), `p/list.xlsx, Tracker: error: "OFFICIAL-SENSITIVE", in the header of its pages` + of},
		"a header, and a column": {"No", header(`&COFFICIAL-SENSITIVE`), ""},
		"a header of the office": {"", header(`&LCommissioning intentions &amp; delivery&RPage &P of &N`), ""},
		"a footer": {"", func(f *excelize.File) error {
			return f.SetHeaderFooter("Tracker", &excelize.HeaderFooterOptions{OddFooter: "&LPage &P&CConfidential &K01+048until 1 May"})
		}, `error: "Confidential`},
		"a box":               {"", box("Tracker", "Key", "Confidential"), `p/list.xlsx, Tracker: error: "Confidential", in a text box` + of},
		"a box with a legend": {"", box("Tracker", "Red rows = confidential"), `p/list.xlsx, Tracker: error: "Red rows = confidential" says that not everybody may see all rows`},
		"a box on a sheet without cells": {"", func(f *excelize.File) error {
			if _, err := f.NewSheet("Colours"); err != nil {
				return err
			}
			return box("Colours", "Red rows = confidential")(f)
		}, `p/list.xlsx, Colours: error: "Red rows = confidential" says that not everybody may see all rows`},
		"a box beside":          {"", box("Key", "Red rows = confidential"), `p/list.xlsx, Key: error: "Red rows = confidential" says that not everybody may see all rows`},
		"a box of nothing":      {"", box("Tracker", "Please fill in by Friday"), ""},
		"a label":               {"", label("MSIP_Label_0a1b_Name", "OFFICIAL-SENSITIVE"), `p/list.xlsx, Tracker: error: "OFFICIAL-SENSITIVE", as its label` + of},
		"a label, and a column": {"No", label("MSIP_Label_0a1b_Name", "OFFICIAL-SENSITIVE"), ""},
		"an open label":         {"", label("MSIP_Label_0a1b_Name", "OFFICIAL"), ""},
		"another property":      {"", label("Reviewed", "Confidential"), ""},
	} {
		file, err := excelize.OpenReader(bytes.NewReader(listIn(t, c.confidential, "Key", [][]any{{"Word", "Meaning"}, {"Amber", "Delayed"}}, "")))
		if err != nil {
			t.Fatal(err)
		}
		if err := c.with(file); err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := file.Write(&b); err != nil {
			t.Fatal(err)
		}
		settings := Settings{AsAt: october.AsAt, Hides: true, AllPublished: c.confidential == "", Files: map[string]FileSettings{intentionsFile: {At: say("").At, From: say("list.xlsx"), Sheet: say("Tracker")}}}
		_, findings := Read(fstest.MapFS{"list.xlsx": {Data: b.Bytes()}}, "p", settings)
		var told []string
		for _, f := range findings {
			if strings.HasPrefix(f.Code, "confidential") {
				told = append(told, f.String())
			}
		}
		if all := strings.Join(told, "\n"); c.want == "" && all != "" || !strings.Contains(all, c.want) || len(told) > 1 {
			t.Errorf("%s: got %q, want %q", name, all, c.want)
		}
	}
}
