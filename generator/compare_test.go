package generator

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"boardpack/generator/comparison"
)

// compare compares two that have no mistakes.
func compare(t *testing.T, o comparison.Options) comparison.Comparison {
	t.Helper()
	c, err := Compare(o)
	if err != nil || len(c.Findings) > 0 {
		t.Fatal(c.Findings, err)
	}
	return c
}

// packCopied is a copy of an example pack in which a file's text is replaced.
func packCopied(t *testing.T, name, file, old, new string) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), name)
	if err := os.CopyFS(folder, os.DirFS(filepath.Join("..", "data", name))); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, file)
	text, err := os.ReadFile(path)
	if err != nil || !bytes.Contains(text, []byte(old)) {
		t.Fatalf("%s has no %q: %v", file, old, err)
	}
	if err := os.WriteFile(path, bytes.Replace(text, []byte(old), []byte(new), 1), 0o600); err != nil {
		t.Fatal(err)
	}
	return folder
}

// writeText writes a file.
func writeText(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// lastLine is the last line of a file.
func lastLine(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	return lines[len(lines)-1]
}

// A pack beside itself has not moved; a row that is taken out of any of its files is
// told once, in the table of that file.
func TestCompareEachFile(t *testing.T) {
	const data = "../data/2025-26"
	if c := compare(t, comparison.Options{Old: data, New: data}); c.Moved {
		t.Errorf("it has moved from itself: %+v", c.Tables)
	}
	for file, change := range map[string][2]string{ // each has the text once, or it is the first that counts
		"calendar.csv":     {"Contract reviews", "Reviews"},
		"goals.csv":        {"Healthy life", "Healthier life"},
		"providers.csv":    {"NHS Foundation Trust", "Foundation Trust"},
		"segments.csv":     {"does not fund", "funds no more"},
		"observations.csv": {"\n", "\n\n"}, // nothing
		"milestones.csv":   {lastLine(t, filepath.Join(data, "milestones.csv")), ""},
	} {
		new := packCopied(t, "2025-26", file, change[0], change[1])
		withEarlier(t, new)
		c := compare(t, comparison.Options{Old: data, New: new})
		var moved []string
		for _, table := range c.Tables {
			if table.Moved() {
				moved = append(moved, table.Table)
			}
		}
		want := []string{strings.TrimSuffix(file, ".csv")}
		if change[1] == "\n\n" {
			want = nil
		}
		if !slices.Equal(moved, want) {
			t.Errorf("%s: %v moved", file, moved)
		}
	}
}

// withEarlier puts the pack that another follows beside it.
func withEarlier(t *testing.T, folder string) {
	t.Helper()
	if err := os.CopyFS(filepath.Join(filepath.Dir(folder), "2024-25"), os.DirFS("../data/2024-25")); err != nil {
		t.Fatal(err)
	}
}

// What the rows of other files say of a confidential intention is confidential.
func TestCompareMarksWhatIsConfidential(t *testing.T) {
	p, _ := readPack("../data/2025-26")
	of := map[string]bool{}
	for _, i := range p.records.Intentions {
		of[i.Reference] = i.Confidential
	}
	c := compare(t, comparison.Options{Old: "../data/2024-25", New: "../data/2025-26"})
	marked := 0
	for _, table := range c.Tables {
		if table.Table != "intentions" && table.Table != "milestones" {
			continue
		}
		for _, row := range table.Added {
			reference, _, _ := strings.Cut(row.Key, ", ")
			if want := map[bool]string{true: "yes", false: "no"}[of[reference]]; row.Confidential != want {
				t.Errorf("%s %s: %s, want %s", table.Table, row.Key, row.Confidential, want)
			}
			if of[reference] {
				marked++
			}
		}
	}
	if marked < 16 {
		t.Errorf("only %d rows are marked", marked)
	}
}

// A workbook and a CSV file of the same rows are the same sheet.
func TestCompareWorkbook(t *testing.T) {
	folder := t.TempDir()
	rows := [][]any{{"Ref", "Programme", "Title", "Saving £k", "Due"}, {"A1", "P", "One", 1000, "2024-10-31"}, {"A2", "P", "=Two", 2.5, ""}}
	book := excelize.NewFile()
	for n, row := range rows {
		cell, _ := excelize.CoordinatesToCellName(1, n+1)
		if err := book.SetSheetRow("Sheet1", cell, &row); err != nil {
			t.Fatal(err)
		}
	}
	xlsx, csv := filepath.Join(folder, "a.xlsx"), filepath.Join(folder, "b.csv")
	if err := book.SaveAs(xlsx); err != nil {
		t.Fatal(err)
	}
	text := "Ref;Programme;Title;Saving £k;Due\nA2;P;=Two;2.50;\nA1;P;One;1,000;31/10/2024\n"
	if err := os.WriteFile(csv, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if c := compare(t, comparison.Options{Old: xlsx, New: csv}); c.Moved {
		t.Errorf("%+v", c.Tables)
	}
}

// Of two builds the papers, tables and sentences of one alone are told.
func TestCompareBuilds(t *testing.T) {
	folder := t.TempDir()
	build := func(name string, papers map[string]string) string {
		pack, out := filepath.Join(folder, "pack"), filepath.Join(folder, name)
		if err := os.RemoveAll(pack); err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(pack, 0o700); err != nil {
			t.Fatal(err)
		}
		var names []string
		for paper, text := range papers {
			names = append(names, paper)
			writeText(t, filepath.Join(pack, paper+".md"), "---\ntitle: "+paper+"\ndate: 1 May 2024\n---\n\n"+text)
		}
		slices.Sort(names)
		writeText(t, filepath.Join(pack, "pack.yaml"), "contract: 1\nname: P\norganisation: O\ncycle: 2024/25\nas_at: 2024-10-31\nconfidential: none\neditions:\n  - {name: board, papers: ["+strings.Join(names, ", ")+"]}\n")
		writeText(t, filepath.Join(pack, "intentions.csv"), "reference,programme,title\nA1,P,One\nA2,P,Two\n")
		if findings, err := Build(context.Background(), Options{Packs: []string{pack}, Out: out}); err != nil || findings.HasErrors() {
			t.Fatal(findings, err)
		}
		return out
	}
	table := "\n```pivot\nid: %\ntitle: Intentions\nrows: programme\n```\n"
	old := build("old", map[string]string{"stays": "## Part {#part}\nFirst, e.g. this. It costs £5.\n\n- a point\n- another\n" + strings.ReplaceAll(table, "%", "gone"), "leaves": "Words.\n"})
	new := build("new", map[string]string{"stays": "## Before\nThis is new.\n\n## Part {#part}\nFirst, e.g. this. It costs £6.\n\n- another\n" + strings.ReplaceAll(table, "%", "here"), "comes": "Words.\n"})
	c := compare(t, comparison.Options{Old: old, New: new})
	want := []comparison.Edition{{
		Edition: "pack/board", State: "both",
		Pages: []comparison.Page{
			{Page: "comes.html", Title: "comes", State: "added"},
			{Page: "stays.html", Title: "stays", State: "both", Sentences: []comparison.Sentence{
				{Heading: "1 Before", New: "Before"},
				{Heading: "1 Before", New: "This is new."},
				{Heading: "2 Part", Old: "It costs £5.", New: "It costs £6.", Numbers: []comparison.Number{{Old: "£5", New: "£6"}}},
				{Heading: "2 Part", Old: "a point"},
			}},
			{Page: "leaves.html", Title: "leaves", State: "removed"},
		},
		TablesAdded: []string{"here"}, TablesRemoved: []string{"gone"},
	}}
	if diff := cmp.Diff(want, c.Editions); diff != "" {
		t.Error(diff)
	}
	if back := compare(t, comparison.Options{Old: filepath.Join(old, "pack", "board"), New: filepath.Join(old, "pack", "board")}); back.Moved {
		t.Errorf("%+v", back.Editions)
	}
	writeText(t, filepath.Join(new, "pack", "board", "stays.html"), "nothing")
	if c, err := Compare(comparison.Options{Old: old, New: new}); err != nil || !c.Findings.HasErrors() || c.Findings[0].Code != "compare-build-unread" {
		t.Error(c.Findings, err)
	}
}

// A draft and what it becomes are one edition with one set of papers and tables: that it is
// final is told, and nothing else where nothing else moved.
func TestCompareDraftWithFinal(t *testing.T) {
	pack := planPack(t, "publication_date: 2025-04-01\n"+everyAudience)
	old, new := filepath.Join(t.TempDir(), "out"), filepath.Join(t.TempDir(), "out")
	putOut(t, Options{Packs: []string{pack}, Out: old})
	putOut(t, Options{Packs: []string{pack}, Out: new, Final: true, PublishedOn: "2025-04-01"})
	c := compare(t, comparison.Options{Old: old, New: new})
	for _, e := range c.Editions {
		want := comparison.Edition{Edition: e.Edition, State: "both", Public: e.Edition == "plan/public"}
		if e.Edition != "plan/board" {
			want.Turned = []string{"final"}
		}
		if len(e.Tables) == 0 {
			e.Tables = nil
		}
		if diff := cmp.Diff(want, e); diff != "" {
			t.Error(diff)
		}
	}
	if back := compare(t, comparison.Options{Old: new, New: old}); len(c.Editions) != len(ofEveryone) || !c.Moved || !slices.Equal(back.Editions[1].Turned, []string{"draft"}) {
		t.Errorf("%+v", back)
	}
	if two := compare(t, comparison.Options{Old: filepath.Join(old, "plan", "board"), New: filepath.Join(old, "plan", "public")}); two.Editions[0].Turned != nil {
		t.Errorf("%+v", two)
	}
}

// TestCompareTellsWhatIsOpened has rows that may be published and could not before, by what
// their cells say and by what their column asks.
func TestCompareTellsWhatIsOpened(t *testing.T) {
	folder := t.TempDir()
	sheet := func(name, header, a, b string) string {
		writeText(t, filepath.Join(folder, name), "Ref,Programme,Title,"+header+"\nCI-1,P,One,"+a+"\nCI-2,P,Two,"+b+"\n")
		return filepath.Join(folder, name)
	}
	one, both := []string{"CI-1"}, []string{"CI-1", "CI-2"}
	for _, c := range []struct {
		name           string
		old, new       [3]string
		opened, closed []string
	}{
		{"a cell", [3]string{"Public?", "No", "No"}, [3]string{"Public?", "Yes", "No"}, one, nil},
		{"the other way round", [3]string{"Public?", "Yes", "No"}, [3]string{"Public?", "No", "No"}, nil, one},
		{"a blank before", [3]string{"Confidential", "", "No"}, [3]string{"Confidential", "No", "No"}, one, nil},
		{"a blank after", [3]string{"Confidential", "No", "No"}, [3]string{"Confidential", "", "No"}, nil, one},
		{"another question", [3]string{"Public?", "No", "No"}, [3]string{"Confidential?", "No", "No"}, both, nil},
		{"another question and answer", [3]string{"Public?", "No", "Yes"}, [3]string{"Confidential?", "Yes", "No"}, nil, nil},
		{"no question any more", [3]string{"Confidential", "No", "Yes"}, [3]string{"Place", "A", "B"}, nil, one},
		{"a new question", [3]string{"Place", "A", "B"}, [3]string{"Confidential", "No", "Yes"}, one, nil},
		{"no question", [3]string{"Place", "A", "B"}, [3]string{"Place", "B", "A"}, nil, nil},
		{"nothing", [3]string{"Public?", "No", "Yes"}, [3]string{"Public?", "n", "Y"}, nil, nil},
	} {
		told := compare(t, comparison.Options{Old: sheet("old.csv", c.old[0], c.old[1], c.old[2]), New: sheet("new.csv", c.new[0], c.new[1], c.new[2])})
		got := told.Tables[0]
		if diff := cmp.Diff([][]string{c.opened, c.closed}, [][]string{got.Opened, got.Closed}); diff != "" || len(c.opened)+len(c.closed) > 0 && !told.Moved {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}
