package measure

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"boardpack/generator/record"
)

// read is the measures of a pack, of which these are the rows of measures.csv
// and observations.csv under their headings. Goal 1 is to be met by the end of
// March 2027.
func read(t testing.TB, measures, observations string, points ...string) map[string]*record.Measure {
	t.Helper()
	files := fstest.MapFS{}
	for name, text := range map[string]string{
		"intentions.csv":        "reference,programme,title\nA,P,a\n",
		"goals.csv":             "goal,name,statement,target_date\n1,One,Do better.,2027-03-31\n",
		"measures.csv":          measures,
		"observations.csv":      observations,
		"trajectory-points.csv": "measure,date,value\n" + strings.Join(points, ""),
	} {
		if strings.Count(text, "\n") > 1 { // more than its heading
			files[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	pack, findings := record.Read(files, "pack", record.Settings{AsAt: day("2040-12-31")})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	named := map[string]*record.Measure{}
	for _, m := range pack.Measures {
		named[m.Name] = m
	}
	return named
}

// series is of the measure M that these columns of measures.csv, in the order
// of their names, and these observations describe.
func series(t testing.TB, columns, cells, observations string, points ...string) *Series {
	t.Helper()
	m := read(t, "measure,goal,"+columns+"\nM,1,"+cells+"\n", observations, points...)["M"]
	if m == nil {
		t.Fatal("no measure")
	}
	s, err := Of(m)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func day(text string) time.Time {
	date, err := time.Parse(time.DateOnly, text)
	if err != nil {
		panic(err)
	}
	return date
}

// months are rows of observations.csv for one month after the other: what
// stands in the columns after the period.
func months(from string, rows ...string) string {
	var b strings.Builder
	start := day(from)
	for i, row := range rows {
		first := start.AddDate(0, i, 0)
		fmt.Fprintf(&b, "M,%s,%s,%s\n", first.Format(time.DateOnly), first.AddDate(0, 1, -1).Format(time.DateOnly), row)
	}
	return b.String()
}

// values are the numbers of a series as text: "-" for none, "*" for hidden.
func values(s *Series) string {
	var all []string
	for _, p := range s.Points {
		all = append(all, p.Value.String())
	}
	return strings.Join(all, " ")
}

// String is for the messages of tests.
func (n Number) String() string {
	switch {
	case n.Hidden:
		return "*"
	case !n.Known:
		return "-"
	}
	return fmt.Sprintf("%.6g", n.Value)
}

func TestValues(t *testing.T) {
	for name, c := range map[string]struct {
		columns, cells, observations string
		want                         string
	}{
		"as given": {"unit,better", "days,lower", "measure,period_end,value\nM,2024-05-31,4.5\nM,2024-04-30,4\n", "4 4.5"},
		// 30 of 40, 2 of 8
		"per cent": {"unit,better", "%,higher", "measure,period_end,numerator,denominator\nM,2024-04-30,30,40\nM,2024-05-31,2,8\n", "75 25"},
		"rate":     {"unit,better", `"per 1,000 people",lower`, "measure,period_end,numerator,denominator\nM,2024-04-30,30,4000\n", "7.5"},
		"rare":     {"unit,better", `"per 100,000",lower`, "measure,period_end,numerator,denominator\nM,2024-04-30,3,200000\n", "1.5"},
		"count":    {"unit,better", "count,lower", "measure,period_end,numerator,denominator\nM,2024-04-30,30,4000\n", "30"},
		// 7,200 seconds over 4 incidents are 30 minutes
		"time":        {"unit,better", "mm:ss,lower", "measure,period_end,numerator,denominator\nM,2024-04-30,7200,4\n", "1800"},
		"time given":  {"unit,better", "mm:ss,lower", "measure,period_end,value\nM,2024-04-30,28:34\n", "1714"},
		"pounds each": {"unit,better", "£,lower", "measure,period_end,numerator,denominator\nM,2024-04-30,5000,4\n", "1250"},
		"sum alone":   {"unit,better", "bed days,lower", "measure,period_end,numerator\nM,2024-04-30,77\n", "77"},
		// what the file says itself is not worked out anew
		"rounded by the file": {"unit,better", "%,higher", "measure,period_end,value,numerator,denominator\nM,2024-04-30,33.3,1,3\n", "33.3"},
		"none":                {"unit,better", "%,higher", "measure,period_end,value\n", ""},
	} {
		if got := values(series(t, c.columns, c.cells, c.observations)); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestPointKeepsWhatTheFileSays(t *testing.T) {
	s := series(t, "unit,better", "%,higher", "measure,period_start,period_end,value,lower,upper,provisional\n"+
		"M,2024-04-01,2024-06-30,50,45,56,\nM,2024-07-01,2024-09-30,60,,,yes\n")
	p := s.Points[0]
	if p.Lower.String() != "45" || p.Upper.String() != "56" || p.Provisional || p.Numerator.Known || p.Denominator.Known {
		t.Errorf("%+v", p)
	}
	if p.Label != "Q1 2024/25" || p.Year != "2024/25" || !p.Middle.Equal(day("2024-05-16")) { // the 46th of 91 days
		t.Errorf("%+v", p.Period)
	}
	if q := s.Points[1]; !q.Provisional || q.Lower.Known || q.Upper.Known {
		t.Errorf("%+v", q)
	}
}

// Where the file has no row of the whole, its parts make it up.
func TestGroups(t *testing.T) {
	const head = "measure,period_end,value,numerator,denominator,provisional,group\n"
	for name, c := range map[string]struct {
		unit, observations string
		whole, north, east string
		names              string
	}{
		"with the whole":           {"%", head + "M,2024-04-30,,30,60,,\nM,2024-04-30,,10,40,,North\nM,2024-04-30,,20,20,,East\n", "50", "25", "100", "[North East]"},
		"without":                  {"%", head + "M,2024-04-30,,10,40,,North\nM,2024-04-30,,20,20,,East\n", "50", "25", "100", "[North East]"},
		"counts":                   {"count", head + "M,2024-04-30,3,,,,North\nM,2024-04-30,4,,,,East\n", "7", "3", "4", "[North East]"},
		"counts of two sorts":      {"count", head + "M,2024-04-30,,3,,,North\nM,2024-04-30,4,,,,East\n", "7", "3", "4", "[North East]"},
		"times have no sum":        {"mm:ss", head + "M,2024-04-30,30:00,,,,North\nM,2024-04-30,10:00,,,,East\n", "-", "1800", "600", "[North East]"},
		"in the order of the file": {"count", head + "M,2024-04-30,4,,,,East\nM,2024-04-30,3,,,,North\n", "7", "3", "4", "[East North]"},
		// in May one of the two is not there: the other is not the whole
		"a group is missing": {"count", head + "M,2024-04-30,3,,,,North\nM,2024-04-30,4,,,,East\nM,2024-05-31,5,,,,North\n", "7 -", "3 5", "4 -", "[North East]"},
		"a group begins":     {"count", head + "M,2024-04-30,9,,,,\nM,2024-04-30,9,,,,North\nM,2024-05-31,8,,,,\nM,2024-05-31,5,,,,North\nM,2024-05-31,3,,,,East\n", "9 8", "9 5", "- 3", "[North East]"},
	} {
		s := series(t, "unit,better", c.unit+",lower", c.observations)
		var names []string
		of := map[string]string{}
		for _, g := range s.Groups {
			names = append(names, g.Name)
			var each []string
			for _, n := range g.Values {
				each = append(each, n.String())
			}
			of[g.Name] = strings.Join(each, " ")
		}
		if values(s) != c.whole || of["North"] != c.north || of["East"] != c.east || fmt.Sprint(names) != c.names {
			t.Errorf("%s: whole %s, groups %v %v", name, values(s), names, of)
		}
	}
}

func TestWholeOfProvisionalGroupsIsProvisional(t *testing.T) {
	s := series(t, "unit,better", "count,lower", "measure,period_end,value,provisional,group\n"+
		"M,2024-04-30,3,,North\nM,2024-04-30,4,,East\nM,2024-05-31,3,,North\nM,2024-05-31,4,yes,East\n")
	if s.Points[0].Provisional || !s.Points[1].Provisional {
		t.Errorf("%+v", s.Points)
	}
}

// Two halves of equal size: ranks 1/4 and 3/4, so that the line through 50 and
// 60 rises 20 from 0 to 1. Of three to one, ranks are 3/8 and 7/8: the same.
func TestQuantiles(t *testing.T) {
	s := series(t, "unit,better,sex", "years,lower,Males", "measure,period_start,period_end,value,denominator,provisional,quantile\n"+
		"M,2018-01-01,2020-12-31,50,1000,,1\nM,2018-01-01,2020-12-31,60,1000,,2\n"+
		"M,2019-01-01,2021-12-31,55,1500,,1\nM,2019-01-01,2021-12-31,60,500,yes,2\n")
	if !s.Overlaps || len(s.Points) != 2 || s.Groups != nil {
		t.Fatalf("%+v", s)
	}
	first, second := s.Points[0], s.Points[1]
	if math.Abs(first.Value.Value-20) > 1e-9 || first.Gap.Slope != first.Value.Value || first.Gap.Range != 10 || first.Gap.HasFifths || first.Provisional {
		t.Errorf("%+v, %+v", first, first.Gap)
	}
	if math.Abs(second.Value.Value-10) > 1e-9 || second.Gap.Range != 5 || !second.Provisional {
		t.Errorf("%+v, %+v", second, second.Gap)
	}
	if q := second.Quantiles; len(q) != 2 || q[0].Population != 1500 || q[0].Value != 55 || q[1].Value != 60 {
		t.Errorf("%+v", q)
	}
}

func TestLevels(t *testing.T) {
	const columns = "unit,better,baseline_value,baseline_date,target_value,target_change_percent"
	for cells, want := range map[string]string{
		"days,lower,,,,":                    "- -",
		"days,lower,10,2024-03-31,8,":       "10 8",
		"days,lower,10,2024-03-31,,-20":     "10 8",
		"days,higher,10,2024-03-31,,15":     "10 11.5",
		"days,lower,,,8,":                   "- 8",
		"days,lower,,,,-20":                 "- -", // of what is not known
		"days,lower,0,2024-03-31,,-20":      "0 0", // nought is known
		"mm:ss,lower,40:00,2024-03-31,,-50": "2400 1200",
	} {
		s := series(t, columns, cells, "measure,period_end,value\n")
		if got := s.Baseline.String() + " " + s.Target.String(); got != want {
			t.Errorf("%s: %s, want %s", cells, got, want)
		}
	}
}

func TestOverlaps(t *testing.T) {
	for name, c := range map[string]struct {
		observations string
		want         bool
	}{
		"none":             {"", false},
		"months":           {months("2024-04-01", "1", "2"), false},
		"three-year means": {"M,2018-01-01,2020-12-31,1\nM,2019-01-01,2021-12-31,2\n", true},
		"a shared day":     {"M,2024-04-01,2024-04-30,1\nM,2024-04-30,2024-05-31,2\n", true},
	} {
		s := series(t, "unit,better", "days,lower", "measure,period_start,period_end,value\n"+c.observations)
		if s.Overlaps != c.want {
			t.Errorf("%s: overlaps %v", name, s.Overlaps)
		}
	}
}

// Of none there is no share, known or not.
func TestRateOfNone(t *testing.T) {
	s := series(t, "unit,better", "%,lower", "")
	for name, c := range map[string]struct {
		cell cell
		want Number
	}{
		"none":       {cell{numerator: known(5), denominator: known(0)}, Number{}},
		"nobody":     {cell{numerator: known(5)}, Number{}},
		"a hundred":  {cell{numerator: known(5), denominator: known(100)}, known(5)},
		"hidden":     {cell{numerator: known(5), denominator: Number{Hidden: true}}, Number{Hidden: true}},
		"no part":    {cell{value: known(7), denominator: known(100)}, known(7)},
		"its hidden": {cell{numerator: Number{Hidden: true}, denominator: known(100)}, Number{Hidden: true}},
	} {
		if got := s.rate(c.cell); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}
