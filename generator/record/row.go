package record

import (
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/sheet"
)

// Row is where a record stands in its file.
type Row struct {
	sheet *origin
	line  int32
	// flawed is set where the row has a finding, so that what was left blank
	// for it does not lead to another one.
	flawed bool
	bare   bool // its own columns are not to be seen
	unsaid bool // it does not say whether it is confidential; of a measure, whether it counts people
}

// origin is what all rows of a file share for their positions.
type origin struct {
	path    string            // as findings show it
	source  string            // within the pack's folder
	several bool              // one of the files that a pattern stands for
	in      *sheet.Sheet      // nil until it is open
	fields  map[string]int    // by our name of a column, the number of its field
	owns    []string          // the names of the pack's own columns
	own     map[int32][]any   // by line, the values of the pack's own columns
	marks   map[int32]marking // by line, what says that not everybody may see the row
}

// At is the position of a column, by our name; of the row, with column zero,
// where the file does not have that column.
func (r *Row) At(column string) diag.Position {
	if r.sheet == nil {
		return diag.Position{}
	}
	return r.sheet.at(int(r.line), r.sheet.fields[column])
}

// spot is the position of a column, or of the measure's name where the file
// does not have that column.
func (r *Row) spot(column string) diag.Position {
	if at := r.At(column); at.Column > 0 {
		return at
	}
	return r.At("measure")
}

func (s *origin) at(line int, field int) diag.Position {
	if s.in == nil {
		return diag.Position{File: s.path, Line: line, Column: field}
	}
	return s.in.At(line, field)
}

func (r *Row) row() *Row { return r }

// At is the position of a field of the intention: in the row of the file that
// it comes from, or else in intentions.csv.
func (i *Intention) At(field string) diag.Position {
	name := recorded(field)
	if name == "reference" {
		return i.Row.At(name)
	}
	if delivery := i.Delivery; hasColumn("delivery.csv", name) || delivery != nil && delivery.Row.hasOwn(name) {
		if strings.HasPrefix(field, previously) {
			delivery = i.Previous
		}
		if delivery != nil {
			return delivery.At(name)
		}
	}
	if a := i.Assurance(); a != nil && (hasColumn("assurance.csv", name) || a.Row.hasOwn(name)) {
		return a.At(name)
	}
	if s := i.Scores(); s != nil && s.sheet != nil && s.sheet.fields[name] > 0 {
		return s.At(name)
	}
	return i.Row.At(name)
}

// hasOwn reports whether a column of the pack's own has that name.
func (r *Row) hasOwn(name string) bool {
	return r.sheet != nil && slices.Contains(r.sheet.owns, name)
}

const previously = "previous_"

// recorded is the column that a field is taken from.
func recorded(field string) string {
	return strings.TrimSuffix(strings.TrimPrefix(field, previously), "_means")
}
