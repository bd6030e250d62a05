package record

import (
	"slices"

	"boardpack/generator/sheet"
)

// isStray tells a row that has one filled cell where several must be: a note, a heading
// or a row that nobody filled in is one mistake, and not one for each empty cell. A row
// all of whose cells stand under no header has none, which the sheet tells.
func (r *reading) isStray(row sheet.Row) bool {
	only := -1
	for k, text := range row.Cells {
		switch {
		case text == "" && row.Merged[k] == "":
		case only >= 0:
			return false
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
	told := r.findings.errorf(r.sheet.at(row.Line, only+1), "row-of-one-cell", "the row has nothing but this cell")
	told.Hint = "fill in its other cells, or delete the row"
	if slices.Contains(missing, "reference") && (r.table.file == intentionsFile || r.table.file == deliveryFile) { // both may be of one sheet
		told.Hint += "; where such rows are headings of the rows below them: files: {intentions: {bands: programme}}"
	}
	return true
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
