package chart

import (
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// funnel draws one bar a step from one edge, so that their lengths compare, with
// its number; between two it says what leaves, beside a gap of that length.
func funnel(chart *figure.FunnelChart, width float64) pile {
	f := layFunnel(chart, width)
	p := pile{width: width, head: 2, foot: 2, draw: f.draw}
	for i := range f.rows {
		p.rows = append(p.rows, f.high(i))
	}
	return p
}

type funnelled struct {
	*figure.FunnelChart
	rows  []funnelRow
	x     axis
	left  float64
	width float64
}

// funnelRow is a step, or what leaves after it.
type funnelRow struct {
	step   int
	leaves bool
	words  []string // of a step its name, in lines
}

func layFunnel(chart *figure.FunnelChart, width float64) funnelled {
	f := funnelled{FunnelChart: chart, width: width}
	names := nameLines(chart.Steps, width*0.32)
	f.left = namesWide(names) + gap
	f.x = axis{scale: scale{min: 0, max: funnelHigh(chart), steps: 1}, from: f.left, to: width - longest(numberOf(chart.Series.Values)) - 2*inset}
	for i, lines := range names {
		f.rows = append(f.rows, funnelRow{step: i, words: lines})
		if words := f.leaves(i); words != "" {
			f.rows = append(f.rows, funnelRow{step: i, leaves: true, words: wrap(words, width-f.left-14)})
		}
	}
	return f
}

func funnelHigh(chart *figure.FunnelChart) float64 {
	_, high := extent(chart.Series.Values)
	return max(high, 1)
}

// leaves says how many do not reach the next step, and what becomes of them; empty
// where there are none, or nothing is told.
func (f funnelled) leaves(i int) string {
	if i >= len(f.Lost) || f.Lost[i] == "" {
		return ""
	}
	n := f.Series.Values[i] - f.Series.Values[i+1]
	if figure.Absent(n) || n <= 0 {
		return ""
	}
	return number(n) + " " + f.Lost[i]
}

func (f funnelled) high(i int) float64 {
	high := float64(len(f.rows[i].words))*leading + 10
	if f.rows[i].leaves {
		return high
	}
	return max(34, high)
}

func (f funnelled) draw(c *canvas, first int, tops []float64, bottom float64) {
	for i, top := range tops {
		row, middle := f.rows[first+i], top+f.high(first+i)/2
		v := f.Series.Values[row.step]
		if row.leaves {
			c.line(tone.Rule, 2, Point{f.left + 5, top + 2}, Point{f.left + 5, top + f.high(first+i) - 2}).stands(f.leaves(row.step), f.GoneAfter(row.step))
			for _, t := range c.lines(f.left+14, middle, Start, row.words, Value) {
				t.Ink = tone.Quiet
			}
			continue
		}
		c.lines(f.left-gap, middle, End, row.words, Upwards)
		if figure.Absent(v) {
			continue
		}
		to := f.x.at(v)
		if v > 0 {
			to = max(to, f.left+least)
			c.rect(f.left, middle-13, to-f.left, 26, tone.OfSeries(f.Series.Tone)).stands(f.Steps[row.step]+": "+number(v), f.Series.BehindOf(row.step))
		}
		c.text(to+inset, middle, Start, number(v), Value).Bold = true
	}
}
