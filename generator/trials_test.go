package generator

import (
	"flag"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"testing"

	"boardpack/generator/trial"
)

// wholeEvery is of how many random packs one is made whole.
var wholeEvery = trial.Of(4, 5)

// TestMain sets how many random packs the search for leaks binds, of which it makes
// some whole. Of tests that may, it has twice as many run at once as
// there are cores, since windows of a browser wait for each other's frames. Flags on
// the command line go before either. Rubbish is collected as late as in the command, but under
// the race detector, whose memory is several times as much.
func TestMain(m *testing.M) {
	flag.Parse()
	trial.Usual("rapid.checks", strconv.Itoa(trial.Of(8, 125)))
	trial.Usual("test.parallel", strconv.Itoa(2*runtime.GOMAXPROCS(0)))
	if os.Getenv("GOGC") == "" && !testing.Short() {
		debug.SetGCPercent(400)
	}
	code := m.Run()
	stopBrowsers()
	os.Exit(code)
}
