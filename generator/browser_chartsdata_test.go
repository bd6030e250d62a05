package generator

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"boardpack/generator/chart"
	"boardpack/generator/course"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// wantedSeries are the values of a figure's chart with their colours, as
// toldSeries tells those of its live chart.
func wantedSeries(chart figure.Chart) []string {
	switch c := chart.(type) {
	case *figure.CountChart:
		return wantedCounts(c)
	case *figure.TimelineChart:
		return wantedPeriods(c)
	case *figure.QuadrantChart:
		return wantedPlaces(c)
	case *figure.FunnelChart:
		return wantedSteps(c)
	case *figure.PartsChart:
		return wantedParts(c)
	case *figure.CourseChart:
		return wantedPoints(c)
	}
	return nil
}

// value is what stands in a chart for a number of a figure.
func value(v float64) string {
	if math.IsNaN(v) {
		return "none"
	}
	return fmt.Sprint(v)
}

func wantedCounts(c *figure.CountChart) []string {
	var all []string
	most := 0.0
	for _, s := range c.Series {
		for _, v := range s.Values {
			most = max(most, v)
		}
	}
	for x, s := range c.Series {
		colour := tone.OfSeries(s.Tone).Light().Hex()
		for y, v := range s.Values {
			switch c.Kind {
			case figure.Line:
				all = append(all, fmt.Sprintf("%s:  %s line %s %s %s", s.Name, value(v), colour, seriesSymbols[s.Tone%tone.Series], colour))
			case figure.Heatmap:
				if v > 0 {
					shade := tone.OfShade(int(math.Ceil(v/most*tone.Shades)) - 1).Light().Hex()
					all = append(all, fmt.Sprintf("%s:  %d,%d,%v %s", c.ValueName, x, y, v, shade))
				}
			case figure.Donut:
				if v > 0 {
					all = append(all, fmt.Sprintf("%s: %s %v %s", s.Name, c.Categories[y], v, tone.OfSeries(s.Tone+y).Light().Hex()))
				}
			case figure.StackedBar:
				if v == 0 {
					v = math.NaN() // no mark
				}
				all = append(all, fmt.Sprintf("%s:  %s %s", s.Name, value(v), colour))
			default:
				all = append(all, fmt.Sprintf("%s:  %s %s", s.Name, value(v), colour))
			}
		}
	}
	return all
}

const millisecondsOfDay = 86_400_000

func wantedPeriods(c *figure.TimelineChart) []string {
	var all []string
	for _, phase := range c.Phases {
		for row, step := range c.Steps {
			if first, last := phase.First[row], phase.Last[row]; !math.IsNaN(first) {
				all = append(all, fmt.Sprintf("%s: %s %v,%d,%v %s", phase.Name, step, first*millisecondsOfDay, row, (last+1)*millisecondsOfDay, tone.OfSeries(phase.Tone).Light().Hex()))
			}
		}
	}
	return all
}

func wantedPlaces(c *figure.QuadrantChart) []string {
	counts, order := map[[2]float64]int{}, [][2]float64{}
	for i, x := range c.X.Values {
		at := [2]float64{x, c.Y.Values[i]}
		if math.IsNaN(at[0]) || math.IsNaN(at[1]) {
			continue
		}
		if counts[at]++; counts[at] == 1 {
			order = append(order, at)
		}
	}
	var all []string
	for _, at := range order {
		all = append(all, fmt.Sprintf("%s:  %v,%v,%d circle %s", c.ValueName, at[0], at[1], counts[at], tone.OfSeries(c.Y.Tone).Light().Hex()))
	}
	return all
}

func wantedSteps(c *figure.FunnelChart) []string {
	var left, gone []string
	for i, v := range c.Series.Values {
		left = append(left, fmt.Sprintf("%s:  %s %s", c.Series.Name, value(v), tone.OfSeries(c.Series.Tone).Light().Hex()))
		less := math.NaN()
		if i > 0 && len(c.Lost) >= i && c.Lost[i-1] != "" && c.Series.Values[i-1] > v {
			less = c.Series.Values[i-1] - v
		}
		gone = append(gone, fmt.Sprintf("Leaves before this step:  %s %s", value(less), tone.Grid.Light().Hex()))
	}
	return append(left, gone...)
}

