package preview

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"boardpack/generator/trial"
)

// desk is a pack that is previewed, and a browser that shows it.
type desk struct {
	folder string
	tab    context.Context
}

// started is the one Chromium of all tests: to start it takes longer than most of them.
var started struct {
	browser context.Context
	stop    context.CancelFunc
}

// sharedBrowser is what each test opens its tabs in, as somebody new: of the tests of this
// package one runs at a time.
func sharedBrowser(t *testing.T) context.Context {
	t.Helper()
	file := trial.Chromium(t)
	if started.browser == nil {
		options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(file), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.WindowSize(1280, 900),
			chromedp.Flag("in-process-gpu", true))
		allocator, end := chromedp.NewExecAllocator(context.Background(), options...)
		browser, stop := chromedp.NewContext(allocator)
		if err := chromedp.Do(browser); err != nil {
			t.Fatal(err)
		}
		started.browser, started.stop = browser, func() { stop(); end() }
	}
	return started.browser
}

func TestMain(m *testing.M) {
	code := m.Run()
	if started.stop != nil {
		started.stop()
	}
	os.Exit(code)
}

// newDesk opens the preview of the small pack.
func newDesk(t *testing.T) *desk {
	t.Helper()
	d := deskOf(t, packOf(t, small()))
	d.wait(t, `inside.title.includes("Small")`)
	return d
}

// deskOf opens the preview of a pack.
func deskOf(t *testing.T, folder string) *desk {
	t.Helper()
	if testing.Short() {
		t.Skip("opens a browser; the full run has it")
	}
	browser := sharedBrowser(t)
	d := &desk{folder: folder}
	address := running(t, d.folder)
	tab, stop := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	t.Cleanup(stop)
	d.tab, stop = context.WithTimeout(tab, 5*time.Minute)
	t.Cleanup(stop)
	if err := chromedp.Do(d.tab, chromedp.Navigate(address)); err != nil {
		t.Fatal(err)
	}
	return d
}

