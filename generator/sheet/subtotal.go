package sheet

import (
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
// without the word.
func (s *Sheet) isGroupTotal(cells []string) bool {
	for k, text := range cells {
		if isEmpty(text) {
			continue
		}
		if !endsInTotal(strings.TrimSpace(text)) || k >= len(s.group) {
			return false
		}
		m := groupTotal().FindStringSubmatch(text)
		if m == nil || !strings.EqualFold(strings.TrimSpace(m[1]), strings.TrimSpace(s.group[k])) && !strings.EqualFold(strings.TrimSpace(m[1]), s.band) {
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

func endsInTotal(text string) bool {
	const word = "total"
	return len(text) >= len(word) && strings.EqualFold(text[len(text)-len(word):], word)
}
