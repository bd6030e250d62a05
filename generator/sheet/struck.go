package sheet

import (
	"strconv"

	"github.com/xuri/excelize/v2"

	"boardpack/generator/pattern"
)

// filledCell is the beginning of a cell that has a value or a formula.
var filledCell = pattern.Of(`<(?:\w+:)?c\s([^>]*[^>/])>\s*<(?:\w+:)?(?:v|is|f)\b`)

// struckIn are the cells of a style whose letters are struck through: people do so to rows
// that no longer hold, and leave them where they are.
func struckIn(file *excelize.File, rows []byte) (spots []spot) {
	struck := map[string]bool{}
	for k, style := range file.Styles.CellXfs.Xf {
		if font := style.FontID; font != nil && file.Styles.Fonts != nil && *font < len(file.Styles.Fonts.Font) {
			if strike := file.Styles.Fonts.Font[*font].Strike; strike != nil && (strike.Val == nil || *strike.Val) {
				struck[strconv.Itoa(k)] = true
			}
		}
	}
	if len(struck) == 0 {
		return nil
	}
	for _, m := range filledCell().FindAllSubmatch(rows, mostMerged) {
		style, at := cellStyle().FindSubmatch(m[1]), cellAt().FindSubmatch(m[1])
		if style == nil || at == nil || !struck[string(style[1])] {
			continue
		}
		if column, err := excelize.ColumnNameToNumber(string(at[1])); err == nil {
			spots = append(spots, spot{number(at[2]), column})
		}
	}
	return spots
}

// tellStruck tells the rows that have such cells.
func (s *Sheet) tellStruck() {
	rows, first := map[int]bool{}, spot{}
	for _, at := range s.book.layout.struck {
		if at.row > s.Line+len(s.heads)/2 && at.column <= len(s.Header) {
			if rows[at.row] = true; len(rows) == 1 && first.row == 0 {
				first = at
			}
		}
	}
	if len(rows) > 0 {
		s.findings.Warnf(s.At(first.row, first.column), "cells-struck-through", "cells that are struck through are read like all others (rows with such: %d)", len(rows)).
			Hinted("delete the rows that no longer hold, or say in their status what became of them")
	}
}
