package main

import (
	"runtime"
	"sync"

	"golang.org/x/sys/unix"
)

// advised is done at the start alone, where a heap grows by memory that is clear: what was in use
// would be cleared, and so taken.
var advised sync.Once

// largePages has the system back so many bytes of the heap with pages of 2 MB as they are first
// used, where it leaves that to programs: the runtime does not ask for it. Of a build that took
// its memory in pages of 4 kB, a fifth was the wait until each was given and cleared. The bytes
// are the heap's own: it grew by them, and has let go of them at once. None is in use, or taken
// from the machine, before something is kept there.
func largePages(size int64) {
	advised.Do(func() {
		if !grants(size) {
			return
		}
		heap := make([]byte, size)
		_ = unix.Madvise(heap, unix.MADV_HUGEPAGE) // where there are none, pages are as they were
		runtime.GC()
	})
}

// grants reports whether the system gives so many bytes: where it has a limit of addresses, or
// promises no more than it has, the runtime would end the program for what it only asks for.
func grants(size int64) bool {
	var room unix.Rlimit
	if unix.Getrlimit(unix.RLIMIT_AS, &room) != nil || room.Cur != unix.RLIM_INFINITY {
		return false
	}
	tried, err := unix.Mmap(-1, 0, int(size), unix.PROT_READ|unix.PROT_WRITE, unix.MAP_PRIVATE|unix.MAP_ANON)
	if err != nil {
		return false
	}
	_ = unix.Munmap(tried)
	return true
}
