package chart

import (
	"math"
	"slices"
	"strings"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/tone"
)

// dayAxis places days along a length, from the start of the first to the end of
// the last. It names periods, each at its own middle.
type dayAxis struct {
	first, last float64 // days since 1 January 1970, the last not within
	from, to    float64 // px
	left, right float64 // between which its words may stand, px
	bounded     bool    // periods are lengths, which have strokes at their ends
	periods     []period
	each        []period // all of the length of those that are named
}

// period is one that an axis names.
type period struct {
	start, end float64 // days, the end not within
	lines      []string
}

// at is the place of a day, px; a whole number is its start.
func (a dayAxis) at(day float64) float64 {
	return a.from + (day-a.first)/(a.last-a.first)*(a.to-a.from)
}

// cutting is a way to cut an axis: into so many periods of a unit at a time, and
// how each is called.
type cutting struct {
	unit  calendar.Unit
	count int
	name  func(calendar.Period) string
}

func monthName(p calendar.Period) string { return p.Start().Format("Jan 2006") }

func dayName(p calendar.Period) string { return p.Start().Format("2 Jan 2006") }

func written(p calendar.Period) string { return p.String() }

// cuttings are those of what is recorded by the unit, the finest first. Calendar
// years are twelve months from January.
func cuttings(unit calendar.Unit, span float64) []cutting {
	var list []cutting
	switch unit {
	case calendar.Year:
		for _, n := range []int{1, 2, 3, 5, 10, 20} {
			list = append(list, cutting{calendar.Year, n, written})
		}
		return list
	case calendar.Quarter:
		for _, n := range []int{1, 2, 4, 8, 12, 20} {
			list = append(list, cutting{calendar.Quarter, n, written})
		}
		return list
	}
	if span <= 62 {
		counts := []int{1, 7, 14}
		if span < 14 {
			counts = []int{1, 2, 3, 7}
		}
		for _, n := range counts {
			list = append(list, cutting{calendar.Day, n, dayName})
		}
	}
	for _, n := range []int{1, 2, 3, 6} {
		list = append(list, cutting{calendar.Month, n, monthName})
	}
	return list
}

// dayAxisOf covers the days from low to before high. It names two periods at least
// wherever two have room.
func dayAxisOf(low, high float64, unit calendar.Unit, from, to, left, right float64) dayAxis {
	edge := unit
	if edge < calendar.Month && high-low > 62 || edge == 0 {
		edge = calendar.Month
	}
	a := dayAxis{from: from, to: to, left: left, right: right}
	a.first = dayOf(calendar.PeriodOf(edge, calendar.DayOf(int(math.Floor(low)))).Start())
	a.last = dayOf(calendar.PeriodOf(edge, calendar.DayOf(int(math.Ceil(high))-1)).Add(1).Start())
	if p := calendar.PeriodOf(edge, calendar.DayOf(int(a.first))); dayOf(p.Add(1).Start()) >= a.last { // one is no scale
		a.first, a.last = dayOf(p.Add(-1).Start()), dayOf(p.Add(2).Start())
	}
	for _, cut := range cuttings(unit, high-low) {
		if a.periods = a.cut(cut); a.fit() {
			a.each = a.cut(cutting{cut.unit, 1, cut.name})
			return a
		}
	}
	for _, years := range []int{1, 2, 5, 10, 20, 50, 100} {
		if a.periods = a.years(years); a.fit() {
			a.each = a.years(1)
			return a
		}
	}
	a.periods = a.cut(cuttings(unit, high-low)[0])
	a.each = a.periods
	a.ends()
	return a
}

// ends leaves the first and the last of the periods that can be named.
func (a *dayAxis) ends() {
	var within []period
	for _, p := range a.periods {
		p.lines = wrap(p.lines[0], 44)
		if a.holds(p) {
			within = append(within, p)
		}
	}
	if len(within) > 2 {
		within = []period{within[0], within[len(within)-1]}
	}
	a.periods = within
}

// holds reports whether there is room for a period's words at its place.
func (a dayAxis) holds(p period) bool {
	x, half := a.middle(p), longest(p.lines)/2
	return x-half >= a.left && x+half <= a.right
}

func dayOf(day time.Time) float64 { return float64(calendar.DayNumber(day)) }

