package generator

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
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

// browser starts headless Chromium for a test, with one tab that tells the
// listener what happens in it.
func browser(t *testing.T, listener func(event any)) context.Context {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(tool(t, "chromium")), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()))
	allocator, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	tab, cancel := chromedp.NewContext(allocator)
	t.Cleanup(cancel)
	tab, cancel = context.WithTimeout(tab, 2*time.Minute)
	t.Cleanup(cancel)
	_, requests := chromedp.Call(tab, network.Enable, network.EnableParams{})
	_, logged := chromedp.Call(tab, log.Enable, cdp.Empty{})
	_, console := chromedp.Call(tab, runtime.Enable, cdp.Empty{})
	if err := errors.Join(requests, logged, console, chromedp.Listen(tab, listener)); err != nil {
		t.Fatal(err)
	}
	return tab
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

// onPage is what a browser reports of a page.
type onPage struct {
	Overflow int // px by which the page is wider than the window
	Charts   int // charts of the page
	Live     int // of them, with a live chart in sight and the drawing put away
	Drawn    int // of them, with the drawing in sight
	Cut      int // table cells that reach out of their scroll region's contents
}

const look = `(() => {
  const charts = [...document.querySelectorAll("figure[data-chart]")];
  const inSight = e => e && e.getClientRects().length > 0;
  const drawn = f => f.querySelector("[data-chart-drawn] svg");
  return {
    Overflow: document.documentElement.scrollWidth - window.innerWidth,
    Charts: charts.length,
    Live: charts.filter(f => !inSight(drawn(f)) && [...f.querySelectorAll("svg")].some(inSight)).length,
    Drawn: charts.filter(f => inSight(drawn(f))).length,
    Cut: [...document.querySelectorAll("td, th")].filter(c => c.scrollWidth > c.clientWidth + 1).length,
  };
})()`

// TestPagesInABrowser opens every page at the width of a desktop and of a
// phone, with scripts and without.
func TestPagesInABrowser(t *testing.T) {
	folder := t.TempDir()
	for name, data := range outFiles(t) {
		if strings.HasSuffix(name, ".html") {
			file := filepath.Join(folder, filepath.FromSlash(name))
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, data, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	var heard complaints
	tab := browser(t, heard.listen)
	for _, name := range []string{"index.html", board + "index.html", board + "mid-year-review.html"} {
		for _, width := range []int64{1280, 390} {
			for _, scripts := range []bool{true, false} {
				t.Run(fmt.Sprintf("%s at %d, scripts %v", name, width, scripts), func(t *testing.T) {
					visit(t, tab, &heard, "file://"+filepath.Join(folder, name), width, scripts)
				})
			}
		}
	}
}

func visit(t *testing.T, tab context.Context, heard *complaints, url string, width int64, scripts bool) {
	_, err := chromedp.Call(tab, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !scripts})
	if err != nil {
		t.Fatal(err)
	}
	err = chromedp.Do(tab,
		chromedp.EmulateViewport(width, 900),
		chromedp.Navigate(url),
		chromedp.Sleep(300*time.Millisecond)) // lets charts start, and complaints arrive
	if err != nil {
		t.Fatal(err)
	}
	got, err := chromedp.Run(tab, chromedp.Evaluate[onPage](look))
	if err != nil {
		t.Fatal(err)
	}
	if list := heard.since(); len(list) > 0 {
		t.Errorf("the page complains: %q", list)
	}
	live := 0
	if scripts {
		live = got.Charts
	}
	if got.Overflow > 0 || got.Cut > 0 || got.Live != live || got.Drawn != got.Charts-live {
		t.Errorf("%+v", got)
	}
	if strings.HasSuffix(url, "review.html") && got.Charts != 3 {
		t.Errorf("%d charts, want 3", got.Charts)
	}
}
