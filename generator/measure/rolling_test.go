package measure

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// yearOf is the measure Y, which is of twelve months of M in a unit.
func yearOf(t *testing.T, unit, observations string) *Series {
	t.Helper()
	m := read(t, "measure,goal,unit,better,observations_of,rolling_months\nM,1,"+unit+",lower,,\nY,1,"+unit+",lower,M,12\n", observations)["Y"]
	s, err := Of(m)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// rows are cells for so many months: those that f gives, from 1.
func rows(count int, f func(month int) string) []string {
	var all []string
	for i := range count {
		all = append(all, f(i+1))
	}
	return all
}

func TestRollingMonths(t *testing.T) {
	const head = "measure,period_start,period_end,value,numerator,denominator,provisional,group\n"
	for name, c := range map[string]struct {
		unit, observations, want string
	}{
		// 1+...+12 and 2+...+13
		"counts": {"count", months("2024-01-01", rows(13, func(m int) string { return fmt.Sprintf("%d,,,,", m) })...), "78 90"},
		// 78 of 1,200 and 90 of 1,200
		"shares": {"%", months("2024-01-01", rows(13, func(m int) string { return fmt.Sprintf(",%d,100,,", m) })...), "6.5 7.5"},
		// people: 1,000 more each month, so that their mean is 6,500 and then
		// 7,500; admissions as above: 78 and 90 per 6,500 and 7,500
		"rates": {`"per 1,000 people"`, months("2024-01-01", rows(13, func(m int) string { return fmt.Sprintf(",%d,%d,,", m, 1000*m) })...), "12 12"},
		// births add up as their cases do: 78 of 78,000 and 90 of 90,000
		"rates of events": {`"per 1,000 births"`, months("2024-01-01", rows(13, func(m int) string { return fmt.Sprintf(",%d,%d,,", m, 1000*m) })...), "1 1"},
		// 60 seconds for each of m incidents: 78 minutes over 78 incidents
		"times":     {"mm:ss", months("2024-01-01", rows(13, func(m int) string { return fmt.Sprintf(",%d,%d,,", 60*m, m) })...), "60 60"},
		"too short": {"count", months("2024-01-01", rows(11, func(int) string { return "1,,,," })...), ""},
		"exactly":   {"count", months("2024-01-01", rows(12, func(int) string { return "1,,,," })...), "12"},
	} {
		s := yearOf(t, c.unit, head+c.observations)
		if got := values(s); got != c.want || !s.Overlaps || s.Groups != nil {
			t.Errorf("%s: %q, want %q; %+v", name, got, c.want, s)
		}
	}
}

// Of a rate that does not say of what, nobody knows whether its denominators add
// up.
func TestRollingRateOfUnsaid(t *testing.T) {
	observations := "measure,period_start,period_end,numerator,denominator\n" + months("2024-01-01", rows(12, func(int) string { return "1,1000" })...)
	m := read(t, "measure,goal,unit,better,observations_of,rolling_months\nM,1,\"per 1,000\",lower,,\nY,1,\"per 1,000\",lower,M,12\n", observations)["Y"]
	if _, err := Of(m); !errors.Is(err, errOfWhat) {
		t.Errorf("error %v", err)
	}
}

func TestDenominators(t *testing.T) {
	for unit, want := range map[string]countable{
		`"per 1,000 people"`: people, `"per 100,000 population"`: people, `"admissions per 1,000 residents"`: people, `"Per 1,000 Children under 5"`: people,
		`"per 1,000 pregnant women"`: people, `"per 10,000 adults"`: people,
		`"per 1,000 births"`: events, `"per 1,000 bed days"`: events, `"complaints per 100 calls"`: events, "%": events, "mm:ss": events,
		`"per 1,000"`: unsaid, `"children per 100,000"`: unsaid, // whom it counts, and not of whom
	} {
		if got := series(t, "unit,better", unit+",lower", "").denominators(); got != want {
			t.Errorf("%s: %d, want %d", unit, got, want)
		}
	}
}

func TestRollingPeriods(t *testing.T) {
	s := yearOf(t, "count", "measure,period_start,period_end,value,provisional\n"+months("2023-03-01", append(rows(12, func(int) string { return "1," }), "1,yes")...))
	first, last := s.Points[0], s.Points[1]
	if first.Label != "12 months to February 2024" || !first.Start.Equal(day("2023-03-01")) || !first.End.Equal(day("2024-02-29")) || first.Provisional {
		t.Errorf("%+v", first)
	}
	if last.Label != "12 months to March 2024" || !last.Provisional || last.Year != "2023/24" {
		t.Errorf("%+v", last)
	}
	next := s.after(last.Period, 1)
	if next.Label != "12 months to April 2024" || !next.Start.Equal(day("2023-05-01")) || !next.End.Equal(day("2024-04-30")) {
		t.Errorf("next %+v", next)
	}
	if s.Years() != nil {
		t.Error("years of values that overlap")
	}
}

// Groups add up to the whole month by month before the months do.
func TestRollingGroups(t *testing.T) {
	var b strings.Builder
	b.WriteString("measure,period_start,period_end,numerator,denominator,group\n")
	for _, group := range []string{"North", "East"} {
		for row := range strings.Lines(months("2024-01-01", rows(12, func(m int) string { return fmt.Sprintf("%d,100,%s", m, group) })...)) {
			b.WriteString(row)
		}
	}
	if got := values(yearOf(t, "%", b.String())); got != "6.5" { // 156 of 2,400
		t.Error(got)
	}
}

func TestYears(t *testing.T) {
	const head = "measure,period_start,period_end,value,numerator,denominator,group\n"
	type year struct {
		name                          string
		periods                       int
		complete                      bool
		value, numerator, denominator string
	}
	for name, c := range map[string]struct {
		columns, cells, observations string
		want                         []year
	}{
		"counts": {"unit,better", "count,lower", months("2024-02-01", rows(15, func(m int) string { return fmt.Sprintf("%d,,,", m) })...),
			[]year{{"2023/24", 2, false, "-", "3", "-"}, {"2024/25", 12, true, "102", "102", "-"}, {"2025/26", 1, false, "-", "15", "-"}}}, // 3+...+14
		"shares": {"unit,better", "%,lower", months("2024-02-01", ",10,100,", ",20,100,", ",30,50,"),
			[]year{{"2023/24", 2, false, "15", "30", "200"}, {"2024/25", 1, false, "60", "30", "50"}}},
		// 12 admissions in the year among 1,000 people
		"rates": {"unit,better", `"per 1,000 people",lower`, months("2024-04-01", rows(12, func(int) string { return ",1,1000," })...),
			[]year{{"2024/25", 12, true, "12", "12", "12000"}}},
		// 12 of 12,000 births
		"rates of events": {"unit,better", `"per 1,000 births",lower`, months("2024-04-01", rows(12, func(int) string { return ",1,1000," })...),
			[]year{{"2024/25", 12, true, "1", "12", "12000"}}},
		"rates of who knows what": {"unit,better", `"per 1,000",lower`, months("2024-04-01", rows(12, func(int) string { return ",1,1000," })...),
			[]year{{"2024/25", 12, true, "-", "12", "12000"}}},
		"quarters": {"unit,better", `"per 1,000 people",lower`, "M,2024-04-01,2024-06-30,,10,900,\nM,2024-07-01,2024-09-30,,10,900,\nM,2024-10-01,2024-12-31,,10,1100,\nM,2025-01-01,2025-03-31,,10,1100,\n",
			[]year{{"2024/25", 4, true, "40", "40", "4000"}}},
		"a month is missing": {"unit,better", "count,lower", "M,2024-04-01,2024-04-30,5,,,\nM,2024-05-01,2024-05-31,5,,,\nM,2024-07-01,2024-07-31,5,,,\n",
			[]year{{"2024/25", 3, false, "-", "15", "-"}}},
		"values alone":   {"unit,better", "mm:ss,lower", months("2024-04-01", "28:34,,,", "30:00,,,"), nil},
		"single days":    {"unit,better", "count,lower", "M,,2024-04-10,5,,,\nM,,2024-04-17,5,,,\n", nil},
		"ends of months": {"unit,better", "count,lower", "M,,2024-04-30,5,,,\nM,,2024-05-31,5,,,\nM,,2024-06-30,5,,,\n", nil}, // waiting on three days: 15 never do
		"of two lengths": {"unit,better", "count,lower", "M,2024-04-01,2024-04-30,5,,,\nM,2024-05-01,2024-05-31,5,,,\nM,2024-06-01,2024-08-31,5,,,\n", nil},
		"some quarters":  {"unit,better", "count,lower", "M,2022-10-01,2022-12-31,5,,,\nM,2023-10-01,2023-12-31,5,,,\nM,2024-10-01,2024-12-31,5,,,\n", nil},
		"whole years":    {"unit,better", "count,lower", "M,2022-04-01,2023-03-31,5,,,\nM,2023-04-01,2024-03-31,5,,,\n", nil},
		"none":           {"unit,better", "count,lower", "", nil},
		"one month":      {"unit,better", "count,lower", months("2024-04-01", "5,,,"), []year{{"2024/25", 1, false, "-", "5", "-"}}},
		"hidden people": {"unit,better,counts_people", "count,lower,yes", months("2024-03-01", append([]string{"12,,,"}, rows(12, func(m int) string { return fmt.Sprintf("%d,,,", m+2) })...)...),
			[]year{{"2023/24", 1, false, "-", "10", "-"}, {"2024/25", 12, true, "*", "*", "-"}}},
		// in May a group is missing, so that nothing is known of the whole
		"a part": {"unit,better", "%,lower", months("2024-03-01", ",10,100,North", ",10,100,North", ",10,100,North") + months("2024-03-01", ",10,100,East", ",10,100,East"),
			[]year{{"2023/24", 1, false, "10", "20", "200"}, {"2024/25", 2, false, "-", "-", "-"}}},
	} {
		s := series(t, c.columns, c.cells, head+c.observations)
		var got []year
		for _, y := range s.Years() {
			got = append(got, year{y.Name, y.Periods, y.Complete, y.Value.String(), y.Numerator.String(), y.Denominator.String()})
		}
		if fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%s:\n got %v\nwant %v", name, got, c.want)
		}
	}
}
