package measure

import (
	"fmt"
	"math"
	"testing"
	"time"

	"boardpack/generator/trajectory"
)

// trajectoryColumns are those of a measure with a trajectory.
const trajectoryColumns = "unit,better,baseline_value,baseline_date,target_value,target_change_percent,target_date,path,tolerance_percent"

// judged is how the measure stands that cells and observations of single days
// describe.
func judged(t *testing.T, cells, observations string, points ...string) (*Series, Standing) {
	t.Helper()
	s := series(t, trajectoryColumns, cells, "measure,period_end,value\n"+observations, points...)
	st, err := s.Judge()
	if err != nil {
		t.Fatal(err)
	}
	return s, st
}

// A tolerance is of the way, and not of the target itself.
func TestAtTarget(t *testing.T) {
	const fall, rise = "days,lower,100,2023-12-31,20,,2024-12-31,,10", "days,higher,0,2023-12-31,100,,2024-12-31,,10"
	for _, c := range []struct {
		cells, value string
		want         bool
	}{
		{fall, "20", true}, {fall, "19", true}, {fall, "20.1", false}, {rise, "100", true}, {rise, "101", true}, {rise, "99.9", false},
	} {
		s, st := judged(t, c.cells, "M,2024-07-01,"+c.value+"\n")
		if got := s.AtTarget(st); got != c.want {
			t.Errorf("%s at %s is at the target: %v", c.cells, c.value, got)
		}
	}
}

// 2024 has 366 days, so that half of the way is gone on 1 July, its 183rd.
func TestJudge(t *testing.T) {
	const (
		fall = "days,lower,100,2023-12-31,0,,2024-12-31,,"
		rise = "days,higher,0,2023-12-31,100,,2024-12-31,,"
	)
	for name, c := range map[string]struct {
		cells, observations string
		want                Status
		required, behind    float64
	}{
		"nothing observed":        {fall, "", NotSince, 0, 0},
		"no target":               {"days,lower,100,2023-12-31,,,,,", "M,2024-07-01,50\n", NoTarget, 0, 0},
		"nothing at all":          {"days,lower,,,,,,,", "", NotMeasured, 0, 0},
		"no baseline":             {"days,lower,,,0,,2024-12-31,,", "M,2024-07-01,50\n", NoBaseline, 0, 0},
		"no day of the baseline":  {"days,lower,100,,0,,2024-12-31,,", "M,2024-07-01,50\n", NoBaseline, 0, 0},
		"a change of no baseline": {"days,lower,,,,-20,2024-12-31,,", "M,2024-07-01,50\n", NoBaseline, 0, 0},
		"neutral":                 {"days,neutral,100,2023-12-31,0,,2024-12-31,,", "M,2024-07-01,50\n", NoTarget, 0, 0},
		"at the baseline itself":  {fall, "M,2023-12-31,100\n", NotSince, 0, 0},
		"before the baseline":     {fall, "M,2023-11-30,10\n", NotSince, 0, 0},
		"lower, at it":            {fall, "M,2024-07-01,50\n", On, 50, 0},
		"lower, better":           {fall, "M,2024-07-01,45\n", On, 50, -5},
		"lower, worse":            {fall, "M,2024-07-01,50.1\n", Off, 50, 0.1},
		"lower, at tolerance":     {fall + "10", "M,2024-07-01,55\n", Within, 50, 5},
		"lower, beyond it":        {fall + "10", "M,2024-07-01,55.01\n", Off, 50, 5.01},
		"higher, at it":           {rise, "M,2024-07-01,50\n", On, 50, 0},
		"higher, better":          {rise, "M,2024-07-01,57\n", On, 50, -7},
		"no better than at first": {fall + "100", "M,2024-07-01,100\n", Off, 50, 50},
		"worse than at first":     {"days,lower,100,2023-12-31,99,,2024-12-31,,50", "M,2024-12-31,101\n", Off, 99, 2},
		"a little better":         {fall + "100", "M,2024-07-01,99.9\n", Within, 50, 49.9},
		"higher, at tolerance":    {rise + "10", "M,2024-07-01,45\n", Within, 50, 5},
		"higher, beyond it":       {rise + "10", "M,2024-07-01,44.9\n", Off, 50, 5.1},
		"the latest counts":       {fall, "M,2024-05-31,99\nM,2024-07-01,45\n", On, 50, -5},
		"on a leap day":           {fall, "M,2024-02-29,90\n", Off, 100 - 100.0*60/366, 90 - (100 - 100.0*60/366)},
		"after the target's day":  {fall, "M,2025-02-28,1\n", Off, 0, 1},
		"by percent":              {"days,lower,200,2023-12-31,,-50,2024-12-31,,", "M,2024-07-01,150\n", On, 150, 0},
		"a constant rate":         {"days,lower,100,2023-12-31,25,,2024-12-31,constant-rate,", "M,2024-07-01,50\n", On, 50, 0}, // 100 to 25: half by half of the way
		"front-loaded":            {"days,lower,100,2023-12-31,0,,2024-12-31,front-loaded,", "M,2024-07-01,25\n", On, 25, 0},
		"back-loaded":             {"days,lower,100,2023-12-31,0,,2024-12-31,back-loaded,", "M,2024-07-01,75\n", On, 75, 0},
	} {
		_, st := judged(t, c.cells, c.observations)
		if st.Status != c.want || math.Abs(st.Required-c.required) > 1e-9 || math.Abs(st.Behind-c.behind) > 1e-9 {
			t.Errorf("%s: %s, required %v, behind %v", name, st.Status, st.Required, st.Behind)
		}
	}
}

