package record

import (
	"strconv"
	"strings"

	"boardpack/generator/diag"
)

// TwoWays is a file whose days can all be read in two ways, such as 10/11/2025,
// as 10 November or as October 11.
type TwoWays struct {
	At      diag.Position // of the first
	Written string        // the first
	Days    int           // how many
}

// dayOrder is what the days of one file say of the order in which they are
// written.
type dayOrder struct {
	first  TwoWays
	proven bool // one of them can only be a day before a month
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

// note hears of a cell of a column of days.
func (d *dayOrder) note(text string, s *origin, line int, field int) {
	one, rest, slashed := strings.Cut(strings.TrimSpace(text), "/")
	two, _, again := strings.Cut(rest, "/")
	if !slashed || !again {
		return
	}
	day, wrong := strconv.Atoi(one)
	month, wrongToo := strconv.Atoi(two)
	switch {
	case wrong != nil || wrongToo != nil:
	case day > 12:
		d.proven = true
	case month <= 12 && day != month:
		if d.first.Days++; d.first.Days == 1 {
			d.first.At, d.first.Written = s.at(line, field), strings.TrimSpace(text)
		}
	}
}
