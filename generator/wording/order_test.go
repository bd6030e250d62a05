package wording

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestNaturalOrder(t *testing.T) {
	want := []string{
		"", "7", "10", "99999999999999999999998", "99999999999999999999999", "A", "A9", "A010", "A10", "A10-2", "A10-11", "A-B",
		"CI2425-002", "CI2425-010", "CI2526-001", "CI2526-1", "CI2526-2", "CI2526-10", "CI2526-a", "b",
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, CompareNaturally)
	if !slices.Equal(got, want) {
		t.Errorf("sorted to %q", got)
	}
}

// An order that is none would make the result depend on the order of the input.
func TestNaturalOrderIsAnOrder(t *testing.T) {
	word := rapid.StringOfN(rapid.SampledFrom([]rune("019A-é")), 0, 5, -1)
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := word.Draw(t, "a"), word.Draw(t, "b"), word.Draw(t, "c")
		if ab, ba := CompareNaturally(a, b), CompareNaturally(b, a); ab != -ba || (ab == 0) != (a == b) {
			t.Errorf("%q to %q is %d, and back %d", a, b, ab, ba)
		}
		if CompareNaturally(a, b) < 0 && CompareNaturally(b, c) < 0 && CompareNaturally(a, c) >= 0 {
			t.Errorf("%q before %q before %q, but not the first before the last", a, b, c)
		}
	})
}
