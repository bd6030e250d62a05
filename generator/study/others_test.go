package study

import (
	"encoding/csv"
	"strconv"
	"strings"
	"testing"

	"boardpack/generator/block"
	"boardpack/generator/relation"
)

// TestOthersOfEveryRelation draws the first row of each relation's counts, and holds that it
// and the others are all rows: what of a relation is one row is so for them too.
func TestOthersOfEveryRelation(t *testing.T) {
	asked := map[string]int{}
	for _, s := range []*Study{whole(t), monthly(t, inNovember, inDecember, inJanuary, true)} {
		for _, r := range s.relations {
			for _, f := range r.Fields {
				if f.Type != relation.Text && f.Type != relation.Word {
					continue
				}
				spec := &block.ChartSpec{Type: located("bar"), Most: located("1")}
				spec.Of, spec.Rows = located(r.Name), located(f.Name)
				if first, others, total := firstAndOthers(t, s, spec); others > 0 {
					asked[r.Name]++
					if first+others != total || total != len(r.Rows()) {
						t.Errorf("of %d %s by %s, the first row has %d, the others have %d, and all have %d", len(r.Rows()), r.Name, f.Name, first, others, total)
					}
				}
			}
		}
	}
	for _, name := range []string{"intentions", "milestones", "benefits", "measures", "observations", "years", "movements"} {
		if asked[name] == 0 {
			t.Errorf("of %s there were no others", name)
		}
	}
}

// firstAndOthers are the counts of a chart of one row: 0 others where it has all.
func firstAndOthers(t *testing.T, s *Study, spec *block.ChartSpec) (first, others, total int) {
	t.Helper()
	spec.ID, spec.Title = located("x"), located("X")
	f, _ := s.Figure(spec)
	if f == nil {
		return 0, 0, 0
	}
	text, err := f.Table.CSV()
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(text), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 4 {
		return 0, 0, 0
	}
	for k, count := range []*int{&first, &others, &total} {
		if *count, err = strconv.Atoi(rows[1+k][1]); err != nil {
			t.Fatal(rows, err)
		}
	}
	return first, others, total
}
