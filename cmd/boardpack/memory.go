package main

import (
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"slices"
)

// The garbage collector lets a usual pack's small heap grow to some times its
// size, which spares most collections, and works harder near a limit, so that a
// large pack takes hardly more than it needs. The limit grows with what is to be
// read: one that does not had the collector run without end once a pack needed
// more than that.
const (
	growth  = 250      // per cent
	usual   = 1 << 30  // the limit for packs of any usual size, in bytes
	level   = 64 << 20 // bytes that the heap comes to with many packs, for each that is made at once
	least   = 150      // per cent, where packs of many need more than that
	perByte = 6        // bytes for a byte of a CSV file: it takes 3 to 4 once it is read, and while it is
	pagesOf = 3        // times level of the heap are in large pages: as much as usual packs come to
)

// keepLevel has the heap come to one size before each collection, while many packs are made:
// growing to some times what it has just then, it would come to the more the more often it is
// seen when it has most, and so of 200 packs to more than of 20.
func keepLevel(jobs int) {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	var keep func(*cycle)
	keep = func(*cycle) {
		metrics.Read(live)
		debug.SetGCPercent(growthTo(int64(max(1, jobs))*level, live[0].Value.Uint64()))
		runtime.SetFinalizer(new(cycle), keep) // after the next collection
	}
	runtime.SetFinalizer(new(cycle), keep)
}

// cycle is what a collection finds unused.
type cycle struct{ _ [16]byte }

// smallest is what the runtime takes to be in use where it is less.
const smallest = 4 << 20

// growthTo is by how many per cent what is in use grows to a size, or by the least.
func growthTo(size int64, live uint64) int {
	return max(least, int(100*float64(size)/float64(max(smallest, live)))-100)
}

// makeRoom sets the collector for packs, which are folders, so many of them read side
// by side. What GOGC or GOMEMLIMIT says in the environment stands: whoever
// runs it knows the machine.
func makeRoom(packs []string, jobs int) {
	if os.Getenv("GOMEMLIMIT") == "" {
		read := perByte * largest(packs, jobs)
		largePages(min(level*pagesOf+read, usual))
		debug.SetMemoryLimit(max(usual, read))
	}
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(growth)
		if len(packs) > jobs {
			keepLevel(jobs)
		}
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
