package account

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/figure"
	"boardpack/generator/figure/figuretest"
	"boardpack/generator/record/recordtest"
	"boardpack/generator/wording"
)

// From 40 to 20 minutes in 366 days: 2,400 - 1,200 x 182/366 is 1,803 seconds
// on 30 June, and a month later 1,702, of which 5% are 85.
func TestMeasuresSideBySide(t *testing.T) {
	s := pursuit(recordtest.Several).accounts(t)
	got := figuretest.Written(t, Multiples(s.All))
	want := `period_end,children,response,response_required,stay
2024-05-31,,,,4.5
2024-06-30,*,00:29:00,00:30:03,5.5
2024-07-31,25,00:31:00,00:28:22,
note: An empty cell means that nothing is recorded.
note: ` + protected + `
note: In a control chart (XmR), the usual range is the mean and 2.66 times the mean moving range either side of it. A value is unusual if it is outside that range, is one of 7 in a row on one side of the mean, is one of 7 in a row that rise or that fall (equal values break the row), or is one of 2 out of 3 in or beyond the outer third of the range. A value that is unusual for the better by one rule and for the worse by another is shown as better.
note: On trajectory: at what the trajectory requires at the end of the period, or better (lower is better). Within tolerance: worse by no more than 5% of what is required. Off trajectory: worse than that, or no better than at the start once the trajectory requires better. This holds for Response.
note: The tolerance of each: Response, 1:25 in July 2024.
sentence: Children: 25 in July 2024, with no target set. Response: 31:00 in July 2024, off trajectory. Stay: 5.5 days in June 2024, with no target set. There are too few values to tell whether that is unusual.
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	f := Multiples(s.All)
	var panels []string
	for _, p := range panelsOf(f) {
		panels = append(panels, p.Name+": "+plotted(p))
	}
	want = `Children: Count, number, unjudged: No target set
observed "Observed" 2024-06-16 - 2024-07-16 25
Response: Minutes and seconds, clock, off-trajectory: Off trajectory
tolerance "End of tolerance" 2023-12-16 2400 2024-01-21 2400 2024-12-16 1260
required "Required" 2023-12-16 2400 2024-01-21 2285 2024-12-16 1200
target "Target" 2024-12-16 1200
observed "Observed" 2024-06-16 1740 2024-07-16 1860
Stay: Days, number, unjudged: No target set, unjudged: Too few values to tell
observed "Observed" 2024-05-16 4.5 2024-06-16 5.5`
	if diff := cmp.Diff(want, strings.Join(panels, "\n")); diff != "" {
		t.Error(diff)
	}
}

// A panel says what the chart of its measure alone says: that a value is no better
// than at the start, and the tolerance. From 80 to 60 in 731 days, 31 are 79.15.
func TestPanelsSayWhatOneChartSays(t *testing.T) {
	const from = ",1,days,lower,80,2023-12-31,60,2025-12-31,"
	all := pursuit{
		Measures: "measure,goal,unit,better,baseline_value,baseline_date,target_value,target_date,tolerance_percent,chart\n" +
			"Same" + from + "10,\nWorse" + from + "10,\nBetter" + from + "10,\nStrict" + from + ",\nStart" + from + "5,\nSPC" + from + "10,spc\n",
		Observations: valueHead + recordtest.Monthly("Same", "2024-01-01", "80") + recordtest.Monthly("Worse", "2024-01-01", "82") +
			recordtest.Monthly("Better", "2024-01-01", "79.9") + recordtest.Monthly("Strict", "2024-01-01", "81") + recordtest.Monthly("Start", "2023-12-01", "80") +
			recordtest.Monthly("SPC", "2023-01-01", recordtest.InTurn(14, "80", "81")...),
	}.accounts(t)
	got := figuretest.Written(t, Multiples(all.All))
	wantLines(t, got, "note: The tolerance of each: Same (lower is better), 10%: 8 days in January 2024, but a value must be better than the 80 days at which the trajectory starts; "+
		"Worse (lower is better), 10%: 8 days in January 2024, but a value must be better than the 80 days at which the trajectory starts; Better (lower is better), 10%: 7.9 days in January 2024, but a value must be better than the 80.0 days at which the trajectory starts; Strict (lower is better), none; Start (lower is better), 5%: 3 days at the target; SPC (lower is better), 10%: 8 days in February 2024, but a value must be better than the 80 days at which the trajectory starts.\n",
		"Same: 80 days in January 2024, off trajectory. That is no better than at the start. Worse: 82 days in January 2024, off trajectory. That is no better than at the start: 2 days worse. "+
			"Better: 79.9 days in January 2024, within tolerance. Strict: 81 days in January 2024, off trajectory. That is no better than at the start: 1 day worse. Start: 80 days in December 2023, not measured since the baseline. SPC: ")
	for _, a := range all.All[:3] { // by the words of the chart of one
		alone := figuretest.Written(t, a.TrajectoryFigure())
		if now := "The tolerance is " + toleranceNow(a) + "."; !strings.Contains(alone, now) || !strings.Contains(alone, a.quantity.saidOf(a.Standing.Latest.Value)) {
			t.Errorf("%s: %s", a.Name(), alone)
		}
		if said := sinceStart(a); said != "" && !strings.Contains(alone, said) {
			t.Errorf("%s: %s", a.Name(), alone)
		}
	}
}

// One panel, one measure: its notes are its own, and none is blank.
func TestOneMeasureOfMany(t *testing.T) {
	got := figuretest.Written(t, Multiples([]*Account{pursuit(recordtest.Several).accounts(t).Named("Response")}))
	if strings.Contains(got, "This is for") || strings.Contains(got, "empty cell") {
		t.Error(got)
	}
}

// A measure without a value, and one whose periods overlap, have their panels
// too.
func TestMeasuresWithoutValues(t *testing.T) {
	s := pursuit{
		Measures: "measure,goal,unit,better,sex,chart\nEmpty,1,days,lower,,\nChart,1,days,lower,,spc\nGap,1,years,lower,Males,trajectory\nOld,1,years,neutral,,\n",
		Observations: "measure,period_start,period_end,value,denominator,quantile\n" +
			"Gap,2018-01-01,2020-12-31,50,1000,1\nGap,2018-01-01,2020-12-31,60,1000,2\nOld,2019-04-01,2020-03-31,5,,\n",
	}.accounts(t)
	got := figuretest.Written(t, Multiples(s.All))
	wantLines(t, got, "period_end,empty,chart,gap,old\n2020-03-31,,,,5.0\n2020-12-31,,,20.0,\n",
		"sentence: Empty: not yet measured. Chart: not yet measured. Gap: 20.0 years in 2018 to 2020, with no target set. Old: 5.0 years in 2019/20, with no target set.")
	for _, a := range s.All {
		want := "Too few values to tell"
		if a.Standing.Latest == nil { // there is nothing to tell from
			want = ""
		}
		if a.Variation() != want || a.Assurance() != "" {
			t.Errorf("%s: %q, %q", a.Name(), a.Variation(), a.Assurance())
		}
	}
}

// halves are values of two halves of the population, of which the second is
// the less deprived.
const halves = "measure,period_start,period_end,value,denominator,provisional,quantile\n" +
	"M,2018-01-01,2020-12-31,50,1000,,1\nM,2018-01-01,2020-12-31,60,1000,,2\n" +
	"M,2019-01-01,2021-12-31,52,1000,yes,1\nM,2019-01-01,2021-12-31,60,1000,yes,2\n"

// TestGapTheOtherWay says of a gap below 0 which way it is, without a minus.
func TestGapTheOtherWay(t *testing.T) {
	p := pursuit{
		Measures:     "measure,goal,unit,better,sex\nM,1,years,lower,Males\n",
		Observations: "measure,period_start,period_end,value,denominator,provisional,quantile\nM,2018-01-01,2020-12-31,60.3,1000,,1\nM,2018-01-01,2020-12-31,60,1000,,2\n",
	}
	// Ranks of the halves are 1/4 and 3/4: a line through 60.3 and 60 falls by 0.6.
	const want = "Males, 2018 to 2020: the gap is 0.6 years by the slope index (higher for the most deprived) and 0.3 years between the least and the most deprived quantile of 2 (higher for the most deprived)."
	if got := Gap(p.accounts(t).All).Sentence; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// Ranks of the halves are 1/4 and 3/4: a line through 50 and 60 rises by 20.
func TestGap(t *testing.T) {
	p := pursuit{
		Measures:     "measure,goal,unit,better,sex\nM,1,years,lower,Males\nF,1,years,lower,Females\n",
		Observations: halves + strings.ReplaceAll(strings.ReplaceAll(halves[strings.Index(halves, "\n")+1:], "M,", "F,"), ",60,", ",63,"),
	}
	s := p.accounts(t)
	got := figuretest.Written(t, Gap([]*Account{s.Named("F"), s.Named("M")}))
	want := `sex,period_end,period_end_provisional,slope_index,range,quintile_gap,quantile_1,quantile_2
Females,2020-12-31,No,26.0,13.0,,50.0,63.0
Females,2021-12-31,Yes,22.0,11.0,,52.0,63.0
Males,2020-12-31,No,20.0,10.0,,50.0,60.0
Males,2021-12-31,Yes,16.0,8.0,,52.0,60.0
note: Slope index: how far a straight line through all the values, each weighted by its population, rises from the most deprived person to the least deprived. Range: the least deprived quantile of 2 less the most deprived.
note: The sexes are never added together or averaged: their values differ for reasons other than deprivation.
note: Periods overlap, so the values of neighbouring ones cover largely the same years.
sentence: Females, 2019 to 2021 (provisional): the gap is 22.0 years by the slope index and 11.0 years between the least and the most deprived quantile of 2. Males, 2019 to 2021 (provisional): the gap is 16.0 years by the slope index and 8.0 years between the least and the most deprived quantile of 2.
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	f := Gap([]*Account{s.Named("F"), s.Named("M")})
	if cell := f.Table.Rows[1].Cells[1]; cell.Text() != "2019 to 2021 (provisional)" {
		t.Errorf("%+v", cell)
	}
	chart := &figure.CountChart{Kind: figure.Line, CategoryName: "Quantile of 2", ValueName: "Years, from the most to the least deprived quantile of 2",
		Categories: []string{"1 most", "2 least"}, Series: []figure.Series{
			{Name: "Females, 2019 to 2021", Values: []float64{52, 63}, Tone: 0}, {Name: "Males, 2019 to 2021", Values: []float64{52, 60}, Tone: 1}}}
	if diff := cmp.Diff(figure.Chart(chart), f.Chart); diff != "" {
		t.Error(diff)
	}
}

