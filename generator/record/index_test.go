package record

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// An index finds what a map does, and tells which was first.
func TestIndex(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		type record struct {
			name  string
			place int
		}
		names := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string {
			return fmt.Sprint(rapid.SampledFrom([]string{"", "A-"}).Draw(t, "office"), rapid.IntRange(0, 40).Draw(t, "n"))
		}), 0, 60).Draw(t, "names")
		x, first := newIndex(len(names), func(r *record) string { return r.name }), map[string]*record{}
		for k, name := range names {
			r := &record{name, k}
			if got, again := x.add(r); again != (first[name] != nil) || again && got != first[name] {
				t.Fatalf("%q at %d is there before: %v", name, k, again)
			}
			if first[name] == nil {
				first[name] = r
			}
		}
		for n := range 42 {
			for _, name := range []string{fmt.Sprint(n), fmt.Sprint("A-", n), fmt.Sprint("B-", n)} {
				if got := x.find(name); got != first[name] {
					t.Fatalf("%q is %v", name, got)
				}
			}
		}
	})
}
