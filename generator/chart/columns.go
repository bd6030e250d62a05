package chart

import (
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// groupedBar draws one bar a series side by side in each category: upright over
// the categories' names where these and the numbers fit, else on its side.
func groupedBar(chart *figure.CountChart, width float64) pile {
	v := layColumns(chart, width)
	if v == nil {
		return layBars(chart, width, false)
	}
	return single(width, v.bottom+v.foot, v.draw)
}

// columns are upright bars.
type columns struct {
	*figure.CountChart
	legend       legend
	name         []string // of the axis
	y            axis
	left, right  float64
	bottom, foot float64
	under        float64 // from the plot to the names, more than from other plots
	each, thick  float64 // of a category and of a bar, px
	names        [][]string
}

const widest = 44.0 // of an upright bar, px

// layColumns is nil where words would be cut.
func layColumns(chart *figure.CountChart, width float64) *columns {
	v := &columns{CountChart: chart, right: width - 2, legend: legendOf(seriesEntries(chart.Series), width)}
	if len(chart.Series) == 1 {
		v.legend = legend{}
	}
	values := allValues(chart.Series)
	top := v.legend.height
	v.y = upAxis(func(most int) scale { return scaleOf(values, true, most) }, 0, 0)
	v.name = wrap(chart.ValueName, width)
	top += float64(len(v.name))*leading + leading + 6 // and a number over the highest bar
	v.bottom = top + plotHeight(width)
	v.y.from, v.y.to = v.bottom, top
	v.left = longest(v.y.words) + gap
	if len(chart.Categories) == 0 {
		return nil
	}
	v.each = (v.right - v.left) / float64(len(chart.Categories))
	v.thick = min(widest, (v.each-14)/float64(len(chart.Series))-2)
	if v.thick < longest(numberOf(values)) || !fits(chart.Categories, v.each-gap, 3) {
		return nil
	}
	v.names = nameLines(chart.Categories, v.each-gap)
	most := 0
	for _, lines := range v.names {
		most = max(most, len(lines))
	}
	v.foot = gap + float64(most)*leading
	if low, _ := extent(values); low < 0 { // numbers stand under the bars
		v.under = leading
		v.foot += v.under
	}
	return v
}

// plotHeight is that of plots without rows.
func plotHeight(width float64) float64 {
	if width < 480 {
		return 200
	}
	return 260
}

// upAxis is an axis from below to above.
func upAxis(of func(most int) scale, bottom, top float64) axis {
	a := axis{scale: of(maxSteps), from: bottom, to: top}
	a.write()
	return a
}

func (v *columns) draw(c *canvas) {
	v.legend.paint(c, 0, 2)
	nameAbove(c, v.legend.height, v.name)
	v.y.paintUp(c, v.left, v.right)
	for i := range v.Categories {
		middle := v.left + (float64(i)+0.5)*v.each
		for n, s := range v.Series {
			if !figure.Absent(s.Values[i]) {
				v.column(c, middle+(float64(n)-float64(len(v.Series)-1)/2)*(v.thick+2), i, s)
			}
		}
		c.below(middle, v.bottom+v.under+gap, Middle, v.names[i], Along)
	}
}

func (v *columns) column(c *canvas, x float64, i int, s figure.Series) {
	value := s.Values[i]
	from, to := v.y.at(0), v.y.at(value)
	switch {
	case value > 0:
		to = min(to, from-least)
		c.text(x, to-leading/2-1, Middle, number(value), Value)
	case value < 0:
		to = max(to, from+least)
		c.text(x, to+leading/2+1, Middle, number(value), Value)
	default:
		c.text(x, to-leading/2-1, Middle, number(value), Value)
	}
	c.rect(x-v.thick/2, min(from, to), v.thick, max(from, to)-min(from, to), tone.OfSeries(s.Tone)).Row = bars{CountChart: v.CountChart}.row(i, s, value)
}
