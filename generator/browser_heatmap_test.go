package generator

import "testing"

// TestHeatMapHasItsNumbersOnAPhone has one of 12 columns, where names make room for the
// numbers of its cells.
func TestHeatMapHasItsNumbersOnAPhone(t *testing.T) {
	b := newBrowser(t)
	b.open(t, view{page: "2025-26/board/charts.html", width: 390, scripts: true})
	const figure = `document.getElementById("board-paper.alignment")`
	cells := run[[]string](t, b, `JSON.parse(`+figure+`.querySelector("script").textContent).option.series[0].data.map(({ value }) => String(value[2])).sort()`)
	shown := run[[]string](t, b, `[...`+figure+`.querySelectorAll("[role=application] svg text")].map(text => text.textContent).filter(words => /^\d+$/.test(words)).sort()`)
	if len(cells) < 30 || len(shown) != len(cells) {
		t.Errorf("%d of %d cells have their number", len(shown), len(cells))
	}
}
