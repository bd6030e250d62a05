package study

import (
	"fmt"
	"testing"
)

// A list of some says how many more there are.
func TestListedSaysThatItIsOfSome(t *testing.T) {
	for count, want := range map[int]string{2: "1 and 2", 6: "1, 2, 3, 4, 5 and 6", 9: "1, 2, 3, 4, 5, 6 and 3 more"} {
		var items []int
		for i := range count {
			items = append(items, i+1)
		}
		if got := listed(items, func(i int) string { return fmt.Sprint(i) }); got != want {
			t.Errorf("%d: %s, want %s", count, got, want)
		}
	}
}
