// Package trial says how much a test tries: some on a developer's machine, where all tests
// are to take a minute, and everything in continuous integration.
package trial

import (
	"flag"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

// All says whether everything is tried: where the environment has CI set.
func All() bool { return os.Getenv("CI") != "" }

// Later leaves a test to continuous integration, where others see part of what it would.
func Later(t testing.TB, why string) {
	if t.Helper(); !All() {
		t.Skip(why + "; continuous integration has it")
	}
}

// Of is how many of a kind are tried.
func Of(some, all int) int {
	if All() {
		return all
	}
	return some
}

// Tool is the file of the first of programs that is installed. Where none is, the test fails
// in continuous integration, and elsewhere it is skipped.
func Tool(t testing.TB, programs ...string) string {
	t.Helper()
	for _, program := range programs {
		if file, err := exec.LookPath(program); err == nil {
			return file
		}
	}
	missing := strings.Join(programs, " or ") + " is not installed"
	if All() {
		t.Fatal(missing)
	}
	t.Skip(missing)
	return ""
}

// Chromium is the browser that pages are opened in: without windows of its own, where a system
// has it so, it takes half as long.
func Chromium(t testing.TB) string { return Tool(t, "chromium-headless-shell", "chromium") }

// Usual sets a flag of the tests, such as rapid.checks, unless the command line does: for
// TestMain, once flags are parsed.
func Usual(name, value string) {
	given := false
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == name })
	if given {
		return
	}
	if err := flag.Set(name, value); err != nil {
		panic(err)
	}
}

// Random runs the tests of a package with so many random values for each property.
func Random(m interface{ Run() int }, some, all int) {
	flag.Parse()
	Usual("rapid.checks", strconv.Itoa(Of(some, all)))
	os.Exit(m.Run())
}
