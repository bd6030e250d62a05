package main

import (
	"os"
	"runtime"
	"strings"
	"sync"
	"testing"
)

// TestLargePages holds that the system is advised for memory of the heap, and that none of it
// is in use.
func TestLargePages(t *testing.T) {
	if _, err := os.Stat("/sys/kernel/mm/transparent_hugepage"); err != nil {
		t.Skip("the system has no large pages: ", err)
	}
	if !grants(64 << 20) {
		t.Skip("the system limits addresses: nothing is asked for")
	}
	advised = sync.Once{} // another test may have asked
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	largePages(64 << 20)
	runtime.ReadMemStats(&after)
	if more := int64(after.HeapInuse) - int64(before.HeapInuse); more > 1<<20 {
		t.Errorf("%d more bytes of the heap are in use", more)
	}
	maps, err := os.ReadFile("/proc/self/smaps")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(maps), " hg") { // the flag of memory for which large pages were advised
		t.Error("no memory is advised to be in large pages")
	}
}
