package sheet

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"boardpack/generator/pattern"
)

// What begins the rows that stand below a table: its total, or what its words
// mean.
var (
	totalWord = pattern.Of(`(?i)^\W*(?:grand |overall |sub-?)?totals?(?: (?:number of )?(?:intentions|schemes|projects|items|rows|lines|savings?|costs?|value))?\W*(?:\d+\W*)?$`)
	countWord = pattern.Of(`(?i)^\W*(?:counts?|averages?|mean|median|sum|minimum|maximum|min|max)\W*$`)
	noteWord  = pattern.Of(`(?i)^(?:\*|notes?\b|sources?\b|key\b|end of )`)
)

// footed is in how many rows the foot of a table must end.
const footed = 30

// foot is what stands below a table.
type foot struct {
	first, rows int
	total       bool
	said        []Said
	none        bool // a total stood among the rows: they are of groups, of which it is one
}

// isFoot reports whether a row begins the foot of the table: a total or a note,
// below which only such stand.
func (s *Sheet) isFoot(row *Row) bool {
	if s.foot.none || !isFootRow(row.Cells) {
		return false
	}
	found := foot{first: row.Line, rows: 1, total: isTotal(row.Cells)}
	counted := isCount(row.Cells)
	row.Cells = slices.Clone(row.Cells) // reading on overwrites them
	found.said = s.saidIn(*row)
	for k := 0; s.ahead(k + 1); k++ {
		next := s.former[k]
		if k == footed || next.Broken != nil || !isBlank(next.Cells) && filledIn(next.Cells) > 1 && !isTotal(next.Cells) && !isCount(next.Cells) {
			s.foot.none = found.total
			return false
		}
		if !isBlank(next.Cells) {
			found.rows++
			found.said = append(found.said, s.saidIn(next)...)
			found.total = found.total || isTotal(next.Cells)
			counted = counted || isCount(next.Cells)
		}
	}
	if counted && !found.total { // without a total, it may be what a measure is called
		return false
	}
	s.foot, s.former = found, nil
	return true
}

func isFootRow(cells []string) bool {
	return isTotal(cells) || isCount(cells) || filledIn(cells) == 1 && noteWord().MatchString(strings.TrimSpace(first(cells)))
}

// isTotal reports whether a row's first filled cell calls it a total.
func isTotal(cells []string) bool {
	text := first(cells)
	return beginsAsTotal(text) && (strings.Contains(text, "otal") || strings.Contains(text, "OTAL")) && totalWord().MatchString(text)
}

// isCount reports whether a row's first filled cell calls it a count or an average, and
// nothing but numbers stands in it beside.
func isCount(cells []string) bool {
	text := first(cells)
	if len(text) > len("* averages *") || !countWord().MatchString(text) || filledIn(cells) == 1 {
		return false
	}
	for _, other := range cells {
		if other != text && strings.ContainsFunc(other, unicode.IsLetter) {
			return false
		}
	}
	return true
}

// beginsAsTotal reports whether a text's first letter can begin a total: of most texts
// nothing else need be looked at, and there are as many as rows.
func beginsAsTotal(text string) bool {
	for i := range len(text) {
		switch c := text[i]; {
		case c >= utf8.RuneSelf:
			return true
		case c == '_', c >= '0' && c <= '9':
			return false
		case c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z':
			return strings.IndexByte("gost", c|0x20) >= 0
		}
	}
	return false
}

// first is the first cell that is filled.
func first(cells []string) string {
	for _, text := range cells {
		if !isEmpty(text) {
			return text
		}
	}
	return ""
}

// filledIn counts the filled cells as far as it matters: up to two.
func filledIn(cells []string) (n int) {
	for _, text := range cells {
		if !isEmpty(text) {
			if n++; n == 2 {
				break
			}
		}
	}
	return n
}

// tellFoot says what was passed over.
func (s *Sheet) tellFoot() {
	if s.foot.rows == 0 {
		return
	}
	what := "a note"
	if s.foot.total {
		what = "a total"
	}
	s.findings.Warnf(s.At(s.foot.first, 1), "rows-below-table", "this looks like %s below the table, and is passed over (filled rows: %d)", what, s.foot.rows).
		Hinted("delete it; if it is a row of the table, no row after it may be a total or a note")
}
