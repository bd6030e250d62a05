package live

import (
	"cmp"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"boardpack/generator/course"
	"boardpack/generator/figure"
)

// courses are lines over days: a pair of axes for each panel, which the script
// sets below each other.
func courses(chart *figure.CourseChart) made {
	lines := charts.NewLine()
	lines.SetGlobalOptions(settings(entries(chart.Panels))...)
	lines.SetGlobalOptions(zoom(len(chart.Panels)))
	lines.XAxisList, lines.YAxisList = nil, nil
	m := made{Told: [][]string{}}
	for i, panel := range chart.Panels {
		across := timeAcross(nil, nil)
		across.GridIndex = i
		lines.ExtendXAxis(across)
		lines.ExtendYAxis(valuesAlong(panel, i))
		for _, trace := range painted(panel.Traces) {
			lines.MultiSeries = append(lines.MultiSeries, traceSeries(trace, i))
			m.Told = append(m.Told, toldOfTrace(trace, panel, len(chart.Panels) > 1))
		}
		m.Heads = append(m.Heads, head(panel))
	}
	m.Option = fields(lines)
	return m
}

// painted are the traces that have values, in the order of painting.
func painted(traces []course.Trace) []course.Trace {
	var list []course.Trace
	for _, role := range course.Roles {
		for _, trace := range traces {
			if trace.Role == role && measured(trace) {
				list = append(list, trace)
			}
		}
	}
	return list
}

func measured(trace course.Trace) bool {
	return slices.ContainsFunc(trace.Points, func(p course.Point) bool { return !figure.Absent(p.Value) })
}

// reading is the order of the buttons: first what was measured, then what it is
// held against.
var reading = []course.Role{course.Observed, course.Apart, course.Provisional, course.Improving, course.Concerning, course.Shifting,
	course.Interval, course.Earlier, course.Required, course.Tolerance, course.Target, course.Projection, course.Bound, course.Mean, course.Limit}

// entries are the traces' names, each once.
func entries(panels []figure.Panel) []string {
	list := []string{}
	for _, role := range reading {
		for _, panel := range panels {
			for _, trace := range panel.Traces {
				if trace.Role == role && measured(trace) && !slices.Contains(list, trace.Name) {
					list = append(list, trace.Name)
				}
			}
		}
	}
	return list
}

// head is a panel's name, what its badges say, and what its values are.
func head(panel figure.Panel) []string {
	lines := []string{panel.Name}
	for _, badge := range panel.Badges {
		lines = append(lines, badge.Words)
	}
	if !slices.ContainsFunc(panel.Traces, measured) {
		lines = append(lines, "Nothing observed")
	}
	return append(lines, panel.Axis)
}

func traceSeries(trace course.Trace, index int) charts.SingleSeries {
	look := lookOf(trace)
	data := [][]any{}
	for _, p := range trace.Points {
		data = append(data, []any{msOf(p.Day), valueOf(p.Value)})
	}
	return charts.SingleSeries{
		Name: trace.Name, Type: types.ChartLine, XAxisIndex: index, YAxisIndex: index, Data: data,
		Symbol: look.symbol, SymbolSize: look.size, ShowSymbol: opts.Bool(true),
		LineStyle: &opts.LineStyle{Color: look.line, Width: look.width, Type: look.dash},
		ItemStyle: &opts.ItemStyle{Color: look.fill, BorderColor: look.border, BorderWidth: look.edge},
	}
}

// toldOfTrace says a point's period, or its day where it has none.
func toldOfTrace(trace course.Trace, panel figure.Panel, named bool) []string {
	words := make([]string, len(trace.Points))
	for i, p := range trace.Points {
		if figure.Absent(p.Value) {
			continue
		}
		period, name := p.Label, ""
		if period == "" {
			period = dayOf(p.Day)
		}
		if named {
			name = panel.Name
		}
		words[i] = told(cmp.Or(p.Written, figure.Amount{Value: p.Value, Places: panel.Places, Form: panel.Form}.Text()), name, period, trace.Name)
	}
	return words
}

// clockSteps are those of an axis of time taken, in seconds.
var clockSteps = []float64{1, 2, 5, 10, 15, 30, 60, 2 * 60, 5 * 60, 10 * 60, 15 * 60, 30 * 60, 3600}

func valuesAlong(panel figure.Panel, index int) opts.YAxis {
	form := panel.Form
	if form == "" {
		form = figure.Plain
	}
	axis := opts.YAxis{Type: "value", GridIndex: index, Scale: opts.Bool(!panel.Rounded()),
		AxisLabel: &opts.AxisLabel{Formatter: formatter(string(form)), ShowMinLabel: opts.Bool(true), ShowMaxLabel: opts.Bool(true)}}
	if form != figure.Clock {
		return axis
	}
	low, high := extent(panel)
	for _, step := range clockSteps {
		axis.MinInterval, axis.MaxInterval = step, step
		if step >= (high-low)/5 {
			return axis
		}
	}
	axis.MaxInterval = 0
	return axis
}

func extent(panel figure.Panel) (low, high float64) {
	any := false
	for _, trace := range panel.Traces {
		for _, p := range trace.Points {
			if !figure.Absent(p.Value) && !any {
				low, high, any = p.Value, p.Value, true
			} else if !figure.Absent(p.Value) {
				low, high = min(low, p.Value), max(high, p.Value)
			}
		}
	}
	return low, high
}
