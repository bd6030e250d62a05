package chart

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"

	"boardpack/generator/figure"
	"boardpack/generator/typeface"
)

func draw(t testing.TB, charts ...figure.Chart) []*Drawing {
	t.Helper()
	drawings, err := Draw(context.Background(), charts)
	if err != nil {
		t.Fatal(err)
	}
	return drawings
}

// drawnGallery is the whole gallery, drawn side by side, by name.
var drawnGallery = sync.OnceValues(func() (map[string]*Drawing, error) {
	all := gallery()
	names := slices.Sorted(maps.Keys(all))
	list, err := Draw(context.Background(), inOrder(all, names))
	drawings := map[string]*Drawing{}
	for i, d := range list {
		drawings[names[i]] = d
	}
	return drawings, err
})

func drawGallery(t *testing.T) map[string]*Drawing {
	t.Helper()
	drawings, err := drawnGallery()
	if err != nil {
		t.Fatal(err)
	}
	return drawings
}

func texts(d *Drawing) []*Text {
	var list []*Text
	for _, mark := range d.Marks {
		if text, ok := mark.(*Text); ok {
			list = append(list, text)
		}
	}
	return list
}

// words is everything that a drawing says, its lines joined as they were before
// they were wrapped.
func words(d *Drawing) string {
	var b strings.Builder
	for _, text := range texts(d) {
		b.WriteString(text.Words + " ")
	}
	return b.String()
}

type box struct{ left, top, right, bottom float64 }

// boxOf is where a text's letters are: from the top of its capitals to the
// bottom of its tails.
func boxOf(text *Text) box {
	face := typeface.Regular
	if text.Bold {
		face = typeface.Bold
	}
	w := face.Width(text.Words) * text.Size
	left := text.X - map[Anchor]float64{Start: 0, Middle: w / 2, End: w}[text.Anchor]
	return box{left, text.Y - 0.73*text.Size, left + w, text.Y + 0.21*text.Size}
}

func (b box) meets(other box) bool {
	return b.left < other.right && other.left < b.right && b.top < other.bottom && other.top < b.bottom
}

func TestNothingIsCutAndNoWordsMeet(t *testing.T) {
	if testing.Short() {
		t.Skip("draws many charts; the full run has it")
	}
	for name, d := range drawGallery(t) {
		list := texts(d)
		for i, text := range list {
			b := boxOf(text)
			if b.left < -0.5 || b.right > d.Width+0.5 || b.top < -0.5 || b.bottom > d.Height+0.5 {
				t.Errorf("%s: %q is cut: %.1f in %v x %v", name, text.Words, b, d.Width, d.Height)
			}
			for _, other := range list[:i] {
				if b.meets(boxOf(other)) {
					t.Errorf("%s: %q meets %q", name, text.Words, other.Words)
				}
			}
		}
		for _, mark := range d.Marks {
			path, ok := mark.(*Path)
			if !ok {
				continue
			}
			for _, segment := range path.Segments {
				for _, p := range segment.Points {
					if p.X < -2 || p.X > d.Width+2 || p.Y < -2 || p.Y > d.Height+2 {
						t.Errorf("%s: a path leaves the drawing at %v", name, p)
					}
				}
			}
		}
	}
}

// Long lines leave out some names, a scatter those for which there is no room.
func TestEveryCategoryIsNamed(t *testing.T) {
	all := gallery()
	for name, d := range drawGallery(t) {
		chart, said := all[name], strings.ReplaceAll(words(d), "- ", "")
		if chart.Type() == figure.Scatter || strings.HasPrefix(name, "thirty-line") {
			continue
		}
		for i, category := range categoriesOf(chart) {
			if chart.Type() == figure.Donut && chart.(*figure.CountChart).Series[0].Values[i] == 0 {
				continue
			}
			if !strings.Contains(said, strings.ReplaceAll(category, "- ", "")) {
				t.Errorf("%s: %q is not in %q", name, category, said)
			}
		}
	}
}

