package generator

import (
	"slices"
	"testing"
)

// TestTablesFitAWideWindow holds of the papers that a reader on a desk has every column
// of each table in sight, and no reference broken; on a phone, where tables may scroll,
// references are whole all the same.
func TestTablesFitAWideWindow(t *testing.T) {
	inBrowsers(t, func(t *testing.T, b *browser) {
		links := 0
		for _, page := range []string{plannedBoard + "board-paper.html", board + "mid-year-review.html", plannedBoard + "goals.html", plannedBoard + "index.html"}[:trials(2, 4)] {
			for _, width := range []int64{1280, 390} {
				b.open(t, view{page, width, false, true})
				type seen struct {
					Links  int
					Wide   []string
					Broken []string
				}
				got := run[seen](t, b, `(() => {
					const seen = { Links: 0, Wide: [], Broken: [] };
					for (const region of document.querySelectorAll(".board-scroll")) {
						if (innerWidth > 1000 && !region.closest("details") && region.scrollWidth > region.clientWidth + 1) seen.Wide.push(region.querySelector("caption").textContent.slice(0, 60));
					}
					for (const link of document.querySelectorAll("td > a")) {
						const range = new Range();
						range.selectNodeContents(link);
						const tops = [...range.getClientRects()].filter((r) => r.width > 1).map((r) => r.top);
						if (Math.max(...tops) - Math.min(...tops) > 3) seen.Broken.push(link.textContent);
						seen.Links++;
					}
					return seen;
				})()`)
				if links += got.Links; len(got.Wide)+len(got.Broken) > 0 {
					t.Errorf("%s at %d: %+v", page, width, got)
				}
			}
		}
		if links == 0 {
			t.Error("no table has a reference that leads anywhere")
		}
	})
}

// TestEditionLeadsFromItsWords holds of an edition's page that the way to a paper
// stands right below the words that tell of it, however tall the drawing beside them is.
func TestEditionLeadsFromItsWords(t *testing.T) {
	inBrowsers(t, func(t *testing.T, b *browser) {
		for _, page := range []string{plannedBoard + "index.html", board + "index.html", plannedPublic + "index.html"} {
			b.open(t, view{page, 1280, false, true})
			got := run[[]float64](t, b, `[...document.querySelectorAll(".board-paper")].map((paper) => {
				const words = [...paper.querySelectorAll(".board-glance__words > :not(.board-download)")].at(-1);
				return paper.querySelector(".board-download").getBoundingClientRect().top - words.getBoundingClientRect().bottom;
			})`)
			if len(got) == 0 || slices.Min(got) < 0 || slices.Max(got) > 48 {
				t.Errorf("%s: the ways to papers stand %.0f px below their words", page, got)
			}
		}
	})
}
