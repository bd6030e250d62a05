package generator

import "os"

// trials is how many of a kind are tried: some on a developer's machine, where the
// tests are to take a minute, and all in continuous integration.
func trials(some, all int) int {
	if os.Getenv("CI") != "" {
		return all
	}
	return some
}
