package generator

import (
	"slices"
	"testing"
)

// linesAreShort holds of running text in a wide window: a line is no longer than an eye goes
// back from.
func (b *browser) linesAreShort(t *testing.T, _ view) {
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
		t.Errorf("%q", got)
	}
}

// tablesFit holds that a reader on a desk has every column of each table in sight, and no
// reference broken; on a phone, where tables may scroll, references are whole all the same.
func (b *browser) tablesFit(t *testing.T, v view) {
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
		for (const link of document.querySelectorAll("td a")) {
			const range = new Range();
			range.selectNodeContents(link);
			const tops = [...range.getClientRects()].filter((r) => r.width > 1).map((r) => r.top);
			if (Math.max(...tops) - Math.min(...tops) > 3) seen.Broken.push(link.textContent);
			seen.Links++;
		}
		return seen;
	})()`)
	if len(got.Wide)+len(got.Broken) > 0 || v.page == paperPage && got.Links == 0 {
		t.Errorf("%+v", got)
	}
}

// contentsSayThereIsMore holds that contents beside a paper that a window cuts off have a shadow that
// lies still at their edges, and what covers it at their ends.
func (b *browser) contentsSayThereIsMore(t *testing.T, _ view) {
	for _, layers := range run[[]string](t, b, `[...document.querySelectorAll(".board-contents")].filter((list) => list.scrollHeight > list.clientHeight + 1)
		.map((list) => getComputedStyle(list)).map((style) => style.backgroundAttachment + " at " + style.backgroundPosition)`) {
		if layers != "local, local, scroll, scroll at 50% 100%, 50% 0%, 50% 100%, 50% 0%" {
			t.Errorf("contents are cut, with %s", layers)
		}
	}
}

// leadsFromItsWords holds of an edition's page that the way to a paper stands right below
// the words that tell of it, however tall the drawing beside them is.
func (b *browser) leadsFromItsWords(t *testing.T, _ view) {
	got := run[[]float64](t, b, `[...document.querySelectorAll(".board-paper")].map((paper) => {
		const words = [...paper.querySelectorAll(".board-glance__words > :not(.board-download)")].at(-1);
		return paper.querySelector(".board-download").getBoundingClientRect().top - words.getBoundingClientRect().bottom;
	})`)
	if len(got) == 0 || slices.Min(got) < 0 || slices.Max(got) > 48 {
		t.Errorf("the ways to papers stand %.0f px below their words", got)
	}
}
