package account

import (
	"fmt"
	"math"
	"testing"

	"boardpack/generator/course"
	"boardpack/generator/record/recordtest"
)

// sparked writes a spark's traces by their values.
func sparked(a *Account) string {
	now := a.Now()
	if now == nil || now.Cell.Spark == nil {
		return "none"
	}
	words := now.Cell.Text() + ":"
	for _, trace := range now.Cell.Spark.Traces {
		words += " " + string(trace.Role)
		for _, p := range trace.Points {
			words += fmt.Sprintf(" %v", p.Value)
		}
	}
	return words
}

// A spark shows what a chart of the measure does, and a number of few people in
// neither: of 3 people there is a gap, and 23 are 25 as in the table.
func TestSparkOfAMeasure(t *testing.T) {
	for _, c := range []struct{ columns, cells, observations, want string }{
		{"unit,better,baseline_value,baseline_date,target_value,target_date", "days,lower,40,2023-12-31,20,2024-12-31", valueHead + recordtest.Monthly("M", "2024-01-01", "38", "36.5", "30"),
			"30.0: observed 38 36.5 30 target 20 20"},
		{"unit,better", "days,lower", valueHead + recordtest.Monthly("M", "2024-01-01", "38", "36"), "36: observed 38 36"},
		{"unit,better", "days,lower", valueHead + recordtest.Monthly("M", "2024-01-01", "38"), "none"},
		{"unit,better,counts_people", "count,lower,yes", valueHead + recordtest.Monthly("M", "2024-06-01", "23", "3", "42"), "40: observed 25 NaN 40"},
		{"unit,better,counts_people", "count,lower,yes", valueHead + recordtest.Monthly("M", "2024-06-01", "23", "42", "3"), "*: observed 25 40 NaN"},
		{"unit,better,counts_people", "count,lower,yes", valueHead + recordtest.Monthly("M", "2024-06-01", "23", "3"), "none"},
		{"unit,better", "days,lower", "measure,period_start,period_end,value,provisional\nM,2024-01-01,2024-01-31,5,\nM,2024-02-01,2024-02-29,6,yes\n", "6 [p]: observed 5 provisional 6"},
		{"unit,better", "days,lower", "measure,period_start,period_end,value\n", "none"},
	} {
		if got := sparked(single(t, c.columns, c.cells, c.observations)); got != c.want {
			t.Errorf("%s: %s, want %s", c.observations, got, c.want)
		}
	}
}

// It is drawn over the days of the values, the target as a level over all of them.
func TestSparkReachesOverItsValues(t *testing.T) {
	a := single(t, "unit,better,target_value,target_date", "days,lower,20,2034-12-31", valueHead+recordtest.Monthly("M", "2024-01-01", "38", "36", "35"))
	low, high, level := math.Inf(1), math.Inf(-1), course.Trace{}
	for _, trace := range a.Now().Cell.Spark.Traces {
		if trace.Role == course.Target {
			level = trace
			continue
		}
		for _, p := range trace.Points {
			low, high = min(low, p.Day), max(high, p.Day)
		}
	}
	if len(level.Points) != 2 || level.Points[0].Day != low || level.Points[1].Day != high || high-low > 70 {
		t.Errorf("values from %v to %v, the target at %v", low, high, level.Points)
	}
}
