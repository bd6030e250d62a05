package generator

import (
	"boardpack/generator/trial"
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// fox is the one headless Firefox of all tests, as started is the one Chromium.
var fox struct {
	process *exec.Cmd
	profile string
	windows sync.Map // by their pages' browsing contexts, of *firefoxWindow
	sync.Mutex
	idle []*firefoxWindow // that no test has
}

// foxSettings keep no page for a way back, for the next would be in a context of its own,
// on which nothing is set, and have scroll bars over a page, as phones do.
const foxSettings = `user_pref("fission.bfcacheInParent", false);
user_pref("browser.sessionhistory.max_total_viewers", 0);
user_pref("ui.useOverlayScrollbars", 1);
user_pref("widget.gtk.overlay-scrollbars.enabled", true);
`

// sharedFirefox is a session that windows are opened in.
var sharedFirefox = sync.OnceValues(func() (session *bidi, err error) {
	if fox.profile, err = os.MkdirTemp("", "boardpack"); err != nil {
		return nil, err
	}
	if err = os.WriteFile(filepath.Join(fox.profile, "user.js"), []byte(foxSettings), 0o600); err != nil {
		return nil, err
	}
	fox.process = exec.Command("firefox-esr", "--headless", "--no-remote", "--profile", fox.profile,
		"--remote-debugging-port", "0", "--remote-allow-origins", bidiOrigin, "--remote-allow-system-access")
	told, err := fox.process.StderrPipe()
	if err = errors.Join(err, fox.process.Start()); err != nil {
		return nil, err
	}
	for lines := bufio.NewReader(told); ; {
		line, err := lines.ReadString('\n')
		if err != nil {
			return nil, fmt.Errorf("firefox says no address: %w", err)
		}
		if _, address, found := strings.Cut(strings.TrimSpace(line), "listening on "); found {
			go io.Copy(io.Discard, lines)
			if session, err = dialBidi(address+"/session", tellWindow); err != nil {
				return nil, err
			}
			return session, session.call("session.subscribe", params{"events": []string{"log.entryAdded", "network.beforeRequestSent"}}, nil)
		}
	}
})

func stopFirefox() {
	if fox.process != nil && fox.process.Process != nil {
		fox.process.Process.Kill()
		fox.process.Wait()
	}
	os.RemoveAll(fox.profile)
}

// firefoxWindow is a window of it. What the protocol has no command for is set on the
// window itself, whose own script may: dark, forced colours, paper, scripts.
type firefoxWindow struct {
	session       *bidi
	context, over string // the page's browsing context, and that of the window around it
	heard         *complaints
}

// newWindow is one for as long as a test runs: the next test has it too, as with idleTabs.
func newWindow(t *testing.T) *firefoxWindow {
	t.Helper()
	trial.Tool(t, "firefox-esr")
	session, err := sharedFirefox()
	if err != nil {
		t.Fatal(err)
	}
	fox.Lock()
	var f *firefoxWindow
	if n := len(fox.idle); n > 0 {
		f, fox.idle = fox.idle[n-1], fox.idle[:n-1]
	}
	fox.Unlock()
	if f == nil {
		f = openWindow(t, session)
	}
	t.Cleanup(func() {
		err := errors.Join(f.load("about:blank"), f.emulate(false, media{}), f.allowScripts(true))
		if err != nil || t.Failed() {
			f.session.call("browsingContext.close", params{"context": f.context}, nil)
			return
		}
		f.heard.since()
		fox.Lock()
		defer fox.Unlock()
		fox.idle = append(fox.idle, f)
	})
	return f
}

func openWindow(t *testing.T, session *bidi) *firefoxWindow {
	t.Helper()
	var made struct{ Context string }
	if err := session.call("browsingContext.create", params{"type": "window"}, &made); err != nil {
		t.Fatal(err)
	}
	f := &firefoxWindow{session: session, context: made.Context, heard: &complaints{}}
	fox.windows.Store(f.context, f)
	type tree struct {
		Contexts []struct{ Context, ClientWindow string }
	}
	var page, all tree
	err := f.session.call("browsingContext.getTree", params{"root": f.context}, &page)
	if err = errors.Join(err, f.session.call("browsingContext.getTree", params{"moz:scope": "chrome"}, &all)); err != nil {
		t.Fatal(err)
	}
	for _, window := range all.Contexts {
		if window.ClientWindow == page.Contexts[0].ClientWindow {
			f.over = window.Context
		}
	}
	return f
}

// tellWindow hands an event to the window that it is about.
func tellWindow(method string, event json.RawMessage) {
	var e struct {
		Context, Navigation *string
		Source              struct{ Context string }
		Type, Method, Text  string
		Request             struct{ URL string }
	}
	if json.Unmarshal(event, &e) != nil {
		return
	}
	if e.Context != nil {
		e.Source.Context = *e.Context
	}
	found, _ := fox.windows.Load(e.Source.Context)
	window, known := found.(*firefoxWindow)
	switch {
	case !known:
	case method == "network.beforeRequestSent":
		if e.Navigation == nil && !strings.HasPrefix(e.Request.URL, "data:") {
			window.heard.add("request: %s", e.Request.URL)
		}
	case e.Type == "console":
		window.heard.add("console: %s", strings.Replace(e.Method, "warn", "warning", 1))
	default:
		window.heard.add("exception: %s", e.Text)
	}
}

func (f *firefoxWindow) set(settings params) error {
	values, err := json.Marshal(settings)
	if err != nil {
		return err
	}
	_, err = f.value(f.over, fmt.Sprintf(`Object.assign(gBrowser.selectedBrowser.browsingContext, %s), "set"`, values))
	return err
}

func (f *firefoxWindow) emulate(dark bool, m media) error {
	settings := params{"prefersColorSchemeOverride": "light", "forcedColorsOverride": "none", "mediumOverride": ""}
	switch {
	case m.forcedColours: // those of its system, which are light here
		settings["forcedColorsOverride"] = "active"
	case dark:
		settings["prefersColorSchemeOverride"] = "dark"
	}
	if m.print {
		settings["mediumOverride"] = "print"
	}
	if m.reducedMotion {
		return errors.New("firefox is not asked for less motion here")
	}
	return f.set(settings)
}

func (f *firefoxWindow) resize(width, height int64) error {
	return f.session.call("browsingContext.setViewport", params{"context": f.context, "viewport": params{"width": width, "height": height}, "devicePixelRatio": 1}, nil)
}

func (f *firefoxWindow) load(address string) error {
	return f.session.call("browsingContext.navigate", params{"context": f.context, "url": address, "wait": "complete"}, nil)
}

func (f *firefoxWindow) allowScripts(allowed bool) error {
	return f.set(params{"allowJavascript": allowed})
}

// evaluate has the page write the value as JSON, since the protocol tells values in a
// form of its own. What is no single expression has no value.
func (f *firefoxWindow) evaluate(expression string) ([]byte, error) {
	return f.value(f.context, "Promise.resolve(("+expression+"\n)).then(value => JSON.stringify(value))")
}

// value evaluates in a page or in the window around it.
func (f *firefoxWindow) value(context, expression string) ([]byte, error) {
	var got struct {
		Result           struct{ Value json.RawMessage }
		ExceptionDetails struct{ Text string }
	}
	err := f.session.call("script.evaluate", params{"expression": expression, "target": params{"context": context}, "awaitPromise": true}, &got)
	if err == nil && got.ExceptionDetails.Text != "" {
		err = errors.New(got.ExceptionDetails.Text)
	}
	if err != nil || len(got.Result.Value) == 0 {
		return nil, err
	}
	var text string
	err = json.Unmarshal(got.Result.Value, &text)
	return []byte(text), err
}