// Of fifths, and of tenths, the gap between the outer fifths stands beside.
func TestGapOfFifths(t *testing.T) {
	for count, c := range map[int]struct{ row, note, sentence string }{
		// 1, 2, ... rise by n over the whole scale
		5:  {"2020-12-31,5.0,4.0,4.0,1.0,", "Range: the least deprived fifth less", "the gap is 5.0% by the slope index, 4.0% between the least and the most deprived fifth and 4.0% between the least and the most deprived fifth of the population."},
		10: {"2020-12-31,10.0,9.0,8.0,1.0,", "Range: the least deprived tenth less", "9.0% between the least and the most deprived tenth and 8.0% between"}, // (9+10)/2 - (1+2)/2
	} {
		observations := "measure,period_start,period_end,value,denominator,quantile\n"
		for i := range count {
			observations += "M,2018-01-01,2020-12-31," + wording.Grouped(i+1) + ",1000," + wording.Grouped(i+1) + "\n"
		}
		s := pursuit{Measures: "measure,goal,unit,better,sex\nM,1,%,lower,Persons\n", Observations: observations}.accounts(t)
		got := figuretest.Written(t, Gap(s.All))
		wantLines(t, got, "Persons,"+c.row, c.note, "Population fifths: the mean of the least deprived fifth of all these people less that of the most deprived; a ", "sentence: Persons, 2018 to 2020: ", c.sentence)
		if strings.Contains(got, "overlap") {
			t.Error(got)
		}
	}
}

