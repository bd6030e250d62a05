package record

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"boardpack/generator/diag"
	"boardpack/generator/relation"
)

const tracker = "../sheet/testdata/exports/"

func say(text string) diag.Located {
	return diag.Located{Text: text, At: diag.Position{File: "p/pack.yaml", Line: 1, Column: 1}}
}

// trackerOf are the settings that read a tracker: one list, and two snapshots of
// it in columns side by side.
func trackerOf(name string) Settings {
	progress := map[string]diag.Located{}
	for theirs, ours := range map[string]string{"G": "On track", "Green": "On track", "A": "Delayed", "A/G": "Delayed", "Amber": "Delayed", "R": "Delayed", "B": "Delivered", "N/A": ""} {
		progress[theirs] = say(ours)
	}
	snapshot := func(day, column string) FileSettings {
		return FileSettings{At: say("").At, From: say(name), AsAt: say(day), Columns: map[string]diag.Located{"progress": say(column)},
			Words: map[string]map[string]diag.Located{"progress": progress}}
	}
	delivery := snapshot("31/07/2024", "BRAG (Jul)")
	delivery.More = []FileSettings{snapshot("2024-10-31", "brag (oct)")}
	return Settings{AsAt: october.AsAt, Files: map[string]FileSettings{
		"delivery.csv": delivery,
		intentionsFile: {At: say("").At, From: say(name),
			Columns: map[string]diag.Located{"reference": say("Ref"), "programme": say("Programme / Portfolio"), "title": say("Commissioning Intention"), "confidential": say("Confidential?")},
			Words:   map[string]map[string]diag.Located{"confidential": {"": say("Yes")}, "saving": {"tbc": say("")}},
			Fields:  []OwnField{{Name: "saving", Column: say("Est. saving £k"), Label: "Saving", Type: relation.Money, Times: "1000"}}},
	}}
}

// ratings counts, by a reading of its own with encoding/csv, the ratings of
// October of those rows of the tracker that can be read: with a programme, a
// title, a reference that no row before has, and a programme that none before
// writes otherwise.
func ratings(t *testing.T) (counts map[string]int, rows int) {
	t.Helper()
	data, err := os.ReadFile(tracker + "tracker-utf8bom.csv")
	if err != nil {
		t.Fatal(err)
	}
	reader := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	records, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	ours := map[string]string{"G": "On track", "Green": "On track", "A": "Delayed", "A/G": "Delayed", "Amber": "Delayed", "R": "Delayed", "B": "Delivered", "N/A": "", "": ""}
	counts, seen, written := map[string]int{}, map[string]bool{}, map[string]string{}
	for _, row := range records[4:] {
		if row[0] == "" || row[0] == "Grand Total" || strings.HasPrefix(row[0], "*") || seen[row[0]] || row[1] == "" || row[2] == "" {
			continue
		}
		seen[row[0]] = true
		name := strings.TrimSpace(row[1])
		alike := strings.ToLower(strings.Join(strings.Fields(name), ""))
		if former, again := written[alike]; again && former != name {
			continue
		}
		written[alike] = name
		counts[ours[row[9]]]++
		rows++
	}
	return counts, rows
}

// TestTracker reads a tracker from the workbook and from each of the ways in which
// a spreadsheet saves it, and counts as another reading of it does.
func TestTracker(t *testing.T) {
	want, rows := ratings(t)
	for _, name := range []string{"CI Tracker 2024-25 v14 FINAL.xlsx", "tracker-ansi.csv", "tracker-semicolon.csv", "tracker-unicode.txt", "tracker-utf8bom.csv"} {
		pack, findings := Read(os.DirFS(tracker), "p", trackerOf(name))
		counts, before := map[string]int{}, 0
		for _, i := range pack.Intentions {
			if i.Delivery != nil {
				counts[i.Delivery.Progress]++
			}
			if i.Previous != nil && i.Previous.AsAt.Equal(onDay(t, "2024-07-31")) {
				before++
			}
		}
		if diff := cmp.Diff(want, counts); diff != "" || len(pack.Intentions) != rows || before != rows {
			t.Errorf("%s: %s of %d intentions, %d with a row of July, want %d", name, diff, len(pack.Intentions), before, rows)
		}
		if i := pack.Intentions[2]; i.Reference != "EX003" || i.Row.own(0) != 1_250_000 || i.Confidential {
			t.Errorf("%s: %s saves %v", name, i.Reference, i.Row.own(0))
		}
		if len(pack.Inputs) != 2 || pack.Inputs[1].Source != name {
			t.Errorf("%s: inputs %v", name, pack.Inputs)
		}
		for _, f := range findings {
			if path.Base(f.File) != "pack.yaml" && (f.File != "p/"+name || f.Line == 0 && f.Code != "file-in-windows-1252" || (f.Sheet != "") != strings.HasSuffix(name, ".xlsx")) {
				t.Errorf("%s: a finding at %s", name, f)
			}
		}
	}
}

// TestTrackerPlaces names cells as their owner sees them.
func TestTrackerPlaces(t *testing.T) {
	for name, want := range map[string]string{
		"CI Tracker 2024-25 v14 FINAL.xlsx": "p/CI Tracker 2024-25 v14 FINAL.xlsx, CI Tracker 24-25!B15",
		"tracker-semicolon.csv":             "p/tracker-semicolon.csv:25:2 (cell B15)",
	} {
		pack, _ := Read(os.DirFS(tracker), "p", trackerOf(name))
		for _, i := range pack.Intentions {
			if i.Reference == "EX011" && i.At("programme").String() != want {
				t.Errorf("EX011 is at %s, want %s", i.At("programme"), want)
			}
		}
	}
}

