package generator

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
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
	pages   string // the folder of the example's; blank where no test opened them
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

// sharedPages is a folder with the example's pages. A window's own folder leads into
// it, and has what its test writes beside them.
var sharedPages = sync.OnceValues(func() (folder string, err error) {
	files, err := exampleOut()
	if err != nil {
		return "", err
	}
	folder, err = os.MkdirTemp("", "boardpack")
	started.pages = folder
	for name, data := range files {
		file := filepath.Join(folder, filepath.FromSlash(name))
		if strings.HasSuffix(name, ".html") {
			err = errors.Join(err, os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(file, data, 0o600))
		}
	}
	return folder, err
})

// stopBrowser ends it and removes what it was shown.
func stopBrowser() {
	os.RemoveAll(started.pages)
	if started.stop != nil {
		started.stop()
	}
}
