package generator

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"boardpack/generator/diag"
	"boardpack/generator/doubt"
	"boardpack/generator/record"
	"boardpack/generator/relation"
	"boardpack/generator/trial"
)

const sent = "testdata/proformas"

// doubted reports whether boardpack warns of what some texts of rows.csv are, and reads
// them as they are; one odd text stands in several cells, and is a confidential title.
func doubted(f diag.Finding) bool {
	return f.Severity == diag.Warning && (doubt.IsOfNames(f) || slices.Contains([]string{"text-markup", "formula-as-text"}, f.Code))
}

// askedFields are our names of what the headers of rows.csv ask for.
var askedFields = map[string]string{
	"Reference": "reference", "Programme": "programme", "Title": "title", "Description": "description", "Place": "place", "Providers": "providers", "Lead": "lead",
	"Segment": "segment", "Focus": "focus", "Horizon": "horizon", "Delivery route": "delivery_route", "National priorities": "national_priorities",
	"Strategic objectives": "strategic_objectives", "Unifying goals": "unifying_goals", "Confidential": "confidential", "Carried from": "carried_from",
	"Est. saving £k": "saving", "Go-live date": "go_live", "Consulted?": "consulted", "Impact": "impact", "Impact: reason": "impact_reason",
	"Cost & value": "cost_value", "Cost & value: reason": "cost_value_reason", "Effort": "effort", "Effort: reason": "effort_reason",
}

// typedIn are the rows of rows.csv by header.
func typedIn(t *testing.T) (header []string, rows []map[string]string) {
	t.Helper()
	file, err := os.Open(filepath.Join(sent, "rows.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	records, err := csv.NewReader(file).ReadAll()
	if err != nil || len(records) != 31 {
		t.Fatalf("%d rows, %v", len(records), err)
	}
	for _, record := range records[1:] {
		row := map[string]string{}
		for k, name := range records[0] {
			row[name] = record[k]
		}
		rows = append(rows, row)
	}
	return records[0], rows
}

// wantOf is what a row's fields are to be: lists with commas between as pages have
// them, thousands of pounds in pounds.
func wantOf(t *testing.T, row map[string]string) map[string]string {
	t.Helper()
	want := map[string]string{"from_file": "proformas/" + row["File"] + ".xlsx"}
	for header, name := range askedFields {
		want[name] = row[header]
		switch name {
		case "providers", "national_priorities", "strategic_objectives", "unifying_goals":
			want[name] = strings.ReplaceAll(row[header], ";", ", ")
		case "saving":
			if thousands, err := strconv.ParseFloat(row[header], 64); err == nil {
				want[name] = strconv.Itoa(int(thousands * 1000))
			}
		}
	}
	return want
}

// wantWhole compares a pack's intentions, and what hangs on them, with rows.csv.
func wantWhole(t *testing.T, folder string) {
	t.Helper()
	p, findings := readPack(folder)
	for _, f := range findings {
		if !doubted(f) {
			t.Error(f)
		}
	}
	if p == nil {
		t.Fatal("there is no pack")
	}
	_, rows := typedIn(t)
	want := map[string]map[string]string{}
	for _, row := range rows {
		want[row["Reference"]] = wantOf(t, row)
	}
	got := map[string]map[string]string{}
	r := p.records.Relation(record.Intentions)
	for _, i := range p.records.Intentions {
		values := map[string]string{}
		for name := range want[i.Reference] {
			f, known := r.Field(name)
			if !known {
				t.Fatalf("there is no field %s", name)
			}
			values[name] = f.Text(relation.RowOf(i))
		}
		got[i.Reference] = values
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("typed and read (-typed +read):\n%s", diff)
	}
	var order []string
	for _, i := range p.records.Intentions {
		if file := strings.TrimSuffix(filepath.Base(i.At("reference").File), ".xlsx"); !slices.Contains(order, file) {
			order = append(order, file)
		}
	}
	if list := strings.Join(order, "|"); list != "cancer|children|community|diagnostics|lead 2|lead 10|maternity|mental-health|north place|planned|primary|uec" {
		t.Errorf("the files are read in the order %s", list)
	}
}

// TestTwelveLeads reads proformas that LibreOffice opened, filled and saved.
func TestTwelveLeads(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join(sent, "pack/proformas/*.xlsx"))
	if err != nil || len(files) != 12 {
		t.Fatal(files, err)
	}
	fresh := headersOf(t, formFile(t))
	for _, name := range files {
		if text := partOf(t, name, "docProps/app.xml"); !strings.Contains(text, "LibreOffice") {
			t.Errorf("%s was not saved by LibreOffice", name)
		}
		if diff := cmp.Diff(fresh, headersOf(t, name)); diff != "" {
			t.Errorf("%s is of another proforma: make the files anew, as README.md there says\n%s", name, diff)
		}
	}
	wantWhole(t, filepath.Join(sent, "pack"))
}

// TestFilledProforma fills a proforma as it is written today.
func TestFilledProforma(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "pack")
	if err := os.CopyFS(folder, os.DirFS(filepath.Join(sent, "pack"))); err != nil {
		t.Fatal(err)
	}
	form := formFile(t)
	_, rows := typedIn(t)
	leads := slices.Compact(valuesOf(rows, "File")) // the files of the others are as they were sent
	for _, lead := range leads[:trial.Of(3, len(leads))] {
		book, err := excelize.OpenFile(form)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			if row["File"] == lead {
				fill(t, book, row)
			}
		}
		if err := book.SaveAs(filepath.Join(folder, "proformas", lead+".xlsx")); err != nil {
			t.Fatal(err)
		}
		book.Close()
	}
	wantWhole(t, folder)
}