// TestGroupsAboveTheHeader keeps a pack that hides rows from passing over what a
// heading above the header says of them.
func TestGroupsAboveTheHeader(t *testing.T) {
	file := excelize.NewFile()
	for k, row := range [][]any{{"About it", "", "", "Not for publication", ""}, {"reference", "programme", "title", "Y/N", "confidential"}, {"A1", "CYP", "First", "Y", "No"}} {
		cell, _ := excelize.CoordinatesToCellName(1, k+1)
		if err := file.SetSheetRow("Sheet1", cell, &row); err != nil {
			t.Fatal(err)
		}
	}
	var data bytes.Buffer
	if err := file.Write(&data); err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{"a.xlsx": &fstest.MapFile{Data: data.Bytes(), Mode: fs.ModePerm}}
	settings := Settings{Hides: true, Files: map[string]FileSettings{intentionsFile: {At: say("").At, From: say("a.xlsx")}}}
	_, findings := Read(fsys, "p", settings)
	if findings.HasErrors() { // the column that is read stands under it
		t.Error(findings)
	}
	if err := file.SetCellValue("Sheet1", "E1", "Other"); err != nil {
		t.Fatal(err)
	}
	data.Reset()
	if err := file.Write(&data); err != nil {
		t.Fatal(err)
	}
	fsys["a.xlsx"].Data = data.Bytes()
	_, findings = Read(fsys, "p", settings)
	const want = `p/a.xlsx, Sheet1!D2: error: column "Not for publication" seems to say what may be published, and is not read: column 5 is`
	if !strings.Contains(findings.Sorted()[len(findings)-1].String()+findings[0].String()+findings[1].String(), want) {
		t.Errorf("%v, want %s", findings, want)
	}
}

// TestDayOfATable tells a day in pack.yaml that is none.
func TestDayOfATable(t *testing.T) {
	fsys := fstest.MapFS{"intentions.csv": {Data: []byte(caseIntentions)}, "delivery.csv": {Data: []byte("reference,status\nEX-01,OPEN\n")}}
	_, findings := Read(fsys, "p", Settings{Files: map[string]FileSettings{"delivery.csv": {At: say("").At, AsAt: say("soon")}}})
	const want = `p/pack.yaml:1:1: error: as_at "soon" is not a date (hint: write it as 2024-10-31 or as 31/10/2024)`
	if len(findings) == 0 || findings.Sorted()[len(findings)-1].String() != want {
		t.Errorf("%v, want %s", findings, want)
	}
}

// TestScaledTwice tells amounts that show thousands of what they hold where pack.yaml
// multiplies them as well.
func TestScaledTwice(t *testing.T) {
	for _, c := range []struct{ format, times, want string }{
		{"#,##0,", "1000", `p/a.xlsx, Sheet1!D2: error: "Saving £k" shows thousands or millions of what the cell holds, by its number format, and times: 1000 multiplies what it holds`},
		{`£#,##0"k"`, "", `p/a.xlsx, Sheet1!D2: error: "Saving £k" shows thousands, by the letters of its number format, and is read as it is held (hint: write under fields in pack.yaml: times: 1000`},
		{`0.0"m"`, "1000", `p/a.xlsx, Sheet1!D2: error: "Saving £k" shows millions, by the letters of its number format, and times: 1000 takes it for thousands`},
		{"#,##0,", "", ""}, {"#,##0", "1000", ""}, {`£#,##0"k"`, "1000", ""},
	} {
		file := excelize.NewFile()
		for k, row := range [][]any{{"reference", "programme", "title", "Saving £k"}, {"A1", "CYP", "First", 1250000}, {"Total", nil, nil, 1.25}} {
			cell, _ := excelize.CoordinatesToCellName(1, k+1)
			if err := file.SetSheetRow("Sheet1", cell, &row); err != nil {
				t.Fatal(err)
			}
		}
		style, err := file.NewStyle(&excelize.Style{CustomNumFmt: &c.format})
		if err != nil {
			t.Fatal(err)
		}
		inMillions := `0.00"m"` // of the total, which is passed over
		below, err := file.NewStyle(&excelize.Style{CustomNumFmt: &inMillions})
		if err := errors.Join(err, file.SetCellStyle("Sheet1", "D2", "D2", style), file.SetCellStyle("Sheet1", "D3", "D3", below)); err != nil {
			t.Fatal(err)
		}
		var data bytes.Buffer
		if err := file.Write(&data); err != nil {
			t.Fatal(err)
		}
		fsys := fstest.MapFS{"a.xlsx": &fstest.MapFile{Data: data.Bytes(), Mode: fs.ModePerm}}
		saving := OwnField{Name: "saving", Column: say("Saving £k"), Label: "Saving", Type: relation.Money, Times: c.times}
		pack, findings := Read(fsys, "p", Settings{Files: map[string]FileSettings{intentionsFile: {At: say("").At, From: say("a.xlsx"), Fields: []OwnField{saving}}}})
		if wrong := findings.HasErrors(); wrong != (c.want != "") || wrong && !strings.HasPrefix(findings[0].String(), c.want) {
			t.Errorf("%s: %v, want %s", c.format, findings, c.want)
		}
		if c.times == "" && c.want == "" && pack.Intentions[0].Row.own(0) != 1_250_000 {
			t.Errorf("%s: %v", c.format, pack.Intentions[0].Row.own(0))
		}
	}
}
