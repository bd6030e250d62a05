package pdfout

import (
	"boardpack/generator/figure"
	"boardpack/generator/typeface"
	"boardpack/generator/wording"
)

// demand is what a column asks for, in ems of the table's size.
type demand struct {
	narrowest float64 // its longest word
	natural   float64 // its longest line, or cell
	longest   float64 // its longest cell, whatever its heading is
	inCells   float64 // the longest word of its cells, whatever its heading is
	hard      float64 // below this it breaks what has no hyphen to show for it; 0 until it is asked
	hardCells float64 // as hard, of its cells
	numeric   bool
	group     string  // of neighbouring columns, which may have a head over them
	high      float64 // of its heading, which is turned; 0 of one that is level
	room      float64 // down to this a longer text may be wrapped in comfort
	inset     float64 // of these, before the text
	head      []chunk
	rows      [][]extent // its heading, and its text in the rows that widths settle by
}

// longestWord is the width in ems to which a longer word, such as a link, is broken
// rather than that the table is set smaller or its other columns are squeezed.
const longestWord = 12.0

// Widths in ems down to which texts wrap in comfort. The names of rows beside
// counts are read down their column, so they should stay on one line.
const (
	proseRoom = 11
	namesRoom = 18
)

// insetOf is the further space, in ems, before words that stand beside a number:
// their two edges meet at the gutter.
func insetOf(t figure.Table, column int) float64 {
	if column == 0 {
		return 0
	}
	return insetBeside(t.Columns[column-1], t.Columns[column])
}

func insetBeside(left, right figure.Column) float64 {
	if left.Numeric && !right.Numeric {
		return 0.8
	}
	return 0
}

// comfort is the width down to which a column may be squeezed before the
// table should rather be set smaller: prose in very narrow columns is hard to
// read, though every word fits.
func (d demand) comfort() float64 {
	if d.numeric {
		return d.natural
	}
	return max(d.narrowest, min(d.natural, d.room))
}

// words is the width of the longest word.
func (d demand) words() float64 { return d.narrowest }

func sum(demands []demand, of func(demand) float64) float64 {
	total := 0.0
	for _, d := range demands {
		total += of(d)
	}
	return total
}

// sampled is every how many rows of a table one is asked which widths suit it.
func sampled(t figure.Table) int { return len(t.Rows)/mostSettled + 1 }

func measure(t figure.Table) []demand {
	m := measurer{}
	demands := make([]demand, len(t.Columns))
	for i, column := range t.Columns {
		d := &demands[i]
		bold := style{face: typeface.Bold, size: 1}
		above, year := wording.YearBelow(column.Label) // between which a line may end
		d.head = chunks([]fragment{{text: above, style: bold}, {text: year, style: bold}})
		narrow, wide := extremes(d.head)
		narrow = min(narrow, longestWord)
		d.rows = append(make([][]extent, 0, 1+min(len(t.Rows), mostSettled)), m.keep(d.head))
		d.numeric, d.group, d.narrowest, d.natural, d.room = column.Numeric, column.Group, narrow, wide, proseRoom
		if t.Compact && i == 0 {
			d.room = namesRoom
		}
		if column.Numeric { // their headings are wrapped rather than made wide
			d.natural = narrow
		}
		for n, row := range t.Rows {
			if !row.Head {
				m.add(d, row.Cells[i], column, row.Total, n%sampled(t) == 0)
			}
		}
		d.narrowest = max(d.narrowest, d.inCells)
		d.inset = insetOf(t, i)
		d.narrowest += d.inset
		d.natural += d.inset
	}
	underGroups(demands, narrowest)
	return demands
}
