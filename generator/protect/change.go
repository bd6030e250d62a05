package protect

import (
	"cmp"
	"container/heap"
	"encoding/binary"
	"slices"
)

// A change alters some counts, mostly by one each, so that all sums still hold.
// A reader who cannot exclude the counts after it does not know those that it
// alters.

// price tells whether a change may alter a count by so many people in all, and
// what that costs; it costs something where the count must be hidden for it.
type price func(count, by int) (cost int, may bool)

// debt is a sum that a change has put out by some people.
type debt struct{ sum, by int }

// step is the last count that an unfinished change altered, by 1 or -1.
type step struct {
	count, by int
	before    *step
	owed      []debt
	cost      int
	order     int // of making, so that equals come in one order
}

// cheapest finds a change that alters a count, at the lowest price, and tells
// by how much it alters each. It is Dijkstra's search over the sums that are
// still out. In a table of rows and columns with their totals, and where no count
// is in more than two sums of totals in totals, that is the search for a cycle
// in a graph, and finds a change if there is one. Elsewhere there can be too many
// ways to go through them all; it is then a change that is found soon, or none.
func (t *table) cheapest(count int, price price) (change map[int]int, cost int) {
	last, sure := t.search(count, price, byCost)
	if !sure {
		last, _ = t.search(count, price, byOwed)
	}
	if last == nil {
		return nil, 0
	}
	return last.altered(), last.cost
}

// search goes on from the first step by its order until nothing is owed. It is
// sure if it did not give up.
func (t *table) search(count int, price price, first func(a, b *step) int) (last *step, sure bool) {
	s := search{table: t, price: price, queue: queue{first: first}, done: map[string]bool{}}
	s.add(nil, count, 1)
	s.add(nil, count, -1)
	for limit := 1_000 + 10*len(t.of); len(s.queue.steps) > 0 && s.made < limit; {
		last = heap.Pop(&s.queue).(*step)
		if len(last.owed) == 0 {
			return last, true
		}
		if key := string(s.key(last.owed)); !s.done[key] {
			s.done[key] = true
			s.goOn(last)
		}
	}
	return nil, len(s.queue.steps) == 0
}

// goOn adds all steps that lower what is owed last.
func (s *search) goOn(last *step) {
	owed := last.owed[len(last.owed)-1]
	for _, in := range s.sums[owed.sum] {
		s.add(last, in.at, -cmp.Compare(owed.by, 0)*in.sign)
	}
}

// altered is by how much a change alters each count that it alters.
func (s *step) altered() map[int]int {
	by := map[int]int{}
	for ; s != nil; s = s.before {
		by[s.count] += s.by
	}
	return by
}

// search is the state of one search.
type search struct {
	*table
	price price
	queue queue
	done  map[string]bool // what was owed where the search has been
	made  int
	bytes []byte
}

// add goes one step on, unless that takes back what the change has done before.
func (s *search) add(before *step, count, by int) {
	all := by
	for earlier := before; earlier != nil; earlier = earlier.before {
		if earlier.count == count {
			all += earlier.by
		}
	}
	cost, may := s.price(count, all)
	if !may || all*by <= 0 {
		return
	}
	next := &step{count: count, by: by, before: before, cost: cost, order: s.made}
	if before != nil {
		next.owed = before.owed
		next.cost += before.cost
	}
	next.owed = s.owe(next.owed, count, by)
	if !s.done[string(s.key(next.owed))] {
		s.made++
		heap.Push(&s.queue, next)
	}
}

// owe is what is owed after one more step. What was owed first stays first, so
// that the search settles one end of a change before it turns to the other.
func (s *search) owe(owed []debt, count, by int) []debt {
	owed = append(make([]debt, 0, len(owed)+2), owed...)
	for _, sum := range s.of[count] {
		i := slices.IndexFunc(owed, func(d debt) bool { return d.sum == sum.at })
		if i < 0 {
			owed = append(owed, debt{sum.at, by * sum.sign})
		} else if owed[i].by += by * sum.sign; owed[i].by == 0 {
			owed = slices.Delete(owed, i, i+1)
		}
	}
	return owed
}

func (s *search) key(owed []debt) []byte {
	s.bytes = s.bytes[:0]
	for _, d := range owed {
		s.bytes = binary.AppendVarint(binary.AppendUvarint(s.bytes, uint64(d.sum)), int64(d.by))
	}
	return s.bytes
}

// byCost has the cheapest step first, among equals that which owes least.
func byCost(a, b *step) int {
	return cmp.Or(cmp.Compare(a.cost, b.cost), cmp.Compare(len(a.owed), len(b.owed)), cmp.Compare(a.order, b.order))
}

// byOwed has the step first that owes least, among equals the cheapest.
func byOwed(a, b *step) int {
	return cmp.Or(cmp.Compare(len(a.owed), len(b.owed)), byCost(a, b))
}

// queue is a heap of steps.
type queue struct {
	steps []*step
	first func(a, b *step) int
}

func (q *queue) Len() int           { return len(q.steps) }
func (q *queue) Less(a, b int) bool { return q.first(q.steps[a], q.steps[b]) < 0 }
func (q *queue) Swap(a, b int)      { q.steps[a], q.steps[b] = q.steps[b], q.steps[a] }
func (q *queue) Push(x any)         { q.steps = append(q.steps, x.(*step)) }

func (q *queue) Pop() any {
	last := len(q.steps) - 1
	x := q.steps[last]
	q.steps = q.steps[:last]
	return x
}
