package generator

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

func (b *browser) press(t *testing.T, key string) {
	t.Helper()
	if err := chromedp.Do(b.tab, chromedp.KeyEvent(key)); err != nil {
		t.Fatal(err)
	}
}

// stop is an element that had the focus, as testdata/browser/stops.js tells.
type stop struct {
	Index   int // among all stops in the order of the document; -1 for none of them
	Name    string
	InSight bool
	Covered bool // by something else, in its middle
	Marked  bool // it looks other than without the focus
}

// walksByKeys goes from the top of the page to its end by the Tab key.
func (b *browser) walksByKeys(t *testing.T, v view) {
	for _, problem := range b.walk(t, v.scripts) {
		t.Error(problem)
	}
	if n := run[int](t, b, "window.walk.stops.length"); n < 2 || strings.HasSuffix(v.page, "review.html") && n < 50 {
		t.Errorf("only %d stops", n)
	}
}

// walk presses Tab until each stop has had its turn and returns what is wrong
// with any. With scripts, a region that does not scroll should be no stop.
func (b *browser) walk(t *testing.T, scripts bool) (problems []string) {
	t.Helper()
	wrong := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
	page := run[struct{ Stops, Unreached, Idle []string }](t, b, script(t, "stops.js"))
	if len(page.Unreached) > 0 {
		wrong("no key reaches %q, which scroll", page.Unreached)
	}
	if scripts && len(page.Idle) > 0 {
		wrong("%q are stops and do not scroll", page.Idle)
	}
	b.press(t, strings.Repeat(kb.Tab, len(page.Stops)+1))
	met := run[[]stop](t, b, "window.walk.met")
	if len(met) != len(page.Stops)+1 {
		wrong("%d stops were met, want %d", len(met)-1, len(page.Stops))
		return problems
	}
	for i, name := range page.Stops {
		at := met[i]
		if at.Index != i {
			wrong("stop %d is %q, want %q", i, at.Name, name)
			return problems
		}
		if !at.InSight || at.Covered || !at.Marked {
			wrong("%+v", at)
		}
	}
	if after := met[len(page.Stops)]; after.Index > 0 {
		wrong("after the last stop comes %+v", after)
	}
	return problems
}

// skipsToContent follows the first link of the page.
func (b *browser) skipsToContent(t *testing.T, _ view) {
	b.press(t, kb.Tab)
	b.press(t, kb.Enter)
	if !run[bool](t, b, `document.activeElement === document.querySelector("main")`) {
		t.Error("the skip link leads elsewhere")
	}
}
