package sheet

import (
	"slices"
	"sort"
	"strings"
)

// places tell lines of a text file from rows of the spreadsheet in which it is
// opened: a cell with line breaks takes several lines and stands in one row.
type places struct {
	line   int             // of the latest row
	lines  map[int][]int32 // by the line of a row whose cells start on several, that of each
	shifts []shift
}

// shift is how many lines more than rows there are, from a line on.
type shift struct{ from, by int }

func (p *places) note(row *Row) {
	p.line = row.Line
	if row.lines != nil {
		if p.lines == nil {
			p.lines = map[int][]int32{}
		}
		p.lines[row.Line] = row.lines
	}
	if row.extra > 0 {
		p.add(row.Line+row.extra+1, row.extra)
	}
}

func (p *places) add(from, lines int) {
	if n := len(p.shifts); n > 0 {
		lines += p.shifts[n-1].by
	}
	p.shifts = append(p.shifts, shift{from, lines})
}

// of is the line on which a cell starts, by the line of its row, and the row of
// the spreadsheet where that is another number; else nought.
func (p *places) of(line, column int) (at, row int) {
	at = line
	if lines := p.lines[line]; column > 0 && column <= len(lines) {
		at = int(lines[column-1])
	}
	after := sort.Search(len(p.shifts), func(k int) bool { return p.shifts[k].from > line })
	if after > 0 {
		return at, line - p.shifts[after-1].by
	}
	if at != line {
		return at, line
	}
	return at, 0
}

// unnamed counts the filled cells of columns without a header.
type unnamed struct {
	columns      []int // from 0
	width        int   // of the header
	cells        int
	line, column int // of the first
}

func (u *unnamed) of(header []string) {
	u.width = len(header)
	for k, text := range header {
		if strings.TrimSpace(text) == "" {
			u.columns = append(u.columns, k)
		}
	}
}

func (u *unnamed) note(row *Row) {
	for _, k := range u.columns {
		if k < len(row.Cells) {
			u.cell(row, k)
		}
	}
	for k := u.width; k < len(row.Cells) && row.lines == nil && row.Last == 0; k++ {
		u.cell(row, k) // of a workbook: in text, too many cells are a broken row
	}
}

func (u *unnamed) cell(row *Row, k int) {
	if strings.TrimSpace(row.Cells[k]) == "" {
		return
	}
	if u.cells++; u.cells == 1 {
		u.line, u.column = row.Line, k+1
	}
}

// rowsSeen counts rows of one kind.
type rowsSeen struct{ rows, first int }

func (r *rowsSeen) note(line int) {
	if r.rows++; r.rows == 1 {
		r.first = line
	}
}

// isHeader reports whether a row is the header again, or one of its rows.
func (s *Sheet) isHeader(row *Row) bool {
	return slices.ContainsFunc(s.heads, func(head []string) bool { return sameCells(head, row.Cells) })
}

func sameCells(head, cells []string) bool {
	if len(cells) == 0 || len(head) == 0 || !strings.EqualFold(cells[0], head[0]) || len(cells) > len(head) {
		return false
	}
	for k, text := range head {
		if k >= len(cells) && text != "" || k < len(cells) && !strings.EqualFold(strings.TrimSpace(cells[k]), strings.TrimSpace(text)) {
			return false
		}
	}
	return true
}