// fill writes a row's cells as texts under their headers.
func fill(t *testing.T, book *excelize.File, row map[string]string) {
	t.Helper()
	cells, err := book.GetRows("Intentions")
	if err != nil {
		t.Fatal(err)
	}
	for k, header := range cells[0] {
		name, _ := excelize.ColumnNumberToName(k + 1)
		if value := row[strings.TrimSuffix(header, " (required)")]; value != "" {
			if err := book.SetCellStr("Intentions", name+row["Row"], value); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func valuesOf(rows []map[string]string, name string) (values []string) {
	for _, row := range rows {
		values = append(values, row[name])
	}
	return values
}

// formFile is the pack's proforma, as it is written today.
func formFile(t *testing.T) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "proforma.xlsx")
	if findings, err := Proforma(ProformaOptions{Pack: filepath.Join(sent, "pack"), Out: name}); err != nil || len(findings) > 0 {
		t.Fatal(findings, err)
	}
	return name
}

func headersOf(t *testing.T, name string) []string {
	t.Helper()
	book, err := excelize.OpenFile(name)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	rows, err := book.GetRows("Intentions")
	if err != nil || len(rows) == 0 {
		t.Fatal(name, err)
	}
	return rows[0]
}

func partOf(t *testing.T, name, part string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	file, err := archive.Open(part)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	text, err := io.ReadAll(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Each header of the fixture is one that a proforma asks for, and the other way
// round: required ones are those that the contract and the pack's editions ask for.
func TestProformaAsksForAll(t *testing.T) {
	header, _ := typedIn(t)
	var want, required []string
	for _, text := range headersOf(t, formFile(t)) {
		plain, marked := strings.CutSuffix(text, " (required)")
		if want = append(want, plain); marked {
			required = append(required, plain)
		}
	}
	if diff := cmp.Diff(want, header[2:]); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"Reference", "Programme", "Title", "Confidential", "Impact", "Cost & value", "Effort"}, required); diff != "" {
		t.Error(diff)
	}
	if len(askedFields) != len(want) || len(slices.Collect(maps.Keys(askedFields))) != 25 {
		t.Errorf("%d fields of %d headers", len(askedFields), len(want))
	}
}
