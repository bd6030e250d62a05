package generator

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

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
