package live

import (
	"strings"
	"testing"
	"time"

	"boardpack/generator/course"
	"boardpack/generator/figure"
)

// over is a panel of values, each "2021-08-15 Q2 2021/22": its day and what it is called; what
// begins with an arrow is a target.
func over(values ...string) figure.Panel {
	panel := figure.Panel{Form: figure.Plain}
	observed := course.Trace{Role: course.Observed, Name: "Observed"}
	for _, value := range values {
		words, aim := strings.CutPrefix(value, "-> ")
		iso, label, _ := strings.Cut(words, " ")
		at, err := time.Parse(time.DateOnly, iso)
		if err != nil {
			panic(err)
		}
		point := course.Point{Day: figure.Day(at), Value: 1, Label: label}
		if aim {
			panel.Traces = append(panel.Traces, course.Trace{Role: course.Target, Name: "Target", Points: []course.Point{point}})
		} else {
			observed.Points = append(observed.Points, point)
		}
	}
	panel.Traces = append(panel.Traces, observed)
	return panel
}

// ranging gives a panel a line from the start of its first period to that of the one after its last.
func ranging(role course.Role, panel figure.Panel, from, to string) figure.Panel {
	line := over(from, to).Traces[0]
	line.Role, line.Name = role, string(role)
	panel.Traces = append(panel.Traces, line)
	return panel
}

// TestTimeIsChosenByPeriodsOfOneKind holds that a reader has one kind of period to choose from,
// that of what was measured, from the first of any panel to the day of a target; and that the
// axis has the names of quarters and of financial years.
func TestTimeIsChosenByPeriodsOfOneKind(t *testing.T) {
	for _, c := range []struct {
		name   string
		panels []figure.Panel
		want   string
		named  bool
	}{
		{"quarters to a day", []figure.Panel{over("2021-08-15 Q2 2021/22", "2021-11-15 Q3 2021/22"), over("2021-05-15 Q1 2021/22", "-> 2022-03-31 31 March 2022")},
			"Q1 2021/22 from 2021-04-01, Q2 2021/22 from 2021-07-01, Q3 2021/22 from 2021-10-01, Q4 2021/22 from 2022-01-01 to 2022-04-01", true},
		{"months, and what is between", []figure.Panel{over("2024-09-15 September 2024", "-> 2024-12-31 31 December 2024")},
			"September 2024 from 2024-09-01, October 2024 from 2024-10-01, November 2024 from 2024-11-01, December 2024 from 2024-12-01 to 2025-01-01", false},
		{"financial years", []figure.Panel{over("2022-09-30 2022/23", "2023-09-30 2023/24")}, "2022/23 from 2022-04-01, 2023/24 from 2023-04-01 to 2024-04-01", true},
		{"years of three, each a year on", []figure.Panel{over("2012-07-01 2011 to 2013", "2013-07-01 2012 to 2014", "-> 2015-03-31 31 March 2015")},
			"2012 from 2012-01-01, 2013 from 2013-01-01, 2014 from 2014-01-01, 2015 from 2015-01-01 to 2016-01-01", false},
		{"months and quarters", []figure.Panel{over("2024-02-15 Q4 2023/24"), over("2024-01-15 January 2024", "2024-02-15 February 2024", "-> 2024-04-30 30 April 2024")},
			"January 2024 from 2024-01-01, February 2024 from 2024-02-01, March 2024 from 2024-03-01, April 2024 from 2024-04-01 to 2024-05-01", false},
		{"a mean to the end of the last quarter", []figure.Panel{ranging(course.Mean, over("2021-05-15 Q1 2021/22", "2021-08-15 Q2 2021/22"), "2021-04-01", "2021-10-01")},
			"Q1 2021/22 from 2021-04-01, Q2 2021/22 from 2021-07-01 to 2021-10-01", true},
		{"a target of every month to the end of the last", []figure.Panel{ranging(course.Target, over("2024-08-16 August 2024", "2024-09-15 September 2024"), "2024-08-01", "2024-10-01")},
			"August 2024 from 2024-08-01, September 2024 from 2024-09-01 to 2024-10-01", false},
		{"no time at all", []figure.Panel{{Form: figure.Plain}}, "", false},
	} {
		got := readOption(t, &figure.CourseChart{Panels: c.panels})
		var words []string
		day := func(ms float64) string { return time.UnixMilli(int64(ms)).UTC().Format(time.DateOnly) }
		for i, p := range got.Periods {
			words = append(words, p.Name+" from "+day(p.From))
			if i+1 == len(got.Periods) {
				words[i] += " to " + day(p.To)
			} else if p.To != got.Periods[i+1].From {
				t.Errorf("%s: %s ends on %s", c.name, p.Name, day(p.To))
			}
		}
		if said := strings.Join(words, ", "); said != c.want || got.Named != c.named {
			t.Errorf("%s: %s, named %v\nwant %s", c.name, said, got.Named, c.want)
		}
	}
}
