package study

import (
	"strings"
	"testing"

	"boardpack/generator/block"
	"boardpack/generator/record/recordtest"
)

func TestSomeMeasures(t *testing.T) {
	for where, want := range map[string]string{
		`reference != ""`:                 "period_end,response,response_required,stay\n",
		`programme == "Alpha"`:            "period_end,stay\n2024-05-31,4.5\n2024-06-30,5.5\nnote: In a control chart",
		`status == "Off trajectory"`:      "period_end,response,response_required\n2024-06-30,00:29:00,00:30:03\n",
		`goal == "1" && observations > 0`: "period_end,children\n2024-06-30,*\n2024-07-31,25\nnote: Counts of people",
		`latest == "31:00"`:               "period_end,response,response_required\n",
		`measure in ["Stay"]`:             "period_end,stay\n",
		`before(target_date, as_at)`:      "period_end,children,response,response_required,stay\n", // a measure without a day has the first of all days, and one without a target has no day
		`nothing > 0`:                     "",
		`status == "Off trajektory"`:      "",
		`unit`:                            "",
		`goal == "2"`:                     "period_end\nnote: There are none.\n",
	} {
		got, findings := drawn(t, pursuit(recordtest.Several).study(t), &block.MeasuresSpec{Where: located(where)})
		if want == "" {
			if len(findings) != 1 {
				t.Errorf("%s: %v", where, findings)
			}
			continue
		}
		if !strings.HasPrefix(got, want) || len(findings) > 0 {
			t.Errorf("%s: %s %v", where, got, findings)
		}
	}
	_, findings := drawn(t, pursuit(recordtest.Several).study(t), &block.MeasuresSpec{Where: located(`status == "Off trajektory"`)})
	if want := `7:21: error: status is never "Off trajektory" (hint: "Off trajectory"?)`; texts(findings) != want {
		t.Error(findings)
	}
}

// halves are values of two halves of the population, of which the second is
// the less deprived.
const halves = "measure,period_start,period_end,value,denominator,provisional,quantile\n" +
	"M,2018-01-01,2020-12-31,50,1000,,1\nM,2018-01-01,2020-12-31,60,1000,,2\n" +
	"M,2019-01-01,2021-12-31,52,1000,yes,1\nM,2019-01-01,2021-12-31,60,1000,yes,2\n"

func gapOf(measures ...string) *block.GapSpec { return &block.GapSpec{Measures: list(measures...)} }

func TestGapFindings(t *testing.T) {
	thirds := "T,2018-01-01,2020-12-31,50,1000,,1\nT,2018-01-01,2020-12-31,55,1000,,2\nT,2018-01-01,2020-12-31,60,1000,,3\n"
	p := pursuit{
		Measures: "measure,goal,unit,better,sex\nM,1,years,lower,Males\nN,1,years,lower,Males\nP,1,%,lower,Persons\nT,1,years,lower,Females\nV,1,years,lower,Females\nW,1,years,lower,Females\n",
		Observations: halves + strings.ReplaceAll(halves[strings.Index(halves, "\n")+1:], "M,", "N,") + strings.ReplaceAll(halves[strings.Index(halves, "\n")+1:], "M,", "P,") +
			thirds + "V,2018-01-01,2020-12-31,50,,,\n",
	}
	for measures, want := range map[string]string{
		"M N":   `7:22: error: "N" is of the same sex as another measure (hint: give each measure a block of its own)`,
		"M M":   `7:22: error: "M" is of the same sex as another measure (hint: give each measure a block of its own)`,
		"V":     `7:20: error: "V" has no values by quantile`,
		"M V":   `7:22: error: "V" has no values by quantile`,
		"W":     `7:20: error: "W" has no values by quantile`, // and none at all
		"M T":   `7:22: error: "T" has other quantiles than "M"`,
		"M P":   `7:22: error: "P" has another unit than "M"`,
		"M X":   `7:22: error: unknown measure "X"`,
		"M N V": "7:22: error: \"N\" is of the same sex as another measure (hint: give each measure a block of its own)\n7:24: error: \"V\" has no values by quantile",
	} {
		spec := &block.GapSpec{}
		for i, name := range strings.Fields(measures) {
			spec.Measures = append(spec.Measures, at(name, 20+2*i))
		}
		if _, findings := drawn(t, p.study(t), spec); !strings.HasPrefix(texts(findings), want) || strings.Count(texts(findings), "\n") != strings.Count(want, "\n") {
			t.Errorf("%s: %s, want %s", measures, texts(findings), want)
		}
	}
}

func breakdownOf(measure, periods string) *block.BreakdownSpec {
	return &block.BreakdownSpec{MeasureSpec: block.MeasureSpec{Measure: located(measure)}, Periods: located(periods)}
}

func TestBreakdownFindings(t *testing.T) {
	p := pursuit{Measures: "measure,goal,unit,better\nM,1,%,higher\nN,1,%,higher\nE,1,%,higher\n",
		Observations: "measure,period_start,period_end,value,group\n" + recordtest.Monthly("M", "2024-01-01", "50,North") + recordtest.Monthly("N", "2024-01-01", "50,")}
	for _, c := range []struct{ measure, periods, want string }{
		{"M", "0", `7:11: error: periods "0" is not a whole number from 1`},
		{"M", "3.5", `7:11: error: periods "3.5" is not a whole number from 1`},
		{"M", "3 months", `7:11: error: periods "3 months" is not a whole number from 1`},
		{"N", "", `7:11: error: "N" has no groups`},
		{"n", "", `7:11: error: unknown measure "n"`},
	} {
		if _, findings := drawn(t, p.study(t), breakdownOf(c.measure, c.periods)); !strings.HasPrefix(texts(findings), c.want) {
			t.Errorf("%v: %v", c, findings)
		}
	}
	got, findings := drawn(t, p.study(t), breakdownOf("E", ""))
	if want := "group\nWhole\nnote: There are none.\nsentence: Not yet measured.\n"; got != want || len(findings) > 0 {
		t.Errorf("%s %v", got, findings)
	}
}
