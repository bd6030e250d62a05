package generator

import "testing"

// TestDaysStayWhole holds at widths of a tablet and of a desktop: a number and a day each
// stand on one line in their cell, as does a day under a number, which may have a drawing
// beside it or above.
func TestDaysStayWhole(t *testing.T) {
	inBrowsers(t, func(t *testing.T, b *browser) {
		for _, width := range []int64{641, 700, 800, 950, 960, 1280} {
			v := view{plannedBoard + "goals.html", width, false, true}
			b.open(t, v)
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
	})
}

// TestLinesOfTextAreShort holds of running text in a wide window: a line is no longer than
// an eye goes back from.
func TestLinesOfTextAreShort(t *testing.T) {
	inBrowsers(t, func(t *testing.T, b *browser) {
		for _, page := range []string{"index.html", plannedBoard + "index.html", plannedBoard + "board-paper.html", plannedBoard + "charts.html", plannedBoard + "list.html", plannedBoard + "accessibility.html"} {
			b.open(t, view{page, 1280, false, true})
			got := run[[]string](t, b, `(() => {
				const most = 48 * parseFloat(getComputedStyle(document.documentElement).fontSize);
				return [...document.querySelectorAll("main :is(p, li)")].filter((element) => {
					if (!element.checkVisibility() || element.querySelector("p, h2, ul") || element.closest("table, .board-editions, .board-statements")) return false;
					const range = new Range();
					range.selectNodeContents(element);
					return range.getBoundingClientRect().width > most && element.textContent.length > 120;
				}).map((element) => element.textContent.slice(0, 60));
			})()`)
			if len(got) > 0 {
				t.Errorf("%s: %q", page, got)
			}
		}
	})
}
