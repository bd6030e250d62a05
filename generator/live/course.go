package live

import (
	"cmp"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"boardpack/generator/chart"
	"boardpack/generator/course"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// courses are lines over days: a pair of axes for each panel, which the script
// sets below each other.
func courses(of *figure.CourseChart) made {
	lines := charts.NewLine()
	lines.SetGlobalOptions(settings(entries(of.Panels))...)
	lines.SetGlobalOptions(zoom(len(of.Panels)))
	lines.XAxisList, lines.YAxisList = nil, nil
	m := made{Told: [][]string{}}
	spans := chart.Spans(of.Panels)
	for i, panel := range of.Panels {
		across := timeAcross(nil, nil)
		if span := spans[i]; !figure.Absent(span.Low) {
			across = timeAcross(msOf(span.Low), msOf(span.High))
		}
		across.GridIndex = i
		lines.ExtendXAxis(across)
		lines.ExtendYAxis(opts.YAxis{Type: "value", GridIndex: i, AxisLabel: everyName()})
		for _, trace := range painted(panel.Traces) {
			lines.MultiSeries = append(lines.MultiSeries, traceSeries(trace, panel, i))
			m.Told = append(m.Told, toldOfTrace(trace, panel, len(of.Panels) > 1))
		}
		m.Heads = append(m.Heads, headOf(panel))
	}
	periods, kind := periodsOf(of.Panels)
	m.Option, m.Periods, m.Named = fields(lines), periods, kind.named()
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

// head is a panel's name, how its measure stands and, where it has no values, that; what
// its values are is the name of their axis.
type head struct {
	Name   string  `json:"name"`
	Badges []badge `json:"badges"`
	Empty  string  `json:"empty,omitempty"`
}

// badge is one of the script's icons, with its words.
type badge struct {
	Icon  course.Shape `json:"icon"`
	Words string       `json:"words"`
}

func headOf(panel figure.Panel) head {
	h := head{Name: panel.Name, Badges: []badge{}}
	for _, b := range panel.Badges {
		h.Badges = append(h.Badges, badge{b.Shape, b.Words})
	}
	if !slices.ContainsFunc(panel.Traces, measured) {
		h.Empty = "Nothing observed"
	}
	return h
}

// placed is a point of a trace, named where its value is written beside it.
type placed struct {
	Value []any  `json:"value"`
	Name  string `json:"name,omitempty"`
	// Open has the script leave the ground in sight in the middle of a filled mark.
	Open bool `json:"open,omitempty"`
	// Under is the name of the special series whose mark lies over that of a value which may
	// change: the legend shows what is in sight.
	Under string `json:"under,omitempty"`
}

// written is the value of a target on one day; drawings write no other.
func written(p course.Point, trace course.Trace, panel figure.Panel) string {
	if !alone(trace) {
		return ""
	}
	return said(p, panel)
}

// said is a value to its own precision, or else to the panel's.
func said(p course.Point, panel figure.Panel) string {
	return cmp.Or(p.Written, figure.Amount{Value: p.Value, Places: panel.Places, Form: panel.Form}.Text())
}

func traceSeries(trace course.Trace, panel figure.Panel, index int) charts.SingleSeries {
	look := lookOf(trace)
	data := []placed{}
	for _, p := range trace.Points {
		at := placed{Value: []any{msOf(p.Day), valueOf(p.Value)}, Name: written(p, trace, panel), Open: p.Provisional && trace.Role != course.Provisional}
		if over := course.Over(panel.Traces, p); over != nil && trace.Role == course.Provisional {
			at.Under = over.Name
		}
		data = append(data, at)
	}
	return charts.SingleSeries{
		Label: &opts.Label{Show: opts.Bool(alone(trace)), Position: "right", Formatter: "name", Color: ink(tone.Text)},
		Name:  trace.Name, Type: types.ChartLine, XAxisIndex: index, YAxisIndex: index, Data: data,
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
		words[i] = told(said(p, panel), name, period, trace.Name)
	}
	return words
}
