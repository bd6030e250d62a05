package account

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"boardpack/generator/figure"
	"boardpack/generator/record/recordtest"
)

// protected is the note beside people in small numbers, by the rule of NHS
// England.
const protected = "Counts of people from 1 to 7 show as *, and so does any other from which one of these could be worked out. The rest are rounded to the nearest 5, so they need not add up."

// pursuit is a pack with measures.
type pursuit recordtest.Pursuit

func (p pursuit) accounts(t testing.TB) *Accounts {
	t.Helper()
	all, findings := Make(recordtest.Pursuit(p).Read(t).Measures, false)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	return &all
}

// single is the account of the goal's measure M, with these columns of
// measures.csv and its cells in them.
func single(t testing.TB, columns, cells, observations string) *Account {
	t.Helper()
	return pursuit(recordtest.Single(columns, cells, observations)).accounts(t).Named("M")
}

const valueHead = "measure,period_start,period_end,value\n"

// panelsOf are the panels of a figure that is a course; none of another.
func panelsOf(f *figure.Figure) []figure.Panel {
	if course, ok := f.Chart.(*figure.CourseChart); ok {
		return course.Panels
	}
	return nil
}

// panel is what a figure draws of one measure.
func panel(t testing.TB, f *figure.Figure) string {
	t.Helper()
	if len(panelsOf(f)) != 1 {
		t.Fatalf("no chart of one panel: %+v", f)
	}
	return plotted(panelsOf(f)[0])
}

// plotted writes a panel as lines: its axis and badges, and each trace with its
// role, its name and its points.
func plotted(p figure.Panel) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s", p.Axis, p.Form)
	for _, badge := range p.Badges {
		fmt.Fprintf(&b, ", %s: %s", badge.Shape, badge.Words)
	}
	for _, trace := range p.Traces {
		fmt.Fprintf(&b, "\n%s %q", trace.Role, trace.Name)
		for _, point := range trace.Points {
			day := time.Unix(int64(point.Day)*24*60*60, 0).UTC().Format(time.DateOnly)
			if math.IsNaN(point.Value) {
				fmt.Fprintf(&b, " %s -", day)
				continue
			}
			fmt.Fprintf(&b, " %s %.4g", day, point.Value)
		}
	}
	return b.String()
}

// wantLines tells which of some lines a text does not have, in their order.
func wantLines(t *testing.T, text string, lines ...string) {
	t.Helper()
	rest := text
	for _, line := range lines {
		_, after, found := strings.Cut(rest, line)
		if !found {
			t.Errorf("no %q in its place in\n%s", line, text)
			return
		}
		rest = after
	}
}
