package chart

import (
	"strings"

	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// line draws one line a series over ordered categories, its name at its end where
// there is room, else in a legend. A missing value is a gap; a nought is a point
// like any other.
func line(chart *figure.CountChart, width float64) pile {
	l := layLines(chart, width)
	return single(width, l.bottom+l.foot, l.draw)
}

type lines struct {
	*figure.CountChart
	legend       legend
	name         []string
	y            axis
	width        float64
	left, right  float64 // of the plot
	bottom, foot float64
	each         float64 // from category to category
	every        int     // which of the categories are named
	names        [][]string
	ends         bool // the series' names stand at the lines' ends
}

func layLines(chart *figure.CountChart, width float64) *lines {
	l := &lines{CountChart: chart, width: width, right: width - 10}
	values := allValues(chart.Series)
	l.y = upAxis(func(most int) scale { return scaleOf(values, false, most) }, 0, 0)
	l.left = longest(l.y.words) + gap
	if room := l.endRoom(); len(chart.Series) > 1 && room <= width*0.28 && float64(len(chart.Series)+1)*leading <= plotHeight(width) {
		l.ends, l.right = true, width-room
	} else if len(chart.Series) > 1 {
		l.legend = legendOf(lineEntries(chart.Series), width)
	}
	l.name = wrap(l.y.named(chart.ValueName), width)
	top := l.legend.height + float64(len(l.name))*leading + 14
	l.bottom = top + plotHeight(width)
	l.y.from, l.y.to = l.bottom, top
	l.spread()
	if half := l.longestWord() / 2; 2*half > l.nameRoom() && half < width/5 { // words are whole
		l.left, l.right = max(l.left, half), min(l.right, width-half)
		l.spread()
	}
	return l
}

// spread gives the categories their places between the plot's ends.
func (l *lines) spread() {
	l.each = (l.right - l.left) / float64(max(1, len(l.Categories)))
	l.nameCategories()
}

// longestWord is that of the names that are written.
func (l *lines) longestWord() (wide float64) {
	for _, name := range l.named() {
		for word := range strings.FieldsSeq(name) {
			wide = max(wide, long(word))
		}
	}
	return wide
}

// nameCategories names as many as there is room for: each, each second and so on,
// since they have an order.
func (l *lines) nameCategories() {
	last := len(l.Categories) - 1
	for l.every = 1; l.every < last && !fits(l.named(), l.nameRoom(), 3); l.every++ {
	}
	for even := l.every; even <= 2*l.every && even <= last; even++ { // so that the last is one of them
		if last%even == 0 {
			l.every = even
			break
		}
	}
	l.names = nameLines(l.Categories, l.nameRoom())
	most := 0
	for i := range l.names {
		if l.isNamed(i) {
			most = max(most, len(l.names[i]))
		}
	}
	l.foot = gap + float64(most)*leading + 2
}

// isNamed reports whether a category's name is written: that of the first, each so many
// on, and the last, which says where the axis ends.
func (l *lines) isNamed(i int) bool {
	last := len(l.Categories) - 1
	return i == last || i%l.every == 0 && last-i >= l.every
}

// named are the categories whose names are written.
func (l *lines) named() []string {
	var names []string
	for i, name := range l.Categories {
		if l.isNamed(i) {
			names = append(names, name)
		}
	}
	return names
}

// nameRoom is that of a name between its neighbours and within the drawing.
func (l *lines) nameRoom() float64 {
	return min(l.each*float64(l.every)-gap, 2*l.x(0), 2*(l.width-l.x(len(l.Categories)-1)))
}

// endRoom is what the names at the ends need.
func (l *lines) endRoom() float64 {
	wide := 0.0
	for _, s := range l.Series {
		wide = max(wide, long(s.Name))
	}
	return wide + 14 + sampled
}

// sampled is the room of the mark before a name at a line's end: where two lines end close
// together, their place does not say which is which.
const sampled = 14.0

func lineEntries(series []figure.Series) []entry {
	var entries []entry
	for _, s := range series {
		entries = append(entries, entry{s.Name, 34, func(c *canvas, left, y float64) {
			at := seriesPlace(s.Tone)
			c.line(tone.OfSeries(s.Tone), 2, Point{left, y}, Point{left + 34, y}).Dash = seriesDashes[at]
			c.mark(seriesSymbols[at], left+17, y, 8, tone.OfSeries(s.Tone))
		}})
	}
	return entries
}

func (l *lines) x(i int) float64 { return l.left + (float64(i)+0.5)*l.each }

func (l *lines) draw(c *canvas) {
	l.legend.paint(c, 0, 2)
	nameAbove(c, l.legend.height, l.name)
	l.y.paintUp(c, l.left, l.right)
	for i := range l.Categories {
		if l.isNamed(i) || l.each >= crowded {
			c.line(tone.Rule, 1, Point{l.x(i), l.bottom}, Point{l.x(i), l.bottom + 4})
		}
		if l.isNamed(i) {
			c.below(l.x(i), l.bottom+gap, Middle, l.names[i], Along)
		}
	}
	for _, s := range l.Series {
		for _, points := range l.runs(s) {
			if len(points) > 1 {
				c.line(tone.OfSeries(s.Tone), 2, points...).Dash = seriesDashes[seriesPlace(s.Tone)]
			}
		}
	}
	for _, s := range l.Series {
		for i, v := range s.Values {
			if !figure.Absent(v) {
				c.mark(seriesSymbols[seriesPlace(s.Tone)], l.x(i), l.y.at(v), l.markSize(i), tone.OfSeries(s.Tone)).stands(bars{CountChart: l.CountChart}.row(i, s, v), s.BehindOf(i))
			}
		}
	}
	if l.ends {
		l.nameEnds(c)
	}
}

// crowded is the width of a category, px, below which marks would cover the lines.
const crowded = 8

// markSize is that of a point: those between the named categories of a crowded chart are
// no wider than its lines.
func (l *lines) markSize(i int) float64 {
	if l.each < crowded && !l.isNamed(i) {
		return 2
	}
	return 8
}

// runs are the points of a series between its gaps.
func (l *lines) runs(s figure.Series) [][]Point {
	var runs [][]Point
	open := false
	for i, v := range s.Values {
		if figure.Absent(v) {
			open = false
			continue
		}
		if !open {
			runs, open = append(runs, nil), true
		}
		runs[len(runs)-1] = append(runs[len(runs)-1], Point{l.x(i), l.y.at(v)})
	}
	return runs
}
