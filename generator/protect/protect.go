// Package protect keeps small numbers of people from being read out of what a
// pack publishes: not from a count itself, and not from totals and differences.
package protect

import (
	"fmt"
	"slices"
)

// Mark stands where a count is hidden.
const Mark = "*"

// Shown is what is published of one count. Zero is shown as it is; a shown
// count of 10 stands for 8 to 12.
type Shown struct {
	Hidden bool
	Count  int // to the nearest 5; 0 where hidden
}

// Sum says that one published count is the sum of others. Both are indices
// into the counts.
type Sum struct {
	Total int
	Parts []int
}

// The numbers of the method: NHS England's for hospital episodes and emergency
// care below national level, since September 2018.
const (
	small    = 7 // counts from 1 to this are hidden
	rounding = 5 // and others, which stay above it, shown to the nearest of these
	slack    = rounding / 2
)

// Counts protects all the counts that a pack publishes of one measure. The
// sums must be all that hold among them: a total that they leave out may give a
// hidden count back.
//
// Counts of 1 to 7 are hidden. Others are hidden with them, the smallest that
// do and 0 last, until no reader of the rest can tell a hidden count:
//
//   - Linear algebra over the sums, one or several, determines none, even if
//     the shown numbers were exact.
//   - Nor do bounds. For each hidden count there are other counts that agree
//     with everything shown and differ in it. They agree even with what a
//     reader might have heard beside: which marks stand for 8 and more. (All
//     other marks he takes for 1 to 7, or for 0 to 7 in a sum that has a 0
//     hidden.)
//   - Nor does Recover, whose reader takes all marks for 1 to 7, wrongly
//     perhaps, wherever nothing shown contradicts it.
//
// What is kept from the reader is the exact count; he may learn that it is one
// of two. One who runs this method backwards, to see which counts would give
// these marks, may learn more. The result depends on counts and sums alone, not
// on how often or where it is made; nothing is hidden where no count is small.
//
// An error is a count or a sum that cannot be, or a hidden count that nothing
// can protect, such as 7 groups of one person each and their total: publish
// fewer groups then.
func Counts(counts []int, sums []Sum) ([]Shown, error) {
	if err := check(counts, sums); err != nil {
		return nil, err
	}
	p := protect(counts, sums)
	open := Recover(p.shown(), sums)
	for len(open) > 0 && p.hideNear(open...) {
		p.cover()
		open = Recover(p.shown(), sums)
	}
	for i := range counts {
		if p.hidden[i] && !p.unbound[i] || slices.Contains(open, i) {
			return nil, fmt.Errorf("count %d cannot be hidden: the others tell it", i)
		}
	}
	return p.shown(), nil
}

// rounded is what is shown of a count that need not be hidden.
func rounded(count int) int { return (count + slack) / rounding * rounding }
