// Package sheet reads rows of cells out of CSV in any dialect and out of
// workbooks (.xlsx), each cell with its place as its owner sees it.
package sheet

import (
	"bytes"

	"boardpack/generator/diag"
)

// Options say what is looked for in a file. The zero value takes the first row
// that is not blank for the header.
type Options struct {
	// Fits tells how many different columns that are looked for a row of cells
	// names, and whether it names all that must be there. It finds the header
	// below rows of title, the sheet of a workbook and what separates values.
	Fits func(cells []string) (named int, whole bool)
	// Sheet is the sheet of a workbook; blank for the only one that fits.
	Sheet diag.Located
	// Most is how many bytes a workbook may have once unpacked; nought stands for
	// 256 MB.
	Most int64
	// Bands is set where a row with one filled cell is the heading of those below it,
	// and no row of its own.
	Bands bool
}

// Sheet is a table in a file: a header, and the rows below it.
type Sheet struct {
	Header []string // its cells, cleaned as all text is
	// Line is that of the header as Row has it.
	Line int
	// Above are the cells of the row right above the header where it has headings
	// of groups of columns; nil where there are none.
	Above []string
	// Title are the filled cells of the rows above the header, in their order.
	Title []Said
	// Only is set where the file has no other sheet.
	Only bool

	path, name string // name is blank in a CSV file
	rows       source
	book       *workbook // nil in a CSV file
	former     []Row     // read while the header was sought, and still to be given
	heads      [][]string
	places     places
	unnamed    unnamed
	repeated   rowsSeen // headers below the header
	named      int      // the line of the first row, where it has names of columns; 0 where it has none
	begun      bool     // a row was read
	hidden     rowsSeen // filled rows that a workbook hides
	foot       foot
	totals     rowsSeen // of rows that stand under one heading, or have one word in a column
	group      group
	run        run
	bands      bool
	beside     bool         // every row is given as it stands: see Others
	band       string       // that the next row stands under
	colours    map[int]bool // rows with a colour; nil until it is asked for
	findings   diag.List
}

// Row is one row as it stands in the file.
type Row struct {
	// Cells are good until the next row is read.
	Cells []string
	// Line is that on which the row starts in a text file, and the number of the
	// row in a workbook. It counts from 1.
	Line int
	// Last is the line on which the last cell starts.
	Last int
	// Broken says why the row ends before its end, in the cell after Cells; Last
	// is then the line of that cell, and Rest the text from the row's start to the
	// end of that line. It is nil for a row that is whole.
	Broken error
	Rest   string

	// Merged are, by their columns from 0, cells that are blank because they are merged
	// into one further up, with its value.
	Merged map[int]string
	// Notes are, by their columns from 0, what stands beside cells as a note or comment.
	Notes map[int]string
	// Beyond are, in a workbook, the cells to the right of the header's.
	Beyond []string
	// Band is the heading that the row stands under, where such are looked for; blank
	// before the first.
	Band string

	lines  []int32 // of each cell, where they do not all start on Line
	extra  int     // line breaks within its cells
	hidden bool
}

// source gives the rows of a file. It ends with io.EOF, or with what keeps the
// rest from being read.
type source interface {
	next() (Row, error)
}

// Open finds the table in the bytes of a file, which it keeps, and must not change any more.
// Path is the file's name in findings. The sheet is nil where there is none to be read, which
// is then an error among the findings.
func Open(path string, data []byte, o Options) (*Sheet, diag.List) {
	s := &Sheet{path: path, bands: o.Bands}
	whole := diag.Position{File: path}
	text := bytes.TrimPrefix(data, []byte("\ufeff"))
	switch {
	case len(bytes.TrimSpace(text)) == 0:
		s.findings.Errorf(whole, "file-empty", "file is empty")
		return nil, s.findings
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		if !s.openWorkbook(data, o) {
			return nil, s.findings
		}
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		s.notOpened(whole, data)
		return nil, s.findings
	case isWebPage(text):
		s.findings.Errorf(whole, "file-is-a-web-page", "file is a web page or XML, and no table").
			Hinted(`open it in a spreadsheet, and save it as an Excel workbook (.xlsx) or as "CSV UTF-8"`)
		return nil, s.findings
	case o.Sheet.Text != "":
		s.findings.Errorf(o.Sheet.At, "sheet-of-no-workbook", "%s is no workbook, and has no sheets", path).Hinted("take out sheet: %s", o.Sheet.Text)
		return nil, s.findings
	default:
		s.Only = true
		s.openText(data, o)
	}
	if !s.findHeader(o) {
		return nil, s.findings
	}
	findings := s.findings
	s.findings = nil
	return s, findings
}

// isWebPage reports whether a file begins as HTML or XML does, which some programs export
// under the name of a table.
func isWebPage(text []byte) bool {
	start := bytes.ToLower(bytes.TrimSpace(text[:min(len(text), 200)]))
	for _, tag := range []string{"<!doctype", "<html", "<?xml", "<table", "<meta", "<head"} {
		if bytes.HasPrefix(start, []byte(tag)) {
			return true
		}
	}
	return false
}

// MergedAt is the block of rows that a cell is merged in: the place of its first cell and what
// it spans, as B5:B9. It is blank where there is none.
func (s *Sheet) MergedAt(line, column int) (first diag.Position, span string) {
	if s.book == nil {
		return first, ""
	}
	a, is := s.book.layout.mergedAt(line, column)
	if !is {
		return first, ""
	}
	first = s.At(a.top, a.left)
	return first, first.Cell() + ":" + s.At(a.bottom, a.right).Cell()
}

// At is the place of a cell: by the line of its row, and by the number of its
// column from 1, or nought for the row as a whole.
func (s *Sheet) At(line, column int) diag.Position {
	at := diag.Position{File: s.path, Sheet: s.name, Line: line, Column: column}
	if s.name == "" {
		at.Line, at.Row = s.places.of(line, column)
	}
	return at
}

// Findings are what there is to say of rows, once all of them are read: it lets go
// of what the file holds.
func (s *Sheet) Findings() diag.List {
	s.rows, s.former = nil, nil
	if s.book != nil {
		s.book.tell(s)
	}
	s.tellFoot()
	if n := s.repeated.rows; n > 0 {
		s.findings.Warnf(s.At(s.repeated.first, 1), "header-again", "the header stands here again, and is passed over (%d of its kind)", n).
			Hinted("were two exports put one under the other? delete the row")
	}
	if n := s.totals.rows; n > 0 {
		s.findings.Warnf(s.At(s.totals.first, 1), "total-of-group", "this looks like the total of the rows above it, and is passed over (%d of its kind)", n).
			Hinted("delete it")
	}
	if s.unnamed.cells > 0 {
		s.findings.Warnf(s.At(s.unnamed.line, s.unnamed.column), "column-without-header", "cells of columns without a header are not read (%d of them)", s.unnamed.cells).
			Hinted("give the column a header, or clear it")
	}
	s.group = nil
	return s.findings
}
