package proforma

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"boardpack/generator/diag"
	"boardpack/generator/record"
	"boardpack/generator/relation"
)

func say(text string) diag.Located { return diag.Located{Text: text} }

// formOf is the proforma of a pack with these files, by name and text.
func formOf(t *testing.T, s record.Settings, files ...string) Form {
	t.Helper()
	fsys := fstest.MapFS{}
	for k := 0; k < len(files); k += 2 {
		fsys[files[k]] = &fstest.MapFile{Data: []byte(files[k+1])}
	}
	s.ListsOnly = true
	pack, findings := record.Read(fsys, "p", s)
	if len(findings) > 0 {
		t.Fatalf("findings: %v", findings)
	}
	return Form{Title: "T", Organisation: "=O", Cycle: "2025/26", Day: time.Date(2025, 3, 12, 0, 0, 0, 0, time.UTC), Asked: pack.Asked(), Scale: pack.Scale}
}

var full = []string{
	"programmes.csv", "programme,order\nUrgent care,2\n=1+1,1\n",
	"providers.csv", "ods_code,name\nRXN,Lancashire\nRXR,East\n",
	"segments.csv", "segment,focus,definition,delivery_routes\n0,,Stopped,Negotiation\n2,ICB,Ours,Assurance;Negotiation\n2,Provider,Theirs,\n",
	"strategic-objectives.csv", "code,objective\nSO1,@Quality\n",
	"criteria.csv", "criterion,weight_percent,description,meanings\nImpact,60,What it brings,1: none;5: much\nCost & effort,40,,\n",
}

func bytesOf(t *testing.T, f Form) []byte {
	t.Helper()
	var data bytes.Buffer
	if err := f.Write(&data); err != nil {
		t.Fatal(err)
	}
	return data.Bytes()
}

