package workbook

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"boardpack/generator/figure"
)

var asAt = time.Date(2024, time.October, 31, 0, 0, 0, 0, time.UTC)

func day(year int, month time.Month, day int) figure.Date {
	return figure.Date{Day: time.Date(year, month, day, 0, 0, 0, 0, time.UTC)}
}

// bookOf has one paper with these figures.
func bookOf(figures ...*figure.Figure) Book {
	return Book{Organisation: "Alpha & Omega ICB", Pack: "Intentions 2024/25", Edition: "Board", AsAt: asAt, Language: "en-GB",
		Papers: []Paper{{Title: "Review", Figures: figures}}}
}

// opened reads a book back.
func opened(t *testing.T, b Book) (*excelize.File, []byte) {
	t.Helper()
	data, err := b.File()
	if err != nil {
		t.Fatal(err)
	}
	file, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return file, data
}

func rowsOf(t *testing.T, file *excelize.File, sheet string, raw bool) [][]string {
	t.Helper()
	rows, err := file.GetRows(sheet, excelize.Options{RawCellValue: raw})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// oneColumn is a table of these cells under one heading.
func oneColumn(numeric bool, cells ...figure.Cell) *figure.Figure {
	f := &figure.Figure{ID: "one", Label: "Table 1", Title: "One column", Table: figure.Table{Columns: []figure.Column{{Name: "value", Label: "Value", Numeric: numeric}}}}
	for _, c := range cells {
		f.Table.Rows = append(f.Table.Rows, figure.Row{Cells: []figure.Cell{c}})
	}
	return f
}

// Serial days and fractions of a day are those of ECMA-376, part 1, 18.17.4.1: 1 March
// 1900 is 61, 31 October 2024 is 45596.
func TestCells(t *testing.T) {
	number := func(v float64, places int, form figure.Form) figure.Cell {
		return figure.Cell{Value: figure.Amount{Value: v, Places: places, Form: form}}
	}
	marked := func(c figure.Cell, before, after string) figure.Cell {
		c.Before, c.After = before, after
		return c
	}
	for _, c := range []struct {
		cell       figure.Cell
		shown, raw string
	}{
		{figure.Said("Cancer"), "Cancer", "Cancer"},
		{figure.Said(""), "[x]", "[x]"},
		{figure.Cell{}, "[x]", "[x]"},
		{figure.Unknown(), "[x]", "[x]"},
		{figure.Cell{Value: figure.Beyond("It is the last.")}, "[z]", "[z]"},
		{figure.Named(nil), "None", "None"},
		{figure.Cell{Value: figure.Suppressed("*")}, "[c]", "[c]"},
		{figure.Counted(0), "0", "0"},
		{figure.Whole(0), "0", "0"},
		{figure.Whole(1234567), "1,234,567", "1234567"},
		{figure.Whole(-5), "−5", "-5"},
		{number(100./3, 1, figure.Percent), "33.3%", "0.333"},
		{number(-0.04, 1, figure.Plain), "0.0", "0"},
		{number(1e6, 0, figure.Pounds), "£1,000,000", "1000000"},
		{number(-2500.4, 0, figure.Pounds), "−£2,500", "-2500"},
		{number(1714, 0, figure.Clock), "28:34", "0.019837962962963"},
		{number(7384, 0, figure.Clock), "123:04", "0.085462962962963"},
		{number(-61, 0, figure.Clock), "−1:01", "−1:01"},
		{marked(number(2.5, 1, figure.Plain), "+", " points"), "+2.5 points", "2.5"},
		{marked(number(2.5, 1, figure.Plain), "", ` "so"`), `2.5 "so"`, `2.5 "so"`},
		{figure.Written("£2.95 million"), "£2.95 million", "2950000"},
		{figure.Written("+12%"), "+12%", "0.12"},
		{figure.Written("100%"), "100%", "1"},
		{figure.Written("2024"), "2024", "2024"},
		{figure.Written("1234567890123456"), "1234567890123456", "1234567890123456"},
		{figure.Cell{Value: day(2024, time.October, 31)}, "31 October 2024", "45596"},
		{figure.Cell{Value: day(1900, time.March, 1)}, "1 March 1900", "61"},
		{figure.Cell{Value: day(1900, time.February, 28)}, "28 February 1900", "28 February 1900"},
		{figure.Cell{Value: figure.Date{Day: asAt, Label: "October 2024"}}, "October 2024", "45596"},
		{figure.Cell{Value: figure.Date{Day: asAt, Label: "Q2 2024/25"}}, "Q2 2024/25", "Q2 2024/25"},
		{figure.Cell{Value: figure.Coded{Words: "Open", Code: "OPEN"}}, "Open", "Open"},
		{figure.Said("=1+1"), "=1+1", "=1+1"},
		{figure.Said("@sum"), "@sum", "@sum"},
		{figure.Said("_x0041_ <b> & \"q\""), "_x0041_ <b> & \"q\"", "_x0041_ <b> & \"q\""},
		{figure.Said(" two\nlines "), " two\nlines ", " two\nlines "},
	} {
		file, _ := opened(t, bookOf(oneColumn(false, c.cell)))
		at := "A6"
		if strings.HasPrefix(c.shown, "[") {
			at = "A7" // below what it means
		}
		shown, err := file.GetCellValue("one", at)
		raw, wrong := file.GetCellValue("one", at, excelize.Options{RawCellValue: true})
		if formula, _ := file.GetCellFormula("one", at); formula != "" || err != nil || wrong != nil || shown != c.shown || raw != c.raw {
			t.Errorf("%#v: %q (%q) %s, %v, %v; want %q (%q)", c.cell, shown, raw, formula, err, wrong, c.shown, c.raw)
		}
	}
}

// Of a format in thousands of millions the library shows too much.
func TestBillions(t *testing.T) {
	got := valueOf(figure.Written("−£1.5 billion"), true)
	if want := `"£"0.0,,," billion";"−£"0.0,,," billion"`; got.number != "-1500000000" || got.format != want {
		t.Errorf("%+v, want %s", got, want)
	}
}

// Nothing in a cell of numbers, or in a total, is not something unknown.
func TestNothingCanStandThere(t *testing.T) {
	table := figure.Table{
		Columns: []figure.Column{{Name: "a", Label: "Name"}, {Name: "b", Label: "Value", Numeric: true}, {Name: "c", Label: "Lead"}},
		Rows: []figure.Row{
			{Cells: []figure.Cell{figure.Said("North"), {Value: figure.Amount{Value: 3}, Margin: "1"}, {}}},
			{Cells: []figure.Cell{figure.Said("South"), figure.Unknown(), figure.Said("Me")}},
			{Total: true, Cells: []figure.Cell{figure.Said("All"), figure.Whole(3), figure.Said("")}},
		},
	}
	file, _ := opened(t, bookOf(&figure.Figure{ID: "t", Label: "Table 1", Title: "T", Table: table}))
	want := [][]string{
		{"Shorthand: " + notAvailable.mark + " " + notAvailable.meaning + "; " + notApplicable.mark + " " + notApplicable.meaning + "."},
		{"Back to the contents"},
		{"Name", "Value", "Value, ±", "Lead"},
		{"North", "3", "1", "[x]"},
		{"South", "[x]", "[z]", "Me"},
		{"All", "3", "[z]", "[z]"},
	}
	if diff := cmp.Diff(want, rowsOf(t, file, "t", false)[3:]); diff != "" {
		t.Error(diff)
	}
}

func TestColumn(t *testing.T) {
	for n, want := range map[int]string{1: "A", 26: "Z", 27: "AA", 52: "AZ", 703: "AAA"} {
		if got, err := excelize.ColumnNumberToName(n); column(n) != want || got != want || err != nil {
			t.Errorf("%d: %s", n, column(n))
		}
	}
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float64
		want  int
	}{{"", 10, 1}, {"ooo ooo", 10, 1}, {"ooo ooo ooooo", 10, 2}, {"ilililililil", 7, 1}, {"oooooooooooo", 7, 2}, {"o ooooooooooo o", 7, 3}, {"o oooooooooooooo o", 7, 4}} {
		if got := lines(c.text, c.width, false); got != c.want {
			t.Errorf("%q in %v: %d lines, want %d", c.text, c.width, got, c.want)
		}
	}
}
