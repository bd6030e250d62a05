package charttest

import (
	"slices"

	"boardpack/generator/calendar"
	"boardpack/generator/chart"
	"boardpack/generator/course"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// plot is one panel as it was read: what stands between the first number of its axis
// and that of the next.
type plot struct {
	figure.Panel
	sheet     *sheet
	from, to  int // of the order of painting
	name      []*text
	upright   []*text
	along     []*text
	values, x *ruler
}

// courses reads panels over days.
func (r *reading) courses(c *figure.CourseChart) {
	r.traceLegend(c)
	r.headings(c)
	plots := r.plots()
	for _, panel := range c.Panels {
		if !slices.ContainsFunc(panel.Traces, func(t course.Trace) bool { return len(known(t.Points)) > 0 }) {
			continue
		}
		if len(plots) == 0 {
			r.say("panel %q has no axis", panel.Name)
			continue
		}
		p := plots[0]
		plots, p.Panel = plots[1:], panel
		r.panel(p)
	}
	if len(plots) > 0 {
		r.say("%d axes too many", len(plots))
	}
}

// plots cuts each part at the first numbers of its axes.
func (r *reading) plots() []*plot {
	var all []*plot
	for _, s := range r.sheets {
		var last *plot
		var before *text
		for i, t := range s.texts {
			if t.Part == chart.Upwards && (before == nil || before.Part != chart.Upwards || t.X != before.X || t.Y > before.Y) {
				if last != nil {
					last.to = t.order
				}
				last = &plot{sheet: s, from: t.order, to: len(s.Marks), name: namesBefore(s.texts[:i])}
				all = append(all, last)
			}
			if before = t; last == nil {
				continue
			}
			switch t.Part {
			case chart.Upwards:
				last.upright = append(last.upright, t)
			case chart.Along:
				last.along = append(last.along, t)
			}
		}
	}
	return all
}

// namesBefore are the last lines of the name of an axis.
func namesBefore(texts []*text) []*text {
	end := len(texts)
	start := end
	for start > 0 && texts[start-1].Part == chart.AxisName {
		start--
	}
	return texts[start:end]
}

func known(points []course.Point) []course.Point {
	return slices.DeleteFunc(slices.Clone(points), func(p course.Point) bool { return missing(p.Value) })
}

// panel reads one.
func (r *reading) panel(p *plot) {
	p.values, p.x = r.ruler(p.upright, (*text).middle), r.dayRuler(p.along)
	if p.values == nil || p.x == nil {
		return
	}
	r.labels("the name of an axis", p.name, []string{begun(p.Axis, p.values)})
	var values []float64
	for _, trace := range p.Traces {
		for _, at := range known(trace.Points) {
			values = append(values, at.Value)
		}
	}
	if p.Form == figure.Plain {
		r.fives(p.values, values)
	}
	for _, trace := range p.Traces {
		r.trace(p, trace)
	}
	r.targets(p)
}

// dotted are the roles whose points are marks.
var dotted = map[course.Role]tone.Ink{course.Observed: tone.Observed, course.Apart: tone.Observed, course.Provisional: tone.Observed,
	course.Improving: tone.Improving, course.Concerning: tone.Concern, course.Shifting: tone.Shifting}

// lined are the inks of those that are lines.
var lined = map[course.Role]tone.Ink{course.Interval: tone.Process, course.Earlier: tone.Earlier, course.Limit: tone.Process, course.Mean: tone.Process,
	course.Bound: tone.Foreseen, course.Tolerance: tone.Text, course.Required: tone.Text, course.Target: tone.Aim, course.Projection: tone.Foreseen, course.Observed: tone.Observed}

func (r *reading) trace(p *plot, trace course.Trace) {
	ink, marked := dotted[trace.Role]
	if trace.Role == course.Target && len(trace.Points) == 1 {
		ink, marked = tone.Aim, true
	}
	if marked {
		for _, at := range known(trace.Points) {
			r.coursePoint(p, trace, at, ink)
		}
	}
	if ink, ok := lined[trace.Role]; ok && (!marked || trace.Role == course.Observed) {
		r.courseLine(p, trace, ink, marked)
	}
}

func (r *reading) coursePoint(p *plot, trace course.Trace, at course.Point, ink tone.Ink) {
	name := plain(trace.Name)
	if at.Provisional && trace.Role != course.Provisional {
		name += " (provisional)"
	}
	if label := plain(at.Label); label != "" {
		name = label + ", " + name
	}
	if panel := plain(p.Name); panel != "" {
		name = panel + ", " + name
	}
	m := r.take(name, at.Value)
	if m == nil {
		return
	}
	if m.sheet != p.sheet || m.order < p.from || m.order > p.to {
		r.say("%q stands in another panel", m.Row)
		return
	}
	r.point(m, p.x.at(at.Day), p.values.at(at.Value), ink)
	if hollow := m.Fill == tone.Ground || p.opened(m); trace.Role != course.Target && hollow != (at.Provisional || trace.Role == course.Provisional) {
		r.say("%q: it is hollow: %v", m.Row, hollow)
	}
	if of, ok := calendar.ParsePeriod(at.Label); ok && of.Unit() != calendar.Day && trace.Role == course.Observed {
		from, to := p.x.at(figure.Day(of.Start())), p.x.at(figure.Day(of.End())+1)
		r.place(m.Row+", over its period,", m.across(), (from+to)/2)
	}
}

// courseLine holds that lines go through the points, from the first to the last, and
// over no gap.
func (r *reading) courseLine(p *plot, trace course.Trace, ink tone.Ink, marked bool) {
	for i, at := range trace.Points {
		if missing(at.Value) {
			continue
		}
		here := spot{p.x.at(at.Day), p.values.at(at.Value)}
		alone := (i == 0 || missing(trace.Points[i-1].Value)) && (i+1 == len(trace.Points) || missing(trace.Points[i+1].Value))
		switch {
		case alone && !marked && !p.lines(ink, func(a, b spot) bool { return here.between(a, b) }):
			r.say("%s: nothing shows %q of %v", trace.Name, at.Label, at.Value)
		case i > 0 && !missing(trace.Points[i-1].Value):
			last := spot{p.x.at(trace.Points[i-1].Day), p.values.at(trace.Points[i-1].Value)}
			if !p.lines(ink, func(a, b spot) bool { return a.near(last) && b.near(here) }) {
				r.say("%s: no line from %v at %.1f to %v at %.1f", trace.Name, trace.Points[i-1].Label, last, at.Label, here)
			}
		case i > 1 && !missing(trace.Points[i-2].Value):
			last := spot{p.x.at(trace.Points[i-2].Day), p.values.at(trace.Points[i-2].Value)}
			if !last.near(here) && p.lines(ink, func(a, b spot) bool { return a.near(last) && b.near(here) }) {
				r.say("%s: a line to %q, before which is no value", trace.Name, at.Label)
			}
		}
	}
}

// opened reports whether the ground shows in the middle of a mark, as whole shapes over it
// leave it.
func (p *plot) opened(m *mark) bool {
	return slices.ContainsFunc(p.sheet.plain, func(o *mark) bool {
		return o.order == m.order+1 && o.Fill == tone.Ground && o.left > m.left && o.right < m.right && o.top > m.top && o.bottom < m.bottom &&
			distance(o.across(), m.across()) < near && distance(o.up(), m.up()) < 2
	})
}

type spot struct{ x, y float64 }

func (s spot) near(o spot) bool { return distance(s.x, o.x) < near && distance(s.y, o.y) < near }

// between reports whether the place is in the middle of a short level line.
func (s spot) between(a, b spot) bool {
	return a.y == b.y && distance(s.y, a.y) < near && distance(s.x, (a.x+b.x)/2) < near && b.x-a.x < 12
}

// lines reports whether a straight piece of a line of an ink in the panel is as asked.
func (p *plot) lines(ink tone.Ink, is func(a, b spot) bool) bool {
	for _, m := range p.sheet.plain {
		if m.Stroke != ink || m.order < p.from || m.order > p.to {
			continue
		}
		for i := 1; i < len(m.Segments) && m.Segments[i].Op == chart.LineTo; i++ {
			a, b := m.Segments[i-1].Points[0], m.Segments[i].Points[0]
			if is(spot{a.X, a.Y}, spot{b.X, b.Y}) {
				return true
			}
		}
	}
	return false
}

// targets holds that the numbers in a plot are those of targets on one day, each
// beside its mark.
func (r *reading) targets(p *plot) {
	for _, t := range p.sheet.of(chart.Value) {
		if t.order < p.from || t.order > p.to {
			continue
		}
		if !slices.ContainsFunc(p.Traces, func(trace course.Trace) bool {
			return trace.Role == course.Target && len(trace.Points) == 1 && says(t.Words, trace.Points[0].Value) &&
				t.distance(p.x.at(trace.Points[0].Day), p.values.at(trace.Points[0].Value)) < 20
		}) {
			r.say("%q stands beside no target of that value", t.Words)
		}
	}
}
