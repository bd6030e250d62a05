package sheet

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// rowsBelow is how many rows are looked at to see what a column holds; fewer than
// leastBelow do not show it.
const rowsBelow, leastBelow = 12, 3

// explains reports whether the first row below the header says in words what each column is
// for: in two columns or more it has a phrase where all rows below have a number, a day or one
// of few words, and in none of these has it what they have. A record whose cells are
// mistaken has its reference, or a word, as the others do.
func (s *Sheet) explains(row *Row) bool {
	if filledOf(row.Cells) < 3 {
		return false
	}
	row.Cells = slices.Clone(row.Cells) // which are good until the next row is read
	s.ahead(rowsBelow)
	below := slices.DeleteFunc(slices.Clone(s.former[:min(rowsBelow, len(s.former))]), func(r Row) bool {
		return r.Broken != nil || 2*filledOf(r.Cells) < filledOf(row.Cells) // headings of groups, notes
	})
	phrases := 0
	for k, text := range row.Cells {
		if text = strings.TrimSpace(text); text == "" {
			continue
		}
		switch unlike(text, columnOf(below, k)) {
		case fits:
			return false
		case phrase:
			phrases++
		}
	}
	return phrases > 1
}

// What a cell is beside the rows below it.
const (
	unclear = iota // they have words of all sorts
	fits
	phrase
)

func columnOf(rows []Row, k int) (filled []string) {
	for _, row := range rows {
		if k < len(row.Cells) && !isEmpty(row.Cells[k]) {
			filled = append(filled, strings.TrimSpace(row.Cells[k]))
		}
	}
	return filled
}

func unlike(text string, below []string) int {
	if len(below) < leastBelow {
		return unclear
	}
	values := slices.Compact(slices.Sorted(slices.Values(below)))
	words := 0 // that one of them has at the most
	for _, b := range below {
		words = max(words, wordsIn(b))
	}
	numbered := !slices.ContainsFunc(below, func(b string) bool { return !strings.ContainsFunc(b, unicode.IsDigit) })
	figures := numbered && words < 2
	few := len(values) < len(below) && 2*len(values) <= len(below)+1
	switch {
	case numbered && strings.ContainsFunc(text, unicode.IsDigit) && (wordsIn(text) <= max(words, 1) || !strings.Contains(text, " ")): // as references such as CI-5-AA
		return fits
	case !figures && !few:
		return unclear
	case slices.Contains(values, text):
		return fits
	case wordsIn(text) > max(words, 1):
		return phrase
	}
	return unclear
}

// wordsIn is how many words of two letters or more a text has.
func wordsIn(text string) (words int) {
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if utf8.RuneCountInString(word) > 1 {
			words++
		}
	}
	return words
}