// count is how many paths have a fill and, unless it is empty, a border.
func count(d *Drawing, fill, border string) int {
	n := 0
	for _, mark := range d.Marks {
		if path, ok := mark.(*Path); ok && paint(path.Fill) == fill && (border == "" || paint(path.Stroke) == border) {
			n++
		}
	}
	return n
}

func TestOneSegmentForEachValue(t *testing.T) {
	chart, d := published(), drawGallery(t)["stacked"]
	for _, s := range chart.Series {
		want := 1 // in the legend
		for _, v := range s.Values {
			if v != 0 {
				want++
			}
		}
		tone := toneOf(s.Tone)
		if got := count(d, tone.fill, tone.border); got != want {
			t.Errorf("%s: %d areas, want %d", s.Name, got, want)
		}
		if !strings.Contains(words(d), s.Name) {
			t.Errorf("legend without %s", s.Name)
		}
	}
}

func TestBarLengthsAreInProportion(t *testing.T) {
	chart := &figure.CountChart{Kind: figure.Bar, Categories: []string{"A", "B", "C"}, ValueName: "Number", Series: []figure.Series{{Name: "S", Values: []float64{10, 0, 40}}}}
	var lengths []float64
	for _, mark := range draw(t, chart)[0].Marks {
		if path, ok := mark.(*Path); ok && paint(path.Fill) == palette[0].fill {
			lengths = append(lengths, path.Segments[1].Points[0].X-path.Segments[0].Points[0].X)
		}
	}
	if len(lengths) != 2 || math.Abs(lengths[1]-4*lengths[0]) > 1 {
		t.Errorf("lengths %v, want two, the second four times the first", lengths)
	}
}

func TestMissingValuesHaveNoMark(t *testing.T) {
	values := []float64{5, math.NaN(), 7, math.Inf(1), 0}
	kinds := []figure.ChartType{figure.Bar, figure.StackedBar, figure.GroupedBar, figure.Donut, figure.Line, figure.Scatter}
	marks := []int{2, 2, 2, 2, 3, 3} // a zero is a point, but not a length
	var charts []figure.Chart
	for _, kind := range kinds {
		charts = append(charts, &figure.CountChart{Kind: kind, Categories: numbered("C", 5), ValueName: "Number",
			Series: slices.Repeat([]figure.Series{{Name: "S", Values: values}}, max(wanted(kind), 1))})
	}
	for i, d := range draw(t, charts...) {
		got := 0
		for _, tone := range palette {
			got += count(d, tone.fill, "")
		}
		if got != marks[i] {
			t.Errorf("%s: %d marks, want %d", kinds[i], got, marks[i])
		}
	}
}

func TestHeatmapShowsItsNumbers(t *testing.T) {
	d := drawGallery(t)["heatmap"]
	cells := 0
	for _, shade := range shades {
		cells += count(d, shade.fill, "")
	}
	numbers := 0
	for _, text := range texts(d) {
		if strings.Trim(text.Words, "0123456789") == "" {
			numbers++
		}
	}
	if want := 36; cells != want || numbers != want {
		t.Errorf("%d cells and %d numbers, want %d non-zero values", cells, numbers, want)
	}
	// Ambulance Services has 9 delayed; the largest value is 16.
	if count(d, shades[2].fill, "") != 3 || count(d, shades[3].fill, "") != 1 {
		t.Error("9, 9 and 12 should have the third of four shades of up to 16, and 16 the last")
	}
}

func TestDonutNamesItsShares(t *testing.T) {
	chart := &figure.CountChart{Kind: figure.Donut, Categories: []string{"Open", "Closed", "None"}, Series: []figure.Series{{Name: "Status", Values: []float64{1500, 500, 0}}}}
	said := words(draw(t, chart)[0])
	for _, want := range []string{"Open 1,500 (75%)", "Closed 500 (25%)"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not in %q", want, said)
		}
	}
}

