package generator

import (
	"boardpack/generator/trial"
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

// sparing are what Chromium is not to do, beside what chromedp leaves out: to keep pages for
// a way back, and a process ready for the next, would have it start four for each of ours.
const sparing = "Translate,BlinkGenPropertyTrees,BackForwardCache,ProactivelySwapBrowsingInstance,SpareRendererForSitePerProcess"

// sharedBrowser is what windows are opened in.
func sharedBrowser(t *testing.T) context.Context {
	t.Helper()
	file := trial.Chromium(t)
	started.Lock()
	defer started.Unlock()
	if started.browser == nil {
		options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(file), chromedp.NoSandbox, chromedp.DisableGPU,
			chromedp.Flag("disable-features", sparing), chromedp.Flag("in-process-gpu", true), chromedp.Flag("disable-gpu-compositing", true))
		allocator, _ := chromedp.NewExecAllocator(context.Background(), options...)
		browser, stop := chromedp.NewContext(allocator)
		if err := chromedp.Do(browser); err != nil {
			t.Fatal(err)
		}
		started.browser, started.stop = browser, stop
	}
	return started.browser
}

// idleTabs are windows that no test has: to open one takes as long as many a test. What the
// next test would meet of the last one's is gone.
var idleTabs struct {
	sync.Mutex
	all []idleTab
}

type idleTab struct {
	tab   context.Context
	heard *complaints
	close context.CancelFunc
}

// newTab is a window of Chromium for as long as a test runs. It has the focus,
// whichever else is open.
func newTab(t *testing.T) (context.Context, *complaints) {
	t.Helper()
	browser := sharedBrowser(t)
	idleTabs.Lock()
	var own idleTab
	if n := len(idleTabs.all); n > 0 {
		own, idleTabs.all = idleTabs.all[n-1], idleTabs.all[:n-1]
	}
	idleTabs.Unlock()
	if own.tab == nil {
		own = openTab(t, browser)
	}
	tab, cancel := context.WithTimeout(own.tab, 20*time.Minute)
	c := &chromiumTab{tab}
	t.Cleanup(func() {
		err := errors.Join(c.load("about:blank"), c.emulate(false, media{}), c.allowScripts(true))
		if cancel(); err != nil || t.Failed() {
			own.close()
			return
		}
		own.heard.since()
		idleTabs.Lock()
		defer idleTabs.Unlock()
		idleTabs.all = append(idleTabs.all, own)
	})
	return tab, own.heard
}

func openTab(t *testing.T, browser context.Context) idleTab {
	t.Helper()
	own := idleTab{heard: &complaints{}}
	own.tab, own.close = chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	_, requests := chromedp.Call(own.tab, network.Enable, network.EnableParams{})
	_, logged := chromedp.Call(own.tab, log.Enable, cdp.Empty{})
	_, console := chromedp.Call(own.tab, runtime.Enable, cdp.Empty{})
	_, focus := chromedp.Call(own.tab, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	if err := errors.Join(requests, logged, console, focus, chromedp.Listen(own.tab, own.heard.listen)); err != nil {
		own.close()
		t.Fatal(err)
	}
	return own
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
