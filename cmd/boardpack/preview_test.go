package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestPreview previews the example as whoever works on it does, changes a word, and ends
// it.
func TestPreview(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "2024-25")
	check(t, os.CopyFS(folder, os.DirFS("../../data/2024-25")))
	p := begin(t, nil, "preview", folder, "--edition", "board", "--port", "8079")
	page := func() string {
		answer, err := http.Get(p.address + "edition/board/mid-year-review.html")
		check(t, err)
		defer answer.Body.Close()
		text, err := io.ReadAll(answer.Body)
		check(t, err)
		return string(text)
	}
	if text := page(); !strings.Contains(text, "<h1") || strings.Contains(text, "A changed review") {
		t.Errorf("the page is %.200s", text)
	}
	edit(t, filepath.Join(folder, "mid-year-review.md"), "title: Mid-year review", "title: A changed review")
	if text := page(); !strings.Contains(text, "A changed review") {
		t.Errorf("the page is %.200s", text)
	}
	p.end(t, "")
}

// begun is a preview that is under way.
type begun struct {
	address string // as it is printed
	line    string // the whole
	signal  func()
	code    chan int
	wrong   bytes.Buffer
}

// begin begins a preview, and waits until it is served.
func begin(t *testing.T, browser func(context.Context, string) error, args ...string) *begun {
	t.Helper()
	ctx, signal := context.WithCancel(t.Context())
	said, out := io.Pipe()
	p := &begun{signal: signal, code: make(chan int, 1)}
	go func() {
		p.code <- console{ctx, out, &p.wrong, browser}.run(args)
		out.Close()
	}()
	line, err := bufio.NewReader(said).ReadString('\n')
	if err != nil {
		t.Fatalf("%q: exits with %d: %s", args, <-p.code, &p.wrong)
	}
	p.line = line
	p.address, _, _ = strings.Cut(strings.TrimPrefix(line, "preview at "), ": each")
	return p
}

// end ends it, and holds what it said was wrong.
func (p *begun) end(t *testing.T, wrong string) {
	t.Helper()
	p.signal()
	if got := <-p.code; got != done || p.wrong.String() != wrong {
		t.Errorf("exits with %d: %s", got, &p.wrong)
	}
}

// The browser is given the address that is printed, once the page is there; where none
// can be opened, that is said and the preview goes on.
func TestPreviewOpens(t *testing.T) {
	for _, none := range []error{nil, errors.New("there is no browser")} {
		given, status := make(chan string, 1), 0
		p := begin(t, func(_ context.Context, address string) error {
			answer, err := http.Get(address)
			if err == nil {
				status = answer.StatusCode
				answer.Body.Close()
			}
			given <- address
			return errors.Join(err, none)
		}, "preview", "../../data/2024-25", "--open")
		if address := <-given; address != p.address || status != http.StatusOK || !strings.HasPrefix(address, "http://127.0.0.1:") {
			t.Errorf("the browser is given %s, which answers %d, and %s is printed", address, status, p.address)
		}
		if answer, err := http.Get(p.address); err != nil || answer.StatusCode != http.StatusOK {
			t.Errorf("the preview has ended: %v", err)
		}
		wrong := ""
		if none != nil {
			wrong = "no browser could be opened: there is no browser\n"
		}
		p.end(t, wrong)
	}
	p := begin(t, func(context.Context, string) error {
		t.Error("a browser is opened that nobody asked for")
		return nil
	}, "preview", "../../data/2024-25")
	p.end(t, "")
}

// TestPreviewOfATakenPort says that it is served elsewhere.
func TestPreviewOfATakenPort(t *testing.T) {
	taken, err := net.Listen("tcp4", "127.0.0.1:0")
	check(t, err)
	defer taken.Close()
	port := strconv.Itoa(taken.Addr().(*net.TCPAddr).Port)
	p := begin(t, nil, "preview", "../../data/2024-25", "--port", port)
	if answer, err := http.Get(p.address); err != nil || answer.StatusCode != http.StatusOK || !strings.Contains(p.line, "(port "+port+" could not be had") {
		t.Error(p.line, err)
	}
	p.end(t, "")
}

// TestPreviewsHelp runs each command of the page.
func TestPreviewsHelp(t *testing.T) {
	page, err := os.ReadFile("../../templates/help/preview.md")
	check(t, err)
	data, err := filepath.Abs("../../data")
	check(t, err)
	t.Chdir(t.TempDir())
	check(t, os.CopyFS(filepath.Join("packs", "review"), os.DirFS(filepath.Join(data, "2025-26"))))
	check(t, os.CopyFS(filepath.Join("packs", "2024-25"), os.DirFS(filepath.Join(data, "2024-25"))))
	ran := 0
	for _, fence := range automated.FindAllStringSubmatch(string(page), -1) {
		for line := range strings.Lines(fence[3]) {
			opened := make(chan string, 1)
			p := begin(t, func(_ context.Context, address string) error { opened <- address; return nil }, wordsOf(line)[1:]...)
			if strings.Contains(line, "--open") && <-opened != p.address {
				t.Errorf("%s opens another address", line)
			}
			p.end(t, "")
			ran++
		}
	}
	if ran < 3 {
		t.Errorf("only %d commands were run", ran)
	}
}
