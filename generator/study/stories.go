package study

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"boardpack/generator/relation"
	"boardpack/generator/story"
	"boardpack/generator/wording"
)

// mostWords is how many words of a field a list of choices may have, and mostNumbers how
// many of those that are numbers: a rank is nothing to choose by.
const (
	mostWords   = 200
	mostNumbers = 25
)

// mostColumns is how many fields stand beside a title.
const mostColumns = 4

// shows reports whether the list of the edition may have a field. No author has chosen
// it for an audience, so that what nobody has declared for one is the Board's.
func (s *session) shows(f relation.Field) bool {
	switch {
	case s.hidden == nil, f.Audience == relation.Everyone:
		return true
	}
	return s.about.Provider != nil && f.Audience == relation.Providers
}

// shown are those of the fields.
func (s *session) shown(fields []relation.Field) []relation.Field {
	return slices.DeleteFunc(slices.Clone(fields), func(f relation.Field) bool { return !s.shows(f) })
}

// choosing are the fields by which intentions of the list can be chosen: those whose
// words come again, the programme first, then what was decided and how delivery stands.
func (s *Study) choosing() []relation.Field {
	fields := s.choices()
	rank := func(f relation.Field) int {
		switch {
		case f.Name == "programme":
			return 0
		case f.Name == "decision", f.File == "delivery.csv" && !isPrevious(f):
			return 1
		}
		return 2
	}
	slices.SortStableFunc(fields, func(a, b relation.Field) int { return cmp.Compare(rank(a), rank(b)) })
	return fields
}

func (s *Study) choices() []relation.Field {
	return slices.DeleteFunc(s.shown(s.intentions().Fields), func(f relation.Field) bool {
		switch f.Type {
		case relation.Word, relation.Words, relation.YesNo, relation.Period, relation.Whole, relation.Date:
			words := map[string]bool{}
			var said []string
			for _, row := range s.intentions().Rows() {
				said = f.Values(said[:0], row)
				for _, word := range said {
					words[word] = true
				}
			}
			return len(words) == 0 || len(words) > mostWords || f.Type == relation.Whole && len(words) > mostNumbers || isMeaning(f)
		}
		return true
	})
}

// Stories are the intentions of the edition that keep names, each with all that the list
// of the edition may tell of it.
func (s *Study) Stories(keep func(reference string) bool) *story.List {
	r := s.intentions()
	rows := slices.DeleteFunc(slices.Clone(r.Rows()), func(row relation.Row) bool { return !keep(r.KeyOf(row)) })
	s.byProgramme(rows)
	list := &story.List{Stories: make([]story.Story, len(rows))}
	for _, f := range s.choosing() {
		s.words(list, s.spelt(f), rows)
	}
	tell := s.teller()
	for k, row := range rows {
		words := list.Stories[k].Words
		list.Stories[k] = tell.story(row)
		list.Stories[k].Words = words
	}
	list.Segments = s.segmentsOf(rows)
	return list
}

// segmentsOf says what the segments of intentions mean, as far as the edition has these: a
// number alone tells a reader nothing.
func (s *Study) segmentsOf(rows []relation.Row) (meanings []story.Meaning) {
	segment, focus := s.shownField("segment"), s.shownField("focus")
	if segment == nil {
		return nil
	}
	for _, of := range s.records.Segments {
		part := ""
		if of.Focus != "" && focus != nil {
			part = wording.Lower(focus.Label) + ": " + of.Focus
		}
		if slices.ContainsFunc(rows, func(row relation.Row) bool {
			return segment.Text(row) == of.Number && (part == "" || focus.Text(row) == of.Focus)
		}) {
			meanings = append(meanings, story.Meaning{Code: segment.Label + " " + of.Number, Part: part, Words: of.Definition})
		}
	}
	return meanings
}

// shownField is a field of intentions that the list of the edition may have; nil for others.
func (s *Study) shownField(name string) *relation.Field {
	for _, f := range s.shown(s.intentions().Fields) {
		if f.Name == name {
			return &f
		}
	}
	return nil
}

// words adds a field, with the words of it that occur in these rows, unless none does.
func (s *Study) words(list *story.List, f relation.Field, rows []relation.Row) {
	var occurring []string
	recorded := 0
	for _, row := range rows {
		before := len(occurring)
		if occurring = f.Values(occurring, row); len(occurring) > before {
			recorded++
		}
	}
	if recorded == 0 {
		return
	}
	places, met := map[string]int{}, map[string]bool{}
	for _, word := range occurring {
		met[word] = true
	}
	made := story.Field{Name: f.Name, Label: f.Label}
	for _, word := range f.Order(occurring) {
		if met[word] {
			places[word] = len(made.Words)
			made.Words = append(made.Words, story.Word{Value: word, Shown: inWords(f, word), Explained: f.Explained[word]})
		}
	}
	most := 2*recorded > len(rows) && len(made.Words) > 1
	counted := isStanding(f) && (recorded < len(rows) || len(made.Words) > 1)
	made.Column = columnar(f) && (most || counted) && columns(list) < mostColumns
	list.Fields = append(list.Fields, made)
	var said []string
	for k, row := range rows {
		var has []int
		said = f.Values(said[:0], row)
		for _, word := range said {
			has = append(has, places[word])
		}
		list.Stories[k].Words = append(list.Stories[k].Words, has)
	}
}

// isStanding reports whether the list counts its intentions by a field, which then stands
// beside them even if few have it.
func isStanding(f relation.Field) bool {
	return slices.ContainsFunc(story.Standings, func(by story.Standing) bool { return by.Field == f.Name })
}

// columnar reports whether a field is short and of today.
func columnar(f relation.Field) bool {
	return (f.Type == relation.Word || f.Type == relation.Period) && f.Name != "programme" && !isPrevious(f)
}

func columns(list *story.List) (n int) {
	for _, f := range list.Fields {
		if f.Column {
			n++
		}
	}
	return n
}

// isMeaning reports whether a field says what another's words mean.
func isMeaning(f relation.Field) bool { return strings.HasSuffix(f.Name, "_means") }

func isPrevious(f relation.Field) bool { return strings.HasPrefix(f.Name, "previous_") }

// inWords is a word of a field as the list shows it, which has the field's label beside it:
// "2" of a segment, and not "Segment 2".
func inWords(f relation.Field, word string) string {
	switch words := f.InWords(word); words {
	case f.Label + " " + word:
		return word
	case word:
	default:
		return words
	}
	if days, err := strconv.Atoi(word); err == nil && f.Name == slippedDays {
		return slip(days)
	}
	return shownValue(f, word, "")
}
