package record

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"boardpack/generator/diag"
)

// FileSettings are what a pack says about one of its files.
type FileSettings struct {
	At      diag.Position                      // where it says so
	From    diag.Located                       // the file in the pack's folder that is read; blank for the one of our name
	Columns map[string]diag.Located            // by our name of a column, the header that the file uses instead
	Words   map[string]map[string]diag.Located // by our name of a column or own one, and by a word of theirs, our word
	Lists   map[string]string                  // by our name of a column or own one, what separates its values
	Fields  []OwnField
}

// source is the file that is read for one of ours.
func (s Settings) source(file string) string { return cmp.Or(s.Files[file].From.Text, file) }

// header is the header that the pack gives for a column; strict where it says
// so of this file alone, so that it must be there.
func (s Settings) header(file, column string) (theirs string, given, strict bool) {
	if theirs, given := s.Files[file].Columns[column]; given {
		return strings.TrimSpace(theirs.Text), true, true
	}
	theirs, given = s.Columns[file][column]
	return strings.TrimSpace(theirs), given, false
}

// words are their words for a column's, and ours for them.
func (s Settings) words(file, column string) map[string]string {
	own := s.Files[file].Words[column]
	if own == nil {
		return s.Values[column]
	}
	words := s.Files[file].texts(column)
	for theirs, ours := range s.Values[column] {
		if _, said := words[theirs]; !said {
			words[theirs] = ours
		}
	}
	return words
}

// texts are the words of one column without the places where they are given.
func (f FileSettings) texts(column string) map[string]string {
	words := make(map[string]string, len(f.Words[column]))
	for theirs, ours := range f.Words[column] {
		words[theirs] = ours.Text
	}
	return words
}

// separators are what stands between the values of a list.
func (s Settings) separators(file, column string) string {
	return cmp.Or(s.Files[file].Lists[column], separator)
}

// shares are the other files of ours that are read from the same one.
func (s Settings) shares(file string) []table {
	var others []table
	for _, t := range tables {
		if t.file != file && s.source(t.file) == s.source(file) {
			others = append(others, t)
		}
	}
	return others
}

// readElsewhere reports whether another of our files that is read from the same
// one has a column of a header.
func (s Settings) readElsewhere(file, header string) bool {
	for _, t := range s.shares(file) {
		for _, c := range t.columns {
			theirs, given, _ := s.header(t.file, c.name)
			if given && strings.EqualFold(theirs, header) || !given && strings.EqualFold(c.name, header) {
				return true
			}
		}
		if slices.ContainsFunc(s.Files[t.file].Fields, func(f OwnField) bool { return strings.EqualFold(f.Column.Text, header) }) {
			return true
		}
	}
	return false
}

// checkWords tells words of ours that a column cannot have.
func (r *reading) checkWords(columns []column) {
	for _, c := range columns {
		for _, theirs := range slices.Sorted(maps.Keys(r.settings.Files[r.table.file].Words[c.name])) {
			ours := r.settings.Files[r.table.file].Words[c.name][theirs]
			if ours.Text == "" || c.rule == nil {
				continue
			}
			if _, wrong := c.rule(ours.Text); wrong != nil {
				r.findings.errorf(ours.At, "word-not-taken", "%s for %s: %s", c.name, quoted(theirs), wrong.text).Hint = wrong.hint
			}
		}
	}
}
