package doubt

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"boardpack/generator/diag"
	"boardpack/generator/relation"
)

// longest is how many letters a value has at most by which rows are counted:
// more are sentences.
const longest = 80

// alike doubts values that are written in two ways: each would count by itself.
func (q *inquiry) alike() {
	for _, r := range q.relations {
		for _, f := range r.Fields {
			if f.Listed != nil || f.Type != relation.Word && f.Type != relation.Words || strings.HasPrefix(f.Name, "previous_") || !q.stands(r, f) {
				continue
			}
			q.alikeIn(r, f)
		}
	}
}

func (q *inquiry) alikeIn(r *relation.Relation, f relation.Field) {
	type spelling struct {
		value string
		at    diag.Position
		count int
	}
	known := map[string]*spelling{}
	ways := map[string][]*spelling{} // by what is alike, as they come
	var values []string
	for _, row := range r.Rows() {
		values = f.Values(values[:0], row)
		for _, value := range values {
			s := known[value]
			if s == nil {
				at := relation.RecordOf[located](row).At(f.Name)
				if at.Column == 0 { // it was worked out
					return
				}
				s = &spelling{value, at, 0}
				known[value] = s
				if key := plain(value); key != "" && len(value) <= longest && !isLeft(value) {
					ways[key] = append(ways[key], s)
				}
			}
			s.count++
		}
	}
	for _, key := range slices.Sorted(maps.Keys(ways)) {
		most := slices.MaxFunc(ways[key], func(a, b *spelling) int { return cmp.Compare(a.count, b.count) })
		for _, s := range ways[key] {
			if s != most {
				q.Warnf(s.at, "values-alike", "%s %s counts apart from %s (rows: %d and %d)", f.Name, diag.Quoted(s.value), diag.Quoted(most.value), s.count, most.count).
					Hinted("write both alike if they are the same")
			}
		}
	}
}

var andWords = strings.NewReplacer("&", "and", "+", "and")

// plain is a text without what does not make it another one: case, spaces,
// dots, hyphens and invisible characters, & for and.
func plain(text string) string {
	letters := make([]byte, 0, len(text)+8)
	for i := range len(text) {
		switch c := text[i]; {
		case c >= utf8.RuneSelf:
			return plainRunes(text)
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			letters = append(letters, c)
		case c >= 'A' && c <= 'Z':
			letters = append(letters, c|0x20)
		case c == '&', c == '+':
			letters = append(letters, "and"...)
		}
	}
	return string(letters)
}

func plainRunes(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, andWords.Replace(text))
}
