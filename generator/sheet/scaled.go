package sheet

import (
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"boardpack/generator/pattern"
)

// asScaled and the numbers after it are, like asStored, of no style: a number of such a
// style is given as it is stored, and shown otherwise.
const asScaled = asStored + 1

// scales are what the numbers of each such style are to be multiplied by to be what is
// shown: 1 where thousands or millions of them are shown, such as 1,250 of 1250000.
var scales = []string{"1", "1000", "1000000", "1000000000"}

var (
	// scaling is a code with commas after its last digit, each for a thousand.
	scaling   = pattern.Of(`[0#?],+(?:[^0#?,]|$)`)
	suffixed  = pattern.Of(`(?i)[0#?]\s*(?:\\ )?"\s*(?:(k)|(m|mn|million)|(bn|billion))\s*"|[0#?]\\(?:(k)|(m))`)
	cellBegin = pattern.Of(`<(?:\w+:)?c\s([^>]*[^>/])>`)
	cellAt    = pattern.Of(`\br="([A-Z]+)(\d+)"`)
	cellStyle = pattern.Of(`\bs="(\d+)"`)
)

// scaleOf is the place in scales of what a style shows; below nought where it shows a
// number as it is.
func scaleOf(code string) int {
	section, _, _ := strings.Cut(code, ";")
	if scaling().MatchString(quoted().ReplaceAllString(besides().ReplaceAllString(section, ""), " ")) {
		return 0
	}
	m := suffixed().FindStringSubmatch(section)
	switch {
	case m == nil:
		return -1
	case m[1]+m[4] != "":
		return 1
	case m[2]+m[5] != "":
		return 2
	}
	return 3
}

// scaledIn are the cells, the first ones of each column, whose style shows a number
// otherwise than they hold it.
func scaledIn(file *excelize.File, rows []byte) (spots []scaled) {
	scaleOf := map[string]int{}
	for k, style := range file.Styles.CellXfs.Xf {
		if n := style.NumFmtID; n != nil && *n >= asScaled {
			scaleOf[strconv.Itoa(k)] = *n - asScaled
		}
	}
	if len(scaleOf) == 0 {
		return nil
	}
	count := map[[2]int]int{}
	for _, m := range cellBegin().FindAllSubmatch(rows, -1) {
		style, at := cellStyle().FindSubmatch(m[1]), cellAt().FindSubmatch(m[1])
		if style == nil || at == nil {
			continue
		}
		scale, is := scaleOf[string(style[1])]
		column, err := excelize.ColumnNameToNumber(string(at[1]))
		if !is || err != nil {
			continue
		}
		if of := [2]int{column, scale}; count[of] <= sought { // any number of them may stand above the header
			count[of]++
			spots = append(spots, scaled{spot{number(at[2]), column}, scales[scale]})
		}
	}
	return spots
}

// Scales are, by what a column's numbers are to be multiplied by to be as its cells show
// them, the line of the first such cell: 1 where they show thousands or millions of the
// number that is read, 1000 where they write a k after it. The column counts from 0.
// Cells that show the number as it is are not among them; nor are, once all rows are read,
// those of totals that are passed over.
func (s *Sheet) Scales(column int) map[string]int {
	if s.book == nil {
		return nil
	}
	lines := map[string]int{}
	for _, at := range s.book.layout.scaled {
		if lines[at.times] == 0 && at.column == column+1 && at.row > s.Line {
			lines[at.times] = at.row
		}
	}
	return lines
}

// passScales forgets the cells of rows that are passed over, from the first to the last:
// totals are often shown in millions alone.
func (s *Sheet) passScales(first, last int) {
	if s.book != nil {
		s.book.layout.scaled = slices.DeleteFunc(s.book.layout.scaled, func(at scaled) bool { return at.row >= first && at.row <= last })
	}
}
