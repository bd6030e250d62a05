package story

import (
	"slices"

	"boardpack/generator/figure"
)

// Choices are the fields between whose words there is a choice: those that do not
// all have the same.
func (l *List) Choices() []int {
	var all []int
	for k, f := range l.Fields {
		if len(f.Words) > 1 || slices.ContainsFunc(l.Stories, func(s Story) bool { return len(s.Words[k]) == 0 }) {
			all = append(all, k)
		}
	}
	return all
}

// Count is how many intentions of the list a filter chooses; -1 where it asks for
// a field or word that the list has not.
func (l *List) Count(filter figure.Filter) int {
	type condition struct {
		field, word int
		any         bool
	}
	var all []condition
	for name, term := range filter {
		c := condition{slices.IndexFunc(l.Fields, func(f Field) bool { return f.Name == name }), -1, term.Any}
		if c.field < 0 {
			return -1
		}
		if term.Value != "" {
			words := l.Fields[c.field].Words
			if c.word = slices.IndexFunc(words, func(w Word) bool { return w.Value == term.Value }); c.word < 0 {
				return -1
			}
		}
		all = append(all, c)
	}
	count := 0
	for _, s := range l.Stories {
		if !slices.ContainsFunc(all, func(c condition) bool {
			switch has := s.Words[c.field]; {
			case c.any:
				return len(has) == 0
			case c.word < 0:
				return len(has) > 0
			default:
				return !slices.Contains(has, c.word)
			}
		}) {
			count++
		}
	}
	return count
}
