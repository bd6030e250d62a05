package generator

import (
	"slices"
	"testing"
)

// stacks are a table of words of each paper, whose rows stack on a phone, and one that
// scrolls there.
var stacks = map[string]struct{ table, scrolls string }{
	board + "mid-year-review.html":                  {"delayed-list", "progress-timescale"},
	board + "goals.html":                            {"on-the-way", "admissions-season"},
	plannedBoard + "board-paper.html":               {"list-0", "readiness"},
	plannedPublic + "commissioning-intentions.html": {"local-icb", ""},
}

// stacksRows holds that nothing of a table of words is out of sight on a phone, that each
// value says its column, and that a table that scrolls says so.
func (b *browser) stacksRows(t *testing.T, v view) {
	type looks struct {
		Scrolls, Named, Folded bool
		Displayed, Role        string
		Low                    int
	}
	got := run[looks](t, b, `(() => {
		const region = document.querySelector("#`+stacks[v.page].table+` .board-scroll"), cell = region.querySelector("tbody [data-label]:not(:empty)"), row = cell.parentElement;
		return { Scrolls: region.scrollWidth > region.clientWidth, Displayed: getComputedStyle(row).display, Role: row.getAttribute("role"),
			Named: getComputedStyle(cell, "::before").content.replace("attr(data-label)", cell.dataset.label).includes(cell.dataset.label), Folded: !document.querySelector(".board-contents details").open,
			Low: innerWidth < 500 ? [...document.querySelectorAll("tbody tr")].filter(row => row.checkVisibility() && row.getBoundingClientRect().height < 39.9).length : 0 };
	})()`)
	want := looks{Displayed: "table-row", Role: "row"}
	if v.width < 500 {
		want = looks{Named: true, Folded: true, Displayed: "flex", Role: "row"}
	}
	if got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	scrolls := stacks[v.page].scrolls
	if scrolls == "" || v.width > 500 {
		return
	}
	hint := run[[]string](t, b, `[...document.querySelectorAll("#`+scrolls+` .board-scroll[data-scrolls]")].map(region => getComputedStyle(region.querySelector(".board-caption__words") ?? region, region.querySelector(".board-caption__words") ? "::after" : "::before").content)`)
	if !slices.ContainsFunc(hint, func(s string) bool { return s != "none" }) {
		t.Errorf("%s scrolls and does not say so: %q", scrolls, hint)
	}
	shaded := run[[]string](t, b, `[...document.querySelectorAll(".board-scroll[data-scrolls] .board-caption__words")].filter((words) => {
		const region = words.closest(".board-scroll"), sizes = getComputedStyle(region).backgroundSize, { height } = words.closest("caption").getBoundingClientRect();
		return sizes.split("px)").length !== 3 || sizes.split(/calc\(100% - |px\)/).filter((part) => part > 0).some((part) => Math.abs(part - height) > 1);
	}).map((words) => words.textContent)`)
	if len(shaded) > 0 {
		t.Errorf("shadows of tables stand beside captions: %q", shaded)
	}
}

// fewColumnsFit holds that no table of up to 4 columns needs scrolling on a phone, nor from 360 px
// one of 6 of which most are counts by segment or state: that little is out of sight is not seen.
// Letters are smaller only where there are numbers.
func (b *browser) fewColumnsFit(t *testing.T, v view) {
	for _, width := range []int64{320, 360, 390} {
		b.turn(t, width, v.dark, media{})
		for _, wide := range run[[]string](t, b, `(() => {
			document.querySelectorAll("details").forEach((details) => details.open = true);
			return [...document.querySelectorAll(".board-scroll")].filter((region) => {
				const columns = region.querySelector("thead > :last-child")?.children.length;
				const counts = ["Segment", "Progress"].includes(region.querySelector("thead .board-over")?.textContent) && (innerWidth > 320 || columns <= 5);
				return (columns <= 4 || columns <= 6 && counts) && region.scrollWidth > region.clientWidth + 1;
			}).map((region) => region.textContent.trim().slice(0, 60) + ": " + (region.scrollWidth - region.clientWidth) + " px too wide");
		})()`) {
			t.Errorf("at %d px: %s", width, wide)
		}
		for _, small := range run[[]string](t, b, `[...document.querySelectorAll(".board-table:not(:has(.nhsuk-table__cell--numeric))")]
			.filter((table) => parseFloat(getComputedStyle(table).fontSize) < 16).map((table) => table.textContent.trim().slice(0, 60))`) {
			t.Errorf("at %d px: a table to read has small letters: %s", width, small)
		}
	}
	b.turn(t, v.width, v.dark, media{})
}

// showsBlanks holds that an empty cell of a row that stacks shows the name of its column and a
// dash for its value: left out, it would look as if the table had no such column.
func (b *browser) showsBlanks(t *testing.T, _ view) {
	for _, blank := range run[[]string](t, b, `[...document.querySelectorAll(".board-stack tbody [data-label]:empty")].filter((cell) => cell.checkVisibility() &&
		(["::before", "::after"].some((part) => getComputedStyle(cell, part).content === "none") || cell.getBoundingClientRect().height < 24)).map((cell) => cell.dataset.label + " in " + cell.parentElement.textContent.slice(0, 60)).slice(0, 5)`) {
		t.Errorf("not in sight: %s", blank)
	}
}

