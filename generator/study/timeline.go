package study

import (
	"fmt"
	"math"
	"slices"

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
	f := listFigure(cycle.Fields, cycle.Rows())
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
	ahead := len(steps) - done - open
	return fmt.Sprintf("%d %s from %s to %s. On %s, %d %s over, %d %s under way and %d %s still to come.", len(steps), wording.Plural(len(steps), "step", "steps"),
		calendar.Long(first), calendar.Long(last), calendar.Long(s.about.AsAt), done, wording.Plural(done, "was", "were"), open, wording.Plural(open, "was", "were"), ahead, wording.Plural(ahead, "was", "were"))
}
