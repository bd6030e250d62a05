package account

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"boardpack/generator/figure/figuretest"
	"boardpack/generator/record/recordtest"
)

// daily are values of the measure M on ten days, from 100 by so many a day.
func daily(step int) string {
	observations := "measure,period_end,value\n"
	for i := range 10 {
		observations += fmt.Sprintf("M,%s,%d\n", recordtest.Date("2024-01-01").AddDate(0, 0, i).Format(time.DateOnly), 100+i*step)
	}
	return observations
}

// A trend of one less a day is at 91 on 10 January, at 81 on the 20th and at 41
// on 29 February.
func TestOutlook(t *testing.T) {
	for _, c := range []struct {
		cells string
		step  int
		want  string
	}{
		{"days,lower,100,2023-12-31,81,2024-03-31", -1, "On its trend it reaches the target of 81 days in January 2024, in time for 31 March 2024"},
		{"days,lower,100,2023-12-31,41,2024-02-29", -1, "On its trend it reaches the target of 41 days in February 2024, in time for 29 February 2024"},
		{"days,lower,100,2023-12-31,40,2024-02-29", -1, "On its trend it reaches the target of 40 days in March 2024, after 29 February 2024"},
		{"days,lower,100,2023-12-31,81,2024-03-31", 1, "On its trend it does not reach the target of 81 days (nor at either end of the trend's 95% interval)."},
		{"days,lower,100,2023-12-31,81,2024-03-31", 0, "On its trend it does not reach the target of 81 days"},
		{"days,higher,100,2023-12-31,120,2024-03-31", 1, "On its trend it reaches the target of 120 days in January 2024, in time for 31 March 2024"},
		{"days,lower,200,2023-12-31,95,2024-03-31", -1, "Its trend is at the target of 95 days already."},
		{"days,lower,200,2023-12-31,150,2024-03-31", 1, "Its trend is at the target of 150 days already, and leads away from it."},
		{"days,higher,50,2023-12-31,80,2024-03-31", -1, "Its trend is at the target of 80 days already, and leads away from it."},
	} {
		s := single(t, "unit,better,baseline_value,baseline_date,target_value,target_date", c.cells, daily(c.step))
		if got := figuretest.Written(t, s.TrajectoryFigure()); !strings.Contains(got, c.want) {
			t.Errorf("%s, %d a day: %s, want %s", c.cells, c.step, got, c.want)
		}
	}
}

