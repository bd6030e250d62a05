package generator

import (
	"slices"
	"testing"
)

// TestBrowserStacksRowsOnAPhone holds that nothing of a table of words is out of sight on
// a phone, that each value says its column, and that a table that scrolls says so.
func TestBrowserStacksRowsOnAPhone(t *testing.T) {
	inBrowsers(t, func(t *testing.T, b *browser) { b.stacksRows(t) })
}

func (b *browser) stacksRows(t *testing.T) {
	for _, c := range []struct {
		page, stacks, scrolls string
	}{
		{board + "mid-year-review.html", "delayed-list", "progress-timescale"},
		{board + "goals.html", "on-the-way", "admissions-season"},
		{plannedBoard + "board-paper.html", "list-0", "readiness"},
		{plannedPublic + "commissioning-intentions.html", "local-icb", ""},
	}[:trials(1, 4)] {
		for _, width := range []int64{320, 1280, 390}[:trials(2, 3)] {
			b.open(t, view{page: c.page, width: width, scripts: true})
			type looks struct {
				Scrolls, Named, Folded bool
				Displayed, Role        string
				Low                    int
			}
			got := run[looks](t, b, `(() => {
				const region = document.querySelector("#`+c.stacks+` .board-scroll"), cell = region.querySelector("tbody [data-label]:not(:empty)"), row = cell.parentElement;
				return { Scrolls: region.scrollWidth > region.clientWidth, Displayed: getComputedStyle(row).display, Role: row.getAttribute("role"),
					Named: getComputedStyle(cell, "::before").content.replace("attr(data-label)", cell.dataset.label).includes(cell.dataset.label), Folded: !document.querySelector(".board-contents details").open,
					Low: innerWidth < 500 ? [...document.querySelectorAll("tbody tr")].filter(row => row.checkVisibility() && row.getBoundingClientRect().height < 39.9).length : 0 };
			})()`)
			want := looks{Displayed: "table-row", Role: "row"}
			if width < 500 {
				want = looks{Named: true, Folded: true, Displayed: "flex", Role: "row"}
			}
			if got != want {
				t.Errorf("%s at %d: %+v, want %+v", c.page, width, got, want)
			}
			if c.scrolls == "" || width > 500 {
				continue
			}
			hint := run[[]string](t, b, `[...document.querySelectorAll("#`+c.scrolls+` .board-scroll[data-scrolls]")].map(region => getComputedStyle(region.querySelector(".board-caption__words") ?? region, region.querySelector(".board-caption__words") ? "::after" : "::before").content)`)
			if !slices.ContainsFunc(hint, func(s string) bool { return s != "none" }) {
				t.Errorf("%s at %d: %s scrolls and does not say so: %q", c.page, width, c.scrolls, hint)
			}
		}
	}
}
