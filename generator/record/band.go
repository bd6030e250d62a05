package record

import (
	"cmp"

	"boardpack/generator/sheet"
)

// banded reports whether rows of a sheet stand under headings: of whichever file it
// is read for, those are no rows.
func (r *reading) banded(source string) bool {
	sheetName := r.settings.Files[r.table.file].Sheet.Text
	for file, s := range r.said {
		for _, s := range append([]FileSettings{s}, s.More...) {
			if s.Bands.Text != "" && cmp.Or(s.From.Text, file) == source && s.Sheet.Text == sheetName {
				return true
			}
		}
	}
	return r.settings.Files[r.table.file].Bands.Text != ""
}

// underBands has a column read from the headings that rows stand under.
func (r *reading) underBands() {
	said := r.settings.Files[r.table.file].Bands
	for _, c := range r.table.columns {
		if c.name != said.Text {
			continue
		}
		if field := r.sheet.fields[c.name]; field > 0 {
			r.findings.errorf(said.At, "bands-and-column", "%s is read from headings between the rows, and %s has a column of it: column %d", c.name, r.sheet.source, field).
				Hinted("take bands: %s out of pack.yaml", c.name)
			continue
		}
		read := r.cellsOf(c, -1)
		read.isBand, read.shown = true, "the heading above, which is the "+c.name+","
		r.columns = append(r.columns, read)
	}
}

// bandHint is what to write where a row without a value that each must have seems to
// be the heading of those below it.
func (r *reading) bandHint(row sheet.Row, c *cells, wrong *problem) string {
	if wrong.code != "cell-empty" || r.table.file != intentionsFile || c.name != "reference" {
		return ""
	}
	filled := 0
	for _, text := range row.Cells {
		if text != "" {
			filled++
		}
	}
	if filled != 1 || r.banded(r.settings.source(r.table.file)) {
		return ""
	}
	return "where such rows are headings of the rows below them: files: {intentions: {bands: programme}}"
}
