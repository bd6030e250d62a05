package chart

import (
	"boardpack/generator/course"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// look is how the trace of a role is drawn: no two roles have line and mark
// alike, so that none is told by its colour alone.
type look struct {
	line   tone.Ink // None where the points are not joined
	width  float64
	dash   []float64
	symbol symbol
	size   float64 // px; 0 where points have no mark
	fill   tone.Ink
	border tone.Ink
	edge   float64 // width of the border, px
	hollow bool    // the ground shows in the middle of a filled mark
}

func lineLook(ink tone.Ink, width float64, dash ...float64) look {
	return look{line: ink, width: width, dash: dash, symbol: none}
}

func markLook(s symbol, size float64, fill, border tone.Ink, edge float64) look {
	return look{symbol: s, size: size, fill: fill, border: border, edge: edge}
}

var looks = map[course.Role]look{
	course.Interval:    lineLook(tone.Process, 1.5),
	course.Earlier:     lineLook(tone.Earlier, 1.5),
	course.Limit:       lineLook(tone.Process, 1, 3, 3),
	course.Mean:        lineLook(tone.Process, 1),
	course.Bound:       lineLook(tone.Foreseen, 1.5, 1.5, 5),
	course.Tolerance:   lineLook(tone.Text, 1, 1.5, 2.5),
	course.Required:    lineLook(tone.Text, 1.5, 6, 3),
	course.Target:      lineLook(tone.Aim, 2, 12, 4),
	course.Projection:  lineLook(tone.Foreseen, 2, 7, 3, 2, 3),
	course.Observed:    {line: tone.Observed, width: 2, symbol: disc, size: 7, fill: tone.Observed},
	course.Apart:       markLook(disc, 8, tone.Observed, tone.None, 0),
	course.Provisional: markLook(ring, 8, tone.Ground, tone.Observed, 2),
	course.Improving:   markLook(square, 9, tone.Improving, tone.Text, 1.2),
	course.Concerning:  markLook(diamond, 12, tone.Concern, tone.Text, 1.2),
	course.Shifting:    markLook(triangle, 12, tone.Shifting, tone.Text, 1.2),
}

// lookOf is the look of a trace.
func lookOf(trace course.Trace) look {
	if alone(trace) {
		return markLook(bullseye, 11, tone.Aim, tone.None, 0)
	}
	return looks[trace.Role]
}

// paint draws a point of a look.
func (l look) paint(c *canvas, x, y, size float64) *Path {
	ink := l.fill
	if l.symbol == ring {
		ink = l.border
	}
	p := c.mark(l.symbol, x, y, size, ink)
	if l.edge > 0 && l.symbol != ring {
		p.Stroke, p.Width = l.border, l.edge
	}
	if l.hollow {
		c.mark(l.symbol, x, y, size*opening, tone.Ground)
	}
	return p
}

// opening is the share of a hollow mark that is open.
const opening = 0.5

// of is the look of one point: that of a value that may change is hollow.
func (l look) of(point course.Point) look {
	l.hollow = point.Provisional && l.symbol != ring
	return l
}

// alone reports whether a trace is a target on one day, which is a mark.
func alone(trace course.Trace) bool { return trace.Role == course.Target && len(trace.Points) == 1 }

// reading is the order of the legend: first what was measured, then what it is
// held against.
var reading = []course.Role{course.Observed, course.Apart, course.Provisional, course.Improving, course.Concerning, course.Shifting,
	course.Interval, course.Earlier, course.Required, course.Tolerance, course.Target, course.Projection, course.Bound, course.Mean, course.Limit}

// traceEntries are the traces' names, each once, with line and mark where a name
// stands for both.
func traceEntries(panels []figure.Panel) []entry {
	var entries []entry
	known := map[string]bool{}
	for _, role := range reading {
		for _, panel := range panels {
			for _, trace := range panel.Traces {
				if trace.Role == role && measured(trace.Points) && !known[trace.Name] {
					known[trace.Name] = true
					if role == course.Provisional {
						entries = append(entries, hollowSample(trace.Name, hollowLooks(panels)))
						continue
					}
					entries = append(entries, sampleOf(trace.Name, samples(panels, role, trace.Name)))
				}
			}
		}
	}
	return entries
}

// samples are the looks that a name of a role stands for.
func samples(panels []figure.Panel, role course.Role, name string) []look {
	var list []look
	for _, single := range []bool{false, true} {
		for _, panel := range panels {
			for _, trace := range panel.Traces {
				if trace.Role == role && trace.Name == name && alone(trace) == single && len(list) < 2 && (len(list) == 0 || single) {
					list = append(list, lookOf(trace))
				}
			}
		}
		if single || len(list) == 0 {
			continue
		}
		list = list[:1]
	}
	return list
}

func sampleOf(name string, looks []look) entry {
	wide := 14.0
	for _, l := range looks {
		if l.line != tone.None {
			wide = 34
		}
	}
	return entry{name, wide, func(c *canvas, left, y float64) {
		for _, l := range looks {
			if l.line != tone.None {
				c.line(l.line, l.width, Point{left, y}, Point{left + wide, y}).Dash = l.dash
			}
			if l.size > 0 {
				l.paint(c, left+wide/2, y, l.size)
			}
		}
	}}
}
