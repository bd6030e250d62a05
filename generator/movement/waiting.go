package movement

// rows are those of the old table by key, while new ones take theirs.
type rows struct {
	first map[string]int32 // by key, the first row that is not taken; below nought for none
	next  []int32          // of each row, the next of its key; below nought for none
	taken []bool
	twice map[string]bool // keys that several rows of a table are known to have
}

// waiting are rows none of which is taken.
func waiting(all []Row) rows {
	r := rows{make(map[string]int32, len(all)), make([]int32, len(all)), make([]bool, len(all)), map[string]bool{}}
	for k := len(all) - 1; k >= 0; k-- {
		r.next[k] = -1
		if later, again := r.first[all[k].Key]; again {
			r.next[k] = later
			r.twice[all[k].Key] = true
		}
		r.first[all[k].Key] = int32(k)
	}
	return r
}

// take gives the first row of a key, which is then taken; ok is false where none
// is left.
func (r rows) take(key string) (k int, ok bool) {
	at, known := r.first[key]
	if !known || at < 0 {
		if known {
			r.twice[key] = true
		}
		return 0, false
	}
	r.first[key] = r.next[at]
	r.taken[at] = true
	return int(at), true
}
