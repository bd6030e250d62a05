package record

import "hash/maphash"

// index finds records by a text that names them, each another's. A map of Go's takes
// several times as long over very many, for it holds the texts themselves, and looks at
// those of records that are none of its business.
type index[R any] struct {
	seed maphash.Seed // says only where a record is looked for: what is found is the same with any
	name func(R) string
	// slots have each half of a name's sum, and below it the place of the record in all,
	// counted from 1; a free one is 0. At least half of them are.
	slots []uint64
	all   []R
}

const halfSum = 1<<64 - 1<<32

// newIndex has room for so many records.
func newIndex[R any](most int, name func(R) string) *index[R] {
	size := 2
	for size < 2*most {
		size *= 2
	}
	return &index[R]{maphash.MakeSeed(), name, make([]uint64, size), make([]R, 0, most)}
}

// slot is that of a name, or the free one that it would have, and the half of its sum.
func (x *index[R]) slot(name string) (slot *uint64, half uint64) {
	sum, last := maphash.String(x.seed, name), uint64(len(x.slots)-1)
	half = sum & halfSum
	for at := sum; ; at++ {
		slot = &x.slots[at&last]
		if *slot == 0 || *slot&halfSum == half && x.name(x.all[uint32(*slot)-1]) == name {
			return slot, half
		}
	}
}

// find is the record of a name; the zero value where there is none.
func (x *index[R]) find(name string) (found R) {
	if slot, _ := x.slot(name); *slot != 0 {
		return x.all[uint32(*slot)-1]
	}
	return found
}

// add takes a record in, unless one before has its name, which it returns: again is true
// then. There must be room.
func (x *index[R]) add(record R) (first R, again bool) {
	slot, half := x.slot(x.name(record))
	if *slot != 0 {
		return x.all[uint32(*slot)-1], true
	}
	x.all = append(x.all, record)
	*slot = half | uint64(len(x.all))
	return record, false
}
