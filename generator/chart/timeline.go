package chart

import (
	"boardpack/generator/calendar"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
	"boardpack/generator/typeface"
)

// timeline draws one horizontal bar a step, from the start of its first day to the
// end of its last, in the tone of its phase. A line with its name above it stands
// in the middle of each marked day.
func timeline(chart *figure.TimelineChart, width float64) pile {
	t := layTimeline(chart, width)
	p := pile{width: width, head: t.head, foot: gap + float64(max(1, t.days.most()))*leading + 2, draw: t.draw}
	for _, name := range t.names {
		p.rows = append(p.rows, max(24, float64(len(name))*(leading-1)+8))
	}
	return p
}

type timed struct {
	*figure.TimelineChart
	names  [][]string
	marks  [][]string // their names
	legend legend
	days   dayAxis
	head   float64
	left   float64
	width  float64
}

func layTimeline(chart *figure.TimelineChart, width float64) timed {
	t := timed{TimelineChart: chart, names: nameLines(chart.Steps, width*0.42), width: width}
	t.left = namesWide(t.names) + gap
	if len(chart.Phases) > 1 {
		var entries []entry
		for _, p := range chart.Phases {
			entries = append(entries, swatch(p.Name, tone.OfSeries(p.Tone)))
		}
		t.legend = legendOf(entries, width)
	}
	t.head = t.legend.height + 4
	if len(chart.Marks) > 0 {
		for _, mark := range chart.Marks {
			t.marks = append(t.marks, wrapIn(typeface.Bold, mark.Label, width))
			t.head += leading * float64(max(1, len(t.marks[len(t.marks)-1])))
		}
	}
	if low, high, ok := t.span(); ok {
		t.days = dayAxisOf(low, high, calendar.Day, t.left, width-2*gap, t.left-gap, width)
		t.days.bounded = true // bars reach from day to day: gridlines and strokes are one
	}
	return t
}

// span is from the first to after the last day.
func (t timed) span() (low, high float64, ok bool) {
	var days []float64
	for _, p := range t.Phases {
		for i := range p.First {
			if dated(p, i) {
				days = append(days, p.First[i], p.Last[i]+1)
			}
		}
	}
	for _, mark := range t.Marks {
		days = append(days, mark.Value, mark.Value+1)
	}
	low, high = extent(days)
	return low, high, len(days) > 0
}

// dated reports whether a phase has a period for a step.
func dated(p figure.Phase, i int) bool {
	return !figure.Absent(p.First[i]) && !figure.Absent(p.Last[i])
}

func (t timed) draw(c *canvas, first int, tops []float64, bottom float64) {
	t.legend.paint(c, 0, 2)
	if len(t.days.periods) > 0 {
		for _, p := range t.days.periods {
			if x := t.days.at(p.start); x > t.left {
				c.line(tone.Grid, 1, Point{x, t.head}, Point{x, bottom})
			}
		}
		t.days.paint(c, bottom)
	}
	y := t.legend.height
	for i, mark := range t.Marks { // under the periods, lest the line hides one of its day
		y += leading * float64(max(1, len(t.marks[i])))
		t.mark(c, mark, t.marks[i], y, bottom)
	}
	for i, top := range tops {
		end := bottom
		if i+1 < len(tops) {
			end = tops[i+1]
		}
		middle := (top + end) / 2
		c.lines(t.left-gap, middle, End, t.names[first+i], Upwards)
		for _, p := range t.Phases {
			if dated(p, first+i) {
				t.period(c, p, first+i, middle)
			}
		}
	}
}

func (t timed) period(c *canvas, p figure.Phase, i int, y float64) {
	from, to := t.days.at(p.First[i]), t.days.at(p.Last[i]+1)
	words := t.Steps[i] + ", " + p.Name + ": " + dayWords(p.First[i])
	if p.Last[i] != p.First[i] {
		words += " to " + dayWords(p.Last[i])
	}
	wide := max(to-from, leastPeriod)
	c.rect(t.before(from, to, wide), y-7, wide, 14, tone.OfSeries(p.Tone)).Row = words
}

// leastPeriod is how wide, in px, the bar of a short period is at least, to be seen.
const leastPeriod = 3

// before is where a bar of some width starts for a period: at its first day, but where it
// would then reach over a marked day that comes after its last, before that.
func (t timed) before(from, to, wide float64) float64 {
	for _, mark := range t.Marks {
		if x := t.days.at(mark.Value + 0.5); to <= x && from+wide > x-1 {
			return x - 1 - wide
		}
	}
	return from
}

func dayWords(day float64) string { return calendar.Long(calendar.DayOf(int(day))) }

// mark draws a day's line through all rows, from the height y on, with its name over
// it: to the side that has room, or as far to it as the drawing goes.
func (t timed) mark(c *canvas, mark figure.Mark, name []string, y, bottom float64) {
	x, wide := t.days.at(mark.Value+0.5), 0.0
	for _, words := range name {
		wide = max(wide, longBold(words))
	}
	at, anchor := x, Middle
	switch {
	case x+wide <= t.width && x-wide/2 < t.left:
		anchor = Start
	case x+wide/2 > t.width && x-wide >= 0:
		anchor = End
	case x < wide/2:
		at, anchor = 0, Start
	case x+wide/2 > t.width:
		at, anchor = t.width, End
	}
	c.line(tone.Text, 1.5, Point{x, y}, Point{x, bottom}).Row = mark.Label
	for _, line := range c.below(at, y-float64(len(name))*leading, anchor, name, Value) {
		line.Bold = true
	}
}
