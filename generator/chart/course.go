package chart

import (
	"fmt"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"boardpack/generator/course"
	"boardpack/generator/figure"
)

// courseLines draws a pair of axes for each panel, and over the whole drawing one
// more, unseen, on which the panels' headings and badges stand as points.
// course.js lays the panels out, in one column or two.
func courseLines(chart *figure.CourseChart) builder {
	lines := charts.NewLine()
	lines.SetGlobalOptions(settings(entries(chart.Panels), "number0Tip")...)
	lines.Legend.ItemWidth = 36 // wide enough to show the dashes
	lines.XAxisList, lines.YAxisList = nil, nil
	for i, panel := range chart.Panels {
		lines.ExtendXAxis(daysAlong(panel, i))
		lines.ExtendYAxis(valuesAlong(panel, i))
		for _, trace := range joined(panel.Traces) {
			look := lookOf(trace, bothSorts(chart.Panels, trace.Name))
			lines.MultiSeries = append(lines.MultiSeries, traceSeries(trace, look, panel, i))
		}
	}
	at := len(chart.Panels)
	lines.ExtendXAxis(opts.XAxis{Type: "value", GridIndex: at, Min: 0, Max: 1, Show: opts.Bool(false)})
	lines.ExtendYAxis(opts.YAxis{Type: "value", GridIndex: at, Min: 0, Max: 1, Show: opts.Bool(false), Inverse: opts.Bool(true), AxisLabel: everyNumber()})
	lines.MultiSeries = append(lines.MultiSeries, wordSeries(chart.Panels, at))
	return lines
}

// joined are the traces that have values, in the order of painting. Those of a
// name and a role, such as both limits, become one with a break.
func joined(traces []course.Trace) []course.Trace {
	var list []course.Trace
	for _, role := range course.Roles {
		for _, trace := range traces {
			if trace.Role != role || !measured(trace.Points) {
				continue
			}
			known := slices.IndexFunc(list, func(t course.Trace) bool { return t.Role == role && t.Name == trace.Name })
			if known < 0 || alone(trace) || alone(list[known]) {
				list = append(list, trace)
				continue
			}
			gap := course.Point{Day: trace.Points[0].Day, Value: math.NaN()}
			list[known].Points = slices.Concat(list[known].Points, []course.Point{gap}, trace.Points)
		}
	}
	return list
}

// measured reports whether there is any value to draw.
func measured(points []course.Point) bool {
	return slices.ContainsFunc(points, func(p course.Point) bool { return !missing(p.Value) })
}

// reading is the order of the legend: first what was measured, then what it is
// held against.
var reading = []course.Role{course.Observed, course.Apart, course.Provisional, course.Improving, course.Concerning, course.Shifting,
	course.Interval, course.Earlier, course.Required, course.Tolerance, course.Target, course.Projection, course.Bound, course.Mean, course.Limit}

// entries are the traces' names, each once.
func entries(panels []figure.Panel) []figure.Series {
	var list []figure.Series
	for _, role := range reading {
		for _, panel := range panels {
			for _, trace := range panel.Traces {
				known := slices.ContainsFunc(list, func(s figure.Series) bool { return s.Name == trace.Name })
				if trace.Role == role && measured(trace.Points) && !known {
					list = append(list, figure.Series{Name: trace.Name})
				}
			}
		}
	}
	return list
}

// formatter is the function of formatters.js that writes a panel's numbers in a
// place.
func formatter(panel figure.Panel, place string) string {
	return fmt.Sprintf("%s%d%s", panel.Form, panel.Places, place)
}

func traceSeries(trace course.Trace, look look, panel figure.Panel, index int) charts.SingleSeries {
	series := charts.SingleSeries{
		Name: trace.Name, Type: types.ChartLine, XAxisIndex: index, YAxisIndex: index,
		Symbol: look.symbol, SymbolSize: look.size, ShowSymbol: opts.Bool(marked(trace)), Data: pointData(trace.Points, marked(trace)),
		LineStyle:     &opts.LineStyle{Color: look.line, Width: look.width, Type: look.dash},
		ItemStyle:     &opts.ItemStyle{Color: look.fill, BorderColor: look.border, BorderWidth: look.edge},
		SeriesTooltip: &opts.SeriesTooltip{Formatter: types.FuncStr(formatter(panel, "Tip"))},
	}
	if alone(trace) {
		series.Label = &opts.Label{Show: opts.Bool(true), Formatter: formatter(panel, "Mark"), Color: ink}
	}
	return series
}

// pointData are day, value and label of each point, which is less work for the
// library than points with a name. Of a line without marks the corners do.
func pointData(points []course.Point, marks bool) [][]any {
	data := [][]any{}
	for i, p := range points {
		switch {
		case missing(p.Value):
			data = append(data, []any{p.Day, noMark})
		case marks:
			data = append(data, []any{p.Day, p.Value, p.Label})
		case i == 0 || i == len(points)-1 || corner(points[i-1], p, points[i+1]):
			data = append(data, []any{p.Day, p.Value})
		}
	}
	return data
}

// corner reports whether a line turns, starts or ends at its middle point.
func corner(before, p, after course.Point) bool {
	straight := (after.Value-before.Value)*(p.Day-before.Day) - (p.Value-before.Value)*(after.Day-before.Day)
	return !(math.Abs(straight) <= 1e-9*math.Abs(p.Value)*(after.Day-before.Day)) // NaN, of a break, is a corner
}

// quarter is the least that an axis shows of a few months' values, in days.
const quarter = 92

// daysAlong is an axis from a panel's first to its last day; without any it has
// no ends.
func daysAlong(panel figure.Panel, index int) opts.XAxis {
	axis := opts.XAxis{Type: "value", GridIndex: index, AxisLabel: everyNumber(), SplitLine: noLines()}
	days := map[float64]bool{}
	low, high := math.Inf(1), math.Inf(-1)
	for _, trace := range panel.Traces {
		for _, p := range trace.Points {
			if !missing(p.Value) {
				low, high, days[p.Day] = min(low, p.Day), max(high, p.Day+1), true
			}
		}
	}
	if len(days) == 0 {
		return axis
	}
	if few := float64(len(days)) < (high-low)/7; high-low < quarter && (few || len(days) == 1) {
		low, high = math.Floor((low+high-quarter)/2), math.Ceil((low+high+quarter)/2)
	}
	axis.Min, axis.Max = low, high
	return axis
}

func valuesAlong(panel figure.Panel, index int) opts.YAxis {
	axis := opts.YAxis{Type: "value", GridIndex: index, Name: panel.Axis,
		AxisLabel: &opts.AxisLabel{Formatter: types.FuncStr(formatter(panel, "Axis")), ShowMinLabel: opts.Bool(true), ShowMaxLabel: opts.Bool(true)}}
	var values []float64
	for _, trace := range panel.Traces {
		for _, p := range trace.Points {
			if !missing(p.Value) {
				values = append(values, p.Value)
			}
		}
	}
	if len(values) > 0 {
		s := courseScale(values, panel.Form)
		axis.Min, axis.Max, axis.SplitNumber = s.min, s.max, s.steps
	}
	return axis
}
