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
	From    diag.Located                       // the file in the pack's folder that is read, or a pattern of several; blank for the one of our name
	Unread  bool                               // pack.yaml names what can be no such file, which is told: nothing is read, and nothing is missed
	Pattern diag.Located                       // the pattern that From is one file of, once a pack is read; blank where it is none
	Sheet   diag.Located                       // of a workbook; blank for the only one that fits
	AsAt    diag.Located                       // the day of all its rows; blank where a column says it
	Given   map[string]diag.Located            // by our name of a column, the value of all its rows, where no column says it
	Columns map[string]diag.Located            // by our name of a column, the header that the file uses instead
	Words   map[string]map[string]diag.Located // by our name of a column or own one, and by a word of theirs, our word
	Lists   map[string]string                  // by our name of a column or own one, what separates its values
	Bands   diag.Located                       // our column that rows with one filled cell give to the rows below them; blank where there are none
	Latest  diag.Located                       // the header of days by which the latest of a reference's rows stands; blank where each has one row
	Fields  []OwnField
	More    []FileSettings // of other tables whose rows are read as this file's, after it
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

// given reports whether pack.yaml gives a column's value for all rows of a file.
func (s Settings) given(file, column string) bool {
	said := s.Files[file]
	_, given := said.Given[column]
	return given || column == asAtColumn && said.AsAt.Text != ""
}

// readElsewhere reports whether another table that is read from the same file has
// a column of a header.
func (r *reading) readElsewhere(header string) bool {
	file := r.table.file
	h := []heading{{text: header}}
	for _, t := range r.tables {
		for _, part := range append([]FileSettings{r.said[t.file]}, r.said[t.file].More...) {
			if part.source(t.file) != r.settings.source(file) || !r.sameSheet(t, part) {
				continue
			}
			for _, c := range t.columns {
				theirs, given := part.Columns[c.name]
				if given && len(called(h, theirs.Text)) > 0 || !given && t.file != file && r.standsFor(t.file, c, h[0]) {
					return true
				}
			}
			if slices.ContainsFunc(part.Fields, func(f OwnField) bool { return len(called(h, f.Column.Text)) > 0 }) {
				return true
			}
		}
	}
	return false
}

// standsFor reports whether another file that is read from the same table takes a
// header for a column.
func (r *reading) standsFor(file string, c column, h heading) bool {
	return len(called([]heading{h}, c.name)) > 0 || c.label != "" && len(called([]heading{h}, c.label)) > 0 ||
		r.said[file].From.Text != "" && len(r.said[file].Columns) == 0 && slices.Contains(synonymsOf(file, c.name), squashed(h.text))
}

// hasSheetOfIntentions reports whether intentions are read from the table that this file
// is read from.
func (r *reading) hasSheetOfIntentions() bool {
	k := slices.IndexFunc(r.tables, func(t table) bool { return t.file == intentionsFile })
	if k < 0 || r.table.file == intentionsFile {
		return false
	}
	for _, part := range append([]FileSettings{r.said[intentionsFile]}, r.said[intentionsFile].More...) {
		if part.source(intentionsFile) == r.settings.source(r.table.file) && r.sameSheet(r.tables[k], part) {
			return true
		}
	}
	return false
}

// sameSheet reports whether another table of the same file is sure to be on the
// sheet that this one is on: there is no other, or both name it, or all columns
// that the other must have are here.
func (r *reading) sameSheet(t table, other FileSettings) bool {
	mine := r.settings.Files[r.table.file].Sheet.Text
	if r.sheet.in.Only || mine != "" && strings.EqualFold(mine, other.Sheet.Text) {
		return true
	}
	return other.Sheet.Text == "" && r.holds(t, other)
}

// holds reports whether the header has all columns that another table must have.
func (r *reading) holds(t table, other FileSettings) bool {
	headings := r.headings(r.sheet.in)
	return !slices.ContainsFunc(t.columns, func(c column) bool {
		here := func(h heading) bool {
			return len(called([]heading{h}, other.Columns[c.name].Text)) > 0 || r.standsFor(t.file, c, h)
		}
		return c.required && c.name != confidential && c.name != asAtColumn && !slices.ContainsFunc(headings, here)
	})
}

func (f FileSettings) source(file string) string { return cmp.Or(f.From.Text, file) }

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
