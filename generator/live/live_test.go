package live

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/chart"
	"boardpack/generator/course"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

var nan = math.NaN()

// counts is a chart of two categories and two series.
func counts(kind figure.ChartType) *figure.CountChart {
	return &figure.CountChart{
		Kind: kind, Categories: []string{"Ambulance", "Cancer"}, ValueName: "Number",
		Series: []figure.Series{{Name: "Delayed", Values: []float64{9, nan}, Tone: 1}, {Name: "On track", Values: []float64{0, 1234.5}}},
	}
}

func oneSeries(kind figure.ChartType) *figure.CountChart {
	chart := counts(kind)
	chart.Series = []figure.Series{{Name: "Intentions", Values: []float64{9, 3}, Tone: 2}}
	return chart
}

// one is a chart of each type.
var one = map[figure.ChartType]figure.Chart{
	figure.Bar: oneSeries(figure.Bar), figure.StackedBar: counts(figure.StackedBar), figure.GroupedBar: counts(figure.GroupedBar),
	figure.Line: counts(figure.Line), figure.Heatmap: counts(figure.Heatmap), figure.Donut: oneSeries(figure.Donut),
	figure.Scatter: &figure.CountChart{Kind: figure.Scatter, Categories: []string{"A", "B"}, ValueName: "Trusts",
		Series: []figure.Series{{Name: "Beds", Values: []float64{4, 5}}, {Name: "Staff", Values: []float64{2.25, nan}}}},
	figure.Timeline: &figure.TimelineChart{Steps: []string{"Plan", "Do"}, Marks: []figure.Mark{{Value: 20010, Label: "Today"}},
		Phases: []figure.Phase{{Name: "First", First: []float64{20000, nan}, Last: []float64{20000, nan}}, {Name: "Second", First: []float64{nan, 20001}, Last: []float64{nan, 20031}, Tone: 1}}},
	figure.Quadrant: &figure.QuadrantChart{Categories: []string{"A", "B", "C", "D"}, ValueName: "Submissions", Extent: figure.Extent{Low: 1, High: 5}, Corners: [4]string{"a", "b", "c", "d"},
		X: figure.Series{Name: "Effort", Values: []float64{2, 2, 5, nan}}, Y: figure.Series{Name: "Impact", Values: []float64{4, 4, 1, 3}}},
	figure.Funnel: &figure.FunnelChart{Steps: []string{"Sent", "Kept"}, Series: figure.Series{Name: "Number", Values: []float64{10, 7}}, Lost: []string{"not kept"}},
	figure.Parts: &figure.PartsChart{Of: "intentions", Ways: []figure.Way{
		{Name: "By progress", Parts: []figure.Part{{Name: "On track", Value: 7}, {Name: "Delayed", Value: 0, Tone: 1}, {Name: "Done", Value: 2, Tone: 2}}},
		{Name: "When due", Parts: []figure.Part{{Name: "2025/26", Value: 5, Tone: 4}, {Name: "No date", Value: 4, Blank: true}}}}},
	figure.Course: &figure.CourseChart{Panels: []figure.Panel{
		{Name: "Waits", Axis: "Minutes", Form: figure.Clock, Badges: []course.Badge{{Shape: course.Passing, Words: "Passing"}}, Traces: []course.Trace{
			{Name: "Observed", Role: course.Observed, Points: []course.Point{{Day: 20000, Value: 1714, Label: "October 2024"}, {Day: 20031, Value: nan}}},
			{Name: "Target", Role: course.Target, Points: []course.Point{{Day: 20100, Value: 1800}}}}},
		{Name: "Share", Form: figure.Percent, Places: 1, Traces: []course.Trace{{Name: "Mean", Role: course.Mean, Points: []course.Point{{Day: 20000, Value: 78.5}}}}},
	}},
}

// read is an option as the script reads it.
type read struct {
	Kind   string
	Told   [][]string
	Names  []string
	Heads  []head
	Scales [][]chart.Scale

	Bubbles []bubbles
	Periods []period
	Named   bool
	Option  struct {
		Series []struct {
			Name, Type string
			Data       []any
			Symbol     string
			ItemStyle  struct{ Color, BorderColor string }
		}
		XAxis    []struct{ Min, Max float64 }
		YAxis    []struct{ Data []string }
		Legend   struct{ Data []string }
		DataZoom []map[string]any
	}
}

func readOption(t *testing.T, chart figure.Chart) read {
	t.Helper()
	source, err := Option(chart)
	if err != nil {
		t.Fatal(err)
	}
	var got read
	if err := json.Unmarshal(source, &got); err != nil {
		t.Fatal(err)
	}
	return got
}

