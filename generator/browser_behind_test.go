package generator

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"boardpack/generator/trial"
)

// TestMarksLeadToTheList goes from marks of a funnel, of a quadrant and of bars to the
// intentions that they count: by keys, which show a link that the Tab key reaches,
// and by Enter. On a phone the narrow drawing's marks lead to the same.
func TestMarksLeadToTheList(t *testing.T) {
	trial.Later(t, "follows each kind of mark at two widths")
	b := newBrowser(t)
	paper := plannedBoard + "board-paper.html"
	places := []struct{ chart, row, list, count string }{
		{"funnel", "Prioritised: 153", "#decision=Prioritised", "153 of 182"},
		{"funnel", "54 To contract negotiation", "#delivery_route=Contract", "54 of 182"},
		{"quadrant", "Effort 2, Impact 4: 20 share this place", "#Only=", "20 of 182"},
		{"quadrant", "Effort 4, Impact 1: CI2526-175", "#CI2526-175", "182 of 182"},
		{"programme-segment", "Acute Services - Planned Care, Segment 2: 8", "#decision=Prioritised&programme=", "8 of 182"},
	}
	for _, width := range []int64{390, 1280} {
		for _, c := range places {
			b.open(t, view{page: paper, width: width, scripts: true})
			figure := `document.querySelector("#` + c.chart + ` [data-marks]")`
			run[any](t, b, `(() => { const box = `+figure+`; box.scrollIntoView(); box.focus(); })()`)
			said := run[string](t, b, fmt.Sprintf(`(() => {
				const figure = %s, told = figure.nextElementSibling.firstElementChild, step = { key: "ArrowRight", bubbles: true };
				for (let i = 0; i < 80 && told.textContent !== %q; i++) figure.dispatchEvent(new KeyboardEvent("keydown", step));
				return told.textContent;
			})()`, figure, c.row))
			if said != c.row {
				t.Fatalf("%s at %d: no mark says %q", c.chart, width, c.row)
			}
			link := figure + `.nextElementSibling.querySelector("a:not([hidden])")`
			if to := run[string](t, b, link+`?.href ?? ""`); !strings.Contains(to, "list.html"+c.list) {
				t.Errorf("%s, %s at %d: the link leads to %q", c.chart, c.row, width, to)
				continue
			}
			if b.press(t, kb.Tab); !run[bool](t, b, link+` === document.activeElement`) {
				t.Errorf("%s at %d: Tab does not reach the link", c.chart, width)
			}
			b.press(t, kb.Enter)
			b.wait(t, `location.pathname.endsWith("list.html") && document.readyState === "complete"`)
			if said := run[string](t, b, saidCount); said != c.count+" intentions" {
				t.Errorf("%s, %s: the list says %q", c.chart, c.row, said)
			}
		}
	}
}

// onlyStaysInTheAddress keeps what an address chose when more is chosen, until all is
// cleared.
func (b *browser) onlyStaysInTheAddress(t *testing.T) {
	run[any](t, b, `location.hash = "Only=CI2526-001&Only=CI2526-182"`)
	b.wait(t, saidCount+`.startsWith("2 of 182")`)
	run[any](t, b, `(() => { const sort = document.getElementById("page.sort"); sort.value = "title"; sort.onchange(); })()`)
	if hash := run[string](t, b, `location.hash`); hash != "#Only=CI2526-001&Only=CI2526-182&Sort=title" {
		t.Errorf("the address is %q", hash)
	}
	run[any](t, b, `document.getElementById("page.clear").click()`)
	if said := run[string](t, b, saidCount); !strings.HasPrefix(said, "182 of 182") {
		t.Errorf("cleared, the list says %q", said)
	}
}
