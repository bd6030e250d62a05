//go:build !windows

package publish

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// TestHoldFile is for disks that lock no folders.
func TestHoldFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), locked)
	unlock, err := holdFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := holdFile(name); !errors.Is(err, errBusy) {
		t.Errorf("a second holder: %v", err)
	}
	waiting, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer waiting.Close()
	unlock()
	if stands(waiting, name) {
		t.Error("the file stays")
	}
	again, err := holdFile(name)
	if err != nil {
		t.Fatalf("once it is free: %v", err)
	}
	if stands(waiting, name) {
		t.Error("a file that was removed is taken for its successor")
	}
	again()
	// What a build that died left behind is no lock.
	if err := os.WriteFile(name, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if unlock, err = holdFile(name); err != nil {
		t.Fatal(err)
	}
	unlock()
}
