package sheet

import (
	"slices"
	"strings"
	"unicode"

	"boardpack/generator/pattern"
)

// Spreadsheets put a row with the total of its group below each, which they name by
// the word that the group's rows have in one column: "Urgent care Total".
var groupTotal = pattern.Of(`(?i)^(.+\S)\s+(?:sub-?)?total\s*$`)

// group is, by column, the latest cell that was filled.
type group []string

func (g *group) note(cells []string) {
	for len(*g) < len(cells) {
		*g = append(*g, "")
	}
	for k, text := range cells {
		if text != "" {
			(*g)[k] = text
		}
	}
}

// isGroupTotal reports whether a row is such a total: nothing but numbers stands in
// it beside its name, which the rows above it, or the heading that they stand under, have
// without the word; or it is called a subtotal, or a total in a cell that is not the first.
func (s *Sheet) isGroupTotal(row *Row) bool {
	cells := row.Cells
	for k, text := range cells {
		if isEmpty(text) {
			continue
		}
		if !endsInTotal(strings.TrimSpace(text)) || k >= len(s.group) {
			return false
		}
		if !s.namesGroup(text) && !(totalWord().MatchString(text) && len(row.Merged) == 0 && (k > 0 || isSubtotal(text))) {
			return false
		}
		for _, other := range cells[k+1:] {
			if strings.ContainsFunc(other, unicode.IsLetter) {
				return false
			}
		}
		return true
	}
	return false
}

// namesGroup reports whether a text is the name of what the latest rows are of, with the
// word: it may stand in another column than there.
func (s *Sheet) namesGroup(text string) bool {
	m := groupTotal().FindStringSubmatch(text)
	if m == nil {
		return false
	}
	name := strings.TrimSpace(m[1])
	return strings.EqualFold(name, s.band) || slices.ContainsFunc(s.group, func(cell string) bool { return strings.EqualFold(name, strings.TrimSpace(cell)) })
}

func isSubtotal(text string) bool {
	return strings.HasPrefix(strings.ToLower(strings.TrimLeft(text, " *")), "sub")
}

func endsInTotal(text string) bool {
	const word = "total"
	return len(text) >= len(word) && strings.EqualFold(text[len(text)-len(word):], word)
}
