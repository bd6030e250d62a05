package measure

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"boardpack/generator/spc"
)

func TestRules(t *testing.T) {
	for better, want := range map[string]spc.Better{"lower": spc.Lower, "higher": spc.Higher, "neutral": spc.Neutral} {
		rules := series(t, "unit,better", "days,"+better, "").Rules()
		if rules.Better != want || rules.HasTarget || rules.Run != 7 || rules.Least != 13 || !rules.BeyondInTwoOfThree || rules.ScreenOutliers || rules.Fix != 0 {
			t.Errorf("%s: %+v", better, rules)
		}
	}
	if rules := series(t, "unit,better,target_value,target_date", "days,lower,4.5,2025-03-31", "").Rules(); !rules.HasTarget || rules.Target != 4.5 {
		t.Errorf("%+v", rules)
	}
}

// Values 10 and 12 in turn: mean 11, moving ranges 2, limits 11 ± 2.66 x 2.
func TestControl(t *testing.T) {
	s := series(t, "unit,better", "days,lower", "measure,period_start,period_end,value\n"+
		months("2023-01-01", rows(14, func(m int) string { return fmt.Sprint(12 - 2*(m%2)) })...))
	c, err := s.Control(s.Rules(), nil)
	if err != nil {
		t.Fatal(err)
	}
	last := c.Points[13]
	if c.Skipped != 0 || len(c.Charted) != 14 || len(c.Points) != 14 || !last.HasLimits ||
		math.Abs(last.Mean-11) > 1e-9 || math.Abs(last.Lower-5.68) > 1e-9 || math.Abs(last.Upper-16.32) > 1e-9 || c.Variation != spc.VariationCommonCause {
		t.Errorf("%+v", c)
	}
}

// What is not shown is the small values: limits of the others would mislead, so
// there are none, however many others there are.
func TestControlOfWhatIsShown(t *testing.T) {
	for name, c := range map[string]struct {
		values          []string
		charted, hidden int
		limits          bool
	}{
		"one":           {[]string{"20"}, 1, 0, false},
		"none":          {nil, 0, 0, false},
		"all hidden":    {rows(14, func(int) string { return "3" }), 0, 14, false},
		"two are":       {append(rows(13, func(int) string { return "20" }), "3", "4"), 13, 2, false},
		"one too few":   {append(rows(12, func(int) string { return "20" }), "3", "4"), 12, 2, false},
		"between other": {append(append(rows(6, func(int) string { return "20" }), "3"), rows(7, func(int) string { return "20" })...), 13, 1, false},
		"none is":       {rows(13, func(int) string { return "20" }), 13, 0, true},
	} {
		s := series(t, "unit,better,counts_people", "count,lower,yes", "measure,period_start,period_end,value\n"+months("2023-01-01", c.values...))
		got, err := s.Control(s.Rules(), nil)
		if err != nil || len(got.Points) != c.charted || len(got.Charted) != c.charted || got.Hidden != c.hidden || got.Skipped != 0 {
			t.Errorf("%s: %+v, %v", name, got, err)
			continue
		}
		for i, p := range got.Points {
			if p.HasLimits != c.limits || c.limits && (p.Mean != 20 || p.Lower != 20 || p.Upper != 20) || p.Value != got.Charted[i].Value.Value {
				t.Errorf("%s: %+v", name, p)
			}
		}
	}
}

// A value that is missing, here for want of a group, is passed over: it says
// nothing of how large it was.
func TestControlOfWhatIsMissing(t *testing.T) {
	east := rows(14, func(int) string { return "30,East" })
	observations := months("2023-01-01", rows(14, func(int) string { return "20,North" })...) + months("2023-01-01", east[:13]...)
	s := series(t, "unit,better", "count,lower", "measure,period_start,period_end,value,group\n"+observations)
	c, err := s.Control(s.Rules(), nil)
	if err != nil || c.Skipped != 1 || c.Hidden != 0 || len(c.Charted) != 13 || !c.Points[12].HasLimits || c.Points[12].Mean != 50 {
		t.Errorf("%+v, %v", c, err)
	}
}