// running serves a pack until the test ends, and returns the address.
func running(t *testing.T, folder string) string {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	address, ended := make(chan string, 1), make(chan error, 1)
	go func() { ended <- Run(ctx, Options{Pack: folder, Served: func(a string) { address <- a }}) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	select {
	case a := <-address:
		return a
	case err := <-ended:
		ended <- nil
		t.Fatal(err)
		return ""
	}
}

// wait waits for what the shell and the page inside it must come to by themselves. The page is
// there as a whole then: its title is read before its links are, which on a busy machine was
// seen, and no link was there to be followed.
func (d *desk) wait(t *testing.T, condition string) {
	t.Helper()
	met := run[bool](t, d, fmt.Sprintf(`(async () => {
		const sleep = () => new Promise(done => setTimeout(done, 10));
		for (const until = Date.now() + 120000; Date.now() < until; await sleep()) {
			const view = document.getElementById("page")?.contentWindow, inside = view?.document, shell = document.body?.innerText;
			if (inside?.body && inside.readyState === "complete" && (%s)) return true;
		}
		return false;
	})()`, condition))
	if !met {
		t.Fatalf("the preview never comes to %s; it shows %.2000s", condition, run[string](t, d, `document.body.innerText`))
	}
}

func run[T any](t *testing.T, d *desk, expression string) T {
	t.Helper()
	value, err := chromedp.Run(d.tab, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%v\n%.300s", err, expression)
	}
	return value
}

// shows waits until the page has a text, or no longer has it.
func (d *desk) shows(t *testing.T, text string, has bool) {
	t.Helper()
	d.wait(t, fmt.Sprintf(`inside.body.innerText.includes(%q) === %t`, text, has))
}

// save writes a file of the pack, with one thing in the place of another.
func (d *desk) save(t *testing.T, file, was, is string) {
	t.Helper()
	write(t, filepath.Join(d.folder, file), replaced(t, small()[file], was, is))
}

// opens follows a link of the page.
func (d *desk) opens(t *testing.T, page string) {
	t.Helper()
	run[bool](t, d, fmt.Sprintf(`document.getElementById("page").contentDocument.querySelector('a[href^="%s"]').click() || true`, page))
	d.wait(t, fmt.Sprintf(`location.hash === "#board/%s" && view.location.pathname.endsWith(%q)`, page, page))
}

// TestChangesInTheBrowser types what people type, and looks at the open page.
func TestChangesInTheBrowser(t *testing.T) {
	d := newDesk(t)
	d.opens(t, "one.html")
	t.Run("a word, in its place", func(t *testing.T) {
		const where = `(() => { const view = document.getElementById("page").contentWindow; return view.document.getElementById("second").getBoundingClientRect().top })()`
		run[bool](t, d, `(document.getElementById("page").contentDocument.getElementById("second").scrollIntoView({behavior: "instant"}), true)`)
		before := run[float64](t, d, where)
		d.save(t, "one.md", "a plain word.", "a plainer word.\n\nA paragraph more, before what is read.\n\nAnd one more.")
		d.shows(t, "a plainer word", true)
		d.wait(t, fmt.Sprintf(`view.scrollY > 500 && Math.abs(inside.getElementById("second").getBoundingClientRect().top - %f) < 2`, before))
	})
	t.Run("a cell", func(t *testing.T) {
		d.save(t, "intentions.csv", "A2,Planned", "A2,Brand new")
		d.shows(t, "Brand new", true)
	})
	t.Run("pack.yaml", func(t *testing.T) {
		d.save(t, "pack.yaml", "name: Small", "name: Very small")
		d.wait(t, `inside.title.includes("Very small") && document.title.includes("Very small")`)
	})
	t.Run("a mistake and its mending", func(t *testing.T) {
		d.save(t, "one.md", "{{ len(intentions) }}", "{{ len(intention) }}")
		line := 1 + strings.Count(small()["one.md"][:strings.Index(small()["one.md"], "There are")], "\n")
		d.wait(t, fmt.Sprintf(`shell.includes("1 mistake") && shell.includes("one.md:%d:") && shell.includes("There are {{ len(intention) }} intentions, and a plain word.")`, line))
		d.shows(t, "a plainer word", true) // as it was before
		d.save(t, "one.md", "plain", "mended")
		d.wait(t, `!shell.includes("mistake")`)
		d.shows(t, "a mended word", true)
	})
	t.Run("a deleted file", func(t *testing.T) {
		if err := os.Remove(filepath.Join(d.folder, "more.md")); err != nil {
			t.Fatal(err)
		}
		d.wait(t, `shell.includes("more.md")`)
		d.shows(t, "What is more", true)
		d.save(t, "more.md", "What is more", "What is again")
		d.wait(t, `!shell.includes("mistake")`)
		d.shows(t, "What is again", true)
	})
	t.Run("ten saves in a second", func(t *testing.T) {
		for n := range 10 {
			d.save(t, "one.md", "plain", fmt.Sprintf("save-%d", n))
			time.Sleep(100 * time.Millisecond)
		}
		d.shows(t, "save-9", true)
	})
	t.Run("an earlier save that comes after a later one", func(t *testing.T) {
		time.Sleep(unheard + 500*time.Millisecond) // until it is told that the page was given, which would have it looked at once more
		run[bool](t, d, `(() => {
			const frame = document.getElementById("page"), view = frame.contentWindow;
			view.earlier = true;
			view.performance.getEntriesByType = () => [{serverTiming: [{name: "stamp", description: "of an earlier save"}]}];
			return frame.dispatchEvent(new Event("load"));
		})()`)
		d.wait(t, `!view.earlier`)
		d.shows(t, "save-9", true)
	})
	t.Run("an editor that replaces files", func(t *testing.T) {
		for _, word := range []string{"replaced", "again replaced"} {
			writeOver(t, filepath.Join(d.folder, "one.md"), replaced(t, small()["one.md"], "plain", word))
			d.shows(t, "a "+word+" word", true)
		}
	})
}

// TestEditionsInTheBrowser goes to another edition, which is a draft, and takes it away.
func TestEditionsInTheBrowser(t *testing.T) {
	trial.Later(t, "goes to another edition and back")
	d := newDesk(t)
	d.wait(t, `!shell.includes("Draft") || document.getElementById("mark").hidden`)
	run[bool](t, d, `(() => { const all = document.getElementById("editions"); all.value = "public"; return all.dispatchEvent(new Event("change")) })()`)
	d.wait(t, `location.hash === "#public/index.html" && document.getElementById("mark").innerText === "Draft" && inside.title.startsWith("Draft")`)
	d.shows(t, "Paper one", false)
	d.save(t, "pack.yaml", "  - {name: public, sees: published, papers: [two], list: all}\n", "")
	d.wait(t, `location.hash === "#board/index.html" && inside.body.innerText.includes("Paper one")`)
}

// TestPreviewBeginsWithAMistake has a pack that cannot be read at first.
func TestPreviewBeginsWithAMistake(t *testing.T) {
	trial.Later(t, "opens a pack with a mistake, as another test makes one")
	d := newDesk(t)
	d.save(t, "pack.yaml", "cycle:", "cycle: [")
	d.wait(t, `shell.includes("1 mistake") && shell.includes("cycle: [")`)
	if err := chromedp.Do(d.tab, chromedp.Reload()); err != nil {
		t.Fatal(err)
	}
	d.wait(t, `shell.includes("1 mistake")`)
	d.save(t, "pack.yaml", "Small", "Mended")
	d.wait(t, `inside.title.includes("Mended") && !shell.includes("mistake")`)
}
