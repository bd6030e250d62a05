package sheet

import (
	"fmt"
	"io"
	"math"
	"strings"
)

// Next returns the next row below the header that is not blank. It ends with io.EOF, or with an
// error where the file cannot be read further.
func (s *Sheet) Next() (Row, error) {
	for {
		row, err := s.take()
		if err != nil {
			if err == io.EOF {
				return row, err
			}
			return row, fmt.Errorf("the rows after line %d: %w", s.places.line, err)
		}
		switch {
		case row.Broken != nil:
			return row, nil
		case isBlank(row.Cells): // spreadsheets leave rows of commas
			s.run.gap = true
			continue
		case s.beside:
			return row, nil
		case s.isHeader(&row):
			s.repeated.note(row.Line)
			continue
		case s.isOtherHeader(&row), s.isOtherTable(&row):
			s.former, s.rows = nil, ended{}
			return Row{}, io.EOF
		case s.isNoRow(&row):
			continue
		case s.isFoot(&row):
			s.passScales(s.foot.first, math.MaxInt)
			return Row{}, io.EOF
		case s.isBand(&row):
			s.band = strings.TrimSpace(first(row.Cells))
			continue
		case s.bands && isTotal(row.Cells), s.isGroupTotal(&row):
			s.totals.note(row.Line)
			s.passScales(row.Line, row.Line)
			continue
		}
		s.begun = true
		s.group.note(row.Cells)
		s.run.note(&row)
		row.Band = s.band
		s.unnamed.note(&row)
		if row.hidden {
			s.hidden.note(row.Line)
		}
		row.Cells, row.Beyond = s.fit(row.Cells)
		return row, nil
	}
}

// isBand reports whether a row is the heading of those below it: of a table with
// more than two columns, or one filled cell would say little.
func (s *Sheet) isBand(row *Row) bool {
	return s.bands && len(s.Header) > 2 && len(row.Merged) == 0 && filledIn(row.Cells) == 1
}

// take is the next row: of those that were read already, or of the file.
func (s *Sheet) take() (Row, error) {
	if len(s.former) > 0 {
		row := s.former[0]
		s.former = s.former[1:]
		s.places.note(&row)
		return row, nil
	}
	row, err := s.rows.next()
	if err == nil {
		s.places.note(&row)
	}
	return row, err
}

// fit gives a row of a workbook, which ends with its last value, the header's
// width, and what is beyond that. A row of text has the cells that its writer gave it.
func (s *Sheet) fit(cells []string) (under, beyond []string) {
	if s.name == "" {
		return cells, nil
	}
	for len(cells) < len(s.Header) {
		cells = append(cells, "")
	}
	return cells[:len(s.Header)], cells[len(s.Header):]
}
