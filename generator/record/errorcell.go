package record

import (
	"fmt"
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/sheet"
	"boardpack/generator/wording"
)

// errorCells are the cells with such a value in columns that are not read: nothing
// follows from them here, but in the sheet something may.
type errorCells struct {
	columns []int // from 0, that are looked at
	values  []string
	first   diag.Position
	cells   []string // the first few, as a spreadsheet names them
	count   int
}

// fewCells is how many places are named.
const fewCells = 5

// note hears of a row that is whole.
func (e *errorCells) note(row sheet.Row, at func(line, column int) diag.Position) {
	for _, k := range e.columns {
		text := strings.TrimSpace(row.Cells[k])
		if !sheet.IsErrorValue(text) {
			continue
		}
		if e.count++; e.count == 1 {
			e.first = at(row.Line, k+1)
		}
		if !slices.Contains(e.values, text) {
			e.values = append(e.values, text)
		}
		if len(e.cells) < fewCells {
			place := at(row.Line, k+1)
			line := place.Line
			if place.Row > 0 {
				line = place.Row
			}
			e.cells = append(e.cells, fmt.Sprintf("%s%d", diag.ColumnName(k+1), line))
		}
	}
}

// tellErrors tells of them, once.
func (r *reading) tellErrors() {
	e := r.errors
	if e.count == 0 {
		return
	}
	places := strings.Join(e.cells, ", ")
	if e.count > len(e.cells) {
		places += ", ..."
	}
	r.findings.warnf(e.first, "broken-formulas-not-read", "%s in columns that are not read, in %d %s (%s)", wording.List(e.values), e.count, wording.Plural(e.count, "cell", "cells"), places).
		Hinted("a formula cannot be worked out there: mend it, or clear the cells, in case something else in the sheet follows from them")
}
