package record

import (
	"slices"

	"boardpack/generator/sheet"
	"boardpack/generator/wording"
)

// isStray tells a row that has one filled cell where several must be, or nothing that says
// which record it is: a note, a heading, a total or a row that nobody filled in is one
// mistake, and not one for each empty cell. A row all of whose cells stand under no header has
// none, which the sheet tells.
func (r *reading) isStray(row sheet.Row) bool {
	only := -1
	for k, text := range row.Cells {
		switch {
		case text == "" && row.Merged[k] == "":
		case only >= 0:
			return r.isNameless(row)
		default:
			only = k
		}
	}
	missing := r.needed(only)
	switch {
	case r.table.file == deliveryFile && r.hasSheetOfIntentions() && !r.banded(r.settings.source(intentionsFile)):
		return true // it is told of them, of which more must be there
	case len(missing) < 2 || r.banded(r.settings.source(r.table.file)):
		return false
	case only < 0 || r.sheet.in.Header[only] == "", r.table.file == intentionsFile && r.settings.Hides && markingIn(row.Cells[only], "session") != "":
		return true // it is told
	}
	if r.isLegend(row) {
		return true
	}
	told := r.findings.errorf(r.sheet.at(row.Line, only+1), "row-of-one-cell", "the row has nothing but this cell")
	told.Hint = "fill in its other cells, or delete the row"
	if slices.Contains(missing, "reference") && (r.table.file == intentionsFile || r.table.file == deliveryFile) { // both may be of one sheet
		told.Hint += "; where such rows are headings of the rows below them: files: {intentions: {bands: programme}}"
	}
	return true
}

// isNameless tells an intention's row that has no title, nor its reference or its programme.
func (r *reading) isNameless(row sheet.Row) bool {
	var empty []string
	nameless, untitled, at, filled := false, false, 0, false
	for _, c := range r.columns {
		filled = filled || c.field >= 0 && c.textOf(row) != ""
		if !c.required || c.field < 0 || c.given != "" || c.textOf(row) != "" {
			continue
		}
		if empty = append(empty, c.shown); c.name == "title" {
			untitled = true
		} else if c.name == "reference" {
			nameless = true
		}
		if len(empty) == 1 {
			at = c.field + 1
		}
	}
	switch {
	case r.table.file == deliveryFile && nameless && !filled && r.hasSheetOfIntentions():
		return true // it is told of them
	case r.table.file != intentionsFile || !untitled || !nameless && !slices.Contains(empty, r.shownOf("programme")):
		return false
	case r.isLegend(row):
		return true
	}
	r.findings.errorf(r.sheet.at(row.Line, at), "row-without-name", "the row has no %s", wording.List(empty)).
		Hinted("fill them in, or delete the row if it is a total or a note")
	return true
}

// shownOf is what a column is called in findings; blank where it is not read.
func (r *reading) shownOf(name string) string {
	for _, c := range r.columns {
		if c.name == name {
			return c.shown
		}
	}
	return ""
}

// needed are the columns that must be filled in a row, but for one of a place.
func (r *reading) needed(but int) (names []string) {
	for _, c := range r.columns {
		if c.required && c.field >= 0 && c.field != but && c.given == "" {
			names = append(names, c.name)
		}
	}
	return names
}
