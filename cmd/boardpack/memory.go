package main

import (
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
)

// The garbage collector lets a usual pack's small heap grow to some times its
// size, which spares most collections, and works harder near a limit, so that a
// large pack takes hardly more than it needs. The limit grows with what is to be
// read: one that does not had the collector run without end once a pack needed
// more than that.
const (
	growth  = 400     // per cent
	usual   = 1 << 30 // the limit for packs of any usual size, in bytes
	perByte = 6       // bytes for a byte of a CSV file: it takes 3 to 4 once it is read, and while it is
)

// makeRoom sets the collector for packs, which are folders, so many of them read side
// by side. What GOGC or GOMEMLIMIT says in the environment stands: whoever
// runs it knows the machine.
func makeRoom(packs []string, jobs int) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(growth)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(max(usual, perByte*largest(packs, jobs)))
	}
}

// largest is how many bytes of CSV so many of the packs have, the largest ones.
func largest(packs []string, jobs int) (total int64) {
	sizes := make([]int64, len(packs))
	for i, pack := range packs {
		sizes[i] = sizeOf(pack)
	}
	slices.Sort(sizes)
	for _, size := range sizes[max(0, len(sizes)-jobs):] {
		total += size
	}
	return total
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
