package start

import "strings"

// underBands takes rows that are headings of those below them out of a table in which
// no header is the programme, and is the column that they stand in; below nought
// where there are none.
func (t *table) underBands(found map[string]int) (column int) {
	if _, there := found["programme"]; there || len(t.header) < 3 {
		return -1
	}
	column = -1
	var rows, headings [][]string
	bands := 0
	for n, row := range t.rows {
		k, alone := filledAlone(row)
		switch {
		case !alone && n == 0: // the first row stands under none
			return -1
		case !alone && isTotalOf(row[k], headings):
			continue // as it is passed over when the pack is read
		case !alone:
			rows = append(rows, row)
		case column >= 0 && column != k:
			return -1
		default:
			column = k
			headings = append(headings, row)
			bands++
		}
	}
	if bands < 2 || len(rows) < bands {
		return -1
	}
	t.rows, t.headings = rows, headings
	t.tally()
	return column
}

// isTotalOf reports whether a row's first word calls it the total of the rows under the
// latest heading.
func isTotalOf(first string, headings [][]string) bool {
	of, is := strings.CutSuffix(lettersOf(first), "total")
	if !is || of == "" || len(headings) == 0 {
		return is
	}
	latest := headings[len(headings)-1]
	k, _ := filledAlone(latest)
	return of == lettersOf(latest[k])
}

// filledAlone is the first column of a row that is filled, and whether it is the only one.
func filledAlone(row []string) (column int, alone bool) {
	column = -1
	for k, text := range row {
		if text == "" {
			continue
		}
		if column >= 0 {
			return column, false
		}
		column = k
	}
	return column, column >= 0
}
