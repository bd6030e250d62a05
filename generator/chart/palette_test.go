package chart

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"boardpack/generator/course"
	"boardpack/generator/figure"
)

// contrast is the ratio of WCAG 2.2, from 1 to 21.
func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(colour string) float64 {
	var r, g, b uint8
	fmt.Sscanf(colour, "#%02x%02x%02x", &r, &g, &b)
	linear := func(c uint8) float64 {
		if s := float64(c) / 255; s <= 0.04045 {
			return s / 12.92
		} else {
			return math.Pow((s+0.055)/1.055, 2.4)
		}
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// The worked values are those of domain/standards.md.
func TestContrastFormula(t *testing.T) {
	for colour, want := range map[string]float64{"#005eb8": 6.38, "#28a197": 3.17, "#f46a25": 3.03, "#000000": 21} {
		if got := contrast(colour, white); math.Abs(got-want) > 0.01 {
			t.Errorf("%s on white: %.2f, want %.2f", colour, got, want)
		}
	}
}

func TestPaletteContrast(t *testing.T) {
	for i, tone := range palette {
		if contrast(tone.colour, white) < 3 {
			t.Errorf("tone %d: line or point %s on white: %.2f", i, tone.colour, contrast(tone.colour, white))
		}
		if max(contrast(tone.fill, white), contrast(tone.border, white)) < 3 {
			t.Errorf("tone %d: neither fill nor border stands off from white", i)
		}
		if contrast(tone.label, tone.fill) < 4.5 {
			t.Errorf("tone %d: number on %s: %.2f", i, tone.fill, contrast(tone.label, tone.fill))
		}
	}
	for i, shade := range shades {
		if contrast(shade.label, shade.fill) < 4.5 {
			t.Errorf("shade %d: number on %s: %.2f", i, shade.fill, contrast(shade.label, shade.fill))
		}
	}
	if contrast(ink, white) < 4.5 {
		t.Error("words on white")
	}
}

// borderContrast is the greatest contrast on the way from one area into
// another that touches it: fill, its border, the other's border, the other's
// fill. WCAG 2.2 (1.4.11) asks for 3:1 between neighbours, and takes a line
// between them for it.
func borderContrast(path ...string) float64 {
	greatest := 1.0
	for i := 1; i < len(path); i++ {
		greatest = max(greatest, contrast(path[i-1], path[i]))
	}
	return greatest
}

// Any two tones can meet in a stack or a ring, because a series without a value
// leaves no gap. A segment of under 4 px loses its white border, and then its
// neighbour's is what parts them.
func TestNeighboursOfAStack(t *testing.T) {
	for i, a := range palette {
		for j, b := range palette {
			if got := borderContrast(a.fill, a.border, b.border, b.fill); got < 3 {
				t.Errorf("tones %d and %d: %.2f", i, j, got)
			}
			if a.border == white {
				if got := borderContrast(a.fill, b.border, b.fill); got < 3 {
					t.Errorf("tone %d without its border beside %d: %.2f", i, j, got)
				}
			}
		}
	}
}

// What stands alone on the white ground: lines and points by their colour,
// areas by their outermost edge. Bars of a group have white between them.
func TestMarksOnWhite(t *testing.T) {
	for i, tone := range palette {
		edge := tone.border
		if edge == white {
			edge = tone.fill
		}
		if contrast(edge, white) < 3 || contrast(tone.colour, white) < 3 {
			t.Errorf("tone %d: edge %.2f, line %.2f", i, contrast(edge, white), contrast(tone.colour, white))
		}
	}
}

// The pale shades of a heat map have less than 3:1 to white and to each other.
// Its cells are read by the number that each of them shows, for which the shade
// is a background; see the labels in TestPaletteContrast.
func TestEveryCellOfAHeatMapHasItsNumber(t *testing.T) {
	values := []float64{1, 2, 3, 4, 1000}
	c := &figure.CountChart{Kind: figure.Heatmap, Categories: []string{"a", "b", "c", "d", "e"}, ValueName: "n", Series: []figure.Series{{Name: "s", Values: values}}}
	var said []string
	for _, mark := range draw(t, c)[0].Marks {
		if text, ok := mark.(*Text); ok {
			said = append(said, text.Words)
		}
	}
	for _, number := range []string{"1", "2", "3", "4", "1,000"} {
		if !slices.Contains(said, number) {
			t.Errorf("no %s among %q", number, said)
		}
	}
}

// The drawings have the borders that the palette counts on: each area of a
// stack and of a ring is outlined in its tone's border.
func TestAreasAreDrawnWithTheirBorders(t *testing.T) {
	series, values, names := []figure.Series{}, []float64{}, []string{}
	for i := range palette {
		name := string(rune('A' + i))
		series = append(series, figure.Series{Name: name, Values: []float64{10}, Tone: i})
		values, names = append(values, 10), append(names, name)
	}
	stack := &figure.CountChart{Kind: figure.StackedBar, Categories: []string{"all"}, ValueName: "n", Series: series}
	ring := &figure.CountChart{Kind: figure.Donut, Categories: names, ValueName: "n", Series: []figure.Series{{Name: "s", Values: values}}}
	for c, each := range map[figure.Chart]int{stack: 2, ring: 1} { // the legend of a stack shows each once more
		bordered := map[string]int{}
		for _, mark := range draw(t, c)[0].Marks {
			if path, ok := mark.(*Path); ok && path.Fill != nil && path.Stroke != nil && path.Width >= 1 {
				bordered[paint(path.Fill)+" in "+paint(path.Stroke)]++
			}
		}
		for i, tone := range palette {
			if n := bordered[tone.fill+" in "+tone.border]; n != each {
				t.Errorf("%s: %d areas of tone %d, %s in %s: %v", c.Type(), n, i, tone.fill, tone.border, bordered)
			}
		}
	}
}

// The bars of a timeline and of a funnel stand alone on white and on its faint
// gridlines, whatever their tone: the outermost edge that is drawn has 3:1.
func TestLoneBarsAreSeenOnWhite(t *testing.T) {
	var charts []figure.Chart
	for i := range palette {
		bar, plan := process(), lone(nil, step{name: "Step", start: "2025-03-12", end: "2025-03-12"})
		bar.Series.Tone, plan.Phases[0].Tone = i, i
		charts = append(charts, bar, plan)
	}
	for i, d := range draw(t, charts...) {
		tone, seen := palette[i/2], 0
		for _, mark := range d.Marks {
			path, ok := mark.(*Path)
			if !ok || path.Fill == nil || paint(path.Fill) != tone.fill {
				continue
			}
			edge := paint(path.Fill)
			if path.Stroke != nil {
				edge = paint(path.Stroke)
			}
			if seen++; contrast(edge, white) < 3 {
				t.Errorf("tone %d: edge %s on white: %.2f", i/2, edge, contrast(edge, white))
			}
		}
		if want := []int{3, 1}[i%2]; seen != want {
			t.Errorf("tone %d: %d bars, want %d", i/2, seen, want)
		}
	}
}

// A bubble covers the lines at the middle and parts from them by its edge; the
// lines part the quarters.
func TestQuadrantContrast(t *testing.T) {
	if contrast(rule, white) < 3 {
		t.Errorf("lines on white: %.2f", contrast(rule, white))
	}
	for i, tone := range palette {
		if got := borderContrast(tone.fill, tone.border, rule); got < 3 {
			t.Errorf("tone %d on a line: %.2f", i, got)
		}
	}
	d := draw(t, places182())[0]
	last, first := 0, len(d.Marks)
	for i, mark := range d.Marks {
		if path, ok := mark.(*Path); ok && path.Fill == nil && paint(path.Stroke) == rule {
			last = i
		} else if ok && paint(path.Fill) == palette[0].fill {
			first = min(first, i)
		}
	}
	if last > first {
		t.Error("a line is drawn over a bubble")
	}
}

// The lines of a course stand on white. So do its marks and badges, by their
// outermost edge; a mark's fill parts from its edge, and a badge's glyph from
// what it is on.
func TestCourseContrast(t *testing.T) {
	three := func(what, a, b string) {
		t.Helper()
		if got := contrast(a, b); got < 3 {
			t.Errorf("%s: %s on %s: %.2f", what, a, b, got)
		}
	}
	target := lookOf(course.Trace{Role: course.Target, Points: monthly(1, wave)}, false)
	for what, look := range map[string]look{"lone target": target, "target of both sorts": lookOf(course.Trace{Role: course.Target}, true)} {
		three(what, look.border, white)
	}
	for role, look := range looks {
		if look.line != unseen {
			three("line of "+string(role), look.line, white)
		}
		switch {
		case look.size > 0 && look.edge > 0:
			three("mark of "+string(role), look.border, white)
			three("inside of "+string(role), look.fill, look.border)
		case look.size > 0:
			three("mark of "+string(role), look.fill, white)
		}
	}
	for shape, icon := range icons {
		three("frame of "+string(shape), icon.frame.border, white)
		three("glyph of "+string(shape), icon.colour, icon.frame.fill)
	}
}

// Marks over the observed ones part from these and from their line by the edge
// or by the fill.
func TestSpecialCausesStandOffFromTheLine(t *testing.T) {
	for _, role := range []course.Role{course.Improving, course.Concerning, course.Shifting} {
		if got := borderContrast(looks[role].fill, looks[role].border, observed); got < 3 {
			t.Errorf("%s on the line: %.2f", role, got)
		}
		if looks[role].size <= looks[course.Observed].size {
			t.Errorf("%s does not cover what it stands for", role)
		}
	}
}

// Without colour, roles differ by mark, dash or width, and badges by frame or
// glyph; improvement and concern have other frames.
func TestCourseDiffersWithoutColour(t *testing.T) {
	type grey struct {
		line, hollow bool
		width        float32
		dash, symbol string
	}
	seen := map[grey]course.Role{}
	for _, role := range course.Roles {
		l := looks[role]
		g := grey{l.line != unseen, l.fill == white, l.width, l.dash, l.symbol}
		if other, taken := seen[g]; taken {
			t.Errorf("%s looks like %s", role, other)
		}
		seen[g] = role
	}
	type badge struct{ frame, line, glyph string }
	shapes := map[badge]course.Shape{}
	for _, shape := range course.Shapes {
		icon := icons[shape]
		b := badge{icon.frame.symbol, icon.frame.line, icon.glyph.path}
		if other, taken := shapes[b]; taken && icon.frame.size == icons[other].frame.size && icon.frame.fill == icons[other].frame.fill {
			t.Errorf("%s looks like %s", shape, other)
		}
		shapes[b] = shape
	}
	if icons[course.ImprovementHigh].frame.symbol == icons[course.ConcernHigh].frame.symbol || icons[course.Passing].frame.symbol == icons[course.Failing].frame.symbol {
		t.Error("good and bad have one frame")
	}
}

// Each badge is drawn: its frame in its colours, and its glyph.
func TestBadgesAreDrawn(t *testing.T) {
	d := draw(t, everyBadge())[0]
	frames, glyphs := map[string]int{}, map[string]int{}
	for _, icon := range icons {
		frames[icon.frame.fill+" "+icon.frame.border]++
		glyphs[icon.colour]++
	}
	for key, want := range frames {
		fill, border, _ := strings.Cut(key, " ")
		if got := len(areas(d, fill, border)); got != want {
			t.Errorf("%d frames of %s in %s, want %d", got, fill, border, want)
		}
	}
	for colour, want := range glyphs {
		got := 0
		for _, mark := range d.Marks {
			if path, ok := mark.(*Path); ok && path.Stroke == nil && paint(path.Fill) == colour && bounds(path).bottom-bounds(path).top < 9 {
				got++
			}
		}
		if got < want {
			t.Errorf("%d glyphs of %s, want %d", got, colour, want)
		}
	}
}

// The theme's words and the lines of its axes stand on white; lines across the
// plot only help the eye.
func TestThemeContrast(t *testing.T) {
	for pattern, least := range map[string]float64{
		`text = \{ color: "(#[0-9a-f]{6})"`: 4.5, `axisLine: \{ lineStyle: \{ color: "(#[0-9a-f]{6})"`: 3,
		`labelLine: \{[^}]*color: "(#[0-9a-f]{6})"`: 3, `tooltip: \{[^}]*borderColor: "(#[0-9a-f]{6})"`: 3,
	} {
		found := regexp.MustCompile(`(?s)` + pattern).FindStringSubmatch(themeScript)
		if found == nil || contrast(found[1], white) < least {
			t.Errorf("%s: %q", pattern, found)
		}
	}
}

// Neighbours of a stack differ by more than hue: without colour their fills do,
// or one of them is an outline.
func TestNeighboursDifferInGreyscale(t *testing.T) {
	for i := range palette {
		a, b := toneOf(i), toneOf(i+1)
		if contrast(a.fill, b.fill) < 1.2 {
			t.Errorf("tones %d and %d: fills %s and %s are alike in grey", i, i+1, a.fill, b.fill)
		}
	}
}

func TestLinesDifferWithoutColour(t *testing.T) {
	seen := map[string]bool{}
	for _, tone := range palette {
		seen[tone.symbol] = true
	}
	if len(seen) != len(palette) {
		t.Errorf("%d symbols for %d tones", len(seen), len(palette))
	}
}

func TestToneOfAnyIndex(t *testing.T) {
	if toneOf(len(palette)) != palette[0] || toneOf(-1) != palette[len(palette)-1] {
		t.Error("tones should repeat")
	}
}