func TestJudgeByPoints(t *testing.T) {
	const cells = "days,lower,,,20,,2024-12-31,points,"
	points := []string{"M,2023-12-31,100\n", "M,2024-07-01,40\n", "M,2024-12-31,20\n"}
	s, st := judged(t, cells, "M,2024-07-01,41\nM,2024-09-30,29\n", points...)
	if want := 40 - 20*91.0/183; st.Status != On || math.Abs(st.Required-want) > 1e-9 { // 91 of 183 days after 1 July
		t.Errorf("%s, required %v, want %v", st.Status, st.Required, want)
	}
	if got := s.StatusAt(st, s.Points[0]); got != Off {
		t.Errorf("on 1 July %s", got)
	}
	// 100 to 20 in 366 days: half of them are gone on the 183rd.
	if _, st := judged(t, "days,lower,,,20,,2024-12-31,points,", "M,2024-07-01,60\n", "M,2023-12-31,100\n", "M,2024-12-31,20\n"); st.Status != On || st.Required != 60 {
		t.Errorf("by two points: %+v", st)
	}
	if _, st := judged(t, "days,lower,,,20,,2024-12-31,points,", "M,2024-07-01,41\n", "M,2024-12-31,20\n"); st.Status != NoBaseline || st.Trajectory != nil {
		t.Errorf("one point is a trajectory: %s", st.Status)
	}
}

func TestStatusAt(t *testing.T) {
	s := series(t, trajectoryColumns+",counts_people", "count,lower,100,2023-12-31,0,,2024-12-31,,10,yes",
		"measure,period_end,value\nM,2023-10-31,10\nM,2023-12-31,100\nM,2024-06-30,3\nM,2024-07-01,56\nM,2024-12-31,0\n")
	st, err := s.Judge()
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []Status{NotSince, NotSince, NotShown, Within, On} { // 3 is hidden, 56 is shown as 55
		if got := s.StatusAt(st, s.Points[i]); got != want {
			t.Errorf("%s: %s, want %s", s.Points[i].Label, got, want)
		}
	}
	if got, by := s.Limit(st.Trajectory, day("2024-07-01")), s.Tolerance(50); got != 55 || by != 5 {
		t.Errorf("tolerance of 50 ends at %v, and is %v", got, by)
	}
	if got := s.StatusAt(Standing{Status: NoTarget}, s.Points[3]); got != NoTarget {
		t.Errorf("without a trajectory %s", got)
	}
}

// No earlier value stands in for a latest one that is hidden: it is not judged,
// and neither is the trend of those before it.
func TestJudgeWhatIsShown(t *testing.T) {
	const (
		agreed       = "count,lower,100,2023-12-31,20,,2024-12-31,,,yes"
		noTrajectory = "count,lower,,,,,,,,yes"
	)
	var falling string // eleven days, down to 90
	for i := range 11 {
		falling += fmt.Sprintf("M,%s,%d\n", day("2024-05-20").AddDate(0, 0, i).Format(time.DateOnly), 100-i)
	}
	for name, c := range map[string]struct {
		cells, observations string
		latest              string
		value               string
		want                Status
		trend               bool
	}{
		"shown":                       {agreed, falling, "30 May 2024", "90", Off, true}, // of 67 that are required
		"hidden":                      {agreed, falling + "M,2024-05-31,3\n", "31 May 2024", "*", NotShown, false},
		"hidden, then shown":          {agreed, "M,2024-05-31,3\nM,2024-06-30,52\n", "30 June 2024", "50", On, false}, // of 60
		"all hidden":                  {agreed, "M,2024-05-31,2\nM,2024-06-30,3\n", "30 June 2024", "*", NotShown, false},
		"hidden without a trajectory": {noTrajectory, "M,2024-05-31,52\nM,2024-06-30,3\n", "30 June 2024", "*", NoTarget, false},
	} {
		s := series(t, trajectoryColumns+",counts_people", c.cells, "measure,period_end,value\n"+c.observations)
		st, err := s.Judge()
		if err != nil || st.Latest == nil || st.Latest.Label != c.latest || st.Latest.Value.String() != c.value || st.Status != c.want || (st.Trend != nil) != c.trend {
			t.Errorf("%s: %+v, %v", name, st, err)
		}
		if c.want == NotShown && (st.Required != 0 || st.Behind != 0 || st.Reach.Outcome != "" || st.Counts.Label != "31 December 2024" && name == "all hidden") {
			t.Errorf("%s: %+v", name, st)
		}
	}
}

