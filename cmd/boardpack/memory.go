package main

import (
	"os"
	"path/filepath"
	"runtime/debug"
)

// The garbage collector lets a usual pack's small heap grow to some times its
// size, which spares most collections, and works harder near a limit, so that a
// large pack takes hardly more than it needs. The limit grows with what is to be
// read: one that does not had the collector run without end once a pack needed
// more than that.
const (
	growth  = 200       // per cent
	usual   = 260 << 20 // the limit for packs of any usual size, in bytes
	perByte = 3         // bytes that a byte of a CSV file takes once it is read, and while it is
)

// makeRoom sets the collector for packs, which are folders; none means every
// folder in data.
func makeRoom(packs []string) {
	if len(packs) == 0 {
		packs, _ = filepath.Glob(filepath.Join("data", "*"))
	}
	largest := int64(0)
	for _, pack := range packs {
		largest = max(largest, sizeOf(pack))
	}
	debug.SetGCPercent(growth)
	debug.SetMemoryLimit(max(usual, perByte*largest))
}

// sizeOf is how many bytes of CSV a folder has.
func sizeOf(pack string) int64 {
	files, _ := filepath.Glob(filepath.Join(pack, "*.csv"))
	total := int64(0)
	for _, file := range files {
		if info, err := os.Stat(file); err == nil {
			total += info.Size()
		}
	}
	return total
}
