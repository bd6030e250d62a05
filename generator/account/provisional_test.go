package account

import (
	"testing"

	"boardpack/generator/figure"
	"boardpack/generator/record/recordtest"
)

// A value that may still change says so wherever it is shown on a page, and in a CSV file beside it.
func TestProvisionalValuesAreMarked(t *testing.T) {
	a := single(t, "unit,better", "days,lower", "measure,period_start,period_end,value,provisional\nM,2024-01-01,2024-01-31,5,\nM,2024-02-01,2024-02-29,6,yes\n")
	if !a.Provisional() {
		t.Error("the latest value may change")
	}
	rows := Multiples([]*Account{a}).Table.Rows
	for name, cell := range map[string]figure.Cell{"latest": a.Latest().Cell, "now": a.Now().Cell, "of many": rows[1].Cells[1]} {
		if cell.Text() != "6 [p]" || cell.Plain() != "6" {
			t.Errorf("%s: %q, %q", name, cell.Text(), cell.Plain())
		}
	}
	if got := rows[0].Cells[1].Text(); got != "5" {
		t.Error(got)
	}
}

// A verdict on a value that may still change says so wherever it stands: in lists, the
// table of values, badges, goals, and beside the pack before; of files a column says it.
func TestVerdictsOnProvisionalValues(t *testing.T) {
	const columns, goal = "unit,better,baseline_value,baseline_date,target_value,target_date", "days,lower,100,2023-12-31,0,2024-12-31"
	const head = "measure,period_start,period_end,value,provisional\n"
	final := single(t, columns, goal, head+"M,2024-01-01,2024-01-31,5,\n")
	a := single(t, columns, goal, head+"M,2024-01-01,2024-01-31,5,\nM,2024-02-01,2024-02-29,99,yes\n")
	const off = "Off trajectory (provisional)"
	last := a.TrajectoryFigure().Table.Rows[1].Cells
	if said := last[1].Text() + "; " + last[3].Text() + "; " + last[3].Plain(); said != "99 [p]; "+off+"; Off trajectory" {
		t.Error(said)
	}
	if got := a.TrajectoryFigure().Table.Rows[0].Cells[3].Text(); got != "On trajectory" {
		t.Error(got)
	}
	if got := (drawing{a}).badge().Words; got != off {
		t.Error(got)
	}
	if got := a.beside(final); got != "Now off trajectory (provisional), was on trajectory" {
		t.Error(got)
	}
	settled := single(t, columns, goal, head+"M,2024-01-01,2024-01-31,5,\nM,2024-02-01,2024-02-29,99,\n")
	for want, measures := range map[string][]*Account{
		"1 is off trajectory (provisional)":                        {a},
		"1 is on trajectory and 1 is off trajectory (provisional)": {a, final},
		"2 are off trajectory (1 provisional)":                     {a, settled},
	} {
		if got := (&Goal{Measures: measures}).Status(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// Where a trend leads: from 100 on 1 January to 0 a year later, 366 days, by values that
// fall by 10 a month, by 5, not at all, and are there all along.
func TestTrendInWords(t *testing.T) {
	for want, values := range map[string][]string{
		"Reaches the target in time": {"90", "80", "70", "60", "50", "40", "30", "20"},
		"Reaches the target late":    {"95", "90", "85", "80", "75", "70", "65", "60"},
		"Does not reach the target":  recordtest.InTurn(8, "90", "90"),
		"At the target":              recordtest.InTurn(8, "-1", "-1"),
		"":                           {"90"},
	} {
		a := single(t, "unit,better,baseline_value,baseline_date,target_value,target_date", "days,lower,100,2024-01-01,0,2025-01-01", valueHead+recordtest.Monthly("M", "2024-02-01", values...))
		if got := a.Trend(); got != want {
			t.Errorf("%v: %q, want %q", values, got, want)
		}
	}
}
