package generator

import (
	"strconv"
	"strings"
	"testing"

	"boardpack/generator/trial"
)

// TestListIsAccessible puts the list through axe as it is used: at first, filtered with a
// story open, and sorted.
func TestListIsAccessible(t *testing.T) {
	trial.Later(t, "looks at lists in many states")
	source := axeSource(t)
	b := newBrowser(t)
	for _, v := range []view{
		{listPages[0], 1280, false, true}, {listPages[0] + "#segment=1", 390, true, true},
		{listPages[1], 1280, false, true}, {listPages[1] + "#progress=Delayed&Sort=-anticipated_delivery", 390, true, true},
		{listPages[2] + "#CI2526-055", 320, false, true}, {listPages[2] + "#segment=2&programme=Diagnostics", 1280, true, true},
		{listPages[3], 390, false, true}, {listPages[4], 1280, true, false},
	} {
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
	trial.Later(t, "looks at lists at several widths")
	inBrowsers(t, func(t *testing.T, b *browser) {
		for _, v := range listViews() {
			b.open(t, v)
			run[any](t, b, `document.querySelectorAll("#page\\.list .board-open").forEach((button, i) => i < 5 && button.click())`)
			b.looksRight(t, v)
			small := run[[]string](t, b, `[...document.querySelectorAll("main :is(button, select, input, summary, td a, th a, li a)")].filter(e => e.checkVisibility()).map(e => [e, e.getBoundingClientRect(), e.matches(".board-open, select, summary, [type=search]") ? 40 : 24])
				.filter(([, box, least]) => box.height < least - 0.01 || box.width < 24).map(([e, box]) => e.outerHTML.slice(0, 80) + " " + box.width + " " + box.height).slice(0, 3)`)
			if len(small) > 0 {
				t.Errorf("%s: too small: %q", v, small)
			}
			if hidden := run[bool](t, b, `[...document.querySelectorAll(".board-tick:has(:disabled)")].some(e => e.getBoundingClientRect().top > document.getElementById("page.sort").getBoundingClientRect().bottom)`); hidden {
				t.Errorf("%s: a row has nothing but what is not in sight", v)
			}
			if open := run[bool](t, b, `document.getElementById("page.short")?.open ?? `+strconv.FormatBool(!v.scripts)); open == v.scripts {
				t.Errorf("%s: abbreviations are open: %v", v, open)
			}
		}
		b.turn(t, 390, true, media{forcedColours: true})
		b.looksRight(t, view{page: "list.html", scripts: true})
	})
}

// listViews are those to look at lists in: each list in each width.
func listViews() (all []view) {
	for _, page := range listPages {
		for _, width := range []int64{1280, 390, 320} {
			all = append(all, view{page, width, false, true})
		}
	}
	return all
}

// TestListRowsAreEven holds that what stands in a row begins on one line, and that a story
// that opens moves no column and is as wide as they are together.
func TestListRowsAreEven(t *testing.T) {
	trial.Later(t, "looks at lists at several widths")
	inBrowsers(t, func(t *testing.T, b *browser) {
		b.open(t, view{listPages[0], 1280, false, true})
		got := run[[]string](t, b, `(() => {
			const problems = [], table = document.querySelector("#page\\.list section:not([hidden]):not(.board-list__one) table");
			const lefts = () => [...table.tHead.rows[0].cells].map((cell) => Math.round(cell.getBoundingClientRect().left)).join(" ");
			const top = (cell) => {
				const range = new Range();
				range.selectNodeContents(cell.querySelector("button") ?? cell);
				return range.getClientRects()[0]?.top;
			};
			for (const body of [...table.tBodies].slice(0, 4)) {
				const tops = [...body.rows[0].cells].filter((cell) => cell.checkVisibility() && cell.textContent).map(top);
				if (Math.max(...tops) - Math.min(...tops) > 2) problems.push("not on one line: " + tops);
			}
			const before = lefts();
			table.querySelector(".board-open").click();
			if (lefts() !== before) problems.push("columns move: " + before + ", " + lefts());
			const story = table.tBodies[0].rows[1].cells[0].getBoundingClientRect(), head = table.tHead.getBoundingClientRect();
			if (Math.abs(story.right - head.right) > 1) problems.push("the story ends at " + story.right + ", the columns at " + head.right);
			return problems;
		})()`)
		if len(got) > 0 {
			t.Errorf("%q", got)
		}
	})
}

// TestListBreaksNoWord holds that between a phone and a wide window no word of the list is
// broken, nor a reference, in the order of programmes and in another.
func TestListBreaksNoWord(t *testing.T) {
	trial.Later(t, "looks at lists at several widths")
	b := newBrowser(t)
	for _, page := range listPages {
		for _, width := range []int64{641, 1057, 1056, 768, 1100, 1280} {
			for _, order := range []string{"", "#Sort=title"} {
				b.open(t, view{page + order, width, false, true})
				if broken := run[[]string](t, b, script(t, "broken.js")); len(broken) > 0 {
					t.Errorf("%s%s, %d wide: %q", page, order, width, broken)
				}
			}
		}
	}
}

// TestOpenCardsTellAll holds that what a card no longer shows when it opens is in its story.
func TestOpenCardsTellAll(t *testing.T) {
	trial.Later(t, "opens every card")
	b := newBrowser(t)
	for _, page := range listPages {
		b.open(t, view{page, 390, false, true})
		lost := run[[]string](t, b, `[...document.querySelectorAll("#page\\.list tbody")].slice(0, 40).flatMap((body) => {
			const seen = () => [...body.rows[0].cells].filter((cell) => cell.checkVisibility() && cell.dataset.label && cell.textContent).map((cell) => cell.dataset.label + ": " + cell.textContent);
			const before = seen();
			body.querySelector(".board-open").click();
			const story = [...body.querySelectorAll("dt")].map((dt) => dt.textContent + ": " + dt.nextElementSibling.textContent), after = seen();
			return before.length - after.length < 1 ? ["nothing goes from " + body.id] : before.filter((words) => !after.includes(words) && !story.includes(words));
		})`)
		if len(lost) > 0 {
			t.Errorf("%s: %q", page, lost[:min(len(lost), 5)])
		}
	}
}
