package start

import (
	"slices"

	"boardpack/generator/diag"
	"boardpack/generator/record"
	"boardpack/generator/sheet"
)

// fitting are the sheets of a workbook that all list intentions, where it has several and
// nobody said which is meant: those of two parts of an office, none of whose references
// is in another. Two states of one list are for a person to choose from.
func (d *draft) fitting(name string, data []byte, findings diag.List) (sheets []string) {
	if !slices.ContainsFunc(findings, func(f diag.Finding) bool { return f.Code == "sheet-not-said" }) {
		return nil
	}
	var lists []*table
	for _, which := range sheet.Names(data) {
		t, file, _ := open(name, data, which)
		if t == nil || file != intentions || t.references() < 0 {
			continue
		}
		if _, whole := fitsAsIntentions(t.header); !whole {
			continue
		}
		if slices.ContainsFunc(lists, t.shares) {
			return nil
		}
		lists, sheets = append(lists, t), append(sheets, which)
	}
	return sheets
}

// isPart reports whether a table is one of several sheets that were asked for: where
// none of its columns is the programme, the sheet is likely to be one.
func (d *draft) isPart(t *table) bool { return t.sheet != "" && len(d.options.SheetNames) > 1 }

// partConfidential has a sheet that by its name is not for everybody say so of all its
// rows, and leaves it to a person where the name says nothing.
func (d *draft) partConfidential(s *section, t *table) {
	switch {
	case record.Marking(t.sheet, "session") != "":
		s.given = append(s.given, line{key: confidential, value: "Yes", note: d.guess("by the name of the sheet")})
	case d.options.occasion().hides:
		s.given = append(s.given, line{key: confidential, value: "No", off: true,
			note: d.must("may every row of the sheet %s be published? then take the first # away; if none may, write Yes; if some, add a column with Yes or No", t.sheet)})
	}
}

// listed is a list that was read and has an intention of another; nil where none has.
func (d *draft) listed(t *table) *table {
	if k := slices.IndexFunc(d.lists, t.shares); k >= 0 {
		return d.lists[k]
	}
	return nil
}

// shares reports whether two lists have a reference in common, or one has none to tell.
func (t *table) shares(other *table) bool {
	mine, theirs := t.references(), other.references()
	return mine < 0 || theirs < 0 || slices.ContainsFunc(t.cells[mine], func(text string) bool { return slices.Contains(other.cells[theirs], text) })
}
