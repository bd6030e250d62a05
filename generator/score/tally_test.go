package score

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// However keys lie, they come out in order: apart, in crowds, and with one far from all.
func TestKeysAreSorted(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	lie := map[string]func(k int) uint64{
		"apart":    func(int) uint64 { return random.Uint64() },
		"in order": func(k int) uint64 { return uint64(k) },
		"crowded":  func(k int) uint64 { return uint64(k%3)<<60 | random.Uint64N(1<<20) },
		"one far":  func(k int) uint64 { return random.Uint64N(1 << min(63, 8+55*(k/99))) },
	}
	for name, key := range lie {
		for _, n := range []int{0, 1, 2, 7, crowd, 100, 1000} {
			keys := map[uint64]bool{} // each has another index
			for k := 0; len(keys) < n; k++ {
				keys[key(k)] = true
			}
			tally := (&Exercise{references: make([]string, n)}).newTally()
			k := 0
			for key := range keys {
				tally.order[k], k = key, k+1
			}
			want := slices.Sorted(slices.Values(tally.order))
			if tally.sort(); !slices.Equal(tally.order, want) {
				t.Errorf("%d keys that lie %s are not in order", n, name)
			}
		}
	}
}
