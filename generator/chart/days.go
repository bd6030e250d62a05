package chart

import (
	"math"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/tone"
)

// dayAxis places days along a length, from the start of the first to the end of
// the last. It names periods, each at its own middle.
type dayAxis struct {
	first, last float64 // days since 1 January 1970, the last not within
	from, to    float64 // px
	periods     []period
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
		for _, n := range []int{1, 7, 14} {
			list = append(list, cutting{calendar.Day, n, dayName})
		}
	}
	for _, n := range []int{1, 2, 3, 6} {
		list = append(list, cutting{calendar.Month, n, monthName})
	}
	return list
}

// dayAxisOf covers the days from low to before high.
func dayAxisOf(low, high float64, unit calendar.Unit, from, to float64) dayAxis {
	edge := unit
	if edge < calendar.Month && high-low > 62 || edge == 0 {
		edge = calendar.Month
	}
	a := dayAxis{from: from, to: to}
	a.first = dayOf(calendar.PeriodOf(edge, calendar.DayOf(int(math.Floor(low)))).Start())
	a.last = dayOf(calendar.PeriodOf(edge, calendar.DayOf(int(math.Ceil(high))-1)).Add(1).Start())
	for _, cut := range cuttings(unit, high-low) {
		if a.periods = a.cut(cut); a.fit() {
			return a
		}
	}
	for _, years := range []int{1, 2, 5, 10, 20, 50, 100} {
		if a.periods = a.years(years); a.fit() {
			return a
		}
	}
	a.periods = nil
	return a
}

func dayOf(day time.Time) float64 { return float64(calendar.DayNumber(day)) }

// cut are the periods of which each is the first of so many, from the axis' last
// one backwards for what is few, and by their number for months.
func (a dayAxis) cut(by cutting) []period {
	var list []period
	p := calendar.PeriodOf(by.unit, calendar.DayOf(int(a.first)))
	for ; dayOf(p.Start()) < a.last; p = p.Add(1) {
		if n := p.Number(); ((n%by.count)+by.count)%by.count == 0 {
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

// fit breaks the names into two lines where they must, and reports whether each
// has room at its place.
func (a *dayAxis) fit() bool {
	if len(a.periods) == 0 {
		return false
	}
	room := a.to - a.from + 2*gap
	for i := 1; i < len(a.periods); i++ {
		room = min(room, a.middle(i)-a.middle(i-1))
	}
	room -= gap
	var names []string
	for _, p := range a.periods {
		names = append(names, p.lines[0])
	}
	if !fits(names, room, 2) {
		return false
	}
	for i := range a.periods {
		a.periods[i].lines = wrap(names[i], room)
	}
	return true
}

// middle is where a period's name stands, px.
func (a dayAxis) middle(i int) float64 { return a.at((a.periods[i].start + a.periods[i].end) / 2) }

// most is how many lines the names have.
func (a dayAxis) most() int {
	most := 0
	for _, p := range a.periods {
		most = max(most, len(p.lines))
	}
	return most
}

// paint draws the axis at the height y: a stroke at the middle of a period that is
// a place for a value, and at the ends of one that holds several.
func (a dayAxis) paint(c *canvas, y, left, right float64) {
	c.line(tone.Rule, 1, Point{a.from, y}, Point{a.to, y})
	for i, p := range a.periods {
		x, half := a.middle(i), longest(p.lines)/2
		if x-half < left || x+half > right {
			continue
		}
		if p.end-p.start > 120 {
			for _, end := range []float64{p.start, p.end} {
				if end >= a.first && end <= a.last {
					c.line(tone.Rule, 1, Point{a.at(end), y}, Point{a.at(end), y + 5})
				}
			}
		} else {
			c.line(tone.Rule, 1, Point{x, y}, Point{x, y + 5})
		}
		c.below(x, y+gap, Middle, p.lines, Along)
	}
}
