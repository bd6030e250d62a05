package chart

import (
	"boardpack/generator/course"
	"boardpack/generator/figure"
)

// covered reports whether the mark of a value that may change lies under that of a
// special one.
func (p *panel) covered(trace course.Trace, point course.Point) bool {
	return trace.Role == course.Provisional && course.Over(p.Traces, point) != nil
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
				if over := course.Over(panel.Traces, point); over != nil {
					found[over.Role] = true
				} else {
					found[course.Provisional] = true
				}
			}
		}
	}
	var list []look
	for _, role := range append([]course.Role{course.Provisional}, course.Special...) {
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
