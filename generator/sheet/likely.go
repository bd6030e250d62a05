package sheet

import (
	"slices"
	"strings"
	"unicode"
)

// orLikelier is the header by what it names, or the one by its looks where it names nothing,
// or where that stands above it and it has one name, or a number first: a name of ours may be a
// word of any row.
func (s *Sheet) orLikelier(found head, named int) head {
	k := s.likelyHead()
	if k < 0 || named > 0 && (k >= found.row || named > 1 && !strings.ContainsFunc(first(found.cells), unicode.IsDigit)) {
		return found
	}
	return head{row: k, cells: s.former[k].Cells}
}

// likelyHead is the row that by its looks is the header, where no name tells it: the first one
// that is wide, as its cells are words, each another, and no reference stands first. Below
// nought for none. What is above a header, such as a title, is narrower than the table.
func (s *Sheet) likelyHead() int {
	s.ahead(sought)
	first := s.former[:min(sought, len(s.former))]
	widest := 0
	for _, row := range first {
		widest = max(widest, filledOf(row.Cells))
	}
	k := slices.IndexFunc(first, func(row Row) bool { return 2*filledOf(row.Cells) > widest })
	if k < 0 || first[k].Broken != nil || !looksLikeHeader(first[k].Cells) {
		return -1
	}
	return k
}

func looksLikeHeader(cells []string) bool {
	seen, numbered := map[string]bool{}, 0
	for _, text := range cells {
		text = strings.ToLower(strings.TrimSpace(text))
		digits := strings.ContainsFunc(text, unicode.IsDigit)
		switch {
		case text == "":
			continue
		case seen[text], !strings.ContainsFunc(text, unicode.IsLetter), digits && len(seen) == 0:
			return false
		case digits:
			numbered++
		}
		seen[text] = true
	}
	return len(seen) > 1 && 2*numbered <= len(seen)
}
