//go:build unix

package main

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A pipe is not waited for, and what is being compared is given up at the first signal.
func TestCompareDoesNotWait(t *testing.T) {
	const pack = "../../data/2024-25"
	pipe := filepath.Join(t.TempDir(), "export.csv")
	check(t, syscall.Mkfifo(pipe, 0o600))
	signalled, signal := context.WithCancel(t.Context())
	signal()
	for _, test := range []struct {
		ctx      context.Context
		old, new string
		code     int
		says     string
	}{
		{t.Context(), pack + "/intentions.csv", pipe, usage, "export.csv is a pipe or a device: put what comes of it into a file"},
		{signalled, pack, "../../data/2025-26", findings, "boardpack: interrupted; nothing was written"},
	} {
		var out, wrong bytes.Buffer
		if code := run(test.ctx, []string{"compare", test.old, test.new}, &out, &wrong); code != test.code || !strings.Contains(wrong.String(), test.says) || out.Len() > 0 {
			t.Errorf("compare %s: exits with %d: %s%s", test.new, code, &wrong, &out)
		}
	}
}
