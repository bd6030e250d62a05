package chart

import (
	"boardpack/generator/figure"
	"boardpack/generator/tone"
	"boardpack/generator/typeface"
)

// bars are horizontal bars in rows under their names, one or several a row, each
// with its number at its end; or one, its series end to end.
type bars struct {
	*figure.CountChart
	stacked bool
	width   float64
	names   [][]string // in lines
	x       axis
	legend  legend
	name    []string   // of the axis
	under   [][]string // of each row's parts whose numbers have no room in them, in lines
	lower   []float64  // how much more room is under a row's middle than over it
}

const (
	thick   = 18.0 // one bar of a row, px
	thin    = 13.0 // one of several
	least   = 2.0  // length of a bar that is not nought, so that it is seen
	inset   = 5.0  // of a number in a bar
	between = 9.0  // rows
)

// bar draws one horizontal bar a category.
func bar(chart *figure.CountChart, width float64) pile { return layBars(chart, width, false) }

// stackedBar draws one horizontal bar a category, its series end to end.
func stackedBar(chart *figure.CountChart, width float64) pile { return layBars(chart, width, true) }

func layBars(chart *figure.CountChart, width float64, stacked bool) pile {
	b := bars{CountChart: chart, stacked: stacked, width: width}
	values := b.lengths()
	before, after := b.endRooms(values)
	for _, share := range []float64{0.4, 0.25, 0.15} { // less where numbers need the room
		if b.names = nameLines(chart.Categories, width*share); namesWide(b.names)+before+after <= width*0.7 {
			break
		}
	}
	left := namesWide(b.names) + gap
	b.x = acrossAxis(func(most int) scale { return scaleOf(values, true, most) }, left+before, width, max(after, 16))
	b.name = wrap(chart.ValueName, b.x.nameRoom(width))
	if len(chart.Series) > 1 {
		b.legend = legendOf(seriesEntries(chart.Series), width)
	}
	p := pile{width: width, head: b.legend.height + 2, foot: acrossFoot(b.name)}
	for i, name := range b.names {
		over := max(float64(len(name))*(leading-1), b.thickness()) / 2
		under := 0.0
		if stacked {
			b.under = append(b.under, b.notesUnder(i))
			under = max(0, thick/2+float64(len(b.under[i]))*leading-over)
		}
		b.lower = append(b.lower, under)
		p.rows = append(p.rows, 2*over+under+between)
	}
	p.draw = b.draw
	return p
}

// nameLines are the names of rows in lines no wider than the room.
func nameLines(names []string, room float64) [][]string {
	lines := make([][]string, len(names))
	for i, name := range names {
		lines[i] = balanced(typeface.Regular, name, room)
	}
	return lines
}

func namesWide(names [][]string) float64 {
	wide := 0.0
	for _, lines := range names {
		wide = max(wide, longest(lines))
	}
	return wide
}

// seriesEntries are the series' names by their fills.
func seriesEntries(series []figure.Series) []entry {
	entries := make([]entry, len(series))
	for i, s := range series {
		entries[i] = swatch(s.Name, tone.OfSeries(s.Tone))
	}
	return entries
}

// lengths are those of the bars.
func (b bars) lengths() []float64 {
	if b.stacked {
		return sums(b.CountChart)
	}
	return allValues(b.Series)
}

// endRooms are what the numbers need before bars that run leftwards, and after the
// others. Those of several bars end to end are bold, and may be moved by bars that are
// longer than their value, to be seen.
func (b bars) endRooms(values []float64) (before, after float64) {
	size, moved := long, 0.0
	if b.stacked {
		size, moved = longBold, least*float64(len(b.Series))
	}
	for _, v := range values {
		if v < 0 {
			before = max(before, size(number(v))+inset)
		} else {
			after = max(after, size(number(v))+inset+moved)
		}
	}
	return before, after
}

// thickness is that of a row's bars together.
func (b bars) thickness() float64 {
	if b.stacked || len(b.Series) == 1 {
		return thick
	}
	return float64(len(b.Series)) * (thin + 2)
}

func (b bars) draw(c *canvas, first int, tops []float64, bottom float64) {
	b.legend.paint(c, 0, 2)
	b.x.paintAcross(c, b.legend.height+2, bottom, b.name)
	for i, top := range tops {
		row, end := first+i, bottom
		if i+1 < len(tops) {
			end = tops[i+1]
		}
		middle := (top + end - b.lower[row]) / 2
		c.lines(b.left()-gap, middle, End, b.names[row], Upwards)
		if b.stacked {
			b.stack(c, row, middle)
		} else {
			b.sideBySide(c, row, middle)
		}
	}
	c.line(tone.Rule, 1, Point{b.x.at(0), b.legend.height + 2}, Point{b.x.at(0), bottom})
}

// left is where the room of the bars begins.
func (b bars) left() float64 { return namesWide(b.names) + gap }

func (b bars) sideBySide(c *canvas, row int, middle float64) {
	high, step := thick, 0.0
	if len(b.Series) > 1 {
		high, step = thin, thin+2
	}
	for n, s := range b.Series {
		v := s.Values[row]
		if figure.Absent(v) {
			continue
		}
		y := middle + (float64(n)-float64(len(b.Series)-1)/2)*step
		from, to := b.x.at(0), b.x.at(v)
		if v > 0 {
			to = max(to, from+least)
		} else if v < 0 {
			to = min(to, from-least)
		}
		c.rect(min(from, to), y-high/2, max(from, to)-min(from, to), high, tone.OfSeries(s.Tone)).stands(b.row(row, s, v), s.BehindOf(row))
		if v < 0 {
			c.text(to-inset, y, End, number(v), Value)
		} else {
			c.text(to+inset, y, Start, number(v), Value)
		}
	}
}

// row is what a mark says.
func (b bars) row(i int, s figure.Series, v float64) string {
	if len(b.Series) == 1 {
		return b.Categories[i] + ": " + number(v)
	}
	return b.Categories[i] + ", " + s.Name + ": " + number(v)
}

// drawn reports whether a value has a mark where a nought has none.
func drawn(v float64) bool { return v != 0 && !figure.Absent(v) }