func open(t *testing.T, f Form) *excelize.File {
	t.Helper()
	file, err := excelize.OpenReader(bytes.NewReader(bytesOf(t, f)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}

func rowsOf(t *testing.T, file *excelize.File, sheet string) [][]string {
	t.Helper()
	rows, err := file.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// A proforma asks for the intention's fields, the pack's own, and each criterion
// with its reason; what is required is said in words.
func TestHeaders(t *testing.T) {
	own := record.OwnField{Name: "saving", Column: say("Est. saving £k"), Label: "Saving", Type: relation.Money, Times: "1000"}
	s := record.Settings{Hides: true, Files: map[string]record.FileSettings{"intentions.csv": {From: say("proformas/*.xlsx"),
		Columns: map[string]diag.Located{"title": say("Name of scheme")}, Fields: []record.OwnField{own}}}}
	got := rowsOf(t, open(t, formOf(t, s, full...)), rowsSheet)
	want := [][]string{{"Reference (required)", "Programme (required)", "Name of scheme (required)", "Description", "Place", "Providers", "Lead", "Segment", "Focus",
		"Horizon", "Delivery route", "National priorities", "Strategic objectives", "Unifying goals", "Confidential (required)", "Carried from", "Est. saving £k",
		"Impact (required)", "Impact: reason", "Cost & effort (required)", "Cost & effort: reason"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	s = record.Settings{AllPublished: true}
	got = rowsOf(t, open(t, formOf(t, s, "programmes.csv", "programme\nOne\n")), rowsSheet)
	if slices.Contains(got[0], "Confidential") || slices.Contains(got[0], "Confidential (required)") || len(got[0]) != 15 {
		t.Errorf("a pack that publishes all, without criteria, asks for %q", got[0])
	}
}

// Cells are chosen from the pack's lists, by names that these are defined under.
func TestLists(t *testing.T) {
	file := open(t, formOf(t, record.Settings{Vocabulary: map[string][]record.Term{"horizon": {{Word: "Now"}, {Word: "Later"}}}}, full...))
	ranges := map[string]string{}
	for _, name := range file.GetDefinedName() {
		ranges[name.Name] = name.RefersTo
	}
	values, err := file.GetDataValidations(rowsSheet)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	header := rowsOf(t, file, rowsSheet)[0]
	for _, v := range values {
		if v.Type == "list" {
			column, _, _ := excelize.CellNameToCoordinates(strings.Split(v.Sqref, ":")[0])
			got[header[column-1]] = strings.Join(within(t, file, ranges[v.Formula1]), "|")
			if several := !v.ShowErrorMessage; several != (header[column-1] == "Providers" || header[column-1] == "Strategic objectives") {
				t.Errorf("%s takes several: %v", header[column-1], several)
			}
		}
	}
	want := map[string]string{"Programme (required)": "=1+1|Urgent care", "Providers": "RXN|RXR", "Segment": "0|2", "Focus": "ICB|Provider", "Horizon": "Now|Later",
		"Delivery route": "Negotiation|Assurance", "Strategic objectives": "SO1", "Confidential": "Yes|No", "Impact (required)": "1|2|3|4|5", "Cost & effort (required)": "1|2|3|4|5"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	lists := rowsOf(t, file, listsSheet)
	if text := strings.Join(lists[1], "|"); !strings.Contains(text, "RXN|Lancashire") || !strings.Contains(text, "SO1|@Quality") {
		t.Errorf("codes stand without what they mean: %s", text)
	}
	if text := strings.Join(rowsOf(t, file, criteriaSheet)[1], "|"); text != "Impact|60%|What it brings|1: none\n5: much" {
		t.Errorf("a criterion is told as %q", text)
	}
}

// within are the cells of a range such as Lists!$A$2:$A$3.
func within(t *testing.T, file *excelize.File, area string) (words []string) {
	sheet, cells, _ := strings.Cut(area, "!")
	from, to, _ := strings.Cut(strings.ReplaceAll(cells, "$", ""), ":")
	column, first, _ := excelize.CellNameToCoordinates(from)
	_, last, err := excelize.CellNameToCoordinates(to)
	if err != nil {
		t.Fatalf("%q: %v", area, err)
	}
	for row := first; row <= last; row++ {
		word, _ := file.GetCellValue(sheet, at(column, row))
		words = append(words, word)
	}
	return words
}

// A text of the pack that begins as a formula does stays a text, there is no
// macro, and nothing tells of a clock: ECMA-376 has strings under the type s and
// formulas in f.
func TestBytes(t *testing.T) {
	form := formOf(t, record.Settings{}, full...)
	first := bytesOf(t, form)
	for range 5 {
		if !bytes.Equal(first, bytesOf(t, form)) {
			t.Fatal("the same form gives other bytes")
		}
	}
	file := open(t, form)
	file.Pkg.Range(func(name, content any) bool {
		if text := string(content.([]byte)); strings.Contains(name.(string), "vba") || strings.HasPrefix(name.(string), "xl/worksheets/") && strings.Contains(text, "<f>") {
			t.Errorf("%s has a formula or a macro", name)
		}
		return true
	})
	props, err := file.GetDocProps()
	if err != nil || props.Created != "2025-03-12T00:00:00Z" || props.Modified != props.Created || props.Title != "T" {
		t.Errorf("the properties are %+v, %v", props, err)
	}
}

// The guidance says whom it goes back to, and by when.
func TestGuidance(t *testing.T) {
	form := formOf(t, record.Settings{}, full...)
	text := func() string { return strings.Join(slices.Concat(rowsOf(t, open(t, form), guidanceSheet)...), "\n") }
	for _, want := range []string{"=O collects", "ends with (required)", "whole number from 1 to 5", "whoever sent it to you.", "a semicolon (;)"} {
		if !strings.Contains(text(), want) {
			t.Errorf("the guidance has no %q:\n%s", want, text())
		}
	}
	form.ReturnTo, form.By = "intentions@example.nhs.uk", time.Date(2024, 10, 25, 0, 0, 0, 0, time.UTC)
	if !strings.Contains(text(), "Send it back to intentions@example.nhs.uk by 25 October 2024.") {
		t.Errorf("the guidance says:\n%s", text())
	}
	form.Asked = slices.DeleteFunc(form.Asked, func(a record.Asked) bool { return len(a.Field.Listed) > 0 || a.Criterion != nil })
	if file := open(t, form); len(file.GetSheetList()) != 3 || strings.Contains(text(), "Lists") || strings.Contains(text(), "score") {
		t.Errorf("without lists and criteria there are %v", file.GetSheetList())
	}
}
