package generator

import (
	"flag"
	"fmt"
	"os"
	"testing"
)

// trials is how many of a kind are tried: some on a developer's machine, where the
// tests are to take a minute, and all in continuous integration.
func trials(some, all int) int {
	if os.Getenv("CI") != "" {
		return all
	}
	return some
}

// TestMain sets how many packs the search for leaks builds and reads whole, four
// editions each, unless -rapid.checks says it: 25 are a hundred whole editions, each
// with every kind of file in which a word could stay.
func TestMain(m *testing.M) {
	flag.Parse()
	asked := false
	flag.Visit(func(f *flag.Flag) { asked = asked || f.Name == "rapid.checks" })
	if !asked {
		if err := flag.Set("rapid.checks", fmt.Sprint(trials(25, 100))); err != nil {
			panic(err)
		}
	}
	code := m.Run()
	stopBrowser()
	os.Exit(code)
}
