package study

import (
	"testing"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/figure"
)

// cells is a study with a figure of every sort of cell.
func cells(t *testing.T) *Study {
	s := small(t)
	row := func(name string, value, other figure.Value) figure.Row {
		return figure.Row{Cells: []figure.Cell{figure.Said(name), {Value: value, Before: "+"}, {Value: other}}}
	}
	s.figures["f"] = &figure.Figure{ID: "f", Table: figure.Table{
		Columns: []figure.Column{{Name: "what", Label: "What"}, {Name: "now", Label: "Value"}, {Name: "then", Label: "Value"}},
		Rows: []figure.Row{
			row("count", figure.Amount{Value: 12345}, figure.Amount{Value: 1}),
			row("share", figure.Amount{Value: 100. / 3, Places: 1, Form: figure.Percent}, figure.Amount{Value: 30, Places: 1, Form: figure.Percent}),
			row("time", figure.Amount{Value: 1713.6, Form: figure.Clock}, nil),
			row("none", figure.None{}, figure.Missing{}),
			row("words", figure.Words("Many"), figure.Words("")),
			row("day", figure.Date{Day: time.Date(2024, 10, 31, 0, 0, 0, 0, time.UTC), Label: "October 2024"}, figure.Suppressed("*")),
			row("twice", figure.Amount{Value: 1}, nil),
			row("twice", figure.Amount{Value: 2}, nil),
		},
	}}
	return s
}

func TestCellReadsValues(t *testing.T) {
	for expression, want := range map[string]string{
		`cell("f", "count", "now") - 1`:        "12,344",
		`cell("f", "count", "now") % 2`:        "1", // an int
		`words(cell("f", "share", "then"))`:    "thirty",
		`cell("f", "none", "now")`:             "0",
		`cell("f", "time", "now")`:             "1,714", // seconds
		`number(cell("f", "share", "now"), 2)`: "33.30", // no more than the page tells
		`cell("f", "share", "now") > 33 && cell("f", "share", "now") < 33.31 ? "a" : "b"`: "a",
		`rows("f")`: "8",
	} {
		if got, findings := cells(t).Value(located(expression)); got != want || len(findings) > 0 {
			t.Errorf("%s = %q, want %q; %v", expression, got, want, findings)
		}
	}
}

func TestCellFindings(t *testing.T) {
	for expression, want := range map[string]string{
		`cell("f", "count", "Value")`:           `f has 2 columns "Value": give one by its name in the CSV file, which are now, then`,
		`cell("f", "twice", "now")`:             `f has 2 rows "twice", so that none of them is meant: name the rows apart, or ask of a figure with one row for each`,
		`cell("f", "counts", "now")`:            `f has no row "counts"`,
		`cell("f", "count", "never")`:           `f has no column "never"`,
		`cell("f", "words", "now")`:             `f: the cell in row "words" and column "now" holds the words "Many": cell needs a number`,
		`cell("f", "words", "then")`:            `f: the cell in row "words" and column "then" is empty: cell needs a number`,
		`cell("f", "none", "then")`:             `f: the cell in row "none" and column "then" is empty: cell needs a number`,
		`cell("f", "day", "now")`:               `f: the cell in row "day" and column "now" holds the date "October 2024": cell needs a number`,
		`cell("f", "day", "then")`:              `f: the cell in row "day" and column "then" is not shown: it has "*": cell needs a number`,
		`words(cell("f", "share", "now"))`:      `words needs a whole number, not 33.3`,
		`percent(cell("f", "share", "now"), 2)`: `percent needs a whole number, not 33.3`,
		`capital(cell("f", "share", "now"))`:    `capital needs words, not 33.3`,
	} {
		_, findings := cells(t).Value(located(expression))
		if len(findings) != 1 || findings[0].Message != want || findings[0].Severity != diag.Error {
			t.Errorf("%s: %v, want %s", expression, findings, want)
		}
	}
}
