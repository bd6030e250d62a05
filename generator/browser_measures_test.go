package generator

import (
	"testing"

	"boardpack/generator/trial"
)

// daysStayWhole holds at widths of a tablet and of a desktop: a number and a day each
// stand on one line in their cell, as does a day under a number, which may have a drawing
// beside it or above.
func (b *browser) daysStayWhole(t *testing.T, v view) {
	for _, width := range []int64{641, 1280, 950, 700, 800, 960}[:trial.Of(2, 6)] {
		b.turn(t, width, v.dark, media{})
		b.looksRight(t, v)
		type seen struct {
			Whole    int
			Problems []string
		}
		got := run[seen](t, b, `(() => {
			const seen = { Whole: 0, Problems: [] };
			for (const element of document.querySelectorAll(".board-day, .board-whole, td:has(.board-day) > strong, td > .board-spark, td.nhsuk-table__cell--numeric:not(:has(> strong))")) {
				const box = element.getBoundingClientRect(), cell = element.closest("td, th").getBoundingClientRect();
				const range = new Range();
				range.selectNodeContents(element);
				const tops = element.matches(".board-spark") ? [0] : [...range.getClientRects()].map((r) => r.top);
				if (Math.max(...tops) - Math.min(...tops) > 3) seen.Problems.push("broken: " + element.textContent);
				if (box.left < cell.left - 1 || box.right > cell.right + 1) seen.Problems.push("beside its cell: " + element.textContent);
				seen.Whole++;
			}
			for (const table of document.querySelectorAll(".board-scroll:has(.board-spark)")) {
				if (table.scrollWidth > table.clientWidth + 1) seen.Problems.push("scrolls: " + table.scrollWidth);
			}
			return seen;
		})()`)
		if len(got.Problems) > 0 || got.Whole < 100 {
			t.Errorf("at %d px, of %d: %q", width, got.Whole, got.Problems)
		}
	}
	b.turn(t, v.width, v.dark, media{})
}