// cut are the periods of which each is the first of so many, from the axis' last
// one backwards for what is few, and by their number for months.
func (a dayAxis) cut(by cutting) []period {
	var list []period
	p := calendar.PeriodOf(by.unit, calendar.DayOf(int(a.first)))
	for ; dayOf(p.Start()) < a.last; p = p.Add(1) {
		n := p.Number()
		if by.unit == calendar.Day {
			n += 3 // weeks begin on Mondays; 1 January 1970 was a Thursday
		}
		if ((n%by.count)+by.count)%by.count == 0 {
			list = append(list, period{dayOf(p.Start()), dayOf(p.Add(1).Start()), []string{by.name(p)}})
		}
	}
	return list
}

// years are calendar years, whole or cut by the axis' ends.
func (a dayAxis) years(count int) []period {
	var list []period
	for year := calendar.DayOf(int(a.first)).Year(); ; year++ {
		start, end := dayOf(time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)), dayOf(time.Date(year+1, 1, 1, 0, 0, 0, 0, time.UTC))
		if start >= a.last {
			return list
		}
		if year%count == 0 && (end <= a.last || (start+end)/2 < a.last) && (start >= a.first || (start+end)/2 > a.first) {
			list = append(list, period{start, end, []string{calendar.DayOf(int(start)).Format("2006")}})
		}
	}
}

// fit breaks the names into two lines where they must, leaves out those that would
// stick out, and reports whether two or more have room at their places.
func (a *dayAxis) fit() bool {
	if len(a.periods) < 2 {
		return false
	}
	room := math.Inf(1)
	for i := 1; i < len(a.periods); i++ {
		room = min(room, a.middle(a.periods[i])-a.middle(a.periods[i-1]))
	}
	room -= gap
	var names []string
	for _, p := range a.periods {
		names = append(names, p.lines[0])
	}
	if !fits(names, room, 2) {
		return false
	}
	if split := inTwo(a.periods); !fits(names, room, 1) || len(a.held(split)) > len(a.held(a.periods)) {
		a.periods = split // all alike
	}
	a.periods = a.held(a.periods)
	return len(a.periods) > 1
}

// inTwo are periods with the year by itself.
func inTwo(periods []period) []period {
	split := slices.Clone(periods)
	for i, p := range split {
		if at := strings.LastIndex(p.lines[0], " "); at > 0 {
			split[i].lines = []string{p.lines[0][:at], p.lines[0][at+1:]}
		}
	}
	return split
}

// held are those periods whose words do not stick out.
func (a dayAxis) held(periods []period) []period {
	return slices.DeleteFunc(slices.Clone(periods), func(p period) bool { return !a.holds(p) })
}

// middle is where a period's name stands, px.
func (a dayAxis) middle(p period) float64 { return a.at((p.start + p.end) / 2) }

// most is how many lines the names have.
func (a dayAxis) most() int {
	most := 0
	for _, p := range a.periods {
		most = max(most, len(p.lines))
	}
	return most
}

// wordBoxes is where the names stand under an axis at the height y.
func (a dayAxis) wordBoxes(y float64) []box {
	var boxes []box
	for _, p := range a.periods {
		x, half := a.middle(p), longest(p.lines)/2
		boxes = append(boxes, box{x - half, y + gap, x + half, y + gap + float64(len(p.lines))*leading})
	}
	return boxes
}

// paint draws the axis at the height y, its strokes as far from each other all along.
func (a dayAxis) paint(c *canvas, y float64) {
	c.line(tone.Rule, 1, Point{a.from, y}, Point{a.to, y})
	for _, x := range a.strokes() {
		c.line(tone.Rule, 1, Point{x, y}, Point{x, y + 5})
	}
	for _, p := range a.periods {
		c.below(a.middle(p), y+gap, Middle, p.lines, Along)
	}
}

// closest is how near two strokes may be, px.
const closest = 4

// strokes are at the middle of each named period that is a place for a value. Where periods
// hold several, they are where each of that length starts, named or not: those around the
// named ones alone would stand in pairs. Where these are too close, the named ones have theirs.
func (a dayAxis) strokes() (at []float64) {
	first := a.each[0]
	if !a.bounded && first.end-first.start <= 120 {
		for _, p := range a.periods {
			at = append(at, a.middle(p))
		}
		return at
	}
	all := append(slices.Clone(a.each), period{start: a.each[len(a.each)-1].end})
	if a.at(first.end)-a.at(first.start) < closest {
		all = a.periods
	}
	for _, p := range all {
		if p.start >= a.first && p.start <= a.last {
			at = append(at, a.at(p.start))
		}
	}
	return at
}
