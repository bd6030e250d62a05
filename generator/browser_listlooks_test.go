package generator

import (
	"os"
	"strings"
	"testing"
)

// TestListIsAccessible puts the list through axe as it is used: at first, filtered with a
// story open, and sorted.
func TestListIsAccessible(t *testing.T) {
	source := axeSource(t)
	b := newBrowser(t)
	for _, v := range []view{
		{listPages[0], 1280, false, true}, {listPages[0] + "#segment=1", 390, true, true},
		{listPages[1], 1280, false, true}, {listPages[1] + "#progress=Delayed&Sort=-anticipated_delivery", 390, true, true},
		{listPages[2] + "#CI2526-055", 320, false, true}, {listPages[2] + "#segment=2&programme=Diagnostics", 1280, true, true},
		{listPages[3], 390, false, true}, {listPages[4], 1280, true, false},
	}[:trials(2, 8)] {
		t.Run(v.String(), func(t *testing.T) {
			b.open(t, v)
			if v.scripts && strings.Contains(v.page, "#") {
				run[any](t, b, `document.querySelectorAll("#page\\.list section:not([hidden]) tbody:not([hidden]) .board-open").forEach((button, i) => i < 3 && button.ariaExpanded === "false" && button.click())`)
			}
			report := b.axe(t, source)
			for _, found := range append(report.Violations, report.Incomplete...) {
				t.Errorf("%s: %s\n%s\n%s", found.Rule, found.Target, found.Element, found.Why)
			}
			if list := b.heard.since(); len(list) > 0 {
				t.Errorf("the page complains: %q", list)
			}
		})
	}
}

// TestListFits holds that nothing of the list is wider than a phone, that what can be
// pressed is large enough, and that forced colours hide no state.
func TestListFits(t *testing.T) {
	inBrowsers(t, func(t *testing.T, b *browser) {
		for _, v := range listViews(b) {
			b.open(t, v)
			run[any](t, b, `document.querySelectorAll("#page\\.list .board-open").forEach((button, i) => i < 5 && button.click())`)
			b.looksRight(t, v)
			small := run[[]string](t, b, `[...document.querySelectorAll("main :is(button, select, input, summary, td a, th a, li a)")].filter(e => e.checkVisibility()).map(e => [e, e.getBoundingClientRect(), e.matches(".board-open, select, summary, [type=search]") ? 40 : 24])
				.filter(([, box, least]) => box.height < least - 0.01 || box.width < 24).map(([e, box]) => e.outerHTML.slice(0, 80) + " " + box.width + " " + box.height).slice(0, 3)`)
			if len(small) > 0 {
				t.Errorf("%s: too small: %q", v, small)
			}
		}
		b.turn(t, 390, true, media{forcedColours: true})
		b.looksRight(t, view{page: "list.html", scripts: true})
	})
}

// listViews are those to look at lists in: in continuous integration each list in each
// width, and else the shortest on a phone, and in Chromium the first in a wide window.
func listViews(b *browser) (all []view) {
	if os.Getenv("CI") == "" {
		all = []view{{listPages[0], 390, false, true}, {listPages[1], 1280, false, true}}
		if b.brief() {
			return all[:1]
		}
		return all
	}
	for _, page := range listPages {
		for _, width := range []int64{1280, 390, 320} {
			all = append(all, view{page, width, false, true})
		}
	}
	return all
}
