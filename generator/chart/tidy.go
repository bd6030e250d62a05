package chart

import (
	"slices"

	"boardpack/generator/figure"
	"boardpack/generator/wording"
)

// What follows makes copies of charts whose words are each one line that XML
// can hold. The caller's charts stay as they are.

func tidyCounts(chart figure.CountChart) figure.CountChart {
	chart.ValueName = wording.Line(chart.ValueName)
	chart.Categories = oneLineEach(chart.Categories)
	chart.Series = slices.Clone(chart.Series)
	for i := range chart.Series {
		chart.Series[i].Name = wording.Line(chart.Series[i].Name)
	}
	return chart
}

func tidyTimeline(chart figure.TimelineChart) figure.TimelineChart {
	chart.Steps = oneLineEach(chart.Steps)
	chart.Phases = slices.Clone(chart.Phases)
	for i := range chart.Phases {
		chart.Phases[i].Name = wording.Line(chart.Phases[i].Name)
	}
	chart.Marks = slices.Clone(chart.Marks)
	for i := range chart.Marks {
		chart.Marks[i].Label = wording.Line(chart.Marks[i].Label)
	}
	return chart
}

func tidyQuadrant(chart figure.QuadrantChart) figure.QuadrantChart {
	chart.Categories, chart.ValueName = oneLineEach(chart.Categories), wording.Line(chart.ValueName)
	chart.X.Name, chart.Y.Name, chart.Best = wording.Line(chart.X.Name), wording.Line(chart.Y.Name), wording.Line(chart.Best)
	chart.Corners = [4]string(oneLineEach(chart.Corners[:]))
	return chart
}

func tidyFunnel(chart figure.FunnelChart) figure.FunnelChart {
	chart.Steps, chart.Lost = oneLineEach(chart.Steps), oneLineEach(chart.Lost)
	chart.Series.Name = wording.Line(chart.Series.Name)
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
	panel.Name, panel.Axis = wording.Line(panel.Name), wording.Line(panel.Axis)
	panel.Badges = slices.Clone(panel.Badges)
	for i := range panel.Badges {
		panel.Badges[i].Words = wording.Line(panel.Badges[i].Words)
	}
	panel.Traces = slices.Clone(panel.Traces)
	for i := range panel.Traces {
		trace := &panel.Traces[i]
		trace.Name, trace.Points = wording.Line(trace.Name), slices.Clone(trace.Points)
		for j := range trace.Points {
			trace.Points[j].Label = wording.Line(trace.Points[j].Label)
		}
	}
}

func tidyParts(chart figure.PartsChart) figure.PartsChart {
	chart.Of = wording.Line(chart.Of)
	chart.Ways = slices.Clone(chart.Ways)
	for i := range chart.Ways {
		way := &chart.Ways[i]
		way.Name, way.Parts = wording.Line(way.Name), slices.Clone(way.Parts)
		for j := range way.Parts {
			way.Parts[j].Name = wording.Line(way.Parts[j].Name)
		}
	}
	return chart
}

func oneLineEach(texts []string) []string {
	lines := make([]string, len(texts))
	for i, words := range texts {
		lines[i] = wording.Line(words)
	}
	return lines
}
