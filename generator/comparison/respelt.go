package comparison

import (
	"cmp"
	"strings"

	"boardpack/generator/pattern"
)

// Respelt is a key that was written in another way.
type Respelt struct {
	Old string `json:"old" about:"of the row that was removed"`
	New string `json:"new" about:"of the one that was added"`
}

// respelt pairs removed rows with added ones whose keys are one but for how they are
// written, each with the only one that there is. They stay added and removed: CI-1 and
// CI-01 may be two.
func (t *Table) respelt() {
	of := map[string][]string{}
	for _, row := range t.Removed {
		bare := bareKey(row.Key)
		of[bare] = append(of[bare], row.Key)
	}
	again := map[string]int{}
	for _, row := range t.Added {
		again[bareKey(row.Key)]++
	}
	for _, row := range t.Added {
		if bare := bareKey(row.Key); bare != "" && again[bare] == 1 && len(of[bare]) == 1 {
			t.Respelt = append(t.Respelt, Respelt{of[bare][0], row.Key})
		}
	}
}

// runs are a key's words and numbers.
var runs = pattern.Of(`\p{L}+|\d+`)

// bareKey is a key's words in small letters, and its numbers without noughts before them.
func bareKey(key string) string {
	var bare []string
	for _, run := range runs().FindAllString(strings.ToLower(key), -1) {
		if trimmed := strings.TrimLeft(run, "0"); trimmed != run {
			run = cmp.Or(trimmed, "0")
		}
		bare = append(bare, run)
	}
	return strings.Join(bare, " ")
}
