package account

import (
	"testing"

	"boardpack/generator/measure"
	"boardpack/generator/record/recordtest"
	"boardpack/generator/spc"
)

// Limits are told as far as there can be values: none below nought where none is,
// and of shares none above all.
func TestEdgesOfExpectedValues(t *testing.T) {
	for _, c := range []struct {
		unit         string
		values       []float64
		lower, upper float64
		want         string
	}{
		{"%", []float64{0, 100}, -10, 110, "of any size"},
		{"%", []float64{0, 100}, -10, 100, "up to 100.0%"},
		{"%", []float64{0, 100}, 0, 110, "from 0.0%"}, // a limit of nought is one
		{"%", []float64{0, 101}, -10, 110, "up to 110.0%"},
		{"%", []float64{-1, 100}, -10, 110, "from −10.0%"},
		{"days", []float64{0, 5}, -10, 110, "up to 110 days"},
		{"days", []float64{0, 5}, 0, 110, "from 0 to 110 days"},
		{"days", []float64{-1, 5}, -10, 110, "from −10 to 110 days"},
	} {
		a := single(t, "unit,better", c.unit+",lower", valueHead+recordtest.Monthly("M", "2024-01-01", "5", "6"))
		chart := ControlChart{account: a, control: measure.Control{}}
		for _, value := range c.values {
			chart.control.Points = append(chart.control.Points, spc.Point{Value: value})
		}
		if got := chart.expected(spc.Point{Lower: c.lower, Upper: c.upper}); got != c.want {
			t.Errorf("%s of %v, limits %v and %v: %q, want %q", c.unit, c.values, c.lower, c.upper, got, c.want)
		}
	}
}

// A measure has no trajectory where its baseline may not be shown, and where it has none.
func TestWhyThereIsNoStatus(t *testing.T) {
	for _, c := range []struct {
		status measure.Status
		hidden bool
		want   string
	}{
		{measure.NoBaseline, true, " that can be shown: it is of few people, so there is no trajectory to the target"},
		{measure.NoBaseline, false, ", so there is no trajectory to the target"},
		{measure.NoTarget, true, ""},
		{measure.NotMeasured, true, ""},
	} {
		a := single(t, "unit,better", "days,lower", valueHead+recordtest.Monthly("M", "2024-01-01", "5"))
		a.Standing.Status, a.Series.Baseline.Hidden = c.status, c.hidden
		if got := because(a); got != c.want {
			t.Errorf("%s, hidden %v: %q, want %q", c.status, c.hidden, got, c.want)
		}
	}
}

// What is unusual is said once of values for the better and for the worse.
func TestSpecialCausesAreCounted(t *testing.T) {
	points := func(kinds ...spc.Kind) ControlChart {
		var c ControlChart
		for _, kind := range kinds {
			c.control.Points = append(c.control.Points, spc.Point{Kind: kind})
		}
		return c
	}
	for want, c := range map[string]ControlChart{
		" Of the 2 values, none is unusual.":                                              points(spc.KindCommonCause, spc.KindCommonCause),
		" Of the 3 values, 2 are unusual for the worse.":                                  points(spc.KindCommonCause, spc.KindConcern, spc.KindConcern),
		" Of the 3 values, 1 is unusual for the better and 2 for the worse.":              points(spc.KindImprovement, spc.KindConcern, spc.KindConcern),
		" Of the 2 values, 1 is unusually high or rising and 1 unusually low or falling.": points(spc.KindNeutralHigh, spc.KindNeutralLow),
	} {
		if got := c.specialCauses(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
