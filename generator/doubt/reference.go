package doubt

import (
	"bytes"
	"hash/maphash"
	"math/bits"
	"strings"
	"unicode/utf8"

	"boardpack/generator/diag"
	"boardpack/generator/record"
)

// references doubts references that people read as one: A-1, a-1 and A-01. Each counts as
// an intention by itself; and where one of two is confidential, the other's row publishes
// what is known by the same name.
func (q *inquiry) references() {
	q.alikeBy(appendRead, func(_, _ string) bool { return true })
	q.alikeBy(appendSeen, record.IsMistyped)
}

// alikeBy doubts each reference that is read as one before it, where the two are alike.
func (q *inquiry) alikeBy(read func(to []byte, reference string) []byte, alike func(reference, before string) bool) {
	first, seed := map[uint64]*record.Intention{}, maphash.MakeSeed()
	var key, other []byte // kept to be used again
	for _, i := range q.perhapsAlike(seed, read) {
		if key = read(key[:0], i.Reference); len(key) == 0 {
			continue
		}
		sum := maphash.Bytes(seed, key)
		before := first[sum]
		for before != nil {
			if other = read(other[:0], before.Reference); bytes.Equal(key, other) {
				break
			}
			sum++ // two texts of one sum
			before = first[sum]
		}
		switch {
		case before == nil:
			first[sum] = i
		case !alike(i.Reference, before.Reference):
		case before.Hidden() != i.Hidden() && len(q.pack.Withheld()) > 0:
			q.Errorf(i.At("reference"), "references-alike", "reference %s reads as %s at %s, and one of the two is confidential", diag.Quoted(i.Reference), diag.Quoted(before.Reference), before.At("reference").SeenFrom(i.At("reference"))).
				Hinted("delete one if they are the same; else number them apart")
		default:
			q.Warnf(i.At("reference"), "references-alike", "reference %s counts apart from %s at %s", diag.Quoted(i.Reference), diag.Quoted(before.Reference), before.At("reference").SeenFrom(i.At("reference"))).
				Hinted("delete one if they are the same; else number them apart")
		}
	}
}

// perhapsAlike are the intentions whose reference has a sum, by what is read of it, that
// falls together with that of another in a table of few bits for each: nearly all stand
// there alone, and need not be looked up in a map of all.
func (q *inquiry) perhapsAlike(seed maphash.Seed, read func(to []byte, reference string) []byte) (some []*record.Intention) {
	const each = 16 // bits of the table, at the least
	all := q.pack.Intentions
	places := uint64(1)<<bits.Len(uint(each*len(all))) - 1
	taken, again := make([]uint64, places/64+1), make([]uint64, places/64+1)
	at := make([]uint64, len(all)) // the place of each
	var key []byte
	for k, i := range all {
		key = read(key[:0], i.Reference)
		place := maphash.Bytes(seed, key) & places
		at[k] = place
		word, bit := place/64, uint64(1)<<(place%64)
		again[word] |= taken[word] & bit
		taken[word] |= bit
	}
	for k, i := range all {
		if place := at[k]; again[place/64]>>(place%64)&1 == 1 {
			some = append(some, i)
		}
	}
	return some
}

// appendRead appends the words of a reference as phrase has them, with spaces between
// them. Nearly all are letters and numbers of ASCII, and are gone through once.
func appendRead(to []byte, reference string) []byte {
	for k := 0; k < len(reference); {
		switch c := reference[k]; {
		case c >= utf8.RuneSelf:
			return append(to[:0], strings.Join(phrase(reference).words, " ")...)
		case !isPart(c):
			k++
			continue
		}
		end := k + 1
		for end < len(reference) && isPart(reference[end]) {
			end++
		}
		if bare := strings.TrimLeft(reference[k:end], "0"); bare != "" && bare[0] <= '9' {
			k = end - len(bare)
		}
		if len(to) > 0 {
			to = append(to, ' ')
		}
		for ; k < end; k++ {
			c := reference[k]
			if c >= 'A' && c <= 'Z' {
				c |= 0x20
			}
			to = append(to, c)
		}
	}
	return to
}

// appendSeen appends a reference as it looks where letters and numbers are taken for each
// other: an O for a nought, an I or a small L for a one.
func appendSeen(to []byte, reference string) []byte {
	for k := range len(reference) {
		switch c := reference[k]; c {
		case 'o', 'O':
			to = append(to, '0')
		case 'i', 'I', 'l', 'L':
			to = append(to, '1')
		default:
			to = append(to, c)
		}
	}
	return to
}

// isPart reports whether a character of ASCII is part of a word.
func isPart(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}
