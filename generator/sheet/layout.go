package sheet

import (
	"bytes"
	"cmp"
	"maps"
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"

	"boardpack/generator/pattern"
)

// layout is what a sheet says beside its rows: excelize tells it only of a sheet
// that it holds whole.
type layout struct {
	merged   []area
	columns  [][2]int // hidden ones, from and to, from 1
	filtered bool
	last     int      // row that the sheet says it has; nought where it does not
	cut      bool     // the part that holds the sheet ends before its rows do
	filled   bool     // there are cells with something in them
	unsolved []spot   // formulas without a value
	struck   []spot   // cells whose letters are struck through
	coloured []spot   // empty cells that are filled with a colour
	scaled   []scaled // numbers shown otherwise, the first ones of each column

	rewritten map[spot]rewritten // cells some of whose words are struck through
}

// area is a block of cells, from 1 and with both ends.
type area struct {
	left, top, right, bottom int
	value                    string // of the first, once it is read
}

type spot struct{ row, column int }

type scaled struct {
	spot
	times string // what the number is to be multiplied by to be what is shown
}

// These elements have attributes alone, and stand before the rows or after them.
var (
	rowsBegin  = pattern.Of(`<(?:\w+:)?sheetData\b`)
	rowsEnd    = pattern.Of(`</(?:\w+:)?sheetData>`)
	noRows     = pattern.Of(`^<(?:\w+:)?sheetData\s*/>`)
	someCell   = pattern.Of(`[^<>]</(?:\w+:)?[vt]>`)
	rowNumber  = pattern.Of(`^(?:\w+:)?row\s[^>]*\br="(\d+)"`)
	mergeCell  = pattern.Of(`<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"`)
	hiddenCol  = pattern.Of(`<(?:\w+:)?col\b[^>]*\bhidden="(?:1|true)"[^>]*>`)
	colFrom    = pattern.Of(`\bmin="(\d+)"`)
	colTo      = pattern.Of(`\bmax="(\d+)"`)
	unsolved   = pattern.Of(`<(?:\w+:)?c\b[^>]*\br="([A-Z]+)(\d+)"[^>]*>\s*<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)\s*</(?:\w+:)?c>`)
	filterCell = pattern.Of(`<(?:\w+:)?filterColumn\b`)
)

// mostMerged is how many merged areas are kept: no list that people keep by hand
// has more.
const mostMerged = 10_000

func layoutOf(file *excelize.File, name string) layout {
	l := layout{rewritten: map[spot]rewritten{}}
	data := bytesOf(file, partOf(file, name))
	begin := rowsBegin().FindIndex(data)
	if begin == nil {
		return l
	}
	for _, element := range hiddenCol().FindAll(data[:begin[0]], -1) {
		from, to := colFrom().FindSubmatch(element), colTo().FindSubmatch(element)
		if from != nil && to != nil {
			l.columns = append(l.columns, [2]int{number(from[1]), number(to[1])})
		}
	}
	end := rowsEnd().FindIndex(data)
	if end == nil {
		l.cut = !noRows().Match(data[begin[0]:])
		return l
	}
	rows := data[begin[0]:end[0]]
	l.last, l.filled = lastRow(rows), someCell().Match(rows)
	l.unsolved = unsolvedIn(rows)
	l.struck = struckIn(file, rows)
	l.coloured = colouredIn(file, rows)
	l.strikeWords(file, rows)
	l.scaled = scaledIn(file, rows)
	l.filtered = filterCell().Match(data[end[1]:])
	for _, m := range mergeCell().FindAllSubmatch(data[end[1]:], mostMerged) {
		left, errLeft := excelize.ColumnNameToNumber(string(m[1]))
		right, errRight := excelize.ColumnNameToNumber(string(m[3]))
		if errLeft == nil && errRight == nil {
			l.merged = append(l.merged, area{left: left, top: number(m[2]), right: right, bottom: number(m[4])})
		}
	}
	return l
}

