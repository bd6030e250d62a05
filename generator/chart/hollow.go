package chart

import (
	"slices"

	"boardpack/generator/course"
	"boardpack/generator/figure"
)

// special are the roles whose marks stand over those of values.
var special = []course.Role{course.Improving, course.Concerning, course.Shifting}

// covered reports whether the mark of a value that may change lies under that of a
// special one.
func (p *panel) covered(trace course.Trace, point course.Point) bool {
	return trace.Role == course.Provisional && covers(p.Panel, point) != nil
}

// covers is the special trace of a panel that has the same value; nil for none.
func covers(panel figure.Panel, point course.Point) *course.Trace {
	for i, trace := range panel.Traces {
		if slices.Contains(special, trace.Role) && slices.ContainsFunc(trace.Points, func(p course.Point) bool {
			return p.Provisional && p.Day == point.Day
		}) {
			return &panel.Traces[i]
		}
	}
	return nil
}

// hollowLooks are those that values which may change have in any panel: their own,
// unless special marks cover them all, and those of special ones.
func hollowLooks(panels []figure.Panel) []look {
	found := map[course.Role]bool{}
	for _, panel := range panels {
		for _, trace := range panel.Traces {
			for _, point := range trace.Points {
				if trace.Role != course.Provisional || figure.Absent(point.Value) {
					continue
				}
				if over := covers(panel, point); over != nil {
					found[over.Role] = true
				} else {
					found[course.Provisional] = true
				}
			}
		}
	}
	var list []look
	for _, role := range append([]course.Role{course.Provisional}, special...) {
		if found[role] {
			list = append(list, looks[role].of(course.Point{Provisional: true}))
		}
	}
	return list
}

// hollowSample has marks beside each other.
func hollowSample(name string, looks []look) entry {
	const each = 14.0
	return entry{name, each * float64(len(looks)), func(c *canvas, left, y float64) {
		for i, l := range looks {
			l.paint(c, left+(float64(i)+0.5)*each, y, l.size)
		}
	}}
}
