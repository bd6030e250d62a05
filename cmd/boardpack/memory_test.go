package main

import (
	"math"
	"os"
	"path/filepath"
	"runtime/debug"
	"testing"
)

// TestMakeRoom holds that the environment goes before what boardpack would choose,
// and that the limit grows with the largest pack.
func TestMakeRoom(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(100))
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(-1))
	large := t.TempDir()
	if err := os.WriteFile(filepath.Join(large, "intentions.csv"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(filepath.Join(large, "intentions.csv"), 1<<30); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		percent, limit string
		pack           string
		wantPercent    int
		wantLimit      int64
	}{
		{"", "", t.TempDir(), 250, 1 << 30},
		{"", "", large, 250, 6 << 30},
		{"50", "", large, 100, 6 << 30},
		{"", "64MiB", large, 250, math.MaxInt64},
		{"off", "64MiB", large, 100, math.MaxInt64},
	} {
		t.Setenv("GOGC", c.percent)
		t.Setenv("GOMEMLIMIT", c.limit)
		debug.SetGCPercent(100) // as if the runtime had been told at its start
		debug.SetMemoryLimit(math.MaxInt64)
		makeRoom([]string{c.pack}, 1)
		if percent, limit := debug.SetGCPercent(100), debug.SetMemoryLimit(-1); percent != c.wantPercent || limit != c.wantLimit {
			t.Errorf("%+v: %d per cent, %d bytes", c, percent, limit)
		}
	}
}

// TestGrowthTo holds that the heap comes to the size that was meant, whatever is in use, and
// that packs which need more of it are not collected without end.
func TestGrowthTo(t *testing.T) {
	for _, c := range []struct {
		live uint64
		want int
	}{{4 << 20, 1500}, {8 << 20, 700}, {16 << 20, 300}, {32 << 20, least}, {1 << 30, least}} {
		if got := growthTo(64<<20, c.live); got != c.want {
			t.Errorf("%d bytes grow by %d per cent, want %d", c.live, got, c.want)
		}
	}
	if got := growthTo(64<<20, 0); got != 1500 { // of 4 MB, the runtime's own least
		t.Errorf("nothing grows by %d per cent", got)
	}
}
