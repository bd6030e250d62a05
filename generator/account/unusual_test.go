package account

import (
	"slices"
	"strings"
	"testing"

	"boardpack/generator/course"
	"boardpack/generator/figure"
	"boardpack/generator/record"
	"boardpack/generator/record/recordtest"
)

// What a measure's field says of its variation is said by its panel and its own chart too,
// where these are no control charts: of 14 values, the last 7 are on one side of the mean.
func TestUnusualEverywhere(t *testing.T) {
	const columns, path = "unit,better,baseline_value,baseline_date,target_value,target_date,chart", "%,higher,70,2023-12-31,80,2025-12-31,trajectory"
	low, high := recordtest.InTurn(8, "70", "71"), recordtest.InTurn(8, "76", "77")
	for name, c := range map[string]struct{ values, want string }{
		"for the better": {recordtest.Monthly("M", "2024-01-01", append(low, high...)...), "Unusual change for the better"},
		"for the worse":  {recordtest.Monthly("M", "2024-01-01", append(high, low...)...), "Unusual change for the worse"},
		"none":           {recordtest.Monthly("M", "2024-01-01", recordtest.InTurn(16, "76", "77")...), "No unusual change"},
	} {
		a := recordtest.Single(columns, path, valueHead+c.values).Read(t)
		all, findings := Make(a.Measures, true)
		if len(findings) > 0 {
			t.Fatal(findings)
		}
		m := all.Named("M")
		if m.Variation() != c.want {
			t.Fatalf("%s: %s", name, m.Variation())
		}
		unusual := strings.HasPrefix(c.want, "Unusual")
		for _, f := range []*figure.Figure{m.TrajectoryFigure(), Multiples(all.All)} {
			said, badged := strings.Contains(f.Sentence, "That is an "+strings.ToLower(c.want[:1])+c.want[1:]+"."), false
			for _, badge := range panelsOf(f)[0].Badges {
				badged = badged || badge.Words == c.want
			}
			for _, role := range []course.Role{course.Mean, course.Limit} { // beside which one sees it
				if drawn := slices.ContainsFunc(panelsOf(f)[0].Traces, func(trace course.Trace) bool { return trace.Role == role }); drawn != unusual {
					t.Errorf("%s: the %s is drawn: %v", name, role, drawn)
				}
			}
			if said != unusual || badged != unusual {
				t.Errorf("%s: said %v, in a badge %v: %s", name, said, badged, f.Sentence)
			}
			if rule := strings.Contains(strings.Join(f.Notes, " "), "A value is unusual if"); rule != unusual {
				t.Errorf("%s: the rule is said: %v", name, rule)
			}
		}
	}
}

// A measure that cannot be judged and changes for the worse says so beside its status, which
// one that is judged does not: there the trajectory tells.
func TestUnusualOfWhatIsNotJudged(t *testing.T) {
	low, high := recordtest.InTurn(8, "70", "71"), recordtest.InTurn(8, "76", "77")
	worse := valueHead + recordtest.Monthly("M", "2024-01-01", append(high, low...)...)
	for cells, want := range map[string]string{
		"%,higher,,,,":                         "No target set, unusual change for the worse",
		"%,higher,70,2023-12-31,,":             "No target set, unusual change for the worse",
		"%,higher,70,2023-12-31,80,2025-12-31": "Off trajectory",
	} {
		all, findings := Make(recordtest.Single("unit,better,baseline_value,baseline_date,target_value,target_date", cells, worse).Read(t).Measures, true)
		if len(findings) > 0 {
			t.Fatal(findings)
		}
		if got := all.Named("M").verdict(); got != want {
			t.Errorf("%s: %s, want %s", cells, got, want)
		}
	}
}

// A value that is said to be above the mean is never shown as the mean is: to one
// decimal all of these values read as 10.0, and so does their mean.
func TestUnusualReadsAsSuch(t *testing.T) {
	const columns, cells = "unit,better,chart", `"per 1,000 people",lower,spc`
	values := append(recordtest.InTurn(8, "10.01", "10.02"), recordtest.InTurn(8, "10.04", "10.044")...)
	all, findings := Make(recordtest.Single(columns, cells, valueHead+recordtest.Monthly("M", "2024-01-01", values...)).Read(t).Measures, true)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	m := all.Named("M")
	chart, err := m.ControlChart(m.Series.Rules(), nil)
	if err != nil {
		t.Fatal(err)
	}
	unusual := 0
	for _, row := range chart.Figure(nil).Table.Rows {
		if cause := row.Cells[5].Text(); strings.Contains(cause, "the mean") {
			unusual++
			if row.Cells[1].Text() == row.Cells[2].Text() {
				t.Errorf("%s is %s, where the mean is %s", row.Cells[1].Text(), cause, row.Cells[2].Text())
			}
		}
	}
	if unusual == 0 {
		t.Error("no value is unusual")
	}
}

// Seven values of 10.04 in a row are above a mean of 10.01 (210.28 over 21), which one decimal
// does not show: they have two, as the mean and the range have, and so have all, since a column
// has one precision.
func TestValuesHaveTheDecimalsThatTell(t *testing.T) {
	values := append(recordtest.InTurn(14, "8.00", "12.00"), recordtest.InTurn(7, "10.04", "10.04")...)
	m := single(t, "unit,better,chart", "\"per 1,000 people\",lower,spc", valueHead+recordtest.Monthly("M", "2024-01-01", values...))
	for k, row := range controlFigure(t, m).Table.Rows {
		if got := row.Cells[1].Text(); got != values[k] {
			t.Errorf("%s reads %s", values[k], got)
		}
		if got := row.Cells[2].Text(); got != "10.01" {
			t.Errorf("the mean reads %s", got)
		}
	}
}

// A value never reads as on the other side of the mean beside it, nor as at it where it is
// called above or below it.
func TestQuantityBeside(t *testing.T) {
	rate := quantity{unit: record.Unit{Form: record.FormRate}, places: 1}
	fine := quantity{unit: rate.unit, places: 2}
	for _, c := range []struct {
		value, limit float64
		apart        bool
		want         string
	}{
		{10.96, 10.98, false, "10.96"}, // 11.0 would be above it
		{10.94, 10.98, false, "10.9"},
		{10.94, 10.98, true, "10.9"},
		{10.96, 11.00, false, "11.0"},
		{10.96, 11.00, true, "10.96"}, // and not at it
		{11.0, 11.0, true, "11.0"},
	} {
		if got := rate.beside(fine, c.apart, c.value, c.limit).text(c.value); got != c.want {
			t.Errorf("%v beside %v reads %s, want %s", c.value, c.limit, got, c.want)
		}
	}
}