// North has 5 children in May: they are hidden, and with them the 15 of East,
// for the whole of 20 would give them back.
func TestBreakdown(t *testing.T) {
	s := single(t, "unit,better,counts_people,source", "count,lower,yes,Returns", "measure,period_start,period_end,value,provisional,group\n"+
		"M,2024-04-01,2024-04-30,11,,North\nM,2024-04-01,2024-04-30,13,,East\n"+
		"M,2024-05-01,2024-05-31,5,,North\nM,2024-05-01,2024-05-31,15,,East\n"+
		"M,2024-06-01,2024-06-30,8,yes,North\nM,2024-06-01,2024-06-30,0,yes,East\nM,2024-06-01,2024-06-30,8,yes,\n")
	got := figuretest.Written(t, s.Breakdown(8, "Place", "All places"))
	want := `group,2024-06-30,2024-06-30_provisional,2024-05-31,2024-04-30
North,10,Yes,*,10
East,0,Yes,*,15
Whole,10,Yes,20,25
note: ` + protected + `
note: Source: Returns.
sentence: 10 in June 2024 (provisional). No target set.
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	got = figuretest.Written(t, s.Breakdown(2, "Place", "All places"))
	wantLines(t, got, "group,2024-06-30,2024-06-30_provisional,2024-05-31\nNorth,10,Yes,*\nEast,0,Yes,*\nWhole,10,Yes,20\n")
	f := s.Breakdown(1, "Place", "All places")
	if f.Table.Columns[0].Label != "Place" || f.Table.Rows[2].Cells[0].Text() != "All places" || !slices.Contains(f.Common, protected) || !slices.Contains(f.Notes, protected) {
		t.Errorf("the note is to stand at the first figure of people, which others name; groups are under Place: %+v", f)
	}
	if f.Table.Columns[1].Label != "June 2024 (provisional)" || !f.Table.Rows[2].Total || f.Chart != nil {
		t.Errorf("%+v", f)
	}
}

// Eight periods where the block asks for no number; and what is not there is
// blank, with a note.
func TestBreakdownPeriods(t *testing.T) {
	var north []string
	for range 10 {
		north = append(north, "50,North")
	}
	s := single(t, "unit,better", "%,higher", "measure,period_start,period_end,value,group\n"+recordtest.Monthly("M", "2024-01-01", north...)+recordtest.Monthly("M", "2024-10-01", "60,East"))
	got := figuretest.Written(t, s.Breakdown(8, "Place", "All places"))
	wantLines(t, got, "group,2024-10-31,2024-09-30,", ",2024-03-31\nNorth,50.0,", "East,60.0,,,,,,,\nWhole,,,,,,,,\nnote: An empty cell means that nothing is recorded.")
	got = figuretest.Written(t, s.Breakdown(100, "Place", "All places"))
	wantLines(t, got, "group,2024-10-31,", ",2024-01-31\n")
}

// Of a measure whose latest value is hidden, no earlier one is told.
func TestMeasuresNotShown(t *testing.T) {
	s := single(t, "unit,better,counts_people,chart", "count,lower,yes,spc", valueHead+recordtest.Monthly("M", "2024-06-01", "23", "3"))
	got := figuretest.Written(t, Multiples([]*Account{s}))
	wantLines(t, got, "2024-06-30,25\n2024-07-31,*\n", "sentence: M: not shown in July 2024, with no target set.")
}

func TestNoMeasures(t *testing.T) {
	if f := Multiples(nil); f.Chart != nil || f.Sentence != "" || len(f.Notes) != 1 || f.Notes[0] != "There are none." {
		t.Errorf("%+v", f)
	}
}

// Each part of the population has a heading, from the most deprived on.
func TestGapHeadings(t *testing.T) {
	p := pursuit{Measures: "measure,goal,unit,better,sex\nM,1,years,lower,Males\n", Observations: halves}
	var labels []string
	for _, c := range Gap(p.accounts(t).All).Table.Columns {
		labels = append(labels, c.Group+": "+c.Label)
	}
	if got := strings.Join(labels, "; "); got != ": Sex; : Period; Gap: Slope index; Gap: Range; Gap: Population fifths; Value by quantile of 2: 1; Value by quantile of 2: 2" {
		t.Error(got)
	}
}
