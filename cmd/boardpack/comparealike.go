package main

import (
	"slices"

	"boardpack/generator/comparison"
)

// mostPairs is in how many ways a column is spelt anew at the most.
const mostPairs = 3

// changedAlike are the fields that changed in every row of both, in a few ways, as where a
// column's words are others or its question is turned round: that is told once.
func changedAlike(m comparison.Table) map[string][]string {
	alike := map[string][]string{}
	for _, f := range m.Fields {
		if f.Rows > mostNamed && f.Rows == len(m.Changed)+m.Same {
			alike[f.Field] = []string{}
		}
	}
	for _, row := range m.Changed {
		for _, v := range row.Fields {
			pair := orBlank(v.Old) + " -> " + orBlank(v.New)
			pairs, all := alike[v.Field]
			switch {
			case !all || slices.Contains(pairs, pair):
			case len(pairs) == mostPairs:
				delete(alike, v.Field)
			default:
				alike[v.Field] = append(pairs, pair)
			}
		}
	}
	return alike
}

// rest are rows without what is told once for all; those of which nothing is left are
// counted there.
func rest(rows []comparison.Row, told map[string][]string) (left []comparison.Row) {
	for _, row := range rows {
		row.Fields = slices.DeleteFunc(slices.Clone(row.Fields), func(v comparison.Value) bool { _, is := told[v.Field]; return is })
		if len(row.Fields) > 0 {
			left = append(left, row)
		}
	}
	return left
}

func respelt(m comparison.Table) (pairs []string) {
	for _, r := range m.Respelt {
		pairs = append(pairs, r.Old+" as "+r.New)
	}
	return pairs
}