func wantedParts(c *figure.PartsChart) []string {
	var all []string
	for i, way := range c.Ways {
		for _, part := range way.Parts {
			if part.Value == 0 {
				continue
			}
			colour, _ := tone.OfPart(part.Tone)
			if part.Blank {
				colour = tone.Ground
			}
			for k := range c.Ways {
				shown := "none"
				if k == i {
					shown = value(part.Value)
				}
				all = append(all, fmt.Sprintf("%v %s:  %s %s", part.Value, part.Name, shown, colour.Light().Hex()))
			}
		}
	}
	return all
}

// wantedAxes are the axes of values of a chart's drawing for a page: from its first number to
// its last, and the words along it.
func wantedAxes(t *testing.T, c figure.Chart) (all []string) {
	t.Helper()
	parts, err := chart.Draw(c, chart.Size{Width: chart.Wide})
	if err != nil {
		t.Fatal(err)
	}
	words := func(part chart.Part) (list []string) {
		for _, mark := range parts[0].Marks {
			if text, is := mark.(*chart.Text); is && text.Part == part {
				list = append(list, text.Words)
			}
		}
		return list
	}
	switch c := c.(type) {
	case *figure.CourseChart:
		left := words(chart.Upwards) // each panel's from its lowest to its highest
		for _, scale := range chart.Scales(c) {
			n := min(len(scale[0].Words), len(left))
			all, left = append(all, along(left[:n])), left[n:]
		}
		if len(left) > 0 {
			t.Errorf("the drawing has %q as well", left)
		}
	case *figure.CountChart:
		switch c.Kind {
		case figure.Bar, figure.StackedBar:
			all = append(all, along(words(chart.Along)))
		case figure.Line:
			all = append(all, along(words(chart.Upwards)))
		}
	}
	return all
}

func along(words []string) string {
	return fmt.Sprintf("%v to %v: %s", readNumber(words[0]), readNumber(words[len(words)-1]), strings.Join(words, " "))
}

// readNumber reads a number of an axis: 1,234.5, 60%, £2m, or 28:30 as seconds.
func readNumber(words string) float64 {
	plain := strings.NewReplacer(",", "", "%", "", "£", "", "\u2212", "-").Replace(words)
	times := 1.0
	if short, is := strings.CutSuffix(plain, "m"); is {
		plain, times = short, 1e6
	}
	minutes, seconds, clock := strings.Cut(plain, ":")
	if clock {
		plain, times = minutes, 60
	}
	n, err := strconv.ParseFloat(plain, 64)
	if more, wrong := strconv.ParseFloat(seconds, 64); clock && wrong == nil {
		n += more / 60
	}
	if err != nil {
		return math.NaN()
	}
	return n * times
}

// marks and lines of the roles of a course: the inks that drawings have for them.
var (
	markInks = map[course.Role]tone.Ink{course.Observed: tone.Observed, course.Apart: tone.Observed, course.Provisional: tone.Ground,
		course.Improving: tone.Improving, course.Concerning: tone.Concern, course.Shifting: tone.Shifting}
	lineInks = map[course.Role]tone.Ink{course.Interval: tone.Process, course.Earlier: tone.Earlier, course.Limit: tone.Process, course.Mean: tone.Process,
		course.Bound: tone.Foreseen, course.Tolerance: tone.Text, course.Required: tone.Text, course.Target: tone.Aim, course.Projection: tone.Foreseen, course.Observed: tone.Observed}
)

func wantedPoints(c *figure.CourseChart) []string {
	var all []string
	for _, panel := range c.Panels {
		traces := slices.Clone(panel.Traces)
		slices.SortStableFunc(traces, func(a, b course.Trace) int {
			return slices.Index(course.Roles, a.Role) - slices.Index(course.Roles, b.Role)
		})
		for _, trace := range traces {
			if !slices.ContainsFunc(trace.Points, func(p course.Point) bool { return !math.IsNaN(p.Value) }) {
				continue
			}
			mark, line := "transparent", "transparent"
			if i, ok := markInks[trace.Role]; ok {
				mark = i.Light().Hex()
			}
			if i, ok := lineInks[trace.Role]; ok {
				line = i.Light().Hex()
			}
			if trace.Role == course.Target && len(trace.Points) == 1 {
				mark, line = tone.Ground.Light().Hex(), "transparent"
			}
			for _, p := range trace.Points {
				open := ""
				if p.Provisional && trace.Role != course.Provisional {
					open = " open" // as all that may change is
				}
				all = append(all, fmt.Sprintf("%s:  %v,%s line %s %s %s%s", trace.Name, p.Day*millisecondsOfDay, value(p.Value), line, symbolOf(trace), mark, open))
			}
		}
	}
	return all
}
