package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPreview previews the example as whoever works on it does, changes a word, and ends
// it.
func TestPreview(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "2024-25")
	check(t, os.CopyFS(folder, os.DirFS("../../data/2024-25")))
	ctx, signal := context.WithCancel(t.Context())
	said, out := io.Pipe()
	code := make(chan int, 1)
	var wrong bytes.Buffer
	go func() {
		code <- run(ctx, []string{"preview", folder, "--edition", "board", "--port", "8079"}, out, &wrong)
	}()
	line, err := bufio.NewReader(said).ReadString('\n')
	check(t, err)
	address, _, _ := strings.Cut(strings.TrimPrefix(line, "preview at "), ": each")
	page := func() string {
		answer, err := http.Get(address + "edition/board/mid-year-review.html")
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
	signal()
	if got := <-code; got != done || wrong.Len() > 0 {
		t.Errorf("exits with %d: %s", got, &wrong)
	}
}