// A process that never varies meets a target that it stands at each time.
func TestControlAtItsTarget(t *testing.T) {
	steady := func(value string) []string { return rows(13, func(int) string { return value }) }
	for name, c := range map[string]struct {
		better string
		values []string
		rebase []time.Time
		want   spc.Assurance
	}{
		"at it, lower":       {"lower", steady("4.7"), nil, spc.AssurancePassing},
		"at it, higher":      {"higher", steady("4.7"), nil, spc.AssurancePassing},
		"neither is better":  {"neutral", steady("4.7"), nil, spc.AssuranceNoDirection},
		"better":             {"lower", steady("4.6"), nil, spc.AssurancePassing},
		"worse":              {"lower", steady("4.8"), nil, spc.AssuranceFailing},
		"worse, higher":      {"higher", steady("4.6"), nil, spc.AssuranceFailing},
		"it varies about it": {"lower", rows(14, func(m int) string { return fmt.Sprint(3.7 + 2*float64(m%2)) }), nil, spc.AssuranceHitAndMiss},
		"too few":            {"lower", steady("4.7")[:12], nil, spc.AssuranceTooFew},
		"now at it":          {"lower", append(steady("9"), steady("4.7")...), []time.Time{day("2024-02-01")}, spc.AssurancePassing},
		"no longer at it":    {"lower", append(steady("4.7"), steady("9")...), []time.Time{day("2024-02-01")}, spc.AssuranceFailing},
	} {
		s := series(t, "unit,better,target_value,target_date", "days,"+c.better+",4.7,2025-03-31", "measure,period_start,period_end,value\n"+months("2023-01-01", c.values...))
		if got, err := s.Control(s.Rules(), c.rebase); err != nil || got.Assurance != c.want {
			t.Errorf("%s: %s, want %s; %v", name, got.Assurance, c.want, err)
		}
	}
}

func TestControlRefuses(t *testing.T) {
	s := series(t, "unit,better", "years,lower", "measure,period_start,period_end,value\nM,2018-01-01,2020-12-31,1\nM,2019-01-01,2021-12-31,2\n")
	if _, err := s.Control(s.Rules(), nil); !errors.Is(err, ErrOverlap) {
		t.Errorf("overlapping periods: %v", err)
	}
	s = periods(t, "2024-01-01,2024-01-31", "2024-02-01,2024-02-29", "2024-03-01,2024-05-31")
	if _, err := s.Control(s.Rules(), nil); !errors.Is(err, errUneven) {
		t.Errorf("months and a quarter: %v", err)
	}
	if s := yearOf(t, "count", "measure,period_start,period_end,value\n"+months("2020-01-01", rows(48, func(int) string { return "1" })...)); s != nil {
		if _, err := s.Control(s.Rules(), nil); !errors.Is(err, ErrOverlap) {
			t.Errorf("rolling months: %v", err)
		}
	}
}

// Limits are worked out anew from the first period that is not over on a day.
func TestRebase(t *testing.T) {
	s := series(t, "unit,better", "days,lower", "measure,period_start,period_end,value\n"+months("2023-01-01", rows(30, func(m int) string { return fmt.Sprint(m / 16 * 10) })...))
	for name, c := range map[string]struct {
		days  []string
		first []int // of each segment
	}{
		"none":                    {nil, []int{0}},
		"a first day":             {[]string{"2024-04-01"}, []int{0, 15}},
		"a last day":              {[]string{"2024-04-30"}, []int{0, 15}},
		"the day after":           {[]string{"2024-05-01"}, []int{0, 16}},
		"two":                     {[]string{"2024-04-01", "2025-01-01"}, []int{0, 15, 24}},
		"the last period":         {[]string{"2025-06-30"}, []int{0, 29}},
		"before the first":        {[]string{"2022-12-31"}, nil},
		"in the first":            {[]string{"2023-01-31"}, nil},
		"after the last":          {[]string{"2025-07-01"}, nil},
		"two in the same period":  {[]string{"2024-04-01", "2024-04-15"}, nil},
		"one good and one beyond": {[]string{"2024-04-01", "2025-07-01"}, nil},
	} {
		var days []time.Time
		for _, d := range c.days {
			days = append(days, day(d))
		}
		got, err := s.Control(s.Rules(), days)
		if c.first == nil {
			if wrong := new(RebaseError); !errors.As(err, &wrong) || wrong.Index != len(c.days)-1 || !strings.Contains(err.Error(), days[len(days)-1].Format("2 January 2006")) {
				t.Errorf("%s: error %v", name, err)
			}
			continue
		}
		var first []int
		for _, segment := range got.Segments {
			first = append(first, segment.First)
		}
		if err != nil || fmt.Sprint(first) != fmt.Sprint(c.first) {
			t.Errorf("%s: segments from %v, want %v; %v", name, first, c.first, err)
		}
	}
	empty := series(t, "unit,better", "days,lower", "")
	if _, err := empty.Control(empty.Rules(), []time.Time{day("2024-04-01")}); err == nil {
		t.Error("a new start of nothing is no error")
	}
}