// unsolvedIn are the cells whose formulas have no value. Most sheets have no formula at
// all, which is seen much sooner.
func unsolvedIn(rows []byte) (spots []spot) {
	if !bytes.Contains(rows, []byte("<f")) && !bytes.Contains(rows, []byte(":f")) {
		return nil
	}
	for _, m := range unsolved().FindAllSubmatch(rows, mostMerged) {
		if column, err := excelize.ColumnNameToNumber(string(m[1])); err == nil {
			spots = append(spots, spot{number(m[2]), column})
		}
	}
	return spots
}

// lastRow is the number of the last row in a part; nought where it is not said.
func lastRow(rows []byte) int {
	for end := len(rows); ; {
		k := bytes.LastIndexByte(rows[:end], '<')
		if k < 0 {
			return 0
		}
		if m := rowNumber().FindSubmatch(rows[k+1 : min(k+1+rowLength, len(rows))]); m != nil {
			return number(m[1])
		}
		end = k
	}
}

// rowLength is enough for the attributes of a row.
const rowLength = 400

func number(digits []byte) int {
	n, err := strconv.Atoi(string(digits))
	if err != nil {
		return 0
	}
	return n
}

// partOf is the part of a workbook that holds a sheet.
func partOf(file *excelize.File, name string) string {
	var id string
	for _, sheet := range file.WorkBook.Sheets.Sheet {
		if sheet.Name == name {
			id = sheet.ID
		}
	}
	return related(file, "xl/workbook.xml", id)
}

// merge gives the cells of a row what merged cells are read as: the first has the
// value, whatever was left under it in the others. Of those below it in its column
// the value is told as well.
func (l *layout) merge(row int, cells []string) (read []string, merged map[int]string) {
	for k := range l.merged {
		a := &l.merged[k]
		if row < a.top || row > a.bottom {
			continue
		}
		for column := max(a.left, 1); column <= min(a.right, len(cells)); column++ {
			switch {
			case row != a.top || column != a.left:
				cells[column-1] = ""
			default:
				a.value = cells[column-1]
			}
		}
		if row > a.top && a.value != "" {
			if merged == nil {
				merged = map[int]string{}
			}
			merged[a.left-1] = a.value
		}
	}
	return cells, merged
}

// mergedAt is the block of several rows that a cell is merged in; its value is read once its
// first row is.
func (l *layout) mergedAt(row, column int) (at area, is bool) {
	k := slices.IndexFunc(l.merged, func(a area) bool {
		return row >= a.top && row <= a.bottom && column >= a.left && column <= a.right && a.bottom > a.top
	})
	if k < 0 {
		return area{}, false
	}
	return l.merged[k], true
}

// noted are the notes at a row: those at its cells, and at cells further up that they are merged into.
func (b *workbook) noted(row int, merged map[int]string) map[int]string {
	notes := b.notes[row]
	for k := range merged {
		a, _ := b.layout.mergedAt(row, k+1)
		if note := b.notes[a.top][k]; note != "" {
			notes = maps.Clone(notes)
			if notes == nil {
				notes = map[int]string{}
			}
			notes[k] = cmp.Or(notes[k], note)
		}
	}
	return notes
}

// spread gives each of the cells merged in a row of a header the value: it heads
// all of the columns.
func (l *layout) spread(row int, cells []string) []string {
	cells = slices.Clone(cells)
	for _, a := range l.merged {
		if row != a.top || a.left < 1 || a.left > len(cells) || a.right > excelize.MaxColumns {
			continue
		}
		for column := a.left + 1; column <= a.right; column++ {
			if column > len(cells) {
				cells = append(cells, "")
			}
			cells[column-1] = cells[a.left-1]
		}
	}
	return cells
}

// mergedBelow is the first merged cell below a row, and how many there are.
func (l *layout) mergedBelow(row int) (first spot, count int) {
	for _, a := range l.merged {
		if a.bottom <= row {
			continue
		}
		if count++; count == 1 || a.top < first.row {
			first = spot{a.top, a.left}
		}
	}
	return first, count
}

// hiddenColumns are those of the header, from 0.
func (l *layout) hiddenColumns(header []string) []int {
	var columns []int
	for k, text := range header {
		for _, c := range l.columns {
			if k+1 >= c[0] && k+1 <= c[1] && !isEmpty(text) {
				columns = append(columns, k)
				break
			}
		}
	}
	return columns
}
