package generator

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"boardpack/generator/trial"
)

// TestLiveChartsFitTheirWindow turns a page of live charts from a desk to phones: their axes
// say what they show, also when a series goes, and their numbers can be read.
func TestLiveChartsFitTheirWindow(t *testing.T) {
	trial.Later(t, "draws every live chart at several widths")
	b := newBrowser(t)
	b.open(t, view{page: "2025-26/board/charts.html", width: 1280, scripts: true})
	b.timesAreNamed(t, 1280)
	b.timesAreEven(t, 1280)
	b.timesAreOfTheChoices(t)
	b.changingValuesAreHidden(t)
	b.placesAreAlike(t, 1280)
	b.open(t, view{page: board + "charts.html", width: 1280, scripts: true})
	b.everySeriesIsNamed(t)
	b.open(t, view{page: "2025-26/board/charts.html", width: 1280, scripts: true})
	for _, width := range []int64{700, 390, 320} {
		b.turn(t, width, false, media{})
		b.placesAreAlike(t, width)
		b.heatMapHasItsNumbers(t, width)
		b.timesAreEven(t, width)
		if named := run[string](t, b, `[...document.querySelectorAll("svg text")].map((text) => text.textContent).filter((words) => /^\d+ (most|least)$/.test(words)).join()`); named != "1 most,10 least" {
			t.Errorf("%d wide: ends of the tenths are %q", width, named)
		}
	}
	b.turn(t, 390, false, media{})
	b.timesAreNamed(t, 390)
	run[bool](t, b, `document.querySelectorAll("[data-chart-zoom] label:first-child select").forEach((select) => { select.selectedIndex += 7; select.dispatchEvent(new Event("change")); }), true`)
	b.timesAreEven(t, 390)
	b.numbersAreNotStruckThrough(t)
	b.axesStay(t)
	if list := b.heard.since(); len(list) > 0 {
		t.Errorf("%q", list)
	}
}

var namedTime = regexp.MustCompile(`^(((\d{1,2} )?[A-Z][a-z]{2} )?\d{4}|Q[1-4] \d{4}/\d{2})$`)

// timesAreNamed holds that a name of a time has its year, and that an axis of values which
// does not begin at nought says so.
func (b *browser) timesAreNamed(t *testing.T, width int64) {
	t.Helper()
	times, begun := 0, 0
	for _, chart := range run[[]liveAxes](t, b, script(t, "axes.js")) {
		for _, words := range chart.Across {
			if times++; words != "" && !namedTime.MatchString(words) { // an hour of an end has none
				t.Errorf("%d wide, %s: a time is named %q", width, chart.ID, words)
			}
		}
		begun += chart.begun(t)
	}
	if times < 16 || begun < 3 {
		t.Errorf("%d wide: %d times, %d axes that begin elsewhere", width, times, begun)
	}
}

// changingValuesAreHidden hides what may change in a chart of which those values are all unusual,
// so that other marks lie over theirs: of 6 that are unusual for the worse, 4 are left.
func (b *browser) changingValuesAreHidden(t *testing.T) {
	t.Helper()
	got := run[string](t, b, `(() => {
		const figure = document.getElementById("goals.admissions-monthly"), button = [...figure.querySelectorAll("button")].find(({ textContent }) => textContent === "Provisional");
		const count = () => echarts.getInstanceByDom(figure.querySelector("[role=application]")).getModel().getSeries().filter(({ name }) => name === "Unusual, for the worse")
			.map((one) => [...Array(one.getData().count()).keys()].filter((i) => [one.getRawValue(i)].flat().every((value) => typeof value === "number")).length).join();
		const before = count();
		button.click();
		const hidden = count();
		button.click();
		return [before, hidden, count()].join("; ");
	})()`)
	if want := "6,2; 4,0; 6,2"; got != want { // the marks, and the openings in them
		t.Errorf("in sight are %q, want %q", got, want)
	}
}

// timesAreOfTheChoices holds that a chart whose time is chosen by quarters has those along its
// axes, and that all that one can choose is of one kind.
func (b *browser) timesAreOfTheChoices(t *testing.T) {
	t.Helper()
	quarter, quarters := regexp.MustCompile(`^Q[1-4] `), 0
	for _, chart := range run[[]liveAxes](t, b, script(t, "axes.js")) {
		kinds := map[string]bool{}
		for _, name := range chart.Choices {
			kinds[regexp.MustCompile(`\d+`).ReplaceAllString(regexp.MustCompile(`^[A-Z][a-z]+ `).ReplaceAllString(name, "month "), "0")] = true
		}
		if len(kinds) > 1 {
			t.Errorf("%s: choices of several kinds: %q", chart.ID, chart.Choices)
		}
		for _, words := range chart.Across {
			if words != "" && quarter.MatchString(words) != (len(chart.Choices) > 0 && quarter.MatchString(chart.Choices[0])) {
				t.Errorf("%s: %q along an axis, and one chooses from %q", chart.ID, words, chart.Choices)
			}
			if quarter.MatchString(words) {
				quarters++
			}
		}
	}
	if quarters == 0 {
		t.Error("no axis is of quarters")
	}
}

