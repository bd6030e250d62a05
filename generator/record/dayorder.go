package record

import (
	"strconv"
	"strings"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/sheet"
)

// TwoWays is a file whose days can all be read in two ways, such as 10/11/2025,
// as 10 November or as October 11.
type TwoWays struct {
	At      diag.Position // of the first
	Written string        // the first
	Read    time.Time     // as which day that was read
	Days    int           // how many
}

// dayOrder is what the days of one file say of the order in which they are
// written.
type dayOrder struct {
	first  TwoWays
	proven bool // one of them can only be a day before a month
	// turned is the place of the first that can only be a month before a day, which is
	// refused; zero for none.
	turned diag.Position
	asRead string // that one
}

// twoWaysIn are the files whose days can all be read in two ways.
func twoWaysIn(readings []*reading) (files []TwoWays) {
	for _, r := range readings {
		for _, part := range append([]*reading{r}, r.more...) {
			if !part.order.proven && part.order.first.Days > 0 {
				files = append(files, part.order.first)
			}
		}
	}
	return files
}

// tellTurned tells days that can be read in two ways beside some that have the month
// first, and are refused: to mend those alone would leave the others as they were read.
func (r *reading) tellTurned() {
	if d := r.order; d.turned.Line > 0 && d.first.Days > 0 {
		r.findings.errorf(d.first.At, "days-in-two-orders", "%s has its day first here, and %s at %s can only have its month first (days that may be either: %d)", quoted(d.first.Written), quoted(d.asRead), d.turned.SeenFrom(d.first.At), d.first.Days).
			Hinted("write all days of the column as 2024-10-31")
	}
}

// noteOrder hears of a cell, where its column is one of days.
func (r *reading) noteOrder(c *cells, row sheet.Row) {
	if (c.isDay || c.isPeriod) && c.field >= 0 {
		r.order.note(row.Cells[c.field], r.sheet, row.Line, c.field+1)
	}
}

// note hears of a cell of a column of days.
func (d *dayOrder) note(text string, s *origin, line int, field int) {
	text = strings.TrimSpace(text)
	mark := strings.IndexAny(text, "/.-")
	if mark < 1 || mark > 2 { // of most it is a year, which stands first
		return
	}
	one, rest, _ := strings.Cut(text, text[mark:mark+1])
	two, _, again := strings.Cut(rest, text[mark:mark+1])
	if !again {
		return
	}
	day, wrong := strconv.Atoi(one)
	month, wrongToo := strconv.Atoi(two)
	switch {
	case wrong != nil || wrongToo != nil:
	case day > 12:
		d.proven = true
	case month > 12:
		if d.turned.Line == 0 {
			d.turned, d.asRead = s.at(line, field), text
		}
	case month <= 12 && day != month:
		if d.first.Days++; d.first.Days == 1 {
			d.first.At, d.first.Written = s.at(line, field), text
			d.first.Read, _ = dayOf(text)
		}
	}
}
