package movement

import "hash/maphash"

// rows are those of the old table by key, while new ones take theirs. A map of Go's
// takes three times as long.
type rows struct {
	all  []Row
	seed maphash.Seed // says only where a key is looked for: what is found is the same with any
	// slots have half the sum of a key and, below it, the first row of that key that is
	// not taken, or its last row, counted from 1; 0 is free.
	slots []uint64
	next  []int32 // of each row, the next of its key, counted from 1; 0 for none
	later []bool  // of each row, whether one before it has its key
	taken []bool
	twice map[string]bool // keys that several rows of a table are known to have
}

// waiting are rows none of which is taken.
func waiting(all []Row) *rows {
	size := 2
	for size < 2*len(all) {
		size *= 2
	}
	r := &rows{all, maphash.MakeSeed(), make([]uint64, size), make([]int32, len(all)), make([]bool, len(all)), make([]bool, len(all)), map[string]bool{}}
	for k := len(all) - 1; k >= 0; k-- {
		slot, half := r.slot(all[k].Key)
		if later := int32(*slot); later > 0 {
			r.next[k], r.later[later-1] = later, true
			r.twice[all[k].Key] = true
		}
		*slot = half | uint64(k+1)
	}
	return r
}

// slot is that of a key, or the free one that it would have, and the half of its sum: a row
// whose key has another need not be looked at. Half of the slots are free.
func (r *rows) slot(key string) (slot *uint64, half uint64) {
	const halfSum = 1<<64 - 1<<32
	sum, last := maphash.String(r.seed, key), uint64(len(r.slots)-1)
	half = sum & halfSum
	for at := sum; ; at++ {
		slot = &r.slots[at&last]
		if *slot == 0 || *slot&halfSum == half && r.all[uint32(*slot)-1].Key == key {
			return slot, half
		}
	}
}

// take gives the first row of a key, which is then taken; ok is false where none
// is left. One that is likely need not be looked for, if it is the only one of its key.
func (r *rows) take(key string, likely int) (k int, ok bool) {
	if likely < len(r.all) && !r.taken[likely] && !r.later[likely] && r.next[likely] == 0 && r.all[likely].Key == key {
		r.taken[likely] = true
		return likely, true
	}
	slot, half := r.slot(key)
	k = int(uint32(*slot)) - 1
	switch {
	case k < 0:
		return 0, false
	case r.taken[k]:
		r.twice[key] = true
		return 0, false
	}
	r.taken[k] = true
	if next := r.next[k]; next > 0 {
		*slot = half | uint64(next)
	}
	return k, true
}
