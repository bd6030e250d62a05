package generator

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"boardpack/generator/trial"
)

// engine is a window of a browser with one page in it.
type engine interface {
	emulate(dark bool, m media) error
	resize(width, height int64) error
	load(address string) error // and waits until the page is complete
	// allowScripts is about those of pages to come.
	allowScripts(allowed bool) error
	// evaluate gives an expression's value, or that of its promise, as JSON;
	// nothing for what is undefined. The page's policy has no say in it.
	evaluate(expression string) ([]byte, error)
}

var _, _ engine = (*chromiumTab)(nil), (*firefoxWindow)(nil)

// media is what a page's styles ask for beside light and dark.
type media struct {
	print, forcedColours, reducedMotion bool
}

// browser is a window, and the example's pages to open in it.
type browser struct {
	engine
	tab    context.Context // of Chromium, for keys, fingers and files; nil in Firefox
	folder string          // of the pages
	heard  *complaints
}

// newBrowser opens a window of Chromium for a test, which then runs beside the others.
func newBrowser(t *testing.T) *browser {
	t.Helper()
	b := prepared(t)
	b.tab, b.heard = newTab(t)
	b.engine = &chromiumTab{b.tab}
	return b
}

// newFirefox is the same in Firefox, but for what only Chromium does.
func newFirefox(t *testing.T) *browser {
	t.Helper()
	b := prepared(t)
	own := newWindow(t)
	b.engine, b.heard = own, own.heard
	return b
}

// inBrowsers runs a test of what pages look like in both; a developer's in Chromium alone,
// since what only Firefox shows otherwise is rare.
func inBrowsers(t *testing.T, check func(*testing.T, *browser)) {
	t.Parallel()
	t.Run("Chromium", func(t *testing.T) { check(t, newBrowser(t)) })
	if trial.All() {
		t.Run("Firefox", func(t *testing.T) { check(t, newFirefox(t)) })
	}
}

// prepared is a browser that is not open yet.
func prepared(t *testing.T) *browser {
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
	for _, entry := range []string{"index.html", "2024-25", "2025-26", "2026-27"} {
		if err := os.Symlink(filepath.Join(pages, entry), filepath.Join(b.folder, entry)); err != nil {
			t.Fatal(err)
		}
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
func (b *browser) open(t *testing.T, v view, m ...media) {
	t.Helper()
	err := errors.Join(b.emulate(v.dark, append(m, media{})[0]), b.allowScripts(v.scripts), b.resize(v.width, 900))
	if err = errors.Join(err, b.load("file://"+filepath.Join(b.folder, filepath.FromSlash(v.page)))); err != nil {
		t.Fatal(err)
	}
	if v.scripts {
		b.startCharts(t)
	}
	if err := b.allowScripts(true); err != nil {
		t.Fatal(err)
	}
	b.wait(t, `document.readyState === "complete"`)
}

// startCharts starts those of a page that are not.
func (b *browser) startCharts(t *testing.T) {
	t.Helper()
	run[any](t, b, `dispatchEvent(new Event("beforeprint")), dispatchEvent(new Event("afterprint"))`)
	b.wait(t, `[...document.querySelectorAll("figure[data-chart]")].every(figure => figure.querySelector("[role=application] svg"))`)
}

// turn shows the page that is open in another way.
func (b *browser) turn(t *testing.T, width int64, dark bool, m media) {
	t.Helper()
	if err := errors.Join(b.emulate(dark, m), b.resize(width, 900)); err != nil {
		t.Fatal(err)
	}
	b.wait(t, fmt.Sprintf(`innerWidth === %d`, width))
}

// wait waits for what a page must come to by itself, and then for the next frames,
// in which observers are called and complaints arrive.
func (b *browser) wait(t *testing.T, condition string) {
	t.Helper()
	waiting := fmt.Sprintf(`(async () => {
		const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
		for (const until = Date.now() + 20000; Date.now() < until; await frame()) {
			if (%s) return frame().then(frame).then(() => true);
		}
		return false;
	})()`, condition)
	got, err := b.evaluate(waiting)
	for range 3 { // a page that makes room for another does not answer
		if err == nil || !strings.Contains(err.Error(), "navigated") {
			break
		}
		got, err = b.evaluate(waiting)
	}
	if err != nil {
		t.Fatalf("%v\n%s", err, condition)
	}
	if string(got) != "true" {
		t.Fatalf("the page never comes to %s", condition)
	}
}

// run evaluates an expression in the page; any passes its value over.
func run[T any](t *testing.T, b *browser, expression string) (value T) {
	t.Helper()
	got, err := b.evaluate(expression)
	if len(got) > 0 && err == nil {
		err = json.Unmarshal(got, &value)
	}
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

func (c *complaints) add(format string, args ...any) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.list = append(c.list, fmt.Sprintf(format, args...))
}

// since returns the complaints since it was last asked.
func (c *complaints) since() []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	list := c.list
	c.list = nil
	return list
}
