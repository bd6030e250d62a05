package sheet

import (
	"maps"
	"slices"

	"boardpack/generator/diag"
)

// Said is a text that stands beside a table, and its place.
type Said struct {
	At    diag.Position
	Text  string
	Where string // as "in the header of its pages", where it is in no cell; else blank
}

// Aside is what stands beside the table once its rows are read: notes at the cells of the header
// and above it, and what is below the table.
func (s *Sheet) Aside() (all []Said) {
	if s.book != nil {
		for _, line := range slices.Sorted(maps.Keys(s.book.notes)) {
			for _, k := range slices.Sorted(maps.Keys(s.book.notes[line])) {
				if line < s.Line+max(len(s.heads)-1, 1) {
					all = append(all, Said{At: s.At(line, k+1), Text: s.book.notes[line][k]})
				}
			}
		}
	}
	return append(all, s.foot.said...)
}

func (s *Sheet) saidIn(row Row) (all []Said) {
	for k, text := range row.Cells {
		if !isEmpty(text) {
			all = append(all, Said{At: s.At(row.Line, k+1), Text: text})
		}
	}
	return all
}

// Others are the other sheets of a workbook, each with its header as the options find it, and with
// every row below that just as it stands. One without cells has no header; one whose rows cannot
// be read has an error at its end.
func (s *Sheet) Others(o Options) (all []*Sheet) {
	if s.book == nil || s.Only {
		return nil
	}
	for _, name := range s.book.file.GetSheetList() {
		if name == s.name {
			continue
		}
		book, err := bookOf(s.book.file, name)
		if err != nil {
			continue
		}
		book.notes = notesOf(s.book.file, name)
		other := &Sheet{path: s.path, name: name, rows: book, book: book, beside: true}
		other.findHeader(o) // one without cells can have a text box
		all = append(all, other)
	}
	return all
}
