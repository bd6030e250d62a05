package doubt

import "unicode/utf8"

// Nearly all texts name nothing, and cutting each into words takes longer than all other
// doubts of it. So the sums of its words are looked up first, of each by itself and of
// each with the next. Two words of one sum cost no more than a look at the words.

const (
	sumBasis = 14695981039346656037 // FNV-1a
	sumPrime = 1099511628211
)

func sumOf(word string) uint64 {
	sum := uint64(sumBasis)
	for i := range len(word) {
		sum = (sum ^ uint64(word[i])) * sumPrime
	}
	return sum
}

func pairOf(first, second uint64) uint64 { return first*31 + second }

// may reports whether a text may have what begins a name. It is not looked into further
// than letters of ASCII, nor where a number begins with nought.
func (n *Names) may(text string) bool {
	if len(n.by) == 0 {
		return false
	}
	var before uint64
	sum, within := uint64(sumBasis), false
	for i := 0; i <= len(text); i++ {
		c := byte(' ')
		if i < len(text) {
			c = text[i]
		}
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		switch {
		case c >= utf8.RuneSelf, c == '0' && !within:
			return true
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			sum, within = (sum^uint64(c))*sumPrime, true
		case within:
			if n.begins[sum] || n.begins[pairOf(before, sum)] {
				return true
			}
			before, sum, within = sum, sumBasis, false
		}
	}
	return false
}
