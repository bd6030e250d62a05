package generator

import (
	"context"
	"errors"
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

// started is the one headless Chromium of all tests, from the first that needs it
// to the end of the process.
var started struct {
	sync.Mutex
	browser context.Context
	stop    context.CancelFunc
}

// sharedBrowser is what windows are opened in.
func sharedBrowser(t *testing.T) context.Context {
	t.Helper()
	file := tool(t, "chromium")
	started.Lock()
	defer started.Unlock()
	if started.browser == nil {
		options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(file), chromedp.NoSandbox, chromedp.DisableGPU)
		allocator, _ := chromedp.NewExecAllocator(context.Background(), options...)
		browser, stop := chromedp.NewContext(allocator)
		if err := chromedp.Do(browser); err != nil {
			t.Fatal(err)
		}
		started.browser, started.stop = browser, stop
	}
	return started.browser
}

// newTab opens a window of Chromium for as long as a test runs. It has the focus,
// whichever else is open.
func newTab(t *testing.T, heard *complaints) context.Context {
	t.Helper()
	tab, cancel := chromedp.NewContext(sharedBrowser(t), chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	tab, cancel = context.WithTimeout(tab, 20*time.Minute)
	t.Cleanup(cancel)
	_, requests := chromedp.Call(tab, network.Enable, network.EnableParams{})
	_, logged := chromedp.Call(tab, log.Enable, cdp.Empty{})
	_, console := chromedp.Call(tab, runtime.Enable, cdp.Empty{})
	_, focus := chromedp.Call(tab, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	if err := errors.Join(requests, logged, console, focus, chromedp.Listen(tab, heard.listen)); err != nil {
		t.Fatal(err)
	}
	return tab
}

func (c *complaints) listen(event any) {
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		c.add("console: %s", e.Type)
	case *runtime.EventExceptionThrown:
		c.add("exception: %s", e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		c.add("log: %s", e.Entry.Text)
	case *network.EventRequestWillBeSent:
		if e.Type != network.ResourceTypeDocument && !strings.HasPrefix(e.Request.URL, "data:") {
			c.add("request: %s", e.Request.URL)
		}
	}
}

// chromiumTab is a window of it.
type chromiumTab struct{ tab context.Context }

func (c *chromiumTab) emulate(dark bool, m media) error {
	params := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "light"}}}
	if dark {
		params.Features[0].Value = "dark"
	}
	if m.print {
		params.Media = "print"
	}
	if m.forcedColours {
		params.Features = append(params.Features, &emulation.MediaFeature{Name: "forced-colors", Value: "active"})
	}
	if m.reducedMotion {
		params.Features = append(params.Features, &emulation.MediaFeature{Name: "prefers-reduced-motion", Value: "reduce"})
	}
	_, err := chromedp.Call(c.tab, emulation.SetEmulatedMedia, params)
	return err
}

func (c *chromiumTab) resize(width, height int64) error {
	return chromedp.Do(c.tab, chromedp.EmulateViewport(width, height))
}

func (c *chromiumTab) load(address string) error {
	return chromedp.Do(c.tab, chromedp.Navigate(address))
}

func (c *chromiumTab) allowScripts(allowed bool) error {
	_, err := chromedp.Call(c.tab, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !allowed})
	return err
}

func (c *chromiumTab) evaluate(expression string) ([]byte, error) {
	return chromedp.Run(c.tab, chromedp.Evaluate[[]byte](expression, chromedp.EvalAwaitPromise))
}