// TestValuesTell holds what a reader of each type of chart hears, value by value.
func TestValuesTell(t *testing.T) {
	for kind, want := range map[figure.ChartType][][]string{
		figure.Bar:        {{"Ambulance, Intentions: 9", "Cancer, Intentions: 3"}},
		figure.StackedBar: {{"Ambulance, Delayed: 9", ""}, {"", "Cancer, On track: 1,234.5"}},
		figure.GroupedBar: {{"Ambulance, Delayed: 9", ""}, {"Ambulance, On track: 0", "Cancer, On track: 1,234.5"}},
		figure.Line:       {{"Ambulance, Delayed: 9", ""}, {"Ambulance, On track: 0", "Cancer, On track: 1,234.5"}},
		figure.Heatmap:    {{"Ambulance, Delayed: 9", "Cancer, On track: 1,234.5"}},
		figure.Donut:      {{"Ambulance, Intentions: 9 (75%)", "Cancer, Intentions: 3 (25%)"}},
		figure.Scatter:    {{"A: Beds 4, Staff 2.25"}},
		figure.Timeline:   {{"Plan, First: 4 October 2024"}, {"Do, Second: 5 October 2024 to 4 November 2024"}, nil},
		figure.Quadrant:   {{"Effort 2, Impact 4, Submissions: 2 (A, B)", "Effort 5, Impact 1, Submissions: 1 (C)"}, nil},
		figure.Funnel:     {{"Sent, Number: 10", "Kept, Number: 7"}, {"", "Before Kept: 3 not kept"}},
		figure.Parts:      {{"By progress, On track: 7", ""}, {"By progress, Done: 2", ""}, {"", "When due, 2025/26: 5"}, {"", "When due, No date: 4"}},
		figure.Course:     {{"Waits, 12 January 2025, Target: 30:00"}, {"Waits, October 2024, Observed: 28:34", ""}, {"Share, 4 October 2024, Mean: 78.5%"}},
	} {
		got := readOption(t, one[kind])
		if diff := cmp.Diff(want, got.Told); diff != "" {
			t.Errorf("%s (-want +got):\n%s", kind, diff)
		}
		for i, says := range got.Told {
			if says != nil && len(says) != len(got.Option.Series[i].Data) {
				t.Errorf("%s: series %d has %d values and says %d", kind, i, len(got.Option.Series[i].Data), len(says))
			}
		}
	}
}

func TestEveryTypeIsMade(t *testing.T) {
	for _, info := range figure.ChartTypes {
		chart, known := one[info.Type]
		if !known {
			t.Errorf("no %s chart is tested", info.Type)
			continue
		}
		got := readOption(t, chart)
		if got.Kind != string(info.Type) || len(got.Option.Series) == 0 {
			t.Errorf("%s is a %s of %d series", info.Type, got.Kind, len(got.Option.Series))
		}
		if timed := info.Type == figure.Timeline || info.Type == figure.Course; timed != (len(got.Option.DataZoom) == 1) {
			t.Errorf("%s: zoom %v", info.Type, got.Option.DataZoom)
		}
	}
}

func TestHeadsOfPanels(t *testing.T) {
	want := []head{{Name: "Waits", Badges: []badge{{course.Passing, "Passing"}}}, {Name: "Share", Badges: []badge{}}}
	if diff := cmp.Diff(want, readOption(t, one[figure.Course]).Heads); diff != "" {
		t.Error(diff)
	}
	empty := readOption(t, &figure.CourseChart{Panels: []figure.Panel{{Name: "New", Form: figure.Plain}}})
	if diff := cmp.Diff([]head{{Name: "New", Badges: []badge{}, Empty: "Nothing observed"}}, empty.Heads); diff != "" {
		t.Error(diff)
	}
}

