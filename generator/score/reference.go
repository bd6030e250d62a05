package score

import (
	"cmp"
	"strings"
)

// compareNaturally orders references as people do: runs of digits by the number
// that they are, so that CI-9 comes before CI-10, the runs between them by their
// bytes.
func compareNaturally(a, b string) int {
	restA, restB := a, b
	for restA != "" && restB != "" {
		var partA, partB string
		partA, restA = cutRun(restA)
		partB, restB = cutRun(restB)
		order := cmp.Compare(partA, partB)
		if digits(partA) && digits(partB) {
			order = compareNumbers(partA, partB)
		}
		if order != 0 {
			return order
		}
	}
	// What is left over decides, then zeros before a number: 07 and 7.
	return cmp.Or(cmp.Compare(restA, restB), cmp.Compare(a, b))
}

// cutRun takes the digits off the front, or all that is not a digit.
func cutRun(text string) (run, rest string) {
	isDigit := func(r rune) bool { return '0' <= r && r <= '9' }
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
