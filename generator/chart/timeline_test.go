package chart

import (
	"context"
	"math"
	"slices"
	"strings"
	"testing"

	"boardpack/generator/figure"
)

// bounds is the smallest box around a path.
func bounds(p *Path) box {
	b := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, segment := range p.Segments {
		for _, at := range segment.Points {
			b = box{min(b.left, at.X), min(b.top, at.Y), max(b.right, at.X), max(b.bottom, at.Y)}
		}
	}
	return b
}

// areas are the boxes of what is filled and bordered as given, borders
// included, in the order of painting; no border given takes any.
func areas(d *Drawing, fill, border string) []box {
	var list []box
	for _, mark := range d.Marks {
		if path, ok := mark.(*Path); ok && paint(path.Fill) == fill && (border == "" || paint(path.Stroke) == border) {
			b, edge := bounds(path), 0.0
			if path.Stroke != nil {
				edge = path.Width / 2
			}
			list = append(list, box{b.left - edge, b.top - edge, b.right + edge, b.bottom + edge})
		}
	}
	return list
}

// tenth is the precision of ECharts' coordinates, in px, and a rounding.
const tenth = 0.11

// find returns the text with the given words.
func find(t *testing.T, d *Drawing, words string) *Text {
	t.Helper()
	for _, text := range texts(d) {
		if text.Words == words {
			return text
		}
	}
	t.Fatalf("no text %q among %d", words, len(texts(d)))
	return nil
}

// lone is a timeline of one phase, whose bars are then the only areas.
func lone(marks []figure.Mark, steps ...step) *figure.TimelineChart {
	for i := range steps {
		steps[i].phase = "P"
	}
	return planned(steps, []string{"P"}, marks...)
}

// 1 January to 31 March 2023 are 31, 28 and 31 days.
func TestTimelineIsToScale(t *testing.T) {
	d := draw(t, lone([]figure.Mark{{Value: day("2023-02-14"), Label: "Today"}},
		step{name: "January", start: "2023-01-01", end: "2023-01-31"},
		step{name: "March", start: "2023-03-01", end: "2023-03-31"},
		step{name: "A day", start: "2023-02-10", end: "2023-02-10"},
		step{name: "Quarter", start: "2023-01-01", end: "2023-03-31"}))[0]
	bars := areas(d, palette[0].fill, "")
	if len(bars) != 4 {
		t.Fatalf("%d bars", len(bars))
	}
	origin, perDay := bars[3].left, (bars[3].right-bars[3].left)/90
	near := func(what string, got, want float64) {
		if math.Abs(got-want) > tenth {
			t.Errorf("%s: %.2f, want %.2f", what, got, want)
		}
	}
	near("January starts", bars[0].left, origin)
	near("January ends", bars[0].right, origin+31*perDay)
	near("March starts", bars[1].left, origin+59*perDay)
	near("March ends", bars[1].right, origin+90*perDay)
	near("a day starts", bars[2].left, origin+40*perDay)
	near("the name of February's tick", find(t, d, "Feb 2023").X, origin+31*perDay)
	near("the mark", find(t, d, "Today").X, origin+44.5*perDay)
	lines := verticals(d, ink)
	if len(lines) != 1 {
		t.Fatalf("%d lines for one mark", len(lines))
	}
	near("the mark's line", lines[0].left, origin+44.5*perDay)
	if lines[0].top > bars[0].top || lines[0].bottom < bars[3].bottom {
		t.Errorf("the line %v does not cross the rows", lines[0])
	}
	names := []string{"January", "March", "A day", "Quarter"}
	for i, bar := range bars {
		if name := boxOf(find(t, d, names[i])); name.bottom < bar.top || name.top > bar.bottom || name.right > bar.left {
			t.Errorf("%q at %v is not before its bar at %v", names[i], name, bar)
		}
	}
	if !slices.IsSortedFunc(bars, func(a, b box) int { return int(a.top - b.top) }) {
		t.Errorf("the steps are not in the given order: %v", bars)
	}
}

// verticals are the upright lines of a colour.
func verticals(d *Drawing, colour string) []box {
	var list []box
	for _, mark := range d.Marks {
		if path, ok := mark.(*Path); ok && path.Fill == nil && paint(path.Stroke) == colour {
			if b := bounds(path); b.right-b.left < 0.1 && b.bottom-b.top > 20 {
				list = append(list, b)
			}
		}
	}
	return list
}

