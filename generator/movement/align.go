package movement

import (
	"cmp"
	"slices"
	"strings"
)

// sentences tells how one section changed: gaps between sentences that stand in both,
// each by itself.
func sentences(heading string, old, new []string) (said []Sentence) {
	k, l := 0, 0
	for _, both := range append(common(old, new), [2]int{len(old), len(new)}) {
		for _, pair := range pairs(old[k:both[0]], new[l:both[1]]) {
			s := Sentence{Heading: heading, Old: pair[0], New: pair[1]}
			if s.Old != "" && s.New != "" {
				s.Numbers = numbers(s.Old, s.New)
			}
			said = append(said, s)
		}
		k, l = both[0]+1, both[1]+1
	}
	return said
}

// mostSteps is for how many pairs of sentences the longest run in common is worked
// out. In what is longer, as a list of thousands, sentences are looked for from the
// last that was found on.
const mostSteps = 1 << 22

// common are the places of sentences that stand in both, in one order.
func common(old, new []string) (both [][2]int) {
	start := 0
	for start < min(len(old), len(new)) && old[start] == new[start] {
		both = append(both, [2]int{start, start})
		start++
	}
	end := 0
	for end < min(len(old), len(new))-start && old[len(old)-1-end] == new[len(new)-1-end] {
		end++
	}
	inner := longest
	if (len(old)-start-end)*(len(new)-start-end) > mostSteps {
		inner = onwards
	}
	for _, at := range inner(old[start:len(old)-end], new[start:len(new)-end]) {
		both = append(both, [2]int{start + at[0], start + at[1]})
	}
	for k := end; k > 0; k-- {
		both = append(both, [2]int{len(old) - k, len(new) - k})
	}
	return both
}

// longest is the longest run in common, of which not every sentence stands next to
// another.
func longest(old, new []string) (both [][2]int) {
	width := len(new) + 1
	lengths := make([]int32, (len(old)+1)*width)
	for k := len(old) - 1; k >= 0; k-- {
		for l := len(new) - 1; l >= 0; l-- {
			if old[k] == new[l] {
				lengths[k*width+l] = lengths[(k+1)*width+l+1] + 1
			} else {
				lengths[k*width+l] = max(lengths[(k+1)*width+l], lengths[k*width+l+1])
			}
		}
	}
	for k, l := 0, 0; k < len(old) && l < len(new); {
		switch {
		case old[k] == new[l]:
			both = append(both, [2]int{k, l})
			k, l = k+1, l+1
		case lengths[(k+1)*width+l] >= lengths[k*width+l+1]:
			k++
		default:
			l++
		}
	}
	return both
}

// onwards takes each new sentence for the next old one that is alike.
func onwards(old, new []string) (both [][2]int) {
	places := map[string][]int{}
	for k, text := range old {
		places[text] = append(places[text], k)
	}
	from := 0
	for l, text := range new {
		left := places[text]
		at, _ := slices.BinarySearch(left, from)
		if at < len(left) {
			both = append(both, [2]int{left[at], l})
			from = left[at] + 1
		}
	}
	return both
}

// alikeEnough is the share of words in common from which two sentences are one that
// was changed; mostPaired is how many a gap may have for them to be looked for.
const (
	alikeEnough = 0.5
	mostPaired  = 400
)

// pairs are the sentences of a gap: those that are alike together, the likest first
// taken, in the order of the new text; then those that are gone.
func pairs(old, new []string) (all [][2]string) {
	partner := partners(old, new)
	taken := make([]bool, len(old))
	for l, text := range new {
		if k := partner[l]; k >= 0 {
			taken[k] = true
			all = append(all, [2]string{old[k], text})
		} else {
			all = append(all, [2]string{"", text})
		}
	}
	for k, text := range old {
		if !taken[k] {
			all = append(all, [2]string{text, ""})
		}
	}
	return all
}

// partners are by new sentence the old one that it was; below nought for none.
func partners(old, new []string) []int {
	partner := make([]int, len(new))
	for l := range partner {
		partner[l] = -1
	}
	if len(old) > mostPaired || len(new) > mostPaired {
		return partner
	}
	type match struct {
		k, l  int
		share float64
	}
	var matches []match
	was, is := wordsOf(old), wordsOf(new)
	for k := range old {
		for l := range new {
			if share := share(was[k], is[l]); share >= alikeEnough {
				matches = append(matches, match{k, l, share})
			}
		}
	}
	slices.SortStableFunc(matches, func(a, b match) int { return cmp.Compare(b.share, a.share) })
	taken := map[int]bool{}
	for _, m := range matches {
		if partner[m.l] < 0 && !taken[m.k] {
			partner[m.l], taken[m.k] = m.k, true
		}
	}
	return partner
}

// wordsOf are the words of each sentence, in order; all numbers are one.
func wordsOf(texts []string) [][]string {
	words := make([][]string, len(texts))
	for k, text := range texts {
		words[k] = strings.Fields(strings.ToLower(numberShape().ReplaceAllString(text, "0")))
		slices.Sort(words[k])
	}
	return words
}

// share is how much of two sentences' words they have in common: 1 for all.
func share(a, b []string) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	both := 0
	for k, l := 0, 0; k < len(a) && l < len(b); {
		switch order := cmp.Compare(a[k], b[l]); {
		case order == 0:
			both, k, l = both+1, k+1, l+1
		case order < 0:
			k++
		default:
			l++
		}
	}
	return 2 * float64(both) / float64(len(a)+len(b))
}
