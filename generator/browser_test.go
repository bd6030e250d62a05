package generator

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// browser is a window of Chromium with one tab, and the example's pages to open
// in it.
type browser struct {
	tab    context.Context
	folder string // of the pages
	heard  complaints
}

// view is how a page is looked at.
type view struct {
	page    string // below the output folder
	width   int64  // of the window, px
	dark    bool
	scripts bool
}

func (v view) String() string {
	scheme, scripts := "light", "scripts"
	if v.dark {
		scheme = "dark"
	}
	if !v.scripts {
		scripts = "no scripts"
	}
	return fmt.Sprintf("%s at %d, %s, %s", strings.ReplaceAll(v.page, "/", " "), v.width, scheme, scripts)
}

// paperPage is the longest of the first pack's.
const paperPage = board + "mid-year-review.html"

// examplePages is one page of each sort.
var examplePages = []string{"index.html", board + "index.html", paperPage, board + "charts.html", board + "accessibility.html"}

// furtherPages are those of the second pack, some of them long. Continuous
// integration looks at them too, at half of the views: each is seen light and
// dark, and with scripts and without.
var furtherPages = []string{plannedPublic + "index.html", plannedBoard + "board-paper.html", plannedPublic + "goals.html", plannedPublic + "commissioning-intentions.html", oneProvider + "provider-notice.html"}

// views are the ways to look at pages of the given widths, of those that a test
// keeps; nil keeps all. Continuous integration takes all of them. A developer's
// tests see the paper in every width and each other page in one, which is another
// from page to page, and each in one way: that too is another, so that every rule
// is seen on some page in each width, light and dark, with scripts and without.
func views(keep func(view) bool, widths ...int64) (all []view) {
	every := os.Getenv("CI") != ""
	pages := examplePages
	if every {
		pages = slices.Concat(examplePages, furtherPages)
	}
	for i, page := range pages {
		for k, width := range widths {
			if !every && page != paperPage && k != i%len(widths) {
				continue
			}
			ways := waysTo(page, width, keep)
			if !every && len(ways) > 0 {
				at := (i + k/2) % len(ways)
				if k%2 == 1 {
					at = len(ways) - 1 - at
				}
				ways = ways[at : at+1]
			}
			all = append(all, ways...)
		}
	}
	return all
}

// waysTo are those to look at a page in a width.
func waysTo(page string, width int64, keep func(view) bool) (ways []view) {
	for _, dark := range []bool{false, true} {
		for _, scripts := range []bool{true, false} {
			v := view{page, width, dark, scripts}
			further := dark == scripts && slices.Contains(furtherPages, page)
			if !further && (keep == nil || keep(v)) {
				ways = append(ways, v)
			}
		}
	}
	return ways
}

// newBrowser opens a window for a test, which then runs beside the others.
func newBrowser(t *testing.T) *browser {
	t.Helper()
	t.Parallel()
	if testing.Short() {
		t.Skip("looks at many pages; the full run has it")
	}
	b := &browser{folder: t.TempDir()}
	pages, err := sharedPages()
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range []string{"index.html", "2024-25", "2025-26"} {
		if err := os.Symlink(filepath.Join(pages, entry), filepath.Join(b.folder, entry)); err != nil {
			t.Fatal(err)
		}
	}
	tab, cancel := chromedp.NewContext(sharedBrowser(t), chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	b.tab, cancel = context.WithTimeout(tab, 20*time.Minute)
	t.Cleanup(cancel)
	_, requests := chromedp.Call(b.tab, network.Enable, network.EnableParams{})
	_, logged := chromedp.Call(b.tab, log.Enable, cdp.Empty{})
	_, console := chromedp.Call(b.tab, runtime.Enable, cdp.Empty{})
	// Each window has the focus, whichever else is open.
	_, focus := chromedp.Call(b.tab, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	if err = errors.Join(requests, logged, console, focus, chromedp.Listen(b.tab, b.heard.listen)); err != nil {
		t.Fatal(err)
	}
	return b
}

// write puts a page into the folder.
func (b *browser) write(t *testing.T, name string, data []byte) {
	t.Helper()
	file := filepath.Join(b.folder, filepath.FromSlash(name))
	if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(file, data, 0o600)); err != nil {
		t.Fatal(err)
	}
}

// open shows a page as the view asks and starts its charts, of which a reader's
// browser starts those that come near the window. Scripts that
// are off are off while the page is read; then they are allowed again, because
// axe and the tests' own scripts need timers, and none of the page's run late.
func (b *browser) open(t *testing.T, v view, media ...*emulation.MediaFeature) {
	t.Helper()
	scheme := "light"
	if v.dark {
		scheme = "dark"
	}
	media = append(media, &emulation.MediaFeature{Name: "prefers-color-scheme", Value: scheme})
	_, emulated := chromedp.Call(b.tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: media})
	b.allowScripts(t, v.scripts)
	err := chromedp.Do(b.tab, chromedp.EmulateViewport(v.width, 900), chromedp.Navigate("file://"+filepath.Join(b.folder, filepath.FromSlash(v.page))))
	if err = errors.Join(emulated, err); err != nil {
		t.Fatal(err)
	}
	if v.scripts {
		run[any](t, b, `dispatchEvent(new Event("beforeprint")); dispatchEvent(new Event("afterprint"))`)
		b.wait(t, `[...document.querySelectorAll("figure[data-chart]")].every(figure => figure.querySelector("[role=application] svg"))`)
	}
	b.allowScripts(t, true)
	b.wait(t, `document.readyState === "complete"`)
}

func (b *browser) allowScripts(t *testing.T, allowed bool) {
	t.Helper()
	_, err := chromedp.Call(b.tab, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !allowed})
	if err != nil {
		t.Fatal(err)
	}
}

// wait waits for what a page must come to by itself, and then for the next frames,
// in which observers are called and complaints arrive.
func (b *browser) wait(t *testing.T, condition string) {
	t.Helper()
	met := run[bool](t, b, fmt.Sprintf(`(async () => {
		const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
		for (const until = Date.now() + 20000; Date.now() < until; await frame()) {
			if (%s) return frame().then(frame).then(() => true);
		}
		return false;
	})()`, condition))
	if !met {
		t.Fatalf("the page never comes to %s", condition)
	}
}

// run evaluates an expression in the page. The debugger does it, so that the
// page's policy has no say.
func run[T any](t *testing.T, b *browser, expression string) T {
	t.Helper()
	value, err := chromedp.Run(b.tab, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%v\n%.200s", err, expression)
	}
	return value
}

// script reads one of the tests' own scripts: an expression.
func script(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "browser", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// complaints are what a page says that it should not: console messages, policy
// reports, exceptions, and requests for anything but itself.
type complaints struct {
	mu   sync.Mutex
	list []string
}

// since returns the complaints since it was last asked.
func (c *complaints) since() []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	list := c.list
	c.list = nil
	return list
}

func (c *complaints) listen(event any) {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		c.list = append(c.list, fmt.Sprintf("console: %s", e.Type))
	case *runtime.EventExceptionThrown:
		c.list = append(c.list, "exception: "+e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		c.list = append(c.list, "log: "+e.Entry.Text)
	case *network.EventRequestWillBeSent:
		if e.Type != network.ResourceTypeDocument && !strings.HasPrefix(e.Request.URL, "data:") {
			c.list = append(c.list, "request: "+e.Request.URL)
		}
	}
}
