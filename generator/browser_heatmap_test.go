package generator

import (
	"slices"
	"testing"
)

// heatMapHasItsNumbers has one of 12 columns, where names make room for the numbers of its
// cells.
func (b *browser) heatMapHasItsNumbers(t *testing.T, width int64) {
	t.Helper()
	const figure = `document.getElementById("board-paper.alignment")`
	cells := run[[]string](t, b, `JSON.parse(`+figure+`.querySelector("script").textContent).option.series[0].data.map(({ value }) => String(value[2])).sort()`)
	shown := run[[]string](t, b, `[...`+figure+`.querySelectorAll("[role=application] svg text")].map(text => text.textContent).filter(words => /^\d+$/.test(words)).sort()`)
	if len(cells) < 30 || len(shown) != len(cells) {
		t.Errorf("%d wide: %d of %d cells have their number", width, len(shown), len(cells))
	}
}

// numbersAreNotStruckThrough holds that the lines between the quarters of a chart are
// drawn before its points, and so beneath their numbers.
func (b *browser) numbersAreNotStruckThrough(t *testing.T) {
	t.Helper()
	const kinds = `[...document.getElementById("board-paper.quadrant").querySelectorAll("[role=application] svg :is(path, text)")].map(mark => mark.tagName === "text" ? "text" : mark.getAttribute("fill") !== "none" ? "point" : mark.getAttribute("stroke") ? "line" : "nothing")`
	drawn := run[[]string](t, b, kinds)
	first := slices.Index(drawn, "point")
	if first < 0 || !slices.Contains(drawn[:first], "line") || slices.Contains(drawn[first:], "line") {
		t.Errorf("lines before the points, and none after: %q", drawn)
	}
}
