package study

import (
	"math"
	"slices"
	"time"

	"boardpack/generator/block"
	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/record"
	"boardpack/generator/wording"
)

// timeline answers a block that draws the planning cycle: its steps, phase by
// phase, and the day of the figures.
func (s *Study) timeline(spec *block.TimelineSpec, findings *diag.List) *figure.Figure {
	const file = "calendar.csv"
	if !s.records.Has(file) {
		findings.Errorf(spec.ID.At, "file-needed", "a timeline needs %s"+wording.Absent, file)
		return nil
	}
	steps := s.records.Calendar
	cycle := s.asker.Relation("calendar")
	f := listFigure(cycle.Fields, cycle.Rows(), "")
	if len(steps) == 0 {
		return f
	}
	f.Sentence = s.calendarSentence(steps)
	chart := &figure.TimelineChart{Marks: []figure.Mark{{Value: figure.Day(s.about.AsAt), Label: calendar.Long(s.about.AsAt)}}}
	f.Chart = chart
	for _, step := range steps {
		chart.Steps = append(chart.Steps, step.Name)
	}
	for tone, phase := range phases(steps) {
		drawn := figure.Phase{Name: phase, Tone: tone}
		for _, step := range steps {
			start, end := math.NaN(), math.NaN()
			if phaseOf(step) == phase {
				start, end = figure.Day(step.Start), figure.Day(step.End)
			}
			drawn.First, drawn.Last = append(drawn.First, start), append(drawn.Last, end)
		}
		chart.Phases = append(chart.Phases, drawn)
	}
	return f
}

func phaseOf(step *record.Step) string {
	if step.Phase == "" {
		return notRecorded
	}
	return step.Phase
}

// phases are those of the steps, in the order in which they are met.
func phases(steps []*record.Step) []string {
	var names []string
	for _, step := range steps {
		if name := phaseOf(step); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

func (s *Study) calendarSentence(steps []*record.Step) string {
	first, last := steps[0].Start, steps[0].End
	done, open := 0, 0
	for _, step := range steps {
		if step.Start.Before(first) {
			first = step.Start
		}
		if step.End.After(last) {
			last = step.End
		}
		switch {
		case step.End.Before(s.about.AsAt):
			done++
		case !step.Start.After(s.about.AsAt):
			open++
		}
	}
	return stepsOn(len(steps), first, last) + stepsStood(s.about.AsAt, []int{done, open, len(steps) - done - open})
}

// stepsOn is how many steps there are, and over which days.
func stepsOn(n int, first, last time.Time) string {
	days := "from " + calendar.Long(first) + " to " + calendar.Long(last)
	if first.Equal(last) {
		days = "on " + calendar.Long(first)
	}
	return wording.Grouped(n) + wording.Plural(n, " step ", " steps ") + days + "."
}

// stepsStood says of steps how many were over on a day, under way, and still to come.
// Where all were the same it says so, and of one that it was; none is not counted.
func stepsStood(on time.Time, counts []int) string {
	var said []string
	all := counts[0] + counts[1] + counts[2]
	for k, stood := range []string{"over", "under way", "still to come"} {
		switch n := counts[k]; {
		case n == all && n == 1:
			said = append(said, "it was "+stood)
		case n == all && n == 2:
			said = append(said, "both were "+stood)
		case n == all:
			said = append(said, "all were "+stood)
		case n > 0:
			said = append(said, wording.Grouped(n)+wording.Plural(n, " was ", " were ")+stood)
		}
	}
	return " On " + calendar.Long(on) + ", " + wording.List(said) + "."
}
