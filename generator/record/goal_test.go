package record

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// The parts of a good pack with goals, as at 31 October 2024.
const (
	goalsHeader    = "goal,name,statement,target_date\n"
	threeGoals     = goalsHeader + "1,Healthy life,Halve the gap,2034-03-31\n2,Admissions,A fifth fewer,31/03/2027\n3,Children,Fewer\u00a0of them,\n"
	measuresHeader = "measure,goal,reference,unit,better,sex,baseline_value,baseline_date,target_value,target_change_percent,target_date,path," +
		"tolerance_percent,chart,counts_people,observations_of,rolling_months,definition,source\n"
	observedHeader = "measure,period_start,period_end,value,numerator,denominator,lower,upper,provisional,quantile,group\n"
	pointsHeader   = "measure,date,value\n"
)

// measured is measures.csv with rows.
func measured(rows ...string) string { return measuresHeader + strings.Join(rows, "") }

// aMeasure is a row of measures.csv: of goal 1, a count and the lower the
// better, but for the cells given as column, value, ...
func aMeasure(name string, cells ...string) string {
	columns := splitHeader(measuresHeader)
	row := make([]string, len(columns))
	set := func(column, value string) { row[slices.Index(columns, column)] = value }
	set("measure", name)
	set("goal", "1")
	set("unit", "count")
	set("better", "lower")
	for k := 0; k < len(cells); k += 2 {
		set(cells[k], cells[k+1])
	}
	return `"` + strings.Join(row, `","`) + "\"\n"
}

// months is rows of observations.csv for months from April 2024 on, each with
// its cells from the value on.
func months(name string, cells ...string) string {
	var rows strings.Builder
	for k, c := range cells {
		start := time.Date(2024, time.April+time.Month(k), 1, 0, 0, 0, 0, time.UTC)
		fields, _ := csv.NewReader(strings.NewReader(c)).Read() // nothing is one blank field
		fmt.Fprintf(&rows, "%s,%s,%s,%s%s\n", name, start.Format(time.DateOnly), start.AddDate(0, 1, -1).Format("02/01/2006"), c, strings.Repeat(",", 8-max(1, len(fields))))
	}
	return rows.String()
}

// goodGoals is a pack in which each sort of measure is.
var goodGoals = []string{
	"intentions.csv", threeIntentions, "goals.csv", threeGoals,
	"measures.csv", measured(
		aMeasure("Gap, males", "unit", "years", "sex", "Males", "baseline_value", "19.0", "baseline_date", "2024-03-31", "target_change_percent", "−50%", "path", "straight"),
		aMeasure("Admissions", "goal", "2", "chart", "spc", "baseline_value", "1,000", "baseline_date", "31/03/2024", "target_change_percent", "-20", "target_date", "2026-03-31", "tolerance_percent", "5"),
		aMeasure("Admissions per head", "goal", "2", "unit", "per 1,000 people", "observations_of", "Admissions", "chart", "spc"),
		aMeasure("Admissions in a year", "goal", "2", "unit", "per 100,000", "observations_of", "Admissions", "rolling_months", "12"),
		aMeasure("Children", "goal", "3", "unit", "patients", "counts_people", "Yes", "definition", "As counted", "source", "Returns"),
		aMeasure("Response", "goal", "", "reference", "B1", "unit", "mm:ss", "baseline_value", "41:20", "baseline_date", "2024-03-31", "target_value", "00:30:00", "target_date", "2025-03-31", "path", "points", "chart", "trajectory"),
		aMeasure("Within four hours", "goal", "", "reference", "B2", "unit", "%", "better", "higher"),
	),
	"observations.csv", observedHeader +
		"\"Gap, males\",2021-01-01,2023-12-31,52.5,,1200,50.1,54.9,yes,1,\n\"Gap, males\",2021-01-01,2023-12-31,69.25,,1100,,,Yes,2,\n" +
		months("Admissions", ",90,\"10,000\"", ",\"1,080\",10000", "85,85,10000") +
		"Children,2024-04-01,2024-04-30,,8,,,,,,North\nChildren,2024-04-01,2024-04-30,,12,,,,,,South\n" + months("Children", ",20,,,,,,", ",12,,,,,,") +
		"Response,,2024-10-31,28:34,,,,,,,\nResponse,,2024-11-30,20:00,,,,,,,\nResponse,2024-09-30,2024-09-30,01:00:01,,,,,no,,\n" +
		months("Within four hours", "76.5%,765,1000,76,77", "76,,,,", ",3,4"),
	"trajectory-points.csv", pointsHeader + "Response,2024-09-30,35:00\nResponse,2025-03-31,30:00\n",
}