func TestStepsAhead(t *testing.T) {
	const cells = "days,lower,100,2023-12-31,0,,2024-12-31,,"
	for name, c := range map[string]struct {
		observations string
		next, counts string
		required     float64
	}{
		"on the way":       {"M,2024-05-31,60\nM,2024-06-30,55\n", "31 July 2024", "31 December 2024", 100 - 100.0*213/366},
		"at the baseline":  {"M,2023-11-30,102\nM,2023-12-31,100\n", "31 January 2024", "31 December 2024", 100 - 100.0*31/366},
		"before it":        {"M,2023-08-31,102\nM,2023-09-30,100\n", "", "31 December 2024", 0},
		"at the target":    {"M,2024-11-30,9\nM,2024-12-31,3\n", "31 January 2025", "31 December 2024", 0},
		"after the target": {"M,2024-11-30,9\nM,2024-12-31,3\nM,2025-01-31,2\n", "28 February 2025", "31 December 2024", 0},
		"irregular":        {"M,2024-05-31,60\nM,2024-06-14,55\n", "", "", 0},
		"one":              {"M,2024-05-31,60\n", "", "", 0},
	} {
		_, st := judged(t, cells, c.observations)
		if st.Next.Label != c.next || st.Counts.Label != c.counts || math.Abs(st.Next.Required-c.required) > 1e-9 {
			t.Errorf("%s: next %q requires %v, counts %q", name, st.Next.Label, st.Next.Required, st.Counts.Label)
		}
	}
}

// Values fall by one a day from 100. Provisional ones, of nought, have no part.
func TestTrend(t *testing.T) {
	observations := "measure,period_end,value,provisional\n"
	for i := range 10 {
		observations += fmt.Sprintf("M,%s,%d,\n", day("2024-01-01").AddDate(0, 0, i).Format("2006-01-02"), 100-i)
	}
	s := series(t, trajectoryColumns, "days,lower,100,2023-12-31,81,,2024-03-31,,", observations+"M,2024-01-11,0,yes\n")
	st, err := s.Judge()
	if err != nil || st.Trend == nil {
		t.Fatal(err, st)
	}
	if st.Trend.PerDay != -1 || !st.Trend.At.Equal(day("2024-01-10")) || st.Reach.Outcome != trajectory.OnDate || !st.Reach.On.Equal(day("2024-01-20")) {
		t.Errorf("%+v, reaches %+v", st.Trend, st.Reach)
	}
	// the same before the baseline: nothing is judged, and the trend is known
	s = series(t, trajectoryColumns, "days,lower,100,2024-02-29,81,,2024-03-31,,", observations)
	if st, _ := s.Judge(); st.Status != NotSince || st.Trend == nil || st.Trend.PerDay != -1 {
		t.Errorf("%+v", st)
	}
	if _, st := judged(t, "days,lower,100,2023-12-31,81,,2024-03-31,,", "M,2024-01-01,100\nM,2024-01-02,99\n"); st.Trend != nil || st.Reach.Outcome != "" {
		t.Errorf("a trend of two values: %+v", st)
	}
}

// Two years of months or quarters have a season, if they are final.
func TestSeasonal(t *testing.T) {
	const head = "measure,period_start,period_end,value,provisional\n"
	final := rows(23, func(int) string { return "1," })
	quarters := ""
	for q := range 8 {
		first := day("2022-01-01").AddDate(0, 3*q, 0)
		quarters += fmt.Sprintf("M,%s,%s,1,\n", first.Format("2006-01-02"), first.AddDate(0, 3, -1).Format("2006-01-02"))
	}
	for name, c := range map[string]struct {
		observations string
		want         bool
	}{
		"two years":           {months("2022-01-01", append(final, "1,")...), true},
		"less":                {months("2022-01-01", final...), false},
		"the last may change": {months("2022-01-01", append(final, "1,yes")...), false},
		"quarters":            {quarters, true},
		"seven quarters":      {quarters[:len(quarters)*7/8], false},
		"years":               {"M,2022-01-01,2022-12-31,1,\nM,2023-01-01,2023-12-31,1,\n", false},
	} {
		if got := series(t, "unit,better", "days,lower", head+c.observations).Seasonal(); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if yearOf(t, "count", "measure,period_start,period_end,value\n"+months("2020-01-01", rows(48, func(int) string { return "1" })...)).Seasonal() {
		t.Error("twelve months together have a season")
	}
}
