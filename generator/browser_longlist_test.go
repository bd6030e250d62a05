package generator

import (
	"slices"
	"strings"
	"testing"

	"boardpack/generator/trial"
)

// TestLongListSortsInParts sorts a list that is long enough to stand in several tables: in
// each order every intention is there once, one that a filter hides can be opened, and
// without an order all are at home again.
func TestLongListSortsInParts(t *testing.T) {
	trial.Later(t, "sorts a list that is longer than those of most packs")
	b := newBrowser(t)
	page := string(outFiles(t)[plannedBoard+"list.html"])
	b.write(t, "2025-26/board/long.html", []byte(strings.Replace(page, `<div class="board-list"`, `<div class="board-list board-list--long"`, 1)))
	b.open(t, view{page: plannedBoard + "long.html", width: 1280, scripts: true})
	const all = `[...document.querySelectorAll("#page\\.list tbody")].map(body => body.id)`
	home := run[[]string](t, b, all)
	run[any](t, b, `location.hash = "Sort=-reference"`)
	b.wait(t, firstRef+` === "CI2526-182"`)
	down := run[[]string](t, b, all)
	want := slices.Sorted(slices.Values(home))
	slices.Reverse(want)
	if !slices.Equal(down, want) {
		t.Errorf("in reverse the references are %q", down)
	}
	parts := run[[]string](t, b, `[...document.querySelectorAll(".board-list__part table")].map(table => table.ariaLabel)`)
	if !slices.Equal(parts, []string{"Intentions in order, 1 to 100", "Intentions in order, 101 to 182"}) {
		t.Errorf("the tables are %q", parts)
	}
	run[any](t, b, `location.hash = "segment=0&Sort=title"`)
	b.wait(t, saidCount+`.startsWith("32 of 182")`)
	titles := run[[]string](t, b, `[...document.querySelectorAll(".board-list__part tbody:not([hidden]) .board-open")].map(e => e.textContent)`)
	if collated := run[bool](t, b, `(() => { const all = [...document.querySelectorAll(".board-list__part .board-open")].map(e => e.textContent), c = new Intl.Collator("en-GB", { numeric: true }).compare; return all.every((a, i) => !i || c(all[i - 1], a) <= 0) })()`); !collated || len(titles) != 32 {
		t.Errorf("%d titles: %q", len(titles), titles)
	}
	run[any](t, b, `location.hash = "CI2526-182"`)
	b.wait(t, `document.getElementById("CI2526-182")?.querySelector("details > dl")?.checkVisibility()`)
	if got := run[[]string](t, b, all); !slices.Equal(got, home) {
		t.Errorf("at home are %d of %d, in another order", len(got), len(home))
	}
}
