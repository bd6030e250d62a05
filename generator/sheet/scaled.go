package sheet

import (
	"strconv"

	"github.com/xuri/excelize/v2"

	"boardpack/generator/pattern"
)

// asScaled is, like asStored, the number of no style: of those that showed thousands or
// millions of the value, which is given as it is stored.
const asScaled = asStored + 1

var (
	// scaling is a code with commas after its last digit, each for a thousand.
	scaling   = pattern.Of(`[0#?],+(?:[^0#?,]|$)`)
	cellBegin = pattern.Of(`<(?:\w+:)?c\s([^>]*[^>/])>`)
	cellAt    = pattern.Of(`\br="([A-Z]+)(\d+)"`)
	cellStyle = pattern.Of(`\bs="(\d+)"`)
)

// scaledIn are the cells, the first ones of each column, whose style shows thousands or
// millions of what they hold.
func scaledIn(file *excelize.File, rows []byte) (spots []spot) {
	isScaled := map[string]bool{}
	for k, style := range file.Styles.CellXfs.Xf {
		if style.NumFmtID != nil && *style.NumFmtID == asScaled {
			isScaled[strconv.Itoa(k)] = true
		}
	}
	if len(isScaled) == 0 {
		return nil
	}
	count := map[int]int{}
	for _, m := range cellBegin().FindAllSubmatch(rows, -1) {
		style, at := cellStyle().FindSubmatch(m[1]), cellAt().FindSubmatch(m[1])
		if style == nil || at == nil || !isScaled[string(style[1])] {
			continue
		}
		column, err := excelize.ColumnNameToNumber(string(at[1]))
		if count[column]++; err == nil && count[column] <= 2*sought { // some of them above the header
			spots = append(spots, spot{number(at[2]), column})
		}
	}
	return spots
}

// Scaled is the line of the first cell of a column, counted from 0, that shows thousands or
// millions of the number which it holds, and which is what is read; nought for none.
func (s *Sheet) Scaled(column int) (line int) {
	if s.book == nil {
		return 0
	}
	for _, at := range s.book.layout.scaled {
		if at.column == column+1 && at.row > s.Line && (line == 0 || at.row < line) {
			line = at.row
		}
	}
	return line
}
