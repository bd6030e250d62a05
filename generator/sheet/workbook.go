package sheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"boardpack/generator/diag"
)

// workbook gives the rows of one sheet of a workbook, as excelize streams them.
type workbook struct {
	file   *excelize.File
	rows   *excelize.Rows
	number int // of the latest row
	layout layout
	notes  map[int]map[int]string // by row and column, both as a row has them
}

// unpacked is how many bytes a workbook may have unless Options say otherwise.
const unpacked = 256 << 20

// openWorkbook begins to read the sheet that is asked for, or the one that fits.
func (s *Sheet) openWorkbook(data []byte, o Options) bool {
	file, err := unpack(data, o.Most)
	whole := diag.Position{File: s.path}
	switch {
	case errors.Is(err, errTooLarge):
		s.findings.Errorf(whole, "workbook-too-large", "the workbook is too large to be read: %v", err).
			Hinted("save the sheet alone in a workbook of its own")
		return false
	case err != nil:
		s.findings.Errorf(whole, "workbook-unreadable", "the workbook cannot be read: %v", err).
			Hinted("open it in a spreadsheet and save it as an Excel workbook (.xlsx) without a password")
		return false
	}
	name, fits := s.chooseSheet(file, o)
	if !fits {
		return false
	}
	s.name, s.Only = name, len(file.GetSheetList()) == 1
	book, err := bookOf(file, name)
	if err != nil {
		s.findings.Errorf(diag.Position{File: s.path, Sheet: name}, "sheet-unreadable", "the sheet cannot be read: %v", err).
			Hinted("open it in a spreadsheet and save it anew")
		return false
	}
	book.notes = notesOf(file, name)
	s.rows, s.book = book, book
	if shown, err := file.GetSheetVisible(name); err == nil && !shown && o.Sheet.Text == "" {
		s.findings.Warnf(diag.Position{File: s.path, Sheet: name}, "sheet-hidden", "the sheet is hidden, and read like any other").
			Hinted("show it, or write in pack.yaml, beside from: sheet: %q", name)
	}
	return true
}

var errTooLarge = errors.New("its parts unpack to more than it may have")

// unpack opens a workbook. It looks first at how much its parts say that they
// have: archive/zip gives no more of them.
func unpack(data []byte, most int64) (file *excelize.File, err error) {
	if most == 0 {
		most = unpacked
	}
	defer guard(&err)
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	var size uint64
	for _, part := range archive.File {
		if size += part.UncompressedSize64; part.UncompressedSize64 > uint64(most) || size > uint64(most) {
			return nil, errTooLarge
		}
	}
	file, err = excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: most, UnzipXMLSizeLimit: most})
	if err != nil {
		return nil, err
	}
	if len(file.GetSheetList()) == 0 {
		return nil, errors.New("it has no sheet")
	}
	return file, dateAlike(file)
}

var errCut = errors.New("the workbook is damaged: the sheet has more rows than can be read")

// guard makes an error of a panic of excelize's, which trusts what it reads.
func guard(err *error) {
	if broken := recover(); broken != nil {
		*err = fmt.Errorf("it is not well formed: %v", broken)
	}
}

func bookOf(file *excelize.File, name string) (book *workbook, err error) {
	defer guard(&err)
	asWritten(file, name)
	rows, err := file.Rows(name)
	if err != nil {
		return nil, err
	}
	book = &workbook{file: file, rows: rows, layout: layoutOf(file, name)}
	if book.layout.cut {
		return nil, errCut
	}
	return book, nil
}

// next returns the next row that is there.
func (b *workbook) next() (row Row, err error) {
	defer guard(&err)
	for b.rows.Next() {
		b.number++
		cells, err := b.rows.Columns()
		if err != nil {
			return Row{}, err
		}
		if len(cells) == 0 {
			continue
		}
		b.layout.rewrite(b.number, cells)
		for k, text := range cells {
			cells[k] = undated(clean(text))
		}
		cells, merged := b.layout.merge(b.number, cells)
		return Row{Cells: cells, Line: b.number, Merged: merged, Notes: b.noted(b.number, merged), hidden: b.rows.GetRowOpts().Hidden}, nil
	}
	if err := b.rows.Error(); err != nil {
		return Row{}, err
	}
	if b.number < b.layout.last { // what is not well formed ends the rows without a word
		return Row{}, errCut
	}
	return Row{}, io.EOF
}

// tell says what the sheet hides, and what merged cells it has below the header.
func (b *workbook) tell(s *Sheet) {
	if n := s.hidden.rows; n > 0 {
		why := "show them, and delete those that are not meant"
		if b.layout.filtered {
			why = "the sheet is filtered: clear the filter, and delete the rows that are not meant"
		}
		s.findings.Warnf(s.At(s.hidden.first, 1), "rows-hidden", "hidden rows are read like all others (%d of them)", n).Hinted("%s", why)
	}
	s.tellColoured()
	s.tellStruck()
	s.tellStruckWords()
	if n := len(b.layout.unsolved); n > 0 {
		at := b.layout.unsolved[0]
		s.findings.Warnf(s.At(at.row, at.column), "formulas-without-values", "formulas that no spreadsheet has worked out are read as blanks (%d of them)", n).
			Hinted("open the workbook in a spreadsheet and save it")
	}
	if columns := b.layout.hiddenColumns(s.Header); len(columns) > 0 {
		s.findings.Warnf(s.At(s.Line, columns[0]+1), "columns-hidden", "hidden columns are read like all others: %s", named(s.Header, columns))
	}
	if at, n := b.layout.mergedBelow(s.Line + len(s.heads)/2); n > 0 {
		s.findings.Warnf(s.At(at.row, at.column), "cells-merged", "merged cells: a word by which rows are counted stands for each row that they are in, any other value for the first alone (%d of them)", n).
			Hinted("unmerge them, and write the value in each")
	}
}

func named(header []string, columns []int) string {
	var names []string
	for _, k := range columns {
		names = append(names, fmt.Sprintf("%s (%q)", diag.ColumnName(k+1), strings.Join(strings.Fields(header[k]), " ")))
	}
	return strings.Join(names, ", ")
}
