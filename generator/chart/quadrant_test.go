package chart

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"boardpack/generator/figure"
)

// bubble is a place of a quadrant: a point, or a circle with a number.
type bubble struct {
	x, y, r float64
	number  int
}

func bubbles(d *Drawing) []bubble {
	var list []bubble
	for _, b := range areas(d, palette[0].fill, "") {
		list = append(list, bubble{(b.left + b.right) / 2, (b.top + b.bottom) / 2, (b.right - b.left) / 2, 1})
	}
	return list
}

// meets reports whether a box and a circle have a point in common.
func (b box) meetsCircle(c bubble) bool {
	x, y := min(max(c.x, b.left), b.right), min(max(c.y, b.top), b.bottom)
	return math.Hypot(x-c.x, y-c.y) < c.r
}

func (b box) within(c bubble) bool {
	far := math.Hypot(max(b.right-c.x, c.x-b.left), max(b.bottom-c.y, c.y-b.top))
	return far <= c.r
}

// dense are charts of 182 intentions that crowd a quadrant in different ways.
func dense() map[string]*figure.QuadrantChart {
	random := rand.New(rand.NewPCG(1, 2))
	all := map[string]*figure.QuadrantChart{"182": places182(), "alone": eachAlone(), "broken": brokenScores(),
		"one place": scored(func(x, y int) int {
			if x == 3 && y == 3 {
				return 182
			}
			return 0
		}),
	}
	crowd := brokenScores() // around the middle, where many overlap
	for _, series := range []figure.Series{crowd.X, crowd.Y} {
		for i := range series.Values {
			series.Values[i] = min(max(3+random.NormFloat64()/2, 1), 5)
		}
	}
	all["crowd"] = crowd
	for i := range 8 {
		numbers := map[[2]int]int{}
		for range 182 {
			numbers[[2]int{1 + int(math.Abs(random.NormFloat64()*2))%5, 1 + random.IntN(5)}]++
		}
		all[fmt.Sprintf("random %d", i)] = scored(func(x, y int) int { return numbers[[2]int{x, y}] })
	}
	return all
}

func TestNothingMeetsInAQuadrant(t *testing.T) {
	if testing.Short() || raceDetector {
		t.Skip("draws many charts; the full run has it")
	}
	all := dense()
	names := slices.Sorted(maps.Keys(all))
	for i, d := range draw(t, inOrder(all, names)...) {
		name, chart := names[i], all[names[i]]
		places, counted := bubbles(d), 0
		for i, a := range places {
			for _, b := range places[:i] {
				if math.Hypot(a.x-b.x, a.y-b.y) < a.r+b.r {
					t.Errorf("%s: bubbles meet at %v and %v", name, a, b)
				}
			}
		}
		for _, text := range texts(d) {
			b := boxOf(text)
			if inside := slices.IndexFunc(places, b.within); inside >= 0 {
				n, err := strconv.Atoi(text.Words)
				if err != nil {
					t.Errorf("%s: %q in a bubble", name, text.Words)
				}
				places[inside].number = n
				continue
			}
			if i := slices.IndexFunc(places, b.meetsCircle); i >= 0 {
				t.Errorf("%s: %q meets a bubble", name, text.Words)
			}
			for _, line := range middleLines(t, d) {
				if b.meets(line) {
					t.Errorf("%s: %q meets a line", name, text.Words)
				}
			}
			for _, other := range texts(d) {
				if other != text && b.meets(boxOf(other)) {
					t.Errorf("%s: %q meets %q", name, text.Words, other.Words)
				}
			}
		}
		for _, place := range places {
			counted += place.number
		}
		if counted != len(chart.Categories) {
			t.Errorf("%s: %d of %d are shown", name, counted, len(chart.Categories))
		}
		areaGrows(t, name, places)
	}
}

func inOrder[C figure.Chart](all map[string]C, names []string) []figure.Chart {
	var charts []figure.Chart
	for _, name := range names {
		charts = append(charts, all[name])
	}
	return charts
}

func middleLines(t *testing.T, d *Drawing) []box {
	t.Helper()
	var lines []box
	for _, mark := range d.Marks {
		if path, ok := mark.(*Path); ok && path.Fill == nil && paint(path.Stroke) == rule {
			lines = append(lines, bounds(path))
		}
	}
	if len(lines) != 2 {
		t.Fatalf("%d lines, want one across and one up", len(lines))
	}
	return lines
}

