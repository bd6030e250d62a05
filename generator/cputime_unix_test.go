//go:build unix

package generator

import (
	"syscall"
	"testing"
	"time"
)

// cpuTime reports what a benchmark took of the processor, which other programs on the
// machine change less than the time on the clock. It begins at once, and ends by what
// it returns.
func cpuTime(b *testing.B) (end func()) {
	begun := spent(b)
	return func() {
		b.ReportMetric(float64((spent(b)-begun).Microseconds())/1000/float64(b.N), "cpu-ms/op")
	}
}

func spent(b *testing.B) time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		b.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
