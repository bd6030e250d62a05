package generator

import (
	"regexp"
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
		type axes struct {
			ID     string
			Across []string
			Names  []string
			From   []float64
		}
		times, begun := 0, 0
		for _, chart := range run[[]axes](t, b, script(t, "axes.js")) {
			for _, words := range chart.Across {
				if times++; words != "" && !time.MatchString(words) { // an hour of an end has none
					t.Errorf("%d wide, %s: a time is named %q", width, chart.ID, words)
				}
			}
			for i, from := range chart.From {
				says := strings.Contains(chart.Names[i], "(axis from")
				if says != (from > 0) {
					t.Errorf("%d wide, %s: %q begins at %v", width, chart.ID, chart.Names[i], from)
				}
				if says {
					begun++
				}
			}
		}
		if times < 20 || begun < 3 {
			t.Errorf("%d wide: %d times, %d axes that begin elsewhere", width, times, begun)
		}
	}
}
