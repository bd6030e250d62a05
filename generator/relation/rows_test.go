package relation

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRowsOfTwoLists(t *testing.T) {
	rows := func(names string) []Row {
		var all []Row
		for _, r := range names {
			all = append(all, RowOf(string(r)))
		}
		return all
	}
	names := func(rows []Row) string {
		text := ""
		for _, r := range rows {
			text += r.record.(string)
		}
		return text
	}
	for _, c := range [][4]string{{"abc", "cb", "bc", "a"}, {"aab", "a", "aa", "b"}, {"", "a", "", ""}, {"ab", "", "", "ab"}} {
		a, b := rows(c[0]), rows(c[1])
		got := [2]string{names(Common(a, b)), names(Without(a, b))}
		if diff := cmp.Diff([2]string{c[2], c[3]}, got); diff != "" || names(a) != c[0] {
			t.Errorf("%s and %s: %s; the first is now %s", c[0], c[1], diff, names(a))
		}
	}
}
