package sheet

import (
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"boardpack/generator/pattern"
)

var (
	rowOrCell = pattern.Of(`<(?:\w+:)?(row|c)\b([^>]*)>`)
	rowAt     = pattern.Of(`\br="(\d+)"`)
)

// emptyCell is a cell that has a style and nothing else.
var emptyCell = pattern.Of(`<(?:\w+:)?c\s([^>]*\bs="\d+"[^>]*?)(?:/>|>\s*</(?:\w+:)?c>)`)

// colouredIn are the empty cells that are filled with a colour: people rate rows so, and write
// no word.
func colouredIn(file *excelize.File, rows []byte) (spots []spot) {
	coloured := filling(file)
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

// filling are the styles, by their number, that fill a cell with a colour.
func filling(file *excelize.File) map[string]bool {
	coloured := map[string]bool{}
	for k, style := range file.Styles.CellXfs.Xf {
		if fill := style.FillID; fill != nil && file.Styles.Fills != nil && *fill < len(file.Styles.Fills.Fill) {
			if p := file.Styles.Fills.Fill[*fill].PatternFill; p != nil && p.PatternType == "solid" {
				coloured[strconv.Itoa(k)] = true
			}
		}
	}
	return coloured
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

// IsColoured reports whether a cell of a row is filled with a colour, whatever is written in it.
func (s *Sheet) IsColoured(line int) bool {
	if s.colours == nil {
		s.colours = s.colouredRows()
	}
	return s.colours[line]
}

// colouredRows looks through the sheet once: IsColoured is asked of each row that speaks of what
// is kept back.
func (s *Sheet) colouredRows() map[int]bool {
	rows := map[int]bool{}
	if s.book == nil {
		return rows
	}
	filled := filling(s.book.file)
	if len(filled) == 0 {
		return rows
	}
	line, rest := 0, bytesOf(s.book.file, partOf(s.book.file, s.name))
	for m := rowOrCell().FindSubmatchIndex(rest); m != nil; m = rowOrCell().FindSubmatchIndex(rest) {
		attributes := rest[m[4]:m[5]]
		if isRow := rest[m[2]] == 'r'; isRow {
			line++ // where it does not say which it is
			if at := rowAt().FindSubmatch(attributes); at != nil {
				line = number(at[1])
			}
		} else if style := cellStyle().FindSubmatch(attributes); style != nil && filled[string(style[1])] {
			rows[line] = true
		}
		rest = rest[m[1]:]
	}
	return rows
}
