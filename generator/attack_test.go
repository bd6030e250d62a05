package generator

import (
	"cmp"
	"maps"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// attacker tries to recover what is hidden of numbers of people from all that
// is published of them. It knows how groups, wholes and years hang together, and
// even the rounded parts of every rate that is shown.
type attacker struct {
	*harvest
	known map[cell]int   // what is shown, taken for exact
	sums  [][]cell       // the first is the sum of the others
	of    map[cell][]int // into sums
}

// hidden stands where a number is not shown.
const hidden = "*"

func newAttacker(h *harvest) *attacker {
	a := &attacker{h, map[cell]int{}, nil, map[cell][]int{}}
	parts := map[cell][]cell{} // by their whole
	for _, at := range a.cells() {
		whole := at
		if whole.group = ""; at.group != "" {
			parts[whole] = append(parts[whole], at)
		}
		a.learn(at)
	}
	for at := range a.shown {
		if year, day, ok := yearOf(at.period); ok && at.part != "value" {
			parts[at] = slices.DeleteFunc(a.cells(), func(c cell) bool {
				return c.measure != at.measure || c.part != at.part || c.group != "" || c.period > day || financialYear(c.period) != year
			})
			a.learn(at)
		}
	}
	for _, whole := range slices.SortedFunc(maps.Keys(parts), cell.compare) {
		for _, at := range append(parts[whole], whole) {
			a.of[at] = append(a.of[at], len(a.sums))
		}
		a.sums = append(a.sums, append([]cell{whole}, parts[whole]...))
	}
	return a
}

// cells are the true numbers' places, in order.
func (p people) cells() []cell { return slices.SortedFunc(maps.Keys(p.counts), cell.compare) }

func (a cell) compare(b cell) int {
	return cmp.Or(cmp.Compare(a.measure, b.measure), cmp.Compare(a.part, b.part), cmp.Compare(a.period, b.period), cmp.Compare(a.group, b.group))
}

// financialYear is that of a day.
func financialYear(day string) string {
	year, _ := strconv.Atoi(day[:4]) // days are written 2024-10-31
	if day[5:7] < "04" {
		year--
	}
	return strconv.Itoa(year) + "/" + strconv.Itoa(year + 1)[2:]
}

// learn takes a number from what is shown of it.
func (a *attacker) learn(at cell) {
	if count, err := strconv.Atoi(a.shown[at]); err == nil {
		a.known[at] = count
		return
	}
	value := at
	value.part = "value"
	if words := a.shown[value]; words != "" && words != hidden {
		a.known[at] = nearest5(a.counts[at])
	}
}

// secrets are the places of the numbers that nobody may get at.
func (a *attacker) secrets() []cell {
	var all []cell
	for _, at := range a.cells() {
		if few := 0 < a.counts[at] && a.counts[at] < 8; few || a.shown[at] == hidden {
			all = append(all, at)
		}
	}
	return all
}

// solve lists the numbers that the sums determine, by elimination over the
// numbers that are not known. What they come to does not matter.
func (a *attacker) solve() []cell {
	var rows []map[cell]*big.Rat // reduced, each with a leading number of its own
	var leads []cell
	for _, sum := range a.sums {
		row := map[cell]*big.Rat{}
		for i, at := range sum {
			if _, known := a.known[at]; !known {
				row[at] = big.NewRat(1, 1)
				if i == 0 {
					row[at].Neg(row[at])
				}
			}
		}
		for i, lead := range leads {
			eliminate(row, rows[i], lead)
		}
		if len(row) == 0 {
			continue
		}
		lead := slices.MinFunc(slices.Collect(maps.Keys(row)), cell.compare)
		for _, other := range rows {
			eliminate(other, row, lead)
		}
		rows, leads = append(rows, row), append(leads, lead)
	}
	var found []cell
	for i, row := range rows {
		if len(row) == 1 {
			found = append(found, leads[i])
		}
	}
	return found
}

// eliminate takes a number out of a row with the help of another that has it.
func eliminate(row, by map[cell]*big.Rat, lead cell) {
	factor := row[lead]
	if factor == nil {
		return
	}
	factor = new(big.Rat).Quo(factor, by[lead])
	for at, coefficient := range by {
		product := new(big.Rat).Mul(coefficient, factor)
		if row[at] != nil {
			product.Sub(row[at], product)
		} else {
			product.Neg(product)
		}
		if row[at] = product; product.Sign() == 0 {
			delete(row, at)
		}
	}
}

// span is what a number may be.
type span struct{ low, high int }

// everyone is more people than any measure has.
const everyone = 1 << 40

// readings are what an attacker may take a mark for, the boldest first.
var readings = []span{{1, 7}, {1, everyone}, {0, everyone}}

// pin lists the numbers that bounds leave only one value, period by period: a
// shown 10 is 8 to 12, and a count's mark is what the boldest reading that does
// not contradict what is shown takes it for. A rate's mark tells of neither part.
func (a *attacker) pin() []cell {
	var found []cell
	for _, sum := range a.sums {
		if _, _, ok := yearOf(sum[0].period); ok { // a year is the sum of what is shown already, and tells no more
			continue
		}
		for _, mark := range readings {
			spans, agree := a.narrow(sum, mark)
			if !agree {
				continue
			}
			for i, s := range spans {
				if _, known := a.known[sum[i]]; !known && s.low == s.high {
					found = append(found, sum[i])
				}
			}
			break
		}
	}
	return found
}

// narrow is what the numbers in a sum may be, the whole first.
func (a *attacker) narrow(sum []cell, mark span) (spans []span, agree bool) {
	var parts span
	for i, at := range sum {
		s := span{0, everyone}
		switch count, known := a.known[at]; {
		case known && count == 0:
			s = span{}
		case known:
			s = span{count - 2, count + 2}
		case a.shown[at] == hidden:
			s = mark
		}
		if spans = append(spans, s); i > 0 {
			parts = span{parts.low + s.low, parts.high + s.high}
		}
	}
	whole := span{max(spans[0].low, parts.low), min(spans[0].high, parts.high)}
	for i, s := range spans[1:] {
		spans[i+1] = span{max(s.low, whole.low-(parts.high-s.high)), min(s.high, whole.high-(parts.low-s.low))}
	}
	spans[0] = whole
	return spans, whole.low <= whole.high
}

// TestAttack holds that the attacker recovers what can be recovered: a whole and
// its groups, as they are and as they are shown.
func TestAttack(t *testing.T) {
	for name, test := range map[string]struct{ counts, shown, year, sums, bounds string }{
		"a mark alone":            {"53 3 20 30", "55 * 20 30", "", "A", ""},
		"a mark and nobody":       {"3 3 0 0", "* * 0 0", "", "", ""},
		"two marks":               {"32 3 9 20", "30 * * 20", "", "", ""},
		"four of seven":           {"28 7 7 7 7", "30 * * * *", "", "", "ABCD"},
		"twelve of one":           {"12 1 1 1 1 1 1 1 1 1 1 1 1", "10 * * * * * * * * * * * *", "", "", "ABCDEFGHIJKL"},
		"a year of one period":    {"28 7 7 7 7", "* * * * *", "30", "whole", ""},
		"a year that is not told": {"28 7 7 7 7", "* * * * *", "*", "", ""},
	} {
		h := newHarvest(people{"2024-09-30", map[string]string{"M": "count"}, map[cell]int{}, map[string]string{}})
		shown := strings.Fields(test.shown)
		for i, count := range strings.Fields(test.counts) {
			at := cell{"M", "numerator", strings.Repeat(string(rune('A'+i-1)), min(i, 1)), "2024-09-30"}
			h.counts[at], _ = strconv.Atoi(count)
			h.shown[at] = shown[i]
		}
		if test.year != "" {
			h.shown[cell{"M", "numerator", "", "2024/25" + upTo + h.asAt}] = test.year
		}
		a := newAttacker(h)
		if sums, bounds := groupsOf(a.solve()), groupsOf(a.pin()); sums != test.sums || bounds != test.bounds {
			t.Errorf("%s: sums give %q and bounds %q, want %q and %q", name, sums, bounds, test.sums, test.bounds)
		}
		if secrets := groupsOf(a.secrets()); strings.Trim(test.sums+test.bounds, "whole"+secrets) != "" {
			t.Errorf("%s: the secrets are %q", name, secrets)
		}
	}
}

// groupsOf are the groups of numbers, in order.
func groupsOf(all []cell) (groups string) {
	for _, at := range slices.SortedFunc(slices.Values(all), cell.compare) {
		groups += cmp.Or(at.group, "whole")
	}
	return groups
}
