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
	growth  = 400     // per cent
	usual   = 1 << 30 // the limit for packs of any usual size, in bytes
	perByte = 6       // bytes for a byte of a CSV file: it takes 3 to 4 once it is read, and while it is
)

// makeRoom sets the collector for packs, which are folders; none means every
// folder in data. What GOGC or GOMEMLIMIT says in the environment stands: whoever
// runs it knows the machine.
func makeRoom(packs []string) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(growth)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(max(usual, perByte*largest(packs)))
	}
}

// largest is how many bytes of CSV the largest of the packs has.
func largest(packs []string) int64 {
	if len(packs) == 0 {
		packs, _ = filepath.Glob(filepath.Join("data", "*"))
	}
	most := int64(0)
	for _, pack := range packs {
		most = max(most, sizeOf(pack))
	}
	return most
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
