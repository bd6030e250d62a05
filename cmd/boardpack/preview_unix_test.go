//go:build unix

package main

import (
	"bufio"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestPreviewUntilTheSignal ends the program itself, by the first signal.
func TestPreviewUntilTheSignal(t *testing.T) {
	program := exec.CommandContext(t.Context(), "boardpack", "preview", "../../data/2024-25")
	said, err := program.StdoutPipe()
	check(t, err)
	check(t, program.Start())
	line, err := bufio.NewReader(said).ReadString('\n')
	if err != nil || !strings.HasPrefix(line, "preview at http://127.0.0.1:") {
		t.Errorf("%q: %v", line, err)
	}
	check(t, program.Process.Signal(os.Interrupt))
	if err := program.Wait(); err != nil {
		t.Errorf("it ends with %v", err)
	}
}
