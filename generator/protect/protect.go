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

// Sum says that one published count is the sum of others. All are indices into
// the counts. A year is best the sum of its quarters if those are published:
// where counts are in three sums or more, more may be hidden than must be.
type Sum struct {
	Total int
	Parts []int
}

// The numbers of the method: NHS England's for hospital episodes and emergency
// care below national level, since September 2018.
const (
	Few     = 7 // counts from 1 to this are hidden
	Nearest = 5 // others, all above that, are shown to the nearest of these
	slack   = Nearest / 2
)

// IsFew reports whether a number of people is so low that it is hidden.
func IsFew(people float64) bool { return people > 0 && people < Few+1 }

// Counts protects all the counts that a pack publishes of one measure. The
// sums must be all that hold among them: one that is left out may give a hidden
// count back.
//
// Counts of 1 to 7 are hidden, and with them the smallest others that keep each
// hidden count, small or not, from being told:
//
//   - Linear algebra over the sums, one or several, determines none, even if
//     the shown numbers were exact.
//   - Bounds pin none to a single number. For each hidden count there are other
//     counts that agree with everything shown and differ in it. They agree even
//     with what a reader might have heard beside, which marks stand for 8 and
//     more; he takes each other mark for 1 to 7.
//   - Recover finds none. Its reader takes all marks for 1 to 7, perhaps
//     wrongly, until what is shown contradicts that.
//
// A 0 is hidden only where nothing else helps: seven months of one person each
// in a year of 7 are safe only if another month's mark may be 0. Readers then
// take the marks in a sum with it for 0 to 7.
//
// What is kept is the exact count: a reader may learn that it is one of two,
// and one who tries which counts would get these very marks may learn more.
// Nothing is hidden where no count is small. Of equals that with the lower index
// is hidden, mostly; what is shown depends on counts and sums alone.
//
// An error is a count or a sum that cannot be, or a hidden count that cannot be
// protected, such as seven groups of one person each and their total: publish
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

// Rounded is what is shown of a count that need not be hidden.
func Rounded(count int) int { return (count + slack) / Nearest * Nearest }
