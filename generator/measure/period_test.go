package measure

import (
	"testing"
)

// periods is a series of these periods, each its first day, if it has one, and
// its last.
func periods(t *testing.T, days ...string) *Series {
	t.Helper()
	observations := "measure,value,period_start,period_end\n"
	for _, d := range days {
		observations += "M,1," + d + "\n"
	}
	return series(t, "unit,better", "days,lower", observations)
}

func TestCadence(t *testing.T) {
	for name, c := range map[string]struct {
		days []string
		want int
	}{
		"none":                {nil, 0},
		"a day":               {[]string{",2024-04-30"}, 0},
		"a month":             {[]string{"2024-04-01,2024-04-30"}, 1},
		"a quarter":           {[]string{"2024-04-01,2024-06-30"}, 3},
		"two weeks":           {[]string{"2024-04-01,2024-04-14"}, 0},
		"months":              {[]string{"2023-01-01,2023-01-31", "2023-02-01,2023-02-28", "2023-03-01,2023-03-31"}, 1},
		"ends of months":      {[]string{",2024-01-31", ",2024-02-29", ",2024-03-31"}, 1},
		"a missing month":     {[]string{"2024-01-01,2024-01-31", "2024-02-01,2024-02-29", "2024-04-01,2024-04-30"}, 1},
		"quarters":            {[]string{"2024-01-01,2024-03-31", "2024-04-01,2024-06-30"}, 3},
		"years":               {[]string{"2022-04-01,2023-03-31", "2023-04-01,2024-03-31"}, 12},
		"three-year means":    {[]string{"2019-01-01,2021-12-31", "2020-01-01,2022-12-31"}, 12},
		"an autumn each year": {[]string{"2021-10-01,2021-12-31", "2022-10-01,2022-12-31", "2023-10-01,2023-12-31"}, 12},
		"two autumns":         {[]string{"2022-10-01,2022-12-31", "2023-10-01,2023-12-31"}, 3}, // one gap is no custom
		"months with gaps":    {[]string{"2024-01-01,2024-01-31", "2024-03-01,2024-03-31", "2024-06-01,2024-06-30"}, 1},
		"days with gaps":      {[]string{",2024-01-31", ",2024-03-31", ",2024-06-30"}, 2}, // the fewest
		"every other month":   {[]string{"2024-01-01,2024-01-31", "2024-03-01,2024-03-31", "2024-05-01,2024-05-31"}, 2},
		"middles of months":   {[]string{",2024-01-15", ",2024-02-15"}, 1},
		"weeks":               {[]string{",2024-01-07", ",2024-01-14"}, 0},
		"irregular":           {[]string{",2024-01-31", ",2024-03-14", ",2024-04-14"}, 0},
	} {
		if got := periods(t, c.days...).cadence(); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}

func TestAfter(t *testing.T) {
	for name, c := range map[string]struct {
		days       []string
		steps      int
		start, end string
		label      string
	}{
		"a leap February": {[]string{"2023-12-01,2023-12-31", "2024-01-01,2024-01-31"}, 1, "2024-02-01", "2024-02-29", "February 2024"},
		"any February":    {[]string{"2024-12-01,2024-12-31", "2025-01-01,2025-01-31"}, 1, "2025-02-01", "2025-02-28", "February 2025"},
		"after it":        {[]string{"2025-01-01,2025-01-31", "2025-02-01,2025-02-28"}, 1, "2025-03-01", "2025-03-31", "March 2025"},
		"some steps on":   {[]string{"2025-01-01,2025-01-31", "2025-02-01,2025-02-28"}, 12, "2026-02-01", "2026-02-28", "February 2026"},
		"quarters":        {[]string{"2024-07-01,2024-09-30", "2024-10-01,2024-12-31"}, 1, "2025-01-01", "2025-03-31", "Q4 2024/25"},
		"three years":     {[]string{"2020-01-01,2022-12-31", "2021-01-01,2023-12-31"}, 1, "2022-01-01", "2024-12-31", "2022 to 2024"},
		"days":            {[]string{",2023-12-31", ",2024-01-31"}, 1, "0001-01-01", "2024-02-29", "29 February 2024"},
		"days by both":    {[]string{"2024-01-31,2024-01-31", "2024-02-29,2024-02-29"}, 1, "2024-03-31", "2024-03-31", "31 March 2024"},
		"no 30 February":  {[]string{",2023-11-30", ",2024-01-30"}, 1, "0001-01-01", "0001-01-01", ""}, // the last of November is no 30 January
		"weeks":           {[]string{",2024-01-07", ",2024-01-14"}, 1, "0001-01-01", "0001-01-01", ""},
	} {
		s := periods(t, c.days...)
		got := s.after(s.Points[1].Period, c.steps)
		if !got.Start.Equal(day(c.start)) || !got.End.Equal(day(c.end)) || got.Label != c.label {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// The last period that ends by a day tells whether a target for that day is
// met: three calendar years end three months before the end of March.
func TestCountsBy(t *testing.T) {
	for name, c := range map[string]struct {
		days []string
		by   string
		want string
	}{
		"three-year means":     {[]string{"2020-01-01,2022-12-31", "2021-01-01,2023-12-31"}, "2034-03-31", "2031 to 2033"},
		"months":               {[]string{"2024-01-01,2024-01-31", "2024-02-01,2024-02-29"}, "2027-03-31", "March 2027"},
		"within a month":       {[]string{"2024-01-01,2024-01-31", "2024-02-01,2024-02-29"}, "2027-03-30", "February 2027"},
		"the next":             {[]string{"2024-01-01,2024-01-31", "2024-02-01,2024-02-29"}, "2024-03-31", "March 2024"},
		"the latest":           {[]string{"2024-01-01,2024-01-31", "2024-02-01,2024-02-29"}, "2024-03-30", "February 2024"},
		"the latest to a day":  {[]string{"2024-01-01,2024-01-31", "2024-02-01,2024-02-29"}, "2024-02-29", "February 2024"},
		"quarters":             {[]string{"2024-04-01,2024-06-30", "2024-07-01,2024-09-30"}, "2027-03-31", "Q4 2026/27"},
		"days":                 {[]string{",2024-04-30", ",2024-05-31"}, "2024-12-31", "31 December 2024"},
		"one that is observed": {[]string{"2024-01-01,2024-01-31", "2024-02-01,2024-02-29", "2024-03-01,2024-03-31"}, "2024-02-29", "February 2024"},
		"before all":           {[]string{"2024-01-01,2024-01-31"}, "2023-12-31", ""},
		"irregular":            {[]string{",2024-01-31", ",2024-03-14"}, "2027-03-31", ""}, // nobody knows what comes
		"irregular to a day":   {[]string{",2024-01-31", ",2024-03-14"}, "2024-03-14", "14 March 2024"},
	} {
		s := periods(t, c.days...)
		if got := s.countsBy(s.Points[len(s.Points)-1].Period, day(c.by)); got.Label != c.want {
			t.Errorf("%s: %q, want %q", name, got.Label, c.want)
		}
	}
}

func TestYearBefore(t *testing.T) {
	s := series(t, "unit,better,counts_people", "count,lower,yes", "measure,period_start,period_end,value\n"+
		"M,2023-02-01,2023-02-28,10\nM,2023-03-01,2023-03-31,5\nM,2024-02-01,2024-02-29,20\nM,2024-03-01,2024-03-31,30\nM,2024-04-01,2024-04-30,40\nM,2025-02-01,2025-02-28,50\n")
	for i, want := range []string{"-", "-", "10", "*", "-", "20"} {
		if got := s.YearBefore(s.Points[i].Period).String(); got != want {
			t.Errorf("a year before %s: %s, want %s", s.Points[i].Label, got, want)
		}
	}
	s = periods(t, "2023-01-01,2023-03-31", "2024-03-01,2024-03-31") // a quarter and a month that end alike
	if got := s.YearBefore(s.Points[1].Period); got.Known {
		t.Errorf("a quarter before a month: %s", got)
	}
}
