package live

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"boardpack/generator/calendar"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// timeline is one horizontal bar a step, from the start of its first day to the
// end of its last, and a line with a name in the middle of each marked day. The
// library has no bar from one value to another, so the script draws them.
func timeline(chart *figure.TimelineChart) made {
	bars := charts.NewCustom()
	names := []string{}
	for _, phase := range chart.Phases {
		names = append(names, phase.Name)
	}
	low, high := ends(chart)
	bars.SetGlobalOptions(settings(names)...)
	bars.SetGlobalOptions(charts.WithXAxisOpts(timeAcross(low, high)), categoriesDown(chart.Steps), zoom(1))
	var says [][]string
	for _, phase := range chart.Phases {
		data, words := periods(phase, chart.Steps)
		bars.AddSeries(phase.Name, data, charts.WithCustomChartOpts(opts.CustomChart{RenderItem: formatter("period")}), areaOf(phase.Tone))
		says = append(says, words)
	}
	bars.MultiSeries = append(bars.MultiSeries, marks(chart.Marks))
	option := fields(bars)
	// Validate takes the categories for those of the axis across.
	option["yAxis"].([]opts.YAxis)[0].Data = chart.Steps
	return made{Option: option, Told: append(says, nil), Names: chart.Steps}
}

// periods are for each step that has one its start, its row and its end.
func periods(phase figure.Phase, steps []string) (data []opts.CustomData, says []string) {
	data, says = []opts.CustomData{}, []string{}
	for i, step := range steps {
		first, last := phase.First[i], phase.Last[i]
		if figure.Absent(first) || figure.Absent(last) {
			continue
		}
		days := dayOf(first)
		if last != first {
			days += " to " + dayOf(last)
		}
		data = append(data, opts.CustomData{Name: step, Value: []float64{msOf(first), float64(i), msOf(last + 1)}})
		says = append(says, told(days, step, phase.Name))
	}
	return data, says
}

func dayOf(day float64) string { return calendar.Long(calendar.DayOf(int(day))) }

// ends are the first day and the end of the last; nil without any.
func ends(chart *figure.TimelineChart) (low, high any) {
	first, last := math.Inf(1), math.Inf(-1)
	for _, phase := range chart.Phases {
		for i := range phase.First {
			if !figure.Absent(phase.First[i]) && !figure.Absent(phase.Last[i]) {
				first, last = min(first, phase.First[i]), max(last, phase.Last[i]+1)
			}
		}
	}
	for _, mark := range chart.Marks {
		first, last = min(first, mark.Value), max(last, mark.Value+1)
	}
	if first > last {
		return nil, nil
	}
	return msOf(first), msOf(last)
}

// marks are lines of a series without a name or data, so that no button hides them.
func marks(days []figure.Mark) charts.SingleSeries {
	lines := charts.SingleSeries{Type: types.ChartLine, Data: []opts.LineData{}}
	style := charts.WithMarkLineStyleOpts(opts.MarkLineStyle{Symbol: []string{"none", "none"},
		Label:     &opts.Label{Show: opts.Bool(true), Position: "start", Formatter: "name", Color: ink(tone.Text)},
		LineStyle: &opts.LineStyle{Color: ink(tone.Text), Width: 2, Type: "solid"}})
	lines.ConfigureSeriesOpts(style)
	for _, mark := range days {
		noon := msOf(mark.Value + 0.5)
		lines.ConfigureSeriesOpts(charts.WithMarkLineNameXAxisItemOpts(opts.MarkLineNameXAxisItem{Name: mark.Label, XAxis: noon}))
	}
	return lines
}

// funnel is one bar a step, and behind it what the step before had more: what
// leaves between the two, which the words tell as well.
func funnel(chart *figure.FunnelChart) made {
	series, lost := chart.Series, figure.Series{Name: "Leaves before this step", Values: make([]float64, len(chart.Steps))}
	says := make([][]string, 2)
	for i, v := range series.Values {
		lost.Values[i] = math.NaN()
		says[0], says[1] = append(says[0], ""), append(says[1], "")
		if !figure.Absent(v) {
			says[0][i] = told(number(v), chart.Steps[i], series.Name)
		}
		if i == 0 || i > len(chart.Lost) || chart.Lost[i-1] == "" {
			continue
		}
		if gone := series.Values[i-1] - v; gone > 0 && !figure.Absent(gone) {
			lost.Values[i], says[1][i] = gone, told(number(gone)+" "+chart.Lost[i-1], "Before "+chart.Steps[i])
		}
	}
	m := rows(&figure.CountChart{Kind: figure.Bar, Categories: chart.Steps, Series: []figure.Series{series, lost}, ValueName: series.Name})
	all := m.Option["series"].(charts.MultiSeries)
	for i := range all {
		all[i].Stack = "all"
	}
	all[0].Label.Position, all[0].Label.Color = "inside", ink(tone.OnSeries(series.Tone))
	all[1].ItemStyle = &opts.ItemStyle{Color: ink(tone.Grid), BorderColor: ink(tone.Rule), BorderWidth: 1}
	all[1].Label.Position = "inside"
	m.Told = says
	return m
}