func TestEqualChartsAreDrawnOnce(t *testing.T) {
	chart := func(value float64) figure.Chart {
		return &figure.CountChart{Kind: figure.Bar, Categories: []string{"A"}, Series: []figure.Series{{Name: "S", Values: []float64{value}}}}
	}
	drawings := draw(t, chart(1), chart(2), chart(1))
	if drawings[0] != drawings[2] || drawings[0] == drawings[1] {
		t.Error("equal charts should share a drawing, and others not")
	}
}

func TestSameChartsSameBytes(t *testing.T) {
	together, all := drawGallery(t), gallery()
	for _, name := range []string{"line", "donut"} {
		alone := draw(t, all[name])[0]
		if !bytes.Equal(together[name].SVG("T", "D", "id"), alone.SVG("T", "D", "id")) || !bytes.Equal(together[name].Option, alone.Option) {
			t.Errorf("%s differs when drawn alone", name)
		}
	}
}

func TestSVGIsCleanAndLabelled(t *testing.T) {
	for name, d := range drawGallery(t) {
		svg := d.SVG("Title & <more>", `A "description"`, "fig-"+name)
		decoder := xml.NewDecoder(bytes.NewReader(svg))
		for {
			token, err := decoder.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			start, ok := token.(xml.StartElement)
			if !ok {
				continue
			}
			if !slices.Contains([]string{"svg", "title", "desc", "rect", "path", "text"}, start.Name.Local) {
				t.Errorf("%s: element %s", name, start.Name.Local)
			}
			for _, attr := range start.Attr {
				if attr.Name.Local == "style" || attr.Name.Local == "class" || attr.Name.Local == "id" && !strings.HasPrefix(attr.Value, "fig-"+name+"-") {
					t.Errorf("%s: %s=%q", name, attr.Name.Local, attr.Value)
				}
			}
		}
		for _, want := range []string{"Title &amp; &lt;more&gt;", "A &#34;description&#34;", `role="img"`, `aria-labelledby="fig-` + name + `-title fig-` + name + `-desc"`} {
			if !bytes.Contains(svg, []byte(want)) {
				t.Errorf("%s: no %s", name, want)
			}
		}
		if bytes.Contains(svg, []byte("NaN")) || bytes.Contains(svg, []byte("Inf")) {
			t.Errorf("%s: a coordinate is not a number", name)
		}
	}
}

// Words of a CSV file are drawn as they stand: they are neither code nor the
// library's templates and markup.
func TestWordsStayData(t *testing.T) {
	hostile := []string{"{a|x}{b}{c}", "__f__alert(2)__f__", "</script><b>", "share", "{value}", "a & b", `"quoted"`, "x\x00y\x1bz", "\ufffe\u2028end", "\xff"}
	drawnAs := []string{"{a|x}{b}{c}", "__f__alert(2)__f__", "</script><b>", "share", "{value}", "a & b", `"quoted"`, "x y z", "end", "\ufffd"}
	var charts []figure.Chart
	for _, info := range figure.ChartTypes {
		kind := info.Type
		names := []string{"__f__s__f__", "{c}</script>"}[:max(wanted(kind), 1)]
		charts = append(charts, shaped(kind, hostile, "{name|v}",
			series(names, func(_, i int) float64 { return float64(i + 1) }, len(hostile))))
	}
	for i, d := range draw(t, charts...) {
		kind := charts[i].Type()
		if bytes.ContainsAny(d.Option, "<>\u2028") {
			t.Errorf("%s: the option is not safe in a script element: %s", kind, d.Option)
		}
		if kind == figure.Scatter || kind == figure.Quadrant || kind == figure.Line {
			continue // names are left out for want of room
		}
		for _, want := range drawnAs {
			if !strings.Contains(words(d), want) {
				t.Errorf("%s: %q is not drawn as it stands: %s", kind, want, words(d))
			}
		}
	}
}

