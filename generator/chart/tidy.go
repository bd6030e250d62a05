package chart

import (
	"slices"
	"strings"
	"unicode"

	"boardpack/generator/figure"
)

// What follows makes copies of charts whose words are each one line that XML
// can hold. The caller's charts stay as they are.

func tidyCounts(chart figure.CountChart) figure.CountChart {
	chart.ValueName = oneLine(chart.ValueName)
	chart.Categories = oneLineEach(chart.Categories)
	chart.Series = slices.Clone(chart.Series)
	for i := range chart.Series {
		chart.Series[i].Name = oneLine(chart.Series[i].Name)
	}
	return chart
}

func tidyTimeline(chart figure.TimelineChart) figure.TimelineChart {
	chart.Steps = oneLineEach(chart.Steps)
	chart.Phases = slices.Clone(chart.Phases)
	for i := range chart.Phases {
		chart.Phases[i].Name = oneLine(chart.Phases[i].Name)
	}
	chart.Marks = slices.Clone(chart.Marks)
	for i := range chart.Marks {
		chart.Marks[i].Label = oneLine(chart.Marks[i].Label)
	}
	return chart
}

func tidyQuadrant(chart figure.QuadrantChart) figure.QuadrantChart {
	chart.Categories, chart.ValueName = oneLineEach(chart.Categories), oneLine(chart.ValueName)
	chart.X.Name, chart.Y.Name = oneLine(chart.X.Name), oneLine(chart.Y.Name)
	chart.Corners = [4]string(oneLineEach(chart.Corners[:]))
	return chart
}

func tidyFunnel(chart figure.FunnelChart) figure.FunnelChart {
	chart.Steps, chart.Lost = oneLineEach(chart.Steps), oneLineEach(chart.Lost)
	chart.Series.Name = oneLine(chart.Series.Name)
	return chart
}

func tidyCourse(chart figure.CourseChart) figure.CourseChart {
	chart.Panels = slices.Clone(chart.Panels)
	for i := range chart.Panels {
		tidyPanel(&chart.Panels[i])
	}
	return chart
}

// tidyPanel leaves what the panel shares with the caller's as it is.
func tidyPanel(panel *figure.Panel) {
	panel.Name, panel.Axis = oneLine(panel.Name), oneLine(panel.Axis)
	panel.Badges = slices.Clone(panel.Badges)
	for i := range panel.Badges {
		panel.Badges[i].Words = oneLine(panel.Badges[i].Words)
	}
	panel.Traces = slices.Clone(panel.Traces)
	for i := range panel.Traces {
		trace := &panel.Traces[i]
		trace.Name, trace.Points = oneLine(trace.Name), slices.Clone(trace.Points)
		for j := range trace.Points {
			trace.Points[j].Label = oneLine(trace.Points[j].Label)
		}
	}
}

func oneLineEach(texts []string) []string {
	lines := make([]string, len(texts))
	for i, words := range texts {
		lines[i] = oneLine(words)
	}
	return lines
}

func oneLine(words string) string {
	words = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || r == '\ufffe' || r == '\uffff' {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(words, "\ufffd"))
	return strings.Join(strings.Fields(words), " ")
}