func areaGrows(t *testing.T, name string, places []bubble) {
	t.Helper()
	slices.SortFunc(places, func(a, b bubble) int { return cmp.Compare(a.number, b.number) })
	for i := 1; i < len(places); i++ {
		if a, b := places[i-1], places[i]; a.number < b.number && a.r >= b.r || a.number == b.number && math.Abs(a.r-b.r) > 0.01 {
			t.Errorf("%s: %d has radius %.2f and %d %.2f", name, a.number, a.r, b.number, b.r)
		}
	}
}

// A place that one intention has to itself shows its reference, however many
// such places there are.
func TestLoneIntentionsAreNamed(t *testing.T) {
	for name, chart := range map[string]*figure.QuadrantChart{"alone": eachAlone(), "182": places182()} {
		d, at := draw(t, chart)[0], map[[2]float64][]string{}
		for i, reference := range chart.Categories {
			key := [2]float64{chart.X.Values[i], chart.Y.Values[i]}
			at[key] = append(at[key], reference)
		}
		for _, references := range at {
			if said := strings.Contains(words(d), references[0]); said != (len(references) == 1) {
				t.Errorf("%s: is %s said, one of %d? %v", name, references[0], len(references), said)
			}
		}
	}
}

// Two corners and the middle of the scale.
func TestPlacesAreToScale(t *testing.T) {
	chart := &figure.QuadrantChart{Categories: []string{"A", "B", "C", "D"}, Extent: figure.Extent{Low: 1, High: 5}, Corners: [4]string{"NW", "NE", "SW", "SE"},
		X: figure.Series{Name: "x", Values: []float64{1, 5, 3, math.NaN()}}, Y: figure.Series{Name: "y", Values: []float64{1, 4, 3, 2}}}
	d := draw(t, chart)[0]
	p, lines := bubbles(d), middleLines(t, d)
	if len(p) != 3 {
		t.Fatalf("%d places, want one for each with both scores", len(p))
	}
	if got := (p[1].x - p[0].x) / (p[2].x - p[0].x); math.Abs(got-2) > 0.01 {
		t.Errorf("5 is %.2f times as far from 1 as 3 is", got)
	}
	if got := (p[0].y - p[1].y) / (p[0].y - p[2].y); math.Abs(got-1.5) > 0.01 {
		t.Errorf("4 is %.2f times as far from 1 as 3 is", got)
	}
	if middle := (bubble{lines[0].left, lines[1].top, 1, 0}); math.Hypot(middle.x-p[2].x, middle.y-p[2].y) > 0.6 {
		t.Errorf("the lines cross at %v, not at 3 and 3, %v", middle, p[2])
	}
	if name, tick := boxOf(find(t, d, "y")), boxOf(find(t, d, "5")); name.left > tick.left+1 {
		t.Errorf("the name of the vertical axis is at %v, its tick at %v", name, tick)
	}
	nw, se := boxOf(find(t, d, "NW")), boxOf(find(t, d, "SE"))
	if nw.right > p[2].x || nw.bottom > p[1].y || se.left < p[2].x || se.top < p[0].y {
		t.Errorf("corners at %v and %v", nw, se)
	}
}

func TestQuadrantsThatCannotBeDrawn(t *testing.T) {
	scored := func(x, y float64, scale figure.Extent) *figure.QuadrantChart {
		return &figure.QuadrantChart{Categories: []string{"A"}, X: figure.Series{Name: "X", Values: []float64{x}}, Y: figure.Series{Name: "Y", Values: []float64{y}}, Extent: scale}
	}
	for want, chart := range map[string]*figure.QuadrantChart{
		`chart 1: a scale cannot be from 5 to 5`:                                 scored(5, 5, figure.Extent{Low: 5, High: 5}),
		`chart 1: series "Y": "A" has 6, which is outside the scale of 1 to 5`:   scored(5, 6, figure.Extent{Low: 1, High: 5}),
		`chart 1: series "X": "A" has 0.5, which is outside the scale of 1 to 5`: scored(0.5, 2, figure.Extent{Low: 1, High: 5}),
	} {
		if _, err := Draw(context.Background(), []figure.Chart{chart}); err == nil || err.Error() != want {
			t.Errorf("got error %v, want %s", err, want)
		}
	}
}