func TestAStepOfOneDayIsSeen(t *testing.T) {
	d := draw(t, lone(nil, step{name: "Ten years", start: "2020-01-01", end: "2029-12-31"}, step{name: "A day", start: "2023-02-10", end: "2023-02-10"}))[0]
	if bars := areas(d, palette[0].fill, ""); len(bars) != 2 || bars[1].right-bars[1].left < 5.9 {
		t.Errorf("bars %v, want the second at least 6 px long", bars)
	}
}

// Every bar of a plan says its phase, and neither these words nor those above
// the plot are crossed by a mark's line.
func TestPhasesAreSaidInWords(t *testing.T) {
	if testing.Short() {
		t.Skip("draws many charts; the full run has it")
	}
	for name, hidden := range map[string]int{"timeline": 0, "timeline-forty": 3} {
		d, said := drawGallery(t)[name], 0
		for _, text := range texts(d) {
			if slices.Contains(phases, text.Words) {
				said++
			}
			for _, line := range verticals(d, ink) {
				if b := boxOf(text); b.meets(line) && b.bottom > line.top+1 {
					t.Errorf("%s: a line crosses %q", name, text.Words)
				}
			}
		}
		if steps := len(categoriesOf(gallery()[name])); said < steps+len(phases)-hidden {
			t.Errorf("%s: %d names of phases for %d steps and the legend", name, said, steps)
		}
	}
}

func TestTicksSuitTheirSpan(t *testing.T) {
	for want, span := range map[string][2]string{
		"3 Mar 2025 10 Mar 2025 17 Mar 2025": {"2025-03-03", "2025-03-16"}, // a Monday to a Sunday
		"Jan 2025 Feb 2025 Mar 2025":         {"2025-01-06", "2025-03-12"},
		"Jan 2024 Mar 2024 May 2024":         {"2023-02-01", "2025-03-31"},
		"Jan 2000 Jan 2001":                  {"1999-12-31", "2014-12-31"},
		"Jan 2000 Jan 2010 Jan 2020":         {"1950-01-01", "2049-12-31"},
	} {
		said := words(draw(t, lone(nil, step{name: "Step", start: span[0], end: span[1]}))[0])
		if !strings.Contains(said, want) {
			t.Errorf("%v: %q is not in %q", span, want, said)
		}
	}
}

func TestTimelineWithoutDays(t *testing.T) {
	none := math.NaN()
	d := draw(t, &figure.TimelineChart{Steps: []string{"Step"}, Phases: []figure.Phase{{Name: "P", First: []float64{none}, Last: []float64{none}}}})[0]
	if said := words(d); said != "Step " {
		t.Errorf("an empty timeline says %q", said)
	}
}

// A page has room for some 900 px under a caption. A drawing of 1,050 is set at
// 0.85, which makes 8 points of its 13 px.
func TestFortyStepsFitOnPaper(t *testing.T) {
	chart := forty()
	for i, name := range chart.Steps {
		chart.Steps[i] = name[:strings.Index(name, " that work")]
	}
	if d := draw(t, chart)[0]; d.Height > 1050 {
		t.Errorf("%v px high", d.Height)
	}
}

func TestTimelinesThatCannotBeDrawn(t *testing.T) {
	phase := func(start, end float64) figure.Phase {
		return figure.Phase{Name: "P", First: []float64{start}, Last: []float64{end}}
	}
	for want, chart := range map[string]*figure.TimelineChart{
		`chart 1: phase "P" has 1 first and 0 last days for 1 steps`: {Phases: []figure.Phase{{Name: "P", First: []float64{1}}}},
		`chart 1: "A" ends before it starts`:                         {Phases: []figure.Phase{phase(2, 1)}},
		`chart 1: "A" is in several phases`:                          {Phases: []figure.Phase{phase(1, 1), phase(2, 2)}},
		`chart 1: mark "today" has no day`:                           {Phases: []figure.Phase{phase(1, 1)}, Marks: []figure.Mark{{Value: math.NaN(), Label: "today"}}},
	} {
		chart.Steps = []string{"A"}
		if _, err := Draw(context.Background(), []figure.Chart{chart}); err == nil || err.Error() != want {
			t.Errorf("got error %v, want %s", err, want)
		}
	}
}