// namesStay holds that what names a row of a table that scrolls on a phone stays in sight and leaves
// most of the width to its figures, that the heads stand apart, and that what tells of more columns
// stands beside figures, on the sides where there are more. Figures that the edge cuts fade, and no
// others do.
func (b *browser) namesStay(t *testing.T, v view) {
	for _, width := range []int64{390, 320} {
		b.turn(t, width, v.dark, media{})
		for _, wrong := range run[[]string](t, b, `(async () => {
			document.querySelectorAll("details").forEach((details) => details.open = true);
			const settled = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))), found = [];
			await settled();
			for (const region of document.querySelectorAll(".board-scroll[data-scrolls]")) {
				const said = region.textContent.trim().slice(0, 50), most = region.scrollWidth - region.clientWidth, name = region.querySelector("tbody tr:not(.board-group) > :first-child");
				const edge = () => region.getBoundingClientRect().left + region.clientLeft, sides = () => ["data-before", "data-after"].filter((side) => region.hasAttribute(side)).join();
				if (region.scrollLeft > 0 || sides() !== "data-after") found.push(said + ": begins at " + region.scrollLeft + " with " + sides());
				const words = document.createRange(), end = edge() + region.clientWidth, cut = [...region.querySelectorAll("tbody td")].filter((cell) => {
					words.selectNodeContents(cell);
					const { left, right } = words.getBoundingClientRect();
					return left < end && right > end + 1;
				}), fades = getComputedStyle(region).maskImage !== "none", whole = cut.length === 0 && [...region.querySelector("tbody tr:not(.board-group)").children].every((cell) => {
					const { left, right } = cell.getBoundingClientRect();
					return left >= end || right <= end + parseFloat(getComputedStyle(cell).paddingRight) + 1;
				});
				if (cut.length > 0 && !fades || whole && fades) found.push(said + ": " + cut.length + " figures are cut, and it fades: " + fades);
				const from = end - parseFloat(getComputedStyle(region).getPropertyValue("--board-cut"));
				if (fades && [...region.querySelectorAll("tbody td")].some((cell) => {
					words.selectNodeContents(cell);
					const { left, right } = words.getBoundingClientRect();
					return right <= end && left < from - 1 && right > from + 1;
				})) found.push(said + ": figures fade that are whole");
				region.scrollLeft = most;
				await settled();
				if (Math.abs(name.getBoundingClientRect().left - edge()) > 1 || name.offsetWidth > 0.45 * region.clientWidth) found.push(said + ": " + name.textContent + " is out of sight, or " + name.offsetWidth + " px of " + region.clientWidth);
				if (sides() !== "data-before" || region.clientLeft < 8) found.push(said + ": ends with " + sides() + ", " + region.clientLeft + " px beside it");
				region.scrollLeft = 0;
				for (const head of region.querySelectorAll("thead > :last-child > :not(:last-child)")) if (parseFloat(getComputedStyle(head).paddingRight) < 8) found.push(said + ": " + head.textContent + " stands close to the next");
			}
			return found.slice(0, 5);
		})()`) {
			t.Errorf("at %d px: %s", width, wrong)
		}
	}
	b.turn(t, v.width, v.dark, media{})
}

// givesRoom holds that a table of many columns, which scrolls on a phone, squeezes none: what is read has
// room for a dozen letters a line, and days and short names have one line. Numbers of rows
// that stack begin where all else does.
func (b *browser) givesRoom(t *testing.T, _ view) {
	for _, squeezed := range run[[]string](t, b, `(() => {
		const least = { "board-prose": 160, "board-phrase": 160, "board-words": 136 }, found = [];
		for (const cell of document.querySelectorAll(".board-table:not(.board-stack):has(thead > :last-child > :nth-child(7)) tbody :is(td, th)")) {
			if (!cell.checkVisibility() || !cell.textContent) continue;
			if (cell.matches("tr > :first-child")) continue; // namesStay
			const { width } = cell.getBoundingClientRect(), said = cell.textContent.slice(0, 40);
			for (const [name, room] of Object.entries(least)) if (cell.classList.contains(name) && width < room - 0.1) found.push(said + ": " + name + " of " + width + " px");
			const text = document.createRange();
			text.selectNodeContents(cell);
			const ends = [...text.getClientRects()].map(({ bottom }) => bottom); // words that stay together have a box of their own
			if (cell.matches(".board-whole, .board-short") && Math.max(...ends) - Math.min(...ends) > 10) found.push(said + ": on more than one line");
		}
		for (const link of document.querySelectorAll(".board-stack td > a")) {
			const text = document.createRange();
			text.selectNodeContents(link);
			if (link.checkVisibility() && text.getBoundingClientRect().left > link.getBoundingClientRect().left + 1) found.push(link.textContent + ": apart from what is below it");
		}
		return found.slice(0, 5);
	})()`) {
		t.Error(squeezed)
	}
}
