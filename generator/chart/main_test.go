package chart_test

import (
	"flag"
	"testing"

	"boardpack/generator/trial"
)

// TestMain has random charts be the same ones in each run, unless a seed is asked
// for, as `make fuzz` does: what fails here failed before the change as well.
func TestMain(m *testing.M) {
	flag.Parse()
	trial.Usual("rapid.seed", "20241031")
	trial.Random(m, 30, 100)
}
