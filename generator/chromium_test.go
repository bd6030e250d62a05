package generator

import (
	"context"
	"sync"
	"testing"

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

// stopBrowser ends it and removes its folder.
func stopBrowser() {
	if started.stop != nil {
		started.stop()
	}
}
