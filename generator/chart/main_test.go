package chart_test

import (
	"flag"
	"os"
	"testing"
)

// TestMain has random charts be the same ones in each run, unless a seed is asked
// for, as `make fuzz` does: what fails here failed before the change as well.
func TestMain(m *testing.M) {
	flag.Parse()
	asked := false
	flag.Visit(func(f *flag.Flag) { asked = asked || f.Name == "rapid.seed" })
	if !asked {
		if err := flag.Set("rapid.seed", "20241031"); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}
