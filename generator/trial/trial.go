// Package trial says how much a test tries: some on a developer's machine, where all tests
// are to take a minute, and everything in continuous integration.
package trial

import "os"

// All says whether everything is tried: where the environment has CI set.
func All() bool { return os.Getenv("CI") != "" }

// Later leaves a test to continuous integration, where others see part of what it would.
func Later(t interface {
	Helper()
	Skip(args ...any)
}, why string) {
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
