package chart_test

import (
	"math"
	"strings"
	"testing"

	"boardpack/generator/chart"
	"boardpack/generator/course"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

func trace(role course.Role, values ...float64) course.Trace {
	t := course.Trace{Name: string(role), Role: role}
	for i, v := range values {
		t.Points = append(t.Points, course.Point{Day: 20000 + 10*float64(i), Value: v})
	}
	return t
}

// ends are the first and the last place of each path of an ink.
func ends(d *chart.Drawing, ink tone.Ink) (all [][2]chart.Point) {
	for _, m := range d.Marks {
		p := m.(*chart.Path)
		if p.Stroke == ink && p.Fill == tone.None {
			last := p.Segments[len(p.Segments)-1]
			all = append(all, [2]chart.Point{p.Segments[0].Points[0], last.Points[len(last.Points)-1]})
		}
	}
	return all
}

// Values of 1, 3 and 5, and a target of 5: the line goes from the lower left to the
// upper right, to where the level of the target is, and all is within the drawing.
func TestSpark(t *testing.T) {
	d := chart.Spark(&figure.Spark{Traces: []course.Trace{trace(course.Observed, 1, 3, 5), trace(course.Target, 5, math.NaN(), 5)}})
	lines, level := ends(d, tone.Observed), ends(d, tone.Aim)
	if len(lines) != 1 || len(level) != 1 {
		t.Fatalf("%d lines and %d levels", len(lines), len(level))
	}
	from, to := lines[0][0], lines[0][1]
	if from.X > 5 || from.Y < d.Height-5 || to.X < d.Width-5 || to.Y > 5 || level[0][0].Y != to.Y {
		t.Errorf("a line from %v to %v, the target at %v, in %v by %v", from, to, level[0], d.Width, d.Height)
	}
	for _, m := range d.Marks {
		for _, s := range m.(*chart.Path).Segments {
			for _, p := range s.Points {
				if p.X < 0 || p.Y < 0 || p.X > d.Width || p.Y > d.Height {
					t.Errorf("%v is outside of %v by %v", p, d.Width, d.Height)
				}
			}
		}
	}
}

// A value that is not known parts the line, values of overlapping periods have none,
// and equal values stand in the middle.
func TestSparksOfFewValues(t *testing.T) {
	for name, c := range map[string]struct {
		of    course.Trace
		lines int
		marks int
	}{
		"a gap":       {trace(course.Observed, 1, 2, math.NaN(), 4, 5), 2, 3}, // and the last value
		"one alone":   {trace(course.Observed, 1, 2, math.NaN(), 4), 1, 3},
		"apart":       {trace(course.Apart, 1, 2, 3), 0, 4},
		"provisional": {trace(course.Provisional, 1, 2), 0, 2},
		"equal":       {trace(course.Observed, 2, 2), 1, 2},
		"none":        {trace(course.Observed, math.NaN()), 0, 0},
	} {
		d := chart.Spark(&figure.Spark{Traces: []course.Trace{c.of}})
		if lines := ends(d, tone.Observed); len(lines) != c.lines || len(d.Marks) != c.marks {
			t.Errorf("%s: %d lines of %d marks", name, len(lines), len(d.Marks))
		} else if name == "equal" && lines[0][0].Y != d.Height/2 {
			t.Errorf("equal values stand at %v of %v", lines[0][0].Y, d.Height)
		}
	}
}

// Beside words a drawing says nothing: it has none of its own, and is hidden from
// who hears the page.
func TestSparksAreBesideWords(t *testing.T) {
	html := string(chart.Spark(&figure.Spark{Traces: []course.Trace{trace(course.Observed, 1, 2)}}).Beside())
	for _, want := range []string{`aria-hidden="true"`, `focusable="false"`, `class="board-spark"`, `class="s-observed"`} {
		if !strings.Contains(html, want) && !strings.Contains(html, strings.TrimSuffix(strings.TrimPrefix(want, `class="`), `"`)) {
			t.Errorf("no %s in %s", want, html)
		}
	}
	for _, not := range []string{"<text", "<title", "role=", "style="} {
		if strings.Contains(html, not) {
			t.Errorf("%s in %s", not, html)
		}
	}
}
