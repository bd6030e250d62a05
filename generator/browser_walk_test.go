package generator

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"

	"boardpack/generator/trial"
)

// TestKeysPassOverWhatIsHidden hides the provisional months of a chart, December 2024 and January
// 2025, which lie under marks of what is unusual: no key leads to a value of theirs.
func TestKeysPassOverWhatIsHidden(t *testing.T) {
	trial.Later(t, "goes through a live chart by keys")
	b := newBrowser(t)
	b.open(t, view{page: "2025-26/board/charts.html", width: 1280, scripts: true})
	const figure = `document.getElementById("goals.admissions-monthly")`
	last := func() string { // of each series, as said
		said := []string{}
		run[any](t, b, figure+stage+`.focus()`)
		for range 8 {
			b.press(t, kb.End)
			said = append(said, run[string](t, b, figure+`.querySelector("[role=status]").textContent`))
			b.press(t, kb.ArrowDown)
		}
		return strings.Join(said, "; ")
	}
	const before, after = "; January 2025, Unusual, for the worse: ", "; November 2024, Unusual, for the worse: "
	if said := last(); !strings.Contains(said, before) {
		t.Fatalf("nothing says %q: %s", before, said)
	}
	run[any](t, b, `[...`+figure+`.querySelectorAll("button")].find(({ textContent }) => textContent === "Provisional").click()`)
	run[any](t, b, figure+stage+`.focus()`)
	for range 8 {
		b.press(t, kb.ArrowUp)
	}
	if said := last(); !strings.Contains(said, after) || strings.Contains(said, before) {
		t.Errorf("keys lead to what is hidden: %s", said)
	}
	if list := b.heard.since(); len(list) > 0 {
		t.Errorf("the page complains: %q", list)
	}
}

// TestKeysStayInTheTimeChosen chooses half a year of a chart: no key leads to a month before or
// after, nor from a line that has its words at its ends alone to another series; the mean and
// the usual range, which are seen on either side, are still told.
func TestKeysStayInTheTimeChosen(t *testing.T) {
	trial.Later(t, "goes through a part of a live chart by keys")
	b := newBrowser(t)
	b.open(t, view{page: "2025-26/board/charts.html", width: 1280, scripts: true})
	const figure = `document.getElementById("goals.admissions-monthly")`
	for list, month := range []string{"January 2023", "June 2023"} {
		run[any](t, b, fmt.Sprintf(`(() => { const list = %s.querySelectorAll("select")[%d]; list.value = [...list.options].find(o => o.text === %q).value; list.dispatchEvent(new Event("change")); })()`, figure, list, month))
	}
	run[any](t, b, figure+stage+`.focus()`)
	got := []string{}
	for range 4 {
		for _, key := range []string{kb.Home, kb.End} {
			b.press(t, key)
			said, _, _ := strings.Cut(run[string](t, b, figure+`.querySelector("[role=status]").textContent`), ":")
			got = append(got, said)
		}
		b.press(t, kb.ArrowDown)
	}
	b.press(t, kb.ArrowDown)
	want := []string{
		"From April 2021, Usual range", "To January 2025, Usual range", "From April 2021, Usual range", "To January 2025, Usual range",
		"From April 2021, Mean", "To January 2025, Mean", "January 2023, Observed", "June 2023, Observed",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if said := run[string](t, b, figure+`.querySelector("[role=status]").textContent`); !strings.HasPrefix(said, "June 2023, Observed") {
		t.Errorf("beyond the last series in sight: %s", said)
	}
	const single = `document.getElementById("goals.healthy-life-females")`
	run[any](t, b, single+stage+`.focus()`)
	for _, key := range []string{kb.Home, kb.ArrowDown, kb.ArrowDown, kb.End} {
		b.press(t, key)
	}
	if said := run[string](t, b, single+`.querySelector("[role=status]").textContent`); said != "31 March 2034, Target: 9.3" {
		t.Errorf("the end of a series of one value is %s", said)
	}
}

// TestKeysBetweenSeriesGoByTheDay goes from the first month of a chart, April 2021, to the provisional
// ones, of which December 2024 is the nearer, and back: to November 2024, the last that is final.
func TestKeysBetweenSeriesGoByTheDay(t *testing.T) {
	trial.Later(t, "goes through a live chart by keys")
	b := newBrowser(t)
	b.open(t, view{page: "2025-26/board/charts.html", width: 1280, scripts: true})
	const figure = `document.getElementById("goals.admissions-monthly")`
	said := func(key string) string {
		b.press(t, key)
		words, _, _ := strings.Cut(run[string](t, b, figure+`.querySelector("[role=status]").textContent`), ":")
		return words
	}
	run[any](t, b, figure+stage+`.focus()`)
	for range 5 {
		if strings.HasSuffix(said(kb.ArrowDown), ", Observed") {
			break
		}
	}
	got := []string{said(kb.Home), said(kb.ArrowDown), said(kb.ArrowUp)}
	if diff := cmp.Diff([]string{"April 2021, Observed", "December 2024, Provisional", "November 2024, Observed"}, got); diff != "" {
		t.Errorf("want (-), got (+):\n%s", diff)
	}
}