// So are the words that only one type of chart has.
func TestWordsOfShapesStayData(t *testing.T) {
	hostile := "</script>{b} __f__x__f__\u2028{a|y}"
	timeline, quadrant, funnel := cycle(), eachAlone(), process()
	timeline.Marks[0].Label, quadrant.Corners[3], funnel.Lost[0] = hostile, hostile, hostile
	course := admissions()
	panel := &course.Panels[0]
	panel.Name, panel.Axis, panel.Badges[0].Words, panel.Traces[0].Name, panel.Traces[0].Points[0].Label = hostile, hostile, hostile, hostile, hostile
	for i, d := range draw(t, timeline, quadrant, funnel, course) {
		if bytes.ContainsAny(d.Option, "<>\u2028") {
			t.Errorf("chart %d: the option is not safe in a script element", i)
		}
		if want := "</script>{b} __f__x__f__ {a|y}"; !strings.Contains(words(d), want) {
			t.Errorf("chart %d: %q is not drawn as it stands: %s", i, want, words(d))
		}
	}
	if timeline.Marks[0].Label != hostile || funnel.Lost[0] != hostile || panel.Badges[0].Words != hostile || panel.Traces[0].Points[0].Label != hostile {
		t.Error("the caller's chart was changed")
	}
}

func TestChartsThatCannotBeDrawn(t *testing.T) {
	two := []figure.Series{{Name: "S", Values: []float64{1}}, {Name: "T", Values: []float64{2}}}
	for want, chart := range map[string]*figure.CountChart{
		`chart 1: unknown chart type "pie"`:                                               {Kind: "pie"},
		`chart 1: a donut chart has 1 series, not 2`:                                      {Kind: figure.Donut, Categories: []string{"A"}, Series: two},
		`chart 1: a scatter chart has 2 series, not 1`:                                    {Kind: figure.Scatter, Categories: []string{"A"}, Series: two[:1]},
		`chart 1: a line chart needs a series`:                                            {Kind: figure.Line},
		`chart 1: series "S" has 1 values for 2 categories`:                               {Kind: figure.StackedBar, Categories: []string{"A", "B"}, Series: two},
		`chart 1: series "N" has a negative value, which a stacked-bar chart cannot show`: {Kind: figure.StackedBar, Categories: []string{"A"}, Series: []figure.Series{{Name: "N", Values: []float64{-1}}}},
	} {
		if _, err := Draw(context.Background(), []figure.Chart{chart}); err == nil || err.Error() != want {
			t.Errorf("got error %v, want %s", err, want)
		}
	}
}

func TestNoCategories(t *testing.T) {
	var charts []figure.Chart
	for _, info := range figure.ChartTypes {
		kind := info.Type
		charts = append(charts, shaped(kind, nil, "Number", make([]figure.Series, max(wanted(kind), 1))))
	}
	for i, d := range draw(t, charts...) {
		if d.Height <= 0 {
			t.Errorf("%s has height %v", charts[i].Type(), d.Height)
		}
	}
}

func TestLineWithoutValues(t *testing.T) {
	none := math.NaN()
	chart := &figure.CountChart{Kind: figure.Line, Categories: numbered("C", 2), Series: []figure.Series{{Name: "S", Values: []float64{none, none}}, {Name: "T", Values: []float64{1, 2}, Tone: 1}}}
	if said := words(draw(t, chart)[0]); !strings.Contains(said, "S") {
		t.Errorf("the legend should name the empty series: %s", said)
	}
}

func TestCancelledDraw(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Draw(ctx, []figure.Chart{published()}); !errors.Is(err, context.Canceled) {
		t.Errorf("got error %v, want that of the context", err)
	}
}

func BenchmarkDrawOne(b *testing.B) {
	for b.Loop() {
		draw(b, published())
	}
}

func BenchmarkDrawEight(b *testing.B) {
	all := gallery()
	var charts []figure.Chart
	for _, name := range []string{"stacked", "bar", "grouped", "line", "heatmap", "donut", "scatter", "stacked-long"} {
		charts = append(charts, all[name])
	}
	for b.Loop() {
		draw(b, charts...)
	}
}
