package generator

import (
	"path"
	"testing"

	"boardpack/generator/trial"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// walked is the chart whose marks the tests go through.
const walked = "progress-by-programme"

const (
	walkedBox    = `document.querySelector("#` + walked + ` [data-marks]")`
	walkedStatus = `document.querySelector("#` + walked + ` [role=status]").textContent`
	walkedOn     = `[...document.querySelectorAll("[data-on]")].filter(mark => mark.getClientRects().length > 0).length`
)

// titled is a mark that stands for a value, as a page without scripts has it.
type titled struct{ Path, Row string }

// marksAreReached goes through the marks of a drawing by keys, in a wide window and in a
// narrow one, and by taps. What each says is its title on the page without scripts.
func (b *browser) marksAreReached(t *testing.T) {
	v := view{page: board + "mid-year-review.html", width: 1280}
	b.open(t, v)
	titles := map[string][]titled{}
	for _, drawing := range []string{"board-chart__wide", "board-chart__narrow"} {
		titles[drawing] = run[[]titled](t, b, `[...`+walkedBox+`.querySelectorAll(".`+drawing+` path > title")].map(title => ({
			Path: title.parentNode.getAttribute("d"), Row: title.textContent,
		}))`)
		if n := len(titles[drawing]); n < 20 {
			t.Fatalf("%d marks", n)
		}
	}
	v.scripts = true
	b.open(t, v)
	if trial.All() { // by keys, a narrow window is not another one
		b.marksByKeyboard(t, 1280, titles["board-chart__wide"])
	}
	b.turn(t, 390, false, media{})
	b.marksByKeyboard(t, 390, titles["board-chart__narrow"])
	b.marksByTap(t, titles["board-chart__narrow"])
}

// marksByKeyboard goes to the drawing by the Tab key, from the stop before it, and through
// its marks.
func (b *browser) marksByKeyboard(t *testing.T, width int64, rows []titled) {
	t.Helper()
	run[any](t, b, `[...document.querySelectorAll("a[href], button, summary, [tabindex='0']")].filter(stop => stop.checkVisibility() && stop.compareDocumentPosition(`+walkedBox+`) === Node.DOCUMENT_POSITION_FOLLOWING).at(-1).focus()`)
	if b.press(t, kb.Tab); !run[bool](t, b, "document.activeElement === "+walkedBox) {
		t.Errorf("at %d: Tab goes from the stop before the drawing to %s", width, run[string](t, b, "document.activeElement.outerHTML.slice(0, 99)"))
	}
	last := len(rows) - 1
	for _, step := range []struct {
		key, said string
		marks     int
	}{
		{"", "Use the arrow keys to hear each value.", 0},
		{kb.ArrowRight, rows[0].Row, 1}, {kb.ArrowDown, rows[1].Row, 1}, {kb.ArrowLeft, rows[0].Row, 1}, {kb.ArrowUp, rows[0].Row, 1},
		{kb.End, rows[last].Row, 1}, {kb.ArrowRight, rows[last].Row, 1}, {kb.ArrowUp, rows[last-1].Row, 1},
		{kb.Home, rows[0].Row, 1}, {kb.Escape, "", 0}, {kb.ArrowLeft, rows[last].Row, 1}, {kb.Tab, rows[last].Row, 1}, {kb.Tab, "", 0}, // by way of its link
	} {
		if step.key != "" {
			b.press(t, step.key)
		}
		said, marks := run[string](t, b, walkedStatus), run[int](t, b, walkedOn)
		if said != step.said || marks != step.marks {
			t.Errorf("at %d, %q: the reader hears %q of %d marks, want %q of %d", width, step.key, said, marks, step.said, step.marks)
		}
	}
}

// marksByTap taps marks of the drawing for phones in their middle.
func (b *browser) marksByTap(t *testing.T, rows []titled) {
	t.Helper()
	b.touch(t, true)
	defer b.touch(t, false)
	for i := 0; i < len(rows); i += 5 {
		b.tap(t, walkedBox+`.querySelector(".board-chart__narrow path[d='`+rows[i].Path+`']")`)
		if said, marks := run[string](t, b, walkedStatus), run[int](t, b, walkedOn); said != rows[i].Row || marks != 1 {
			t.Errorf("a tap on %q: the reader hears %q of %d marks", rows[i].Row, said, marks)
		}
	}
}

func (b *browser) touch(t *testing.T, enabled bool) {
	t.Helper()
	params := emulation.SetTouchEmulationEnabledParams{Enabled: enabled, MaxTouchPoints: 1}
	if _, err := chromedp.Call(b.tab, emulation.SetTouchEmulationEnabled, params); err != nil {
		t.Fatal(err)
	}
}

// tap touches the middle of an element for a moment.
func (b *browser) tap(t *testing.T, element string) {
	t.Helper()
	at := run[input.TouchPoint](t, b, `(() => {
		const element = `+element+`;
		element.scrollIntoView({ block: "center", behavior: "instant" });
		const { x, y, width, height } = element.getBoundingClientRect();
		return { x: x + width / 2, y: y + height / 2 };
	})()`)
	for _, params := range []input.DispatchTouchEventParams{
		{Type: input.DispatchTouchEventTypeTouchStart, TouchPoints: []*input.TouchPoint{&at}},
		{Type: input.DispatchTouchEventTypeTouchEnd, TouchPoints: []*input.TouchPoint{}},
	} {
		if _, err := chromedp.Call(b.tab, input.DispatchTouchEvent, params); err != nil {
			t.Fatal(err)
		}
	}
	b.wait(t, walkedOn+" > 0")
}

// marksWithoutScripts looks for the titles that a pointer shows.
func (b *browser) marksWithoutScripts(t *testing.T) {
	for _, page := range drawingPages {
		b.open(t, view{page: page, width: 1280})
		counts := run[struct{ Charts, Titled, Stops int }](t, b, `(() => {
			const boxes = [...document.querySelectorAll(".board-chart")];
			return {
				Charts: boxes.length,
				Titled: boxes.filter(box => [...box.querySelectorAll("svg")].every(svg => svg.querySelector("path > title"))).length,
				Stops: boxes.filter(box => box.tabIndex >= 0).length,
			};
		})()`)
		if counts.Charts < 5 || counts.Titled != counts.Charts || counts.Stops > 0 {
			t.Errorf("%s: %+v", path.Base(page), counts)
		}
	}
}
