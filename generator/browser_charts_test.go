package generator

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/figure"
	"boardpack/generator/trial"
)

// shownChart is what testdata/browser/charts.js reports of a chart.
type shownChart struct {
	ID     string
	Series []shownSeries
	Axes   []string // of values: where each begins and ends, and the words along it
	Legend []string // each entry with the marks that it shows
}

type shownSeries struct {
	Name, Type string
	Panel      int
	Names      []string
	Values     [][]*float64 // nil where there is none
	Fills      []string
	Symbols    []string // of each value
	Line       string
}

// TestLiveChartsShowTheFigures compares each chart of the packs, as the library
// has it in a browser, with its figure and its drawing: names, values, colours and axes. What a
// developer changes, the tests of generator/live see first, in all types.
func TestLiveChartsShowTheFigures(t *testing.T) {
	trial.Later(t, "has a browser draw every live chart")
	b := newBrowser(t)
	met := map[figure.ChartType]bool{}
	bounds, _ := boundOf(t, Options{Packs: []string{example, planned}})
	for _, made := range bounds { // after all are bound: a test that ends in another goroutine hangs
		page := made.folder() + "/charts.html"
		if _, there := outFiles(t)[page]; !there {
			continue
		}
		b.open(t, view{page: page, width: 1280, scripts: true})
		shown := map[string]shownChart{}
		for _, c := range run[[]shownChart](t, b, script(t, "charts.js")) {
			shown[c.ID] = c
		}
		count := 0
		for _, p := range made.papers {
			for _, f := range p.Figures() {
				if f.Figure.Chart == nil {
					continue
				}
				count++
				met[f.Figure.Chart.Type()] = true
				id := p.Name + "." + f.Figure.ID
				if want, got := wantedAxes(t, f.Figure.Chart), shown[id].Axes; f.Figure.Chart.Type() != figure.Quadrant && strings.Join(got, "|") != strings.Join(want, "|") {
					t.Errorf("%s: %s: along the axes stands %q, in the drawing %q", page, id, got, want)
				}
				if diff := cmp.Diff(wantedSeries(f.Figure.Chart), toldSeries(shown[id])); diff != "" {
					t.Errorf("%s: %s: figure (-) and chart (+) differ:\n%s", page, id, diff)
				}
				if diff := cmp.Diff(wantedMarks(f.Figure.Chart), legendMarks(f.Figure.Chart, shown[id])); diff != "" {
					t.Errorf("%s: %s: points (-) and legend (+) differ:\n%s", page, id, diff)
				}
			}
		}
		if count != len(shown) {
			t.Errorf("%s shows %d charts of %d", page, len(shown), count)
		}
		if list := b.heard.since(); len(list) > 0 {
			t.Errorf("%s complains: %q", page, list)
		}
	}
	if len(met) < 7 {
		t.Errorf("only charts of the types %v", met)
	}
}

// toldSeries are the series of a chart that have data, each value with its colour.
func toldSeries(shown shownChart) []string {
	var all []string
	for _, s := range shown.Series {
		if s.Name == "" { // words alone
			continue
		}
		for i, values := range s.Values {
			name := ""
			if slices.Contains([]string{"pie", "custom"}, s.Type) {
				name = s.Names[i]
			}
			line := fmt.Sprintf("%s: %s %s", s.Name, name, numbersOf(values))
			if s.Type == "line" {
				line += " line " + s.Line
			}
			if s.Type == "line" || s.Type == "scatter" {
				symbol, _, _ := strings.Cut(s.Symbols[i], ":")
				line += " " + symbol
			}
			all = append(all, line+" "+s.Fills[i])
		}
	}
	return all
}

func numbersOf(values []*float64) string {
	var all []string
	for _, v := range values {
		if v == nil {
			all = append(all, "none")
		} else {
			all = append(all, fmt.Sprint(*v))
		}
	}
	return strings.Join(all, ",")
}

// TestFewAmongManyAreSeen has a phone show the 1 intention due in 2026/27 beside the 76 of
// the year before, with 2 px between its edges of 1 px, and none where there is none.
func TestFewAmongManyAreSeen(t *testing.T) {
	trial.Later(t, "draws every live chart again")
	b := newBrowser(t)
	b.open(t, view{page: board + "charts.html", width: 390, dark: true, scripts: true})
	got := run[[]string](t, b, `[...document.querySelectorAll("figure[data-chart]")].flatMap((figure) => {
		const chart = echarts.getInstanceByDom(figure.querySelector("[role=application]"));
		return chart.getModel().getSeries().filter((one) => one.subType === "bar").flatMap((one) => {
			const data = one.getData();
			return [...Array(data.count()).keys()].filter((i) => {
				const value = one.getRawValue(i)?.value ?? one.getRawValue(i), { width } = data.getItemLayout(i) ?? {};
				return typeof value === "number" && (value > 0) !== (Math.abs(width) >= 3.9);
			}).map((i) => figure.id + ", " + data.getName(i) + ": " + data.getItemLayout(i).width + " px");
		});
	})`)
	if len(got) > 0 {
		t.Errorf("%q", got)
	}
	if open := run[int](t, b, `document.querySelectorAll(".board-abbreviations[open]").length`); open > 0 {
		t.Errorf("%d lists of what is short fill a phone before the first chart", open)
	}
	alone := run[[]string](t, b, `[...document.querySelectorAll("[role=application] svg text")].map((text) => text.textContent.trim()).filter((words) => ["Care", "place", "January"].includes(words))`)
	if len(alone) > 0 {
		t.Errorf("lines of names are uneven: %q", alone)
	}
}