// TestAxesBeginAndEndAsDrawn holds scales of which the values are known by heart: closely for
// what moves, from nought for bars and for counts that are rounded to fives.
func TestAxesBeginAndEndAsDrawn(t *testing.T) {
	over := func(form figure.Form, values ...float64) figure.Chart {
		var points []course.Point
		for i, v := range values {
			points = append(points, course.Point{Day: float64(30 * i), Value: v})
		}
		return &figure.CourseChart{Panels: []figure.Panel{{Axis: "Share", Form: form, Traces: []course.Trace{{Role: course.Observed, Name: "Observed", Points: points}}}}}
	}
	for _, c := range []struct {
		chart figure.Chart
		want  string
	}{
		{over(figure.Plain, 115, 105, 180), "Share: 0 50 100 150 200"},
		{over(figure.Percent, 64, 78), "Share (axis from 60%): 60% 65% 70% 75% 80%"},
		{over(figure.Clock, 1714, 2581), "Share (axis from 25:00): 25:00 30:00 35:00 40:00 45:00"},
		{over(figure.Pounds, 2e6, 9e6), "Share: £0 £2m £4m £6m £8m £10m"},
		{over(figure.Plain, 9.3, 22), "Share: 0 5 10 15 20 25"},
		{one[figure.Bar], "Number: 0 2 4 6 8 10"},
		{&figure.CountChart{Kind: figure.Line, ValueName: "Years", Categories: []string{"a", "b"}, Series: []figure.Series{{Values: []float64{51.2, 67.9}}}}, "Years (axis from 50): 50 55 60 65 70"},
		{one[figure.Funnel], ":"},
	} {
		scale := readOption(t, c.chart).Scales[0][0]
		if got := strings.TrimSpace(scale.Name + ": " + strings.Join(scale.Words, " ")); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// TestColoursAreInks holds that an option names inks alone, each of which the
// script has in both schemes.
func TestColoursAreInks(t *testing.T) {
	colours := regexp.MustCompile(`"(\w*[cC]olor)":"([^"]*)"`)
	met, keys := map[string]bool{}, map[string]bool{}
	for _, chart := range one {
		source, err := Option(chart)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range colours.FindAllStringSubmatch(string(source), -1) {
			keys[m[1]], met[m[2]] = true, true
		}
	}
	for key := range keys {
		if !regexp.MustCompile(`coloured = new Set\(\[[^\]]*"` + key + `"`).MatchString(Script()) {
			t.Errorf("the script puts no colour in the place of a %s", key)
		}
	}
	for name := range met {
		if name != unseen && !strings.Contains(Script(), fmt.Sprintf("%q:[", name)) {
			t.Errorf("the script has no colour %q", name)
		}
	}
	for _, want := range []tone.Ink{tone.Observed, tone.OfSeries(1), tone.OfShade(3), tone.OnShade(3)} {
		if !met[ink(want)] {
			t.Errorf("nothing is %s", want.Name())
		}
	}
	for _, hex := range []string{`"ink:1":["#12436d","#4f8fcf"]`, `"ink:text":["#212b32","#e8edee"]`} {
		if !strings.Contains(Script(), hex) {
			t.Errorf("the script has no %s", hex)
		}
	}
}

// TestHostileWords puts words that would do something in a page, in the script or
// in a saved drawing where a chart has words.
func TestHostileWords(t *testing.T) {
	for words, want := range map[string]string{
		"</script><!--": "</script><!--", "__proto__": "_\u2060_proto__", "a\nb\u2028c\x00d\ufffe": "a b c d", "bad\xff": "bad\ufffd", "formatter": "formatter",
	} {
		for kind, chart := range map[figure.ChartType]figure.Chart{
			figure.StackedBar: &figure.CountChart{Kind: figure.StackedBar, Categories: []string{words}, ValueName: words, Series: []figure.Series{{Name: words, Values: []float64{1}}, {Name: "b", Values: []float64{1}}}},
			figure.Timeline:   &figure.TimelineChart{Steps: []string{words}, Phases: []figure.Phase{{Name: words, First: []float64{1}, Last: []float64{1}}}},
		} {
			source, err := Option(chart)
			if err != nil {
				t.Fatal(err)
			}
			if bytes.ContainsAny(source, "<>&\u2028\n") || bytes.Contains(source, []byte("__proto__")) {
				t.Errorf("%s, %q: %s", kind, words, source)
			}
			got := readOption(t, chart)
			if name := got.Option.Series[0].Name; name != want || got.Option.Legend.Data[0] != want {
				t.Errorf("%s: %q is %q", kind, words, name)
			}
		}
	}
}

// TestNamesOfDaysStayWhole holds that no name along an axis breaks within a day, where the script and the library break it.
func TestNamesOfDaysStayWhole(t *testing.T) {
	chart := counts(figure.StackedBar)
	chart.Categories = []string{"Not in the list of 30 January 2026", "Over £2.9 million"}
	got, want := readOption(t, chart), []string{"Not in the list of 30\u00a0January\u00a02026", "Over £2.9\u00a0million"}
	for _, names := range [][]string{got.Names, got.Option.YAxis[0].Data} {
		if diff := cmp.Diff(want, names); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

// TestPlacesAreShownAsInTheDrawing holds that a live quadrant has names beside its points, or
// numbers in bubbles, where a drawing of that width does: those of the drawing's words.
func TestPlacesAreShownAsInTheDrawing(t *testing.T) {
	q := *one[figure.Quadrant].(*figure.QuadrantChart)
	q.Categories = []string{"A", "B", "C", "A longer name that a phone has no room for"}
	q.X.Values, q.Y.Values = []float64{2, 2, 5, 3}, []float64{4, 4, 1, 3}
	all := readOption(t, &q).Bubbles
	for _, at := range all {
		drawn, err := chart.Draw(&q, chart.Size{Width: at.From})
		if err != nil {
			t.Fatal(err)
		}
		want := map[string]bool{} // all words of values
		for _, mark := range drawn[0].Marks {
			if text, is := mark.(*chart.Text); is && text.Part == chart.Value {
				want[text.Words] = true
			}
		}
		if at.Each[0].Beside != nil || (at.Each[1].Beside != nil) != want["C"] || (at.Each[2].Beside != nil) != want["C"] || want["C"] == want["1"] {
			t.Errorf("at %v px the drawing has %v, the chart %+v", at.From, want, at.Each)
		}
	}
	if first, last := all[0].Each[1], all[len(all)-1].Each[1]; first.Beside != nil || last.Beside == nil || first.Size <= last.Size {
		t.Errorf("from %+v to %+v", first, last)
	}
}

func TestEqualChartsAreEqualBytes(t *testing.T) {
	for kind, chart := range one {
		first, _ := Option(chart)
		second, _ := Option(chart)
		if !bytes.Equal(first, second) {
			t.Errorf("%s differs from run to run", kind)
		}
	}
}