// timesAreEven holds that names along an axis of time are as far apart each, and 2 at the
// least.
func (b *browser) timesAreEven(t *testing.T, width int64) {
	t.Helper()
	for _, chart := range run[[]liveAxes](t, b, script(t, "axes.js")) {
		if len(chart.Months) != chart.Axes {
			t.Errorf("%d wide, %s: %d of %d axes have names", width, chart.ID, len(chart.Months), chart.Axes)
		}
		for _, months := range chart.Months {
			uneven := len(months) < 2
			for k := 2; k < len(months); k++ {
				uneven = uneven || months[k]-months[k-1] != months[1]-months[0]
			}
			if uneven {
				t.Errorf("%d wide, %s: of %v months of one axis are %v", width, chart.ID, chart.Across, months)
			}
		}
	}
}

// everySeriesIsNamed holds that a chart of several series has a button for each, with the
// looks of all that share a name: targets are a line in some panels, and a ring in others.
func (b *browser) everySeriesIsNamed(t *testing.T) {
	t.Helper()
	const named = `(figure) => [...figure.querySelectorAll("[data-chart-toggles] button")].map((button) => button.textContent)`
	for _, lacking := range run[[]string](t, b, `[...document.querySelectorAll("figure[data-chart]")].flatMap((figure) => {
		const names = new Set(JSON.parse(figure.querySelector("script").textContent).option.series.map(({ name }) => name).filter(Boolean)), buttons = (`+named+`)(figure);
		return names.size < 2 ? [] : [...names].filter((name) => !buttons.includes(name)).map((name) => figure.id + ": " + name);
	})`) {
		t.Errorf("no button names %s", lacking)
	}
	where := run[string](t, b, `(`+named+`)(document.getElementById("mid-year-review.where-they-stand")).join()`)
	if want := "110 On track,45 Delayed,4 Delivered,3 Deprioritised,7 No progress recorded,9 Q3 2024/25,49 Q4 2024/25,76 2025/26,1 2026/27,34 No date"; where != want {
		t.Errorf("the parts are %q, want %q", where, want)
	}
	looks := run[string](t, b, `[...document.getElementById("mid-year-review.impact").querySelectorAll("[data-chart-toggles] button")].find((button) => button.textContent === "Target").innerHTML`)
	if line, ring := strings.Contains(looks, `stroke-dasharray="14 5"`), strings.Contains(looks, `d="M6 1A5`); !line || !ring {
		t.Errorf("of targets the button has the line: %v, the ring: %v", line, ring)
	}
}

// axesStay hides what is far from the values: the axes stay those of the drawing, so that
// no slope looks steeper than it does in the paper.
func (b *browser) axesStay(t *testing.T) {
	t.Helper()
	before := run[[]liveAxes](t, b, script(t, "axes.js"))
	hidden := run[int](t, b, `[...document.querySelectorAll("[data-chart-toggles] button")].filter((button) => /Target|Required|End of tolerance/.test(button.textContent)).map((button) => button.click()).length`)
	for i, chart := range run[[]liveAxes](t, b, script(t, "axes.js")) {
		chart.begun(t)
		if !slices.Equal(chart.From, before[i].From) {
			t.Errorf("%s begins at %v, and at %v where series are hidden", chart.ID, before[i].From, chart.From)
		}
	}
	if hidden == 0 {
		t.Error("nothing was hidden")
	}
}

// liveAxes are those of a chart, as testdata/browser/axes.js tells.
type liveAxes struct {
	ID      string
	Across  []string
	Axes    int      // of time
	Months  [][]int  // those that are seen along each of these, from the first of year 0
	Choices []string // from when one can see
	Names   []string
	From    []float64
}

// begun is how many of the chart's axes of values do not begin at nought; each says so.
func (a liveAxes) begun(t *testing.T) (n int) {
	t.Helper()
	for i, from := range a.From {
		if _, said, says := strings.Cut(a.Names[i], "(axis from "); says != (from > 0) || says && !strings.HasPrefix(said, fmt.Sprint(from)) {
			t.Errorf("%s: %q begins at %v", a.ID, a.Names[i], from)
		}
		if from > 0 {
			n++
		}
	}
	return n
}
