package start

import (
	"slices"
	"strings"
)

// list settles what separates the values of a column that holds several.
func (d *draft) list(s *section, t *table, name string, column int) {
	marks, best, most := []string{";", ",", "/", "|", "&"}, "", 0
	for _, mark := range marks {
		n := 0
		for _, text := range t.cells[column] {
			if strings.Contains(text, mark) {
				n++
			}
		}
		if n > most {
			best, most = mark, n
		}
	}
	if best == "" {
		return
	}
	if best != ";" {
		s.lists = append(s.lists, line{key: name, value: best})
	}
	var odd []line
	for _, text := range t.words(column) {
		for item := range strings.SplitSeq(text, best) {
			item = strings.TrimSpace(item)
			switch again := slices.ContainsFunc(odd, func(l line) bool { return l.key == item }); {
			case item == "" || again:
			case isNothing(item):
				odd = append(odd, line{key: item, value: ""})
			case strings.ContainsAny(item, ";,/|&"):
				odd = append(odd, line{key: item, value: item, note: d.guess("one value; where it is several, separate them as the other cells do")})
			}
		}
	}
	s.say(name, odd)
	if name == "providers" {
		d.collect(t, column, best)
	}
}

// variants are words that differ from a commoner one in what does not count, and
// those that stand for none.
func (d *draft) variants(t *table, column int, blankable bool) []line {
	var lines []line
	first := map[string]string{}
	words := t.words(column)
	for _, word := range words {
		common, again := first[squashed(word)]
		switch {
		case blankable && isNothing(word):
			lines = append(lines, line{key: word, value: ""})
		case again:
			lines = append(lines, line{key: word, value: common})
		default:
			first[squashed(word)] = word
			if long := spelledOut(word, words); long != "" {
				lines = append(lines, line{key: word, value: long, off: true, note: d.must("is %s the same as %s? then take the first # of this line away", word, long)})
			}
		}
	}
	return lines
}

// spelledOut is the one of some texts whose initials a word is.
func spelledOut(word string, texts []string) string {
	if len(word) < 2 || len(word) > 6 || word != strings.ToUpper(word) {
		return ""
	}
	for _, text := range texts {
		initials := ""
		for _, part := range strings.Fields(text) {
			if lower := strings.ToLower(part); lower != "and" && lower != "of" && lower != "the" && squashed(part) != "" {
				initials += strings.ToUpper(part[:1])
			}
		}
		if len(strings.Fields(text)) > 1 && initials == word {
			return text
		}
	}
	return ""
}
