package sheet

import (
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"boardpack/generator/pattern"
)

// emptyCell is a cell that has a style and nothing else.
var emptyCell = pattern.Of(`<(?:\w+:)?c\s([^>]*\bs="\d+"[^>]*?)(?:/>|>\s*</(?:\w+:)?c>)`)

// colouredIn are the empty cells that are filled with a colour: people rate rows so, and write
// no word.
func colouredIn(file *excelize.File, rows []byte) (spots []spot) {
	coloured := map[string]bool{}
	for k, style := range file.Styles.CellXfs.Xf {
		if fill := style.FillID; fill != nil && file.Styles.Fills != nil && *fill < len(file.Styles.Fills.Fill) {
			if p := file.Styles.Fills.Fill[*fill].PatternFill; p != nil && p.PatternType == "solid" {
				coloured[strconv.Itoa(k)] = true
			}
		}
	}
	if len(coloured) == 0 {
		return nil
	}
	for _, m := range emptyCell().FindAllSubmatch(rows, mostMerged) {
		style, at := cellStyle().FindSubmatch(m[1]), cellAt().FindSubmatch(m[1])
		if style == nil || at == nil || !coloured[string(style[1])] {
			continue
		}
		if column, err := excelize.ColumnNameToNumber(string(at[1])); err == nil {
			spots = append(spots, spot{number(at[2]), column})
		}
	}
	return spots
}

// Coloured are the columns of the header, from 0, that have colours in most rows and no word in
// any. It is known once all rows are read.
func (s *Sheet) Coloured() (columns []int) {
	if s.book == nil {
		return nil
	}
	count := map[int]int{}
	for _, at := range s.book.layout.coloured {
		if at.row > s.Line {
			count[at.column-1]++
		}
	}
	for k, header := range s.Header {
		if n := count[k]; n > 0 && 2*n >= s.run.rows && !isEmpty(header) && (k >= len(s.group) || s.group[k] == "") {
			columns = append(columns, k)
		}
	}
	return columns
}

// tellColoured tells them.
func (s *Sheet) tellColoured() {
	for _, k := range s.Coloured() {
		first := slices.IndexFunc(s.book.layout.coloured, func(at spot) bool { return at.column == k+1 && at.row > s.Line })
		s.findings.Warnf(s.At(s.book.layout.coloured[first].row, k+1), "cells-of-colour", "cells of \"%s\" have a colour and no word, and are read as blanks", strings.Join(strings.Fields(s.Header[k]), " ")).
			Hinted("write in each what its colour means")
	}
}
