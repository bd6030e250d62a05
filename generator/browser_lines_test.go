package generator

import "testing"

// beginsNoLineBadly holds that no line can begin with a mark that belongs to what is before it: a
// box of its own, such as what is kept on one line would be, lets a line end between the two. It
// holds too that no reference is on two lines, whatever its form, nor in the narrowest window in
// which tables that stack are tables.
func (b *browser) beginsNoLineBadly(t *testing.T, v view) {
	b.linesBegin(t)
	b.turn(t, 641, v.dark, media{})
	b.linesBegin(t)
	b.turn(t, v.width, v.dark, media{})
}

func (b *browser) linesBegin(t *testing.T) {
	t.Helper()
	for _, bad := range run[[]string](t, b, `(() => {
		document.querySelectorAll("details").forEach((details) => details.open = true);
		const found = [], range = document.createRange();
		const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (text) =>
			text.data.trim() && text.parentElement.checkVisibility() && !text.parentElement.closest("svg, script, style, .nhsuk-u-visually-hidden") ? 1 : 2);
		const blockOf = (text) => { let e = text.parentElement; while (getComputedStyle(e).display.startsWith("inline")) e = e.parentElement; return e; };
		const boxed = (text, beside) => { for (let e = text.parentElement; !e.contains(beside); e = e.parentElement) if (getComputedStyle(e).display === "inline-block") return true; };
		const free = (text, beside) => { let e = text.parentElement; while (!e.contains(beside)) e = e.parentElement; return getComputedStyle(e).whiteSpace !== "nowrap"; };
		for (let last = null, text = walk.nextNode(); text; last = text, text = walk.nextNode()) {
			if (last && /^[,.;:!?)]/.test(text.data) && !/\s$/.test(last.data) && blockOf(last) === blockOf(text) && boxed(last, text) && free(last, text)) found.push("a line may begin with " + text.data.slice(0, 20) + " after " + last.data.slice(-20));
			for (const { 0: word, index } of text.data.matchAll(/[A-Za-z0-9]+(?:[-/][A-Za-z0-9]+)+/g)) {
				if (!/[0-9]/.test(word) || !/[A-Za-z]/.test(word) || !/[A-Z]|[0-9]$/.test(word) || word.length > 20) continue;
				range.setStart(text, index);
				range.setEnd(text, index + word.length);
				const tops = [...range.getClientRects()].filter((r) => r.width > 1).map((r) => r.top);
				if (Math.max(...tops) - Math.min(...tops) > 3) found.push(word + " is on two lines");
			}
		}
		return found.slice(0, 5);
	})()`) {
		t.Error(bad)
	}
}

// keepsMarksBesideWords holds that what stands beside a last word has no line for itself: the arrow
// of a head that sorts, and what says that an edition is a draft.
func (b *browser) keepsMarksBesideWords(t *testing.T, _ view) {
	for _, alone := range run[[]string](t, b, `(() => {
		const found = [], range = document.createRange(), bottomOf = (element) => { range.selectNodeContents(element); return Math.max(...[...range.getClientRects()].map((r) => r.bottom)); };
		for (const button of document.querySelectorAll(".board-sort")) {
			if (!button.checkVisibility()) continue;
			button.style.minHeight = 0;
			if (button.getBoundingClientRect().bottom - bottomOf(button) > 12) found.push("the arrow of " + button.textContent);
			button.style.minHeight = "";
		}
		for (const mark of document.querySelectorAll(".board-mark")) {
			if (mark.previousElementSibling && mark.getBoundingClientRect().top >= bottomOf(mark.previousElementSibling)) found.push(mark.textContent + " of " + mark.previousElementSibling.textContent);
		}
		return found.slice(0, 5);
	})()`) {
		t.Errorf("%s has a line for itself", alone)
	}
}

// downloadsAreEven holds that the tables of an edition's downloads have one width and their files
// one place.
func (b *browser) downloadsAreEven(t *testing.T, _ view) {
	if places := run[[]string](t, b, `[...new Set([...document.querySelectorAll("td.board-files")].map((cell) => cell.getBoundingClientRect().left + " to " + cell.getBoundingClientRect().right))]`); len(places) != 1 {
		t.Errorf("files stand at %q px", places)
	}
}
