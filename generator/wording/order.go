package wording

import (
	"cmp"
	"strings"
)

// CompareNaturally orders references and names as people do: runs of digits by the
// number that they are, so that CI-9 comes before CI-10 and Programme 2 before
// Programme 10, the runs between them by their bytes.
func CompareNaturally(a, b string) int {
	if k := differAt(a, b); k == len(a) || k == len(b) || !isDigit(rune(a[k])) && !isDigit(rune(b[k])) {
		return cmp.Compare(a, b) // as nearly all do
	}
	restA, restB := a, b
	for restA != "" && restB != "" {
		var partA, partB string
		partA, restA = cutRun(restA)
		partB, restB = cutRun(restB)
		order := cmp.Compare(partA, partB)
		if isDigit(rune(partA[0])) && isDigit(rune(partB[0])) {
			order = compareNumbers(partA, partB)
		}
		if order != 0 {
			return order
		}
	}
	// What is left over decides, then zeros before a number: 07 and 7.
	return cmp.Or(cmp.Compare(restA, restB), cmp.Compare(a, b))
}

// differAt is where two texts begin to differ.
func differAt(a, b string) int {
	k := 0
	for k < len(a) && k < len(b) && a[k] == b[k] {
		k++
	}
	return k
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// cutRun takes the digits off the front, or all that is not a digit.
func cutRun(text string) (run, rest string) {
	starts := isDigit(rune(text[0]))
	end := strings.IndexFunc(text, func(r rune) bool { return isDigit(r) != starts })
	if end < 0 {
		return text, ""
	}
	return text[:end], text[end:]
}

// compareNumbers needs no integer to hold them.
func compareNumbers(a, b string) int {
	a, b = strings.TrimLeft(a, "0"), strings.TrimLeft(b, "0")
	return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
}
