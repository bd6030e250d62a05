package relation

import "slices"

// Common are the rows that two lists share, in the order of the first.
func Common(a, b []Row) []Row { return kept(a, b, true) }

// Without are the rows of the first list that the second has not.
func Without(a, b []Row) []Row { return kept(a, b, false) }

func kept(a, b []Row, in bool) []Row {
	has := make(map[Row]bool, len(b))
	for _, row := range b {
		has[row] = true
	}
	return slices.DeleteFunc(slices.Clone(a), func(row Row) bool { return has[row] != in })
}
