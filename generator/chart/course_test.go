package chart

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"boardpack/generator/course"
	"boardpack/generator/figure"
)

// drawAt draws as a page of the given width does.
func drawAt(t *testing.T, e *engine, chart *figure.CourseChart, width int) *Drawing {
	t.Helper()
	json, err := option(chart)
	if err == nil && e.vm == nil {
		err = e.start()
	}
	if err != nil {
		t.Fatal(err)
	}
	svg, err := e.draw(goja.Undefined(), e.vm.ToValue(string(json)), e.vm.ToValue(width))
	if err != nil {
		t.Fatal(err)
	}
	d, err := readSVG(svg.String())
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// levelLines are the boxes of the lines of a colour and a width that run along.
func levelLines(d *Drawing, colour string, width float64) []box {
	var list []box
	for _, mark := range d.Marks {
		if path, ok := mark.(*Path); ok && paint(path.Stroke) == colour && path.Width == width {
			if b := bounds(path); b.bottom-b.top < 0.1 && b.right-b.left > 1 {
				list = append(list, b)
			}
		}
	}
	return list
}

// baselines are the lines under the plots, which are as wide as these.
func baselines(d *Drawing) []box { return levelLines(d, rule, 1) }

func (b box) inside(other box) bool {
	return b.left >= other.left && b.right <= other.right && b.top >= other.top && b.bottom <= other.bottom
}

// No words meet others, a badge's shape or the line under a plot, on paper or
// on a phone; nor are any cut.
func TestNothingMeetsInACourse(t *testing.T) {
	if testing.Short() || raceDetector {
		t.Skip("draws many charts; the full run has it")
	}
	var e engine
	for name, chart := range map[string]*figure.CourseChart{"control": responses(), "path": admissions(), "six": multiples(), "few": few(), "badges": everyBadge()} {
		for _, width := range []int{720, 600, 390, 320} {
			d := drawAt(t, &e, chart, width)
			var shapes []box
			for _, icon := range icons {
				if icon.frame.fill != white { // which the ground is as well
					shapes = append(shapes, areas(d, icon.frame.fill, icon.frame.border)...)
				}
			}
			shapes = append(shapes, baselines(d)...)
			canvas := box{-0.5, -0.5, d.Width + 0.5, d.Height + 0.5}
			for i, text := range texts(d) {
				b := boxOf(text)
				if !b.inside(canvas) {
					t.Errorf("%s at %d: %q is cut: %.1f in %v x %v", name, width, text.Words, b, d.Width, d.Height)
				}
				for _, other := range texts(d)[:i] {
					if b.meets(boxOf(other)) {
						t.Errorf("%s at %d: %q meets %q", name, width, text.Words, other.Words)
					}
				}
				for _, shape := range shapes {
					if b.meets(shape) {
						t.Errorf("%s at %d: %q meets a shape at %.1f", name, width, text.Words, shape)
					}
				}
			}
		}
	}
}

func TestPanelsAreEqual(t *testing.T) {
	var e engine
	for width, columns := range map[int]int{720: 2, 390: 1} {
		lines := baselines(drawAt(t, &e, multiples(), width))
		if len(lines) != 6 {
			t.Fatalf("%d plots of 6 panels", len(lines))
		}
		lefts := map[float64]bool{}
		for i, line := range lines {
			lefts[math.Round(line.left)] = true
			if got, want := line.right-line.left, lines[0].right-lines[0].left; math.Abs(got-want) > 1 {
				t.Errorf("plot %d is %.1f px wide, the first %.1f", i+1, got, want)
			}
		}
		if len(lefts) != columns {
			t.Errorf("%d columns at %d px", len(lefts), width)
		}
		for row := 0; row < 6; row += columns {
			for _, line := range lines[row : row+columns] {
				if math.Abs(line.top-lines[row].top) > 1 {
					t.Errorf("plots of a row end at %v and %v", line.top, lines[row].top)
				}
			}
		}
	}
	if drawAt(t, &e, responses(), 720).Height > 500 {
		t.Error("a single panel should be as high as other charts")
	}
}

// From 1 January to 1 July 2023 are 181 days, to 1 April 90; 30 is halfway from
// 20 to 40.
func TestCourseIsToScale(t *testing.T) {
	points := []course.Point{{Day: day("2023-01-01"), Value: 20}, {Day: day("2023-04-01"), Value: 30}, {Day: day("2023-07-01"), Value: 40}}
	d := draw(t, onePanel(figure.Plain, course.Trace{Name: "A", Role: course.Apart, Points: points}))[0]
	dots := areas(d, observed, "")
	if len(dots) != 3 {
		t.Fatalf("%d marks of 3 values", len(dots))
	}
	middle := func(b box) Point { return Point{(b.left + b.right) / 2, (b.top + b.bottom) / 2} }
	a, b, c := middle(dots[0]), middle(dots[1]), middle(dots[2])
	if got, want := (b.X-a.X)/(c.X-a.X), 90.0/181; math.Abs(got-want) > 0.002 {
		t.Errorf("1 April is %.4f of the way, want %.4f", got, want)
	}
	if got := (b.Y - a.Y) / (c.Y - a.Y); math.Abs(got-0.5) > 0.002 {
		t.Errorf("30 is %.4f of the way from 20 to 40", got)
	}
	for words, at := range map[string]float64{"20": a.Y, "30": b.Y, "40": c.Y} {
		if tick := find(t, d, words); math.Abs(tick.Y-central*tick.Size-at) > 0.6 {
			t.Errorf("tick %s at %v, its value at %v", words, tick.Y, at)
		}
	}
	for words, at := range map[string]float64{"Jan 2023": a.X, "Apr 2023": b.X} {
		if tick := find(t, d, words); math.Abs(tick.X-at) > 0.6 {
			t.Errorf("%s at %v, its day at %v", words, tick.X, at)
		}
	}
}

func onePanel(form figure.Form, traces ...course.Trace) *figure.CourseChart {
	return &figure.CourseChart{Panels: []figure.Panel{{Axis: "Value", Form: form, Traces: traces}}}
}

// stretches is how many stretches the only line of a colour has.
func stretches(d *Drawing, colour string) int {
	n := 0
	for _, mark := range d.Marks {
		path, ok := mark.(*Path)
		if !ok || path.Fill != nil || paint(path.Stroke) != colour {
			continue
		}
		for _, segment := range path.Segments {
			if segment.Op == MoveTo {
				n++
			}
		}
	}
	return n
}

func TestBreaksAreNotJoined(t *testing.T) {
	broken := monthly(9, func(i int) float64 {
		if i == 4 {
			return math.NaN()
		}
		return float64(i % 3)
	})
	for _, c := range []struct {
		role course.Role
		want int
	}{{course.Observed, 2}, {course.Required, 2}, {course.Mean, 2}, {course.Apart, 0}, {course.Provisional, 0}} {
		d := draw(t, onePanel(figure.Plain, course.Trace{Name: "T", Role: c.role, Points: broken}))[0]
		colour := looks[c.role].line
		if colour == unseen {
			colour = looks[c.role].border
		}
		if got := stretches(d, colour); got != c.want {
			t.Errorf("%s: %d pieces, want %d", c.role, got, c.want)
		}
	}
}

// The two limits are one series, but not one line.
func TestLimitsAreNotJoined(t *testing.T) {
	limit := func(v float64) course.Trace {
		return course.Trace{Name: "Limits", Role: course.Limit, Points: monthly(9, level(v))}
	}
	values := course.Trace{Name: "Values", Role: course.Observed, Points: monthly(9, wave)}
	d := draw(t, &figure.CourseChart{Panels: []figure.Panel{{Form: figure.Plain, Traces: []course.Trace{limit(-2), values, limit(2)}}}})[0]
	if got := stretches(d, looks[course.Limit].line); got != 3 { // one in the legend
		t.Errorf("%d lines, want two and that of the legend", got)
	}
}

// A straight stretch needs no more than its ends.
func TestLinesKeepTheirCorners(t *testing.T) {
	turn := func(i int) float64 { return math.Abs(float64(i - 2)) }
	path := []course.Point{{Day: 0, Value: turn(0)}, {Day: 1, Value: turn(1)}, {Day: 2, Value: turn(2)}, {Day: 3, Value: turn(3)}, {Day: 4, Value: turn(4)}, {Day: 9, Value: 7}, {Day: 10, Value: math.NaN()}, {Day: 11, Value: 5}, {Day: 12, Value: 5}}
	var days []float64
	for _, datum := range pointData(path, false) {
		days = append(days, datum[0].(float64))
	}
	if want := []float64{0, 2, 9, 10, 11, 12}; !slices.Equal(days, want) {
		t.Errorf("days %v, want %v", days, want)
	}
	if got := len(pointData(path, true)); got != len(path) {
		t.Errorf("%d of %d marks", got, len(path))
	}
}

func TestCourseScales(t *testing.T) {
	for _, c := range []struct {
		form   figure.Form
		values []float64
		want   scale
	}{
		{figure.Plain, []float64{1950, 2280}, scale{1900, 2300, 4}},
		{figure.Plain, []float64{4, 97}, scale{0, 100, 5}},
		{figure.Plain, []float64{25, 97}, scale{0, 100, 5}}, // closely from 20, which is a step from zero
		{figure.Plain, []float64{-97, -25}, scale{-100, 0, 5}},
		{figure.Plain, []float64{-8, 5}, scale{-10, 5, 3}},
		{figure.Plain, []float64{-40, -3}, scale{-40, 0, 4}},
		{figure.Plain, []float64{0, 0}, scale{0, 1, 1}},
		{figure.Plain, []float64{50, 50}, scale{45, 55, 2}},
		{figure.Percent, []float64{96}, scale{85, 100, 3}},
		{figure.Clock, []float64{1714, 2105}, scale{1680, 2160, 4}},   // 28:00 to 36:00 by 2 minutes
		{figure.Clock, []float64{20, 110}, scale{0, 120, 4}},          // by 30 s
		{figure.Clock, []float64{0, 5 * 3600}, scale{0, 5 * 3600, 5}}, // by hours
	} {
		if got := courseScale(c.values, c.form); got != c.want {
			t.Errorf("%s %v: %v, want %v", c.form, c.values, got, c.want)
		}
	}
}

func TestAxesSayTheirForm(t *testing.T) {
	for form, want := range map[figure.Form]string{figure.Plain: "40,000", figure.Percent: "40,000%", figure.Pounds: "£40,000", figure.Clock: "600:00"} {
		said := words(draw(t, onePanel(form, course.Trace{Name: "T", Role: course.Observed, Points: monthly(2, func(i int) float64 { return 1000 + 39000*float64(i) })}))[0])
		if !strings.Contains(said, " "+want+" ") {
			t.Errorf("%s: %q is not in %q", form, want, said)
		}
	}
}

func TestALegendForAllPanels(t *testing.T) {
	d, names := draw(t, multiples())[0], map[string]int{}
	for _, text := range texts(d) {
		names[text.Words]++
	}
	for _, want := range []string{"Observed", "Improvement", "Concern", "Shift", "Mean", "Process limits", "Target", "95% confidence interval"} {
		if names[want] != 1 {
			t.Errorf("%q is said %d times", want, names[want])
		}
	}
	if said := words(draw(t, onePanel(figure.Plain, course.Trace{Name: "Alone", Role: course.Observed, Points: monthly(3, wave)}))[0]); strings.Contains(said, "Alone") {
		t.Error("a legend of one entry")
	}
}

// A target of one day is a mark with its value beside it, clear of all lines.
func TestTargetSaysItsValue(t *testing.T) {
	d := draw(t, admissions())[0]
	mark, words := areas(d, white, aim), find(t, d, "1,800")
	for _, text := range texts(d) {
		if text.Words == "1,800" && text.X > words.X {
			words = text // the other is that of the axis
		}
	}
	if len(mark) != 2 { // one in the legend
		t.Fatalf("%d marks", len(mark))
	}
	at := slices.MaxFunc(mark, func(a, b box) int { return cmp.Compare(a.left, b.left) })
	if b := boxOf(words); b.left < at.right || b.left > at.right+12 || b.top > at.bottom || b.bottom < at.top {
		t.Errorf("%v is not beside %v", b, at)
	}
}

// A name that is a line in one panel and a mark in another has both in the
// legend, whichever comes first.
func TestLegendOfATargetOfBothSorts(t *testing.T) {
	line := course.Trace{Name: "Target", Role: course.Target, Points: monthly(12, level(3))}
	mark := course.Trace{Name: "Target", Role: course.Target, Points: monthly(1, level(3))}
	other := course.Trace{Name: "Observed", Role: course.Observed, Points: monthly(12, wave)}
	for _, targets := range [][]course.Trace{{line, mark}, {mark, line}, {line, line}, {mark, mark}} {
		chart := new(figure.CourseChart)
		marks, lines := 0, 0
		for _, target := range targets {
			chart.Panels = append(chart.Panels, figure.Panel{Form: figure.Plain, Traces: []course.Trace{target, other}})
			if len(target.Points) == 1 {
				marks++
			} else {
				lines++
			}
		}
		d := draw(t, chart)[0]
		if got, want := len(areas(d, white, aim)), marks+min(marks, 1); got != want {
			t.Errorf("%d marks and %d lines: %d marks with that of the legend, want %d", marks, lines, got, want)
		}
		if got, want := len(levelLines(d, aim, 2)), lines+min(lines, 1); got != want {
			t.Errorf("%d marks and %d lines: %d lines with that of the legend, want %d", marks, lines, got, want)
		}
	}
}

func TestPanelsWithoutValues(t *testing.T) {
	d := draw(t, few())[0]
	if said := words(d); !strings.Contains(said, "Breaks") || strings.Count(said, "Nothing observed") != 1 {
		t.Errorf("the panel without values says %q", said)
	}
	empty := draw(t, &figure.CourseChart{Panels: []figure.Panel{{Name: "Empty", Form: figure.Plain, Badges: badged(course.Unjudged, "Not yet measured")}}})[0]
	if said := words(empty); said != "Empty Not yet measured Nothing observed " {
		t.Errorf("an empty panel says %q", said)
	}
}

func TestEveryRoleAndShapeIsKnown(t *testing.T) {
	for _, role := range course.Roles {
		if _, known := looks[role]; !known || !slices.Contains(reading, role) {
			t.Errorf("%s has no look or no place in the legend", role)
		}
	}
	for _, shape := range course.Shapes {
		if _, known := icons[shape]; !known {
			t.Errorf("%s has no icon", shape)
		}
	}
}

func TestCoursesThatCannotBeDrawn(t *testing.T) {
	trace := func(name string, role course.Role, day, value float64) figure.Panel {
		return figure.Panel{Form: figure.Plain, Traces: []course.Trace{{Name: name, Role: role, Points: []course.Point{{Day: day, Value: value}}}}}
	}
	for want, panels := range map[string][]figure.Panel{
		`chart 1: a course chart needs a panel`:                     nil,
		`chart 1: panel 2: unknown form of numbers "feet"`:          {{Form: figure.Plain}, {Form: "feet"}},
		`chart 1: panel 1: badge "B" has the unknown shape "heart"`: {{Form: figure.Plain, Badges: badged(course.Shape("heart"), "B")}},
		`chart 1: panel 1: trace "T" has the unknown role "hope"`:   {trace("T", "hope", 1, 1)},
		`chart 1: panel 1: a trace of role "mean" has no name`:      {trace(" ", course.Mean, 1, 1)},
		`chart 1: panel 1: trace "T" has a point without a day`:     {trace("T", course.Mean, math.Inf(1), 1)},
		`chart 1: panel 1: trace "T" has an endless value`:          {trace("T", course.Mean, 1, math.Inf(-1))},
	} {
		chart := &figure.CourseChart{Panels: panels}
		if _, err := Draw(context.Background(), []figure.Chart{chart}); err == nil || err.Error() != want {
			t.Errorf("got error %v, want %s", err, want)
		}
	}
}
