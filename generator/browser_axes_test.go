package generator

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestLiveAxesSayWhatTheyShow holds, on a phone and on a wide page, that a name of a time
// has its year, and that an axis of values which does not begin at nought says so.
func TestLiveAxesSayWhatTheyShow(t *testing.T) {
	time := regexp.MustCompile(`^((\d{1,2} )?[A-Z][a-z]{2} )?\d{4}$`)
	b := newBrowser(t)
	for _, width := range []int64{390, 1280} {
		b.open(t, view{page: "2025-26/board/charts.html", width: width, scripts: true})
		times, begun := 0, 0
		for _, chart := range run[[]liveAxes](t, b, script(t, "axes.js")) {
			for _, words := range chart.Across {
				if times++; words != "" && !time.MatchString(words) { // an hour of an end has none
					t.Errorf("%d wide, %s: a time is named %q", width, chart.ID, words)
				}
			}
			begun += chart.begun(t)
		}
		if times < 20 || begun < 3 {
			t.Errorf("%d wide: %d times, %d axes that begin elsewhere", width, times, begun)
		}
	}
	before := run[[]liveAxes](t, b, script(t, "axes.js"))
	run[bool](t, b, `document.querySelectorAll("[data-chart-toggles] button").forEach((button) => { if (/Target|Required|End of tolerance/.test(button.textContent)) button.click(); }), true`)
	moved := 0
	for i, chart := range run[[]liveAxes](t, b, script(t, "axes.js")) {
		chart.begun(t)
		if !slices.Equal(chart.From, before[i].From) {
			moved++
		}
	}
	if moved == 0 {
		t.Error("no axis begins elsewhere without what was hidden")
	}
	if list := b.heard.since(); len(list) > 0 {
		t.Errorf("%q", list)
	}
}

// liveAxes are those of a chart, as testdata/browser/axes.js tells.
type liveAxes struct {
	ID     string
	Across []string
	Names  []string
	From   []float64
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
