package chart

import (
	"math"
	"slices"

	"boardpack/generator/calendar"
	"boardpack/generator/course"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
	"boardpack/generator/typeface"
)

// courses draws a plot for each panel, in one column or two, each under its
// heading and badges.
func courses(chart *figure.CourseChart, width float64) pile {
	columns, wide := 1, width
	if len(chart.Panels) > 1 && width >= sideBySide {
		columns, wide = 2, math.Floor((width-panelGap)/2)
	}
	panels, high, status := panelsOf(chart, wide), 160.0, legend{}
	if len(panels) == 1 { // its status heads the drawing, lest it be taken for one more entry of the legend
		high, status = plotHeight(width), panels[0].badges
		panels[0].badges, panels[0].flags = legend{}, 0
	}
	l, rows := legendOf(traceEntries(chart.Panels), width), slices.Collect(slices.Chunk(panels, columns))
	align(rows)
	p := pile{width: width, head: status.height + l.height + 2, foot: 2}
	for _, row := range rows {
		p.rows = append(p.rows, row[0].height(high)+22)
	}
	p.rows[len(p.rows)-1] -= 22
	p.draw = func(c *canvas, first int, tops []float64, _ float64) {
		status.paint(c, 0, 2)
		l.paint(c, 0, status.height+2)
		for i, top := range tops {
			for n, panel := range rows[first+i] {
				panel.draw(c, float64(n)*(wide+panelGap), top, high)
			}
		}
	}
	return p
}

const (
	panelGap   = 32.0
	sideBySide = 600.0 // px, from which on panels stand in two columns
	badgeSize  = 22.0
	reach      = 9.0 // of marks over the plot's edge
)

// panel is one laid out: the heights of what stands over its plot, and the room
// beside it.
type panel struct {
	figure.Panel
	wide                     float64
	heading                  []string
	badges                   legend
	name                     []string
	y                        axis
	days                     dayAxis
	head, flags, title, foot float64
	slack                    float64 // over the name of the axis, for its neighbour's sake
	left, right              float64
	first, last              float64 // days that its time goes from and to, the last not within
	dated                    bool    // it has a time
	traces                   []course.Trace
}

// panelsOf lays all panels, those over the same unit of time with one axis.
func panelsOf(chart *figure.CourseChart, wide float64) []*panel {
	var panels []*panel
	for _, of := range chart.Panels {
		panels = append(panels, layPanel(of, wide, len(chart.Panels) == 1))
	}
	shareTime(panels)
	for _, p := range panels {
		p.layTime()
	}
	return panels
}

func layPanel(of figure.Panel, wide float64, single bool) *panel {
	p := &panel{Panel: of, wide: wide, heading: balanced(typeface.Bold, of.Name, wide), right: reach, traces: joined(of.Traces)}
	p.badges = badgesOf(of.Badges, wide, single)
	p.y = p.valueAxis()
	p.left = max(longest(p.y.words)+gap, 16)
	p.name = wrap(p.y.named(of.Axis), wide)
	if len(p.heading) > 0 {
		p.head = float64(len(p.heading))*leading + 4
	}
	p.flags, p.title = p.badges.height, float64(len(p.name))*leading+11
	p.first, p.last, p.dated = p.span()
	return p
}

func (p *panel) layTime() {
	p.foot = gap + leading
	if p.dated {
		p.days = dayAxisOf(p.first, p.last, p.unit(), p.left, p.wide-p.right, 0, p.wide)
		p.foot = gap + float64(max(1, p.days.most()))*leading
	}
}

// height is that of a panel with what is aligned to its neighbour.
func (p *panel) height(high float64) float64 { return p.over() + high + p.foot }

// over is the height of what stands over the plot.
func (p *panel) over() float64 { return p.head + p.flags + p.slack + p.title }

// align gives the panels of a row plots at one height: what is missing stands between
// the badges, which are their heading's, and the name of the axis.
func align(rows [][]*panel) {
	for _, row := range rows {
		over, foot := 0.0, 0.0
		for _, p := range row {
			over, foot = max(over, p.over()), max(foot, p.foot)
		}
		for _, p := range row {
			p.slack, p.foot = over-p.over(), foot
		}
	}
}

// badgesOf are bold where they head the drawing.
func badgesOf(badges []course.Badge, wide float64, head bool) legend {
	var entries []entry
	for _, b := range badges {
		entries = append(entries, entry{b.Words, badgeSize, func(c *canvas, left, y float64) {
			icons[b.Shape].paint(c, left+badgeSize/2, y)
		}})
	}
	l, face := legend{part: Status, bold: head, least: badgeSize + 4}, typeface.Regular
	if head {
		face = typeface.Bold
	}
	l.set(face, entries, wide)
	if len(entries) > 0 {
		l.height += 3
	}
	return l
}

// unit is that of the periods that were measured, by which the axis is cut.
func (p *panel) unit() calendar.Unit {
	for _, trace := range p.Traces {
		if trace.Role != course.Observed && trace.Role != course.Apart && trace.Role != course.Provisional {
			continue
		}
		for _, at := range trace.Points {
			if of, ok := calendar.ParsePeriod(at.Label); ok && of.Unit() != calendar.Day {
				return of.Unit()
			}
		}
	}
	return calendar.Month
}

// quarterDays is the least that an axis shows of a few months' values, in days.
const quarterDays = 92

// span is from a panel's first to after its last day.
func (p *panel) span() (low, high float64, ok bool) {
	days := map[float64]bool{}
	low, high = math.Inf(1), math.Inf(-1)
	for _, trace := range p.Traces {
		for _, at := range trace.Points {
			if !figure.Absent(at.Value) {
				low, high, days[at.Day] = min(low, math.Floor(at.Day)), max(high, math.Floor(at.Day)+1), true
			}
		}
	}
	if few := float64(len(days)) < (high-low)/7; len(days) > 0 && high-low < quarterDays && (few || len(days) == 1) {
		low, high = math.Floor((low+high-quarterDays)/2), math.Ceil((low+high+quarterDays)/2)
	}
	return low, high, len(days) > 0
}

// measured reports whether there is any value to draw.
func measured(points []course.Point) bool {
	return slices.ContainsFunc(points, func(p course.Point) bool { return !figure.Absent(p.Value) })
}

// joined are the traces that have values, in the order of painting.
func joined(traces []course.Trace) []course.Trace {
	var list []course.Trace
	for _, role := range course.Roles {
		for _, trace := range traces {
			if trace.Role == role && measured(trace.Points) {
				list = append(list, trace)
			}
		}
	}
	return list
}

// draw paints the panel from its top left corner on.
func (p *panel) draw(c *canvas, x, top, high float64) {
	for _, t := range c.below(x, top, Start, p.heading, Words) {
		t.Bold = true
	}
	p.badges.paint(c, x, top+p.head+2)
	for _, t := range c.below(x, top+p.head+p.flags+p.slack, Start, p.name, AxisName) {
		t.Ink = tone.Quiet
	}
	start := top + p.over()
	left, right := x+p.left, x+p.wide-p.right
	p.y.from, p.y.to = start+high, start
	if len(p.y.words) > 0 {
		p.y.paintUp(c, left, right)
	}
	if len(p.days.periods) > 0 || p.days.last > p.days.first {
		p.days.from, p.days.to = left, right
		p.days.paint(c, start+high)
	}
	if len(p.traces) == 0 {
		c.text((left+right)/2, start+high/2, Middle, "Nothing observed", Words)
		return
	}
	p.paintTraces(c, box{left, start, right, start + high}, x+p.wide)
}