// Once the target's day is past, or its last period, the value itself tells
// whether it is met, and no trend.
func TestOutlookOfAPastTarget(t *testing.T) {
	means := func(last string) string {
		return "M,2020-01-01,2022-12-31,20\nM,2021-01-01,2023-12-31,15\nM,2022-01-01,2024-12-31," + last + "\n"
	}
	for name, c := range map[string]struct{ cells, observations, want string }{
		"on its day, met":        {"days,lower,100,2023-12-31,91,2024-01-10", "", "The target of 91 days, due by 10 January 2024, is met."},
		"on its day, not met":    {"days,lower,100,2023-12-31,90,2024-01-10", "", "The target of 90 days, due by 10 January 2024, is not met."},
		"after it, met":          {"days,lower,100,2023-12-31,91,2024-01-05", "", "The target of 91 days, due by 5 January 2024, is met."},
		"higher, met":            {"days,higher,50,2023-12-31,90,2024-01-05", "", "The target of 90 days, due by 5 January 2024, is met."},
		"higher, not met":        {"days,higher,50,2023-12-31,95,2024-01-05", "", "The target of 95 days, due by 5 January 2024, is not met."},
		"the last period to end": {"years,lower,20,2022-12-31,10,2025-03-31", means("10"), "The target of 10.0 years, due by 31 March 2025, is met."},
		// the trajectory requires 11.1 at the end of 2024: on trajectory, and no 10
		"on trajectory to it":       {"years,lower,20,2022-12-31,10,2025-03-31", means("11"), "on trajectory, 0.1 years ahead of it. The target of 10.0 years, due by 31 March 2025, is not met."},
		"worse than the trajectory": {"years,lower,20,2022-12-31,10,2025-03-31", means("12"), "The target of 10.0 years, due by 31 March 2025, is not met."},
	} {
		observations := daily(-1)
		if c.observations != "" {
			observations = valueHead + c.observations
		}
		got := figuretest.Written(t, single(t, "unit,better,baseline_value,baseline_date,target_value,target_date", c.cells, observations).TrajectoryFigure())
		if !strings.HasSuffix(got, c.want+"\n") || strings.Contains(got, "On its trend") {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// A trend of final values that led to the target on 20 January says nothing of
// what is to come where February has been and was not so.
func TestOutlookThatLaterValuesDidNotFollow(t *testing.T) {
	observations := strings.ReplaceAll(daily(-1), "\n", ",\n")
	observations = strings.Replace(observations, "value,", "value,provisional", 1)
	const columns, cells = "unit,better,baseline_value,baseline_date,target_value,target_date", "days,lower,100,2023-12-31,81,2024-03-31"
	for _, c := range []struct{ day, want string }{
		{"2024-01-19", "On its trend it reaches the target of 81 days in January 2024, in time for 31 March 2024"},
		{"2024-01-20", "The trend of its final values led to the target of 81 days by January 2024; later values have not followed it.\n"},
		{"2024-02-10", "The trend of its final values led to the target of 81 days by January 2024; later values have not followed it.\n"},
	} {
		got := figuretest.Written(t, single(t, columns, cells, observations+"M,"+c.day+",95,yes\n").TrajectoryFigure())
		wantLines(t, got, "sentence: 95 days on ", c.want)
	}
}

// Values that jump about leave it open whether the target is reached at all.
func TestOutlookOfAWideInterval(t *testing.T) {
	observations := "measure,period_end,value\n"
	for i, value := range []int{100, 90, 104, 88, 102, 86, 100, 84, 103, 82} {
		observations += fmt.Sprintf("M,%s,%d\n", recordtest.Date("2024-01-01").AddDate(0, 0, i).Format(time.DateOnly), value)
	}
	s := single(t, "unit,better,baseline_value,baseline_date,target_value,target_date", "days,lower,100,2023-12-31,50,2024-12-31", observations)
	got := figuretest.Written(t, s.TrajectoryFigure())
	wantLines(t, got, "On its trend it reaches the target of 50 days in ", " at the earliest, or not at all).")
}

// A tolerance of ten per cent of 79 reaches beyond the 80 of the baseline, which
// is no excuse for standing still.
func TestTrajectoryThatLostGround(t *testing.T) {
	const columns = "unit,better,baseline_value,baseline_date,target_value,target_date,tolerance_percent"
	for cells, want := range map[string]string{
		"days,lower,80,2023-12-31,60,2025-12-31,10 81":   "off trajectory, 2 days behind the trajectory. That is no better than at the start: 1 day worse.",
		"days,lower,80,2023-12-31,60,2025-12-31,10 80":   "off trajectory, 1 day behind the trajectory. That is no better than at the start. The",
		"days,higher,60,2023-12-31,80,2025-12-31,10 58":  "off trajectory, 3 days behind the trajectory. That is no better than at the start: 2 days worse.",
		"days,lower,80,2023-12-31,60,2025-12-31,10 79.9": "within tolerance, 0.7 days behind the trajectory. The trajectory",
	} {
		cells, value, _ := strings.Cut(cells, " ")
		got := figuretest.Written(t, single(t, columns, cells, valueHead+"M,2024-01-01,2024-01-31,"+value+"\n").TrajectoryFigure())
		if !strings.Contains(got, want) {
			t.Errorf("%s, %s: %s, want %s", cells, value, got, want)
		}
	}
}

// A trend that neither rises nor falls does not lead away.
func TestOutlookOfALevelTrend(t *testing.T) {
	s := single(t, "unit,better,baseline_value,baseline_date,target_value,target_date", "days,lower,200,2023-12-31,150,2024-03-31", daily(0))
	if got := s.Outlook(); got != "Its trend is at the target of 150 days already." {
		t.Error(got)
	}
}

// A trend that is at the target does not hide that the latest value is worse.
func TestOutlookOfAValueShortOfItsTrend(t *testing.T) {
	for last, want := range map[string]string{
		"151": "Its trend is at the target of 150 days already; its latest value is not there.",
		"150": "Its trend is at the target of 150 days already.",
	} {
		s := single(t, "unit,better,baseline_value,baseline_date,target_value,target_date", "days,lower,200,2023-12-31,150,2024-03-31", daily(0)+"M,2024-01-11,"+last+"\n")
		if got := s.Outlook(); got != want {
			t.Error(got)
		}
	}
}
