package study

import (
	"strings"
	"testing"

	"boardpack/generator/record/recordtest"
)

// pursuit is a pack with measures.
type pursuit recordtest.Pursuit

func (p pursuit) study(t testing.TB) *Study {
	t.Helper()
	return New(Options{About: About{Cycle: "2026/27", AsAt: recordtest.Date("2026-12-31")}, Records: recordtest.Pursuit(p).Read(t)})
}

// single is a study of the goal's measure M, with these columns of measures.csv
// and its cells in them.
func single(t testing.TB, columns, cells, observations string) *Study {
	t.Helper()
	return pursuit(recordtest.Single(columns, cells, observations)).study(t)
}

// wantLines tells which of some lines a text does not have, in their order.
func wantLines(t *testing.T, text string, lines ...string) {
	t.Helper()
	rest := text
	for _, line := range lines {
		_, after, found := strings.Cut(rest, line)
		if !found {
			t.Errorf("no %q in its place in\n%s", line, text)
			return
		}
		rest = after
	}
}
