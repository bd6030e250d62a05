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
