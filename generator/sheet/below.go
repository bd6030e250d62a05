package sheet

import (
	"slices"
	"strings"
	"unicode"

	"boardpack/generator/pattern"
)

// isNoRow tells the first row below the header where it says what the columns are: it has
// mistakes in many cells else, and is one.
func (s *Sheet) isNoRow(row *Row) bool {
	if s.begun {
		return false
	}
	at := s.At(row.Line, 1)
	switch {
	case isInBrackets(row.Cells):
		s.findings.Errorf(at, "units-below-header", "each cell of the row is in brackets: it says what the columns hold, and is no row of the table").
			Hinted("put its words into the cells of the header, and delete the row")
	case filledIn(row.Cells) > 1 && !slices.ContainsFunc(row.Cells, isNoSort):
		s.findings.Errorf(at, "types-below-header", "each cell of the row is a sort of value: it says what the columns hold, and is no row of the table").
			Hinted("delete the row")
	case row.Line == s.named:
		s.findings.Errorf(at, "names-below-header", "the row has names of columns, and is no row of the table").
			Hinted("delete it, or the header above it")
	case s.explains(row):
		s.findings.Errorf(at, "explanations-below-header", "the row explains what the columns are for, and is no row of the table: it has phrases where the rows below have numbers, days or single words").
			Hinted("delete it; if it is a row of the table, give it values as the rows below have them")
	default:
		return false
	}
	return true
}

// sortOfValue is what databases, lists and forms call the sorts of values.
var sortOfValue = pattern.Of(`(?i)^(?:(?:free |single line of |multiple lines of )?text|string|(?:whole |decimal )?number|integer|int|decimal|float|currency|date|date ?(?:and|/)? ?time|time|yes ?/ ?no|y/n|boolean|bool|bit|choice|lookup|drop-?down(?: list)?|list|person(?: or group)?|calculated|mandatory|optional|required|dd?/mm?/yy(?:yy)?|yyyy-mm-dd|n?(?:var)?char(?: ?\(\d+\))?)$`)

// isNoSort reports whether a cell has something in it that is no sort of value.
func isNoSort(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && !sortOfValue().MatchString(text)
}

// namesBelow is the line of the row below the header where half of its cells or more are names
// of columns, the first among them; 0 where they are not.
func (s *Sheet) namesBelow(fits func([]string) (int, bool)) int {
	if !s.ahead(1) || s.former[0].Broken != nil {
		return 0
	}
	row := s.former[0]
	filled := filledOf(row.Cells)
	if filled < 2 || filled > mostHeaded || !names(fits, first(row.Cells)) {
		return 0
	}
	if named, _ := fits(row.Cells); named < 2 || 2*named < filled {
		return 0
	}
	return row.Line
}

func filledOf(cells []string) int { return len(slices.DeleteFunc(slices.Clone(cells), isEmpty)) }

// isInBrackets reports whether a row has two cells or more, each of them words in brackets,
// as (quarter) and (£000): amounts below nought are digits alone.
func isInBrackets(cells []string) bool {
	filled := 0
	for _, text := range cells {
		if text = strings.TrimSpace(text); text == "" {
			continue
		}
		round, square := text[0] == '(' && strings.HasSuffix(text, ")"), text[0] == '[' && strings.HasSuffix(text, "]")
		if !round && !square || !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || r == '£' || r == '%' }) {
			return false
		}
		filled++
	}
	return filled > 1
}
