package sheet

import (
	"strings"
	"unicode"
)

// mostHeaded is in how many columns the lower cells of a header are asked after by themselves.
const mostHeaded = 300

// inTwoRows is a header whose cells stand in two rows, put together. One whose lower cell alone
// is a column's name is called that, unless another one's is too: Planned under Saving, where
// pack.yaml says Planned. Of several the heading to the left, which a CSV file has once, goes
// before each.
func inTwoRows(above, below []string, fits func([]string) (int, bool)) []string {
	both := joined(above, below)
	if len(both) > mostHeaded {
		return both
	}
	lower := map[string][]int{}
	for k := range below {
		if text := strings.TrimSpace(below[k]); text != "" {
			lower[text] = append(lower[text], k)
		}
	}
	group := ""
	for k := range below {
		text := strings.TrimSpace(below[k])
		if k < len(above) && !isEmpty(above[k]) {
			group = strings.TrimSpace(above[k])
			if len(lower[text]) == 1 && !names(fits, both[k]) && names(fits, text) {
				both[k] = text
			}
		} else if len(lower[text]) > 1 && group != "" {
			both[k] = group + " " + text
		}
	}
	return both
}

// goesOn reports whether a row goes on with a header that has all that must be there: its
// cells name columns which those above do not, and it has none under the ones that are named.
func goesOn(above, below, both []string, fits func([]string) (int, bool)) (more bool) {
	if len(above) > mostHeaded {
		return false
	}
	for k, text := range below {
		switch {
		case isEmpty(text):
		case k < len(above) && names(fits, above[k]):
			return false
		case names(fits, text), names(fits, both[k]):
			more = true
		}
	}
	return more
}

// dividesGroups reports whether a row has headings of single columns alone, below those of
// groups of columns: two or more, of which each stands under a cell with none to its right, or
// under none.
func dividesGroups(above, below []string) bool {
	headings, unnamed := 0, 0
	bare := func(k int) bool { return k < max(len(above), len(below)) && (k >= len(above) || isEmpty(above[k])) }
	for k, text := range below {
		switch {
		case isEmpty(text):
			continue
		case strings.ContainsFunc(text, unicode.IsDigit), k == 0 || !bare(k) && !bare(k+1):
			return false
		case bare(k):
			unnamed++
		}
		headings++
	}
	return headings > 1 && unnamed > 0
}

func names(fits func([]string) (int, bool), cell string) bool {
	named, _ := fits([]string{cell})
	return named > 0
}