func TestReadGoals(t *testing.T) {
	pack := mustRead(t, folder(goodGoals...), october)
	names := func(measures []*Measure) (all []string) {
		for _, m := range measures {
			all = append(all, m.Name)
		}
		return all
	}
	if diff := cmp.Diff([]string{"Gap, males", "Admissions", "Admissions per head", "Admissions in a year", "Children", "Response", "Within four hours"}, names(pack.Measures)); diff != "" {
		t.Errorf("measures (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"Admissions", "Admissions per head", "Admissions in a year"}, names(pack.Goals[1].Measures)); diff != "" || len(pack.Goals) != 3 {
		t.Errorf("measures of goal 2 (-want +got):\n%s", diff)
	}
	gap, admissions, perHead, year, children, response, hours := pack.Measures[0], pack.Measures[1], pack.Measures[2], pack.Measures[3], pack.Measures[4], pack.Measures[5], pack.Measures[6]

	if gap.Goal != pack.Goals[0] || gap.Intention != nil || gap.Unit != (Unit{FormYears, 1, "years"}) || !gap.TargetDate.Equal(onDay(t, "2034-03-31")) {
		t.Errorf("gap is %+v", gap)
	}
	checkQuantity(t, "baseline", gap.Baseline, 19, 1)
	checkQuantity(t, "change", gap.ChangePercent, -50, 0)
	if target, known := gap.TargetNumber(); target != 9.5 || !known {
		t.Errorf("target is %v, %v", target, known)
	}
	if o := gap.Observations; len(o) != 2 || o[0].Quantile != 1 || o[1].Quantile != 2 || !o[0].Provisional || o[0].Label() != "2021 to 2023" {
		t.Errorf("gap has %+v", o)
	}
	checkQuantity(t, "lower", gap.Observations[0].Lower, 50.1, 1)

	if o := admissions.Observations; len(o) != 3 || o[0].Label() != "April 2024" || o[2].Label() != "June 2024" || o[0].Value.Known {
		t.Errorf("admissions has %+v", o)
	}
	if !admissions.TargetDate.Equal(onDay(t, "2026-03-31")) || !perHead.TargetDate.IsZero() {
		t.Errorf("targets are for %s and %s, want the measure's own and none, as it has no target", admissions.TargetDate, perHead.TargetDate)
	}
	checkQuantity(t, "numerator", admissions.Observations[1].Numerator, 1080, 0)
	checkQuantity(t, "value", admissions.Observations[2].Value, 85, 0)
	if perHead.Observations[2].Value.Known || perHead.Observations[2].Numerator.Number != 85 || perHead.Unit != (Unit{FormRate, 1000, "per 1,000 people"}) {
		t.Errorf("the rate has %+v, want it without the value, which is a count", perHead.Observations[2])
	}
	if year.RollingMonths != 12 || len(year.Observations) != 3 {
		t.Errorf("the rolling rate is %+v", year)
	}

	var order []string
	for _, o := range children.Observations {
		order = append(order, o.Label()+o.Group)
	}
	if diff := cmp.Diff([]string{"April 2024", "April 2024North", "April 2024South", "May 2024"}, order); diff != "" || !children.CountsPeople {
		t.Errorf("observations (-want +got):\n%s", diff)
	}

	if response.Intention != pack.Intentions[0] || response.Goal != nil || len(response.Points) != 2 {
		t.Errorf("response is %+v", response)
	}
	if o := response.Observations; len(o) != 2 || o[0].Label() != "30 September 2024" || o[1].Label() != "31 October 2024" {
		t.Errorf("response has %+v, want none after the as-at date", o)
	}
	checkQuantity(t, "time", response.Observations[1].Value, 28*60+34, 0)
	checkQuantity(t, "time", response.Observations[0].Value, 3601, 0)
	checkQuantity(t, "point", response.Points[0].Value, 2100, 0)
	checkQuantity(t, "percent", hours.Observations[0].Value, 76.5, 1)
	if at := hours.Observations[0].At("numerator").String(); at != "data/p/observations.csv:14:5" {
		t.Errorf("an observation is at %s", at)
	}
	if pack.loose.observed != nil || pack.loose.waypoints != nil {
		t.Error("rows are still loose")
	}
}

func checkQuantity(t *testing.T, what string, q Quantity, number float64, places int) {
	t.Helper()
	if !q.Known || q.Number != number || q.Places != places {
		t.Errorf("%s is %+v, want %v with %d decimals", what, q, number, places)
	}
}
