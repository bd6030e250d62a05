package pdfout

import (
	"boardpack/generator/chart"
	"boardpack/generator/figure"
	"boardpack/generator/typeface"
)

// fitting is how a table is set: the size of its text, the widths of its
// columns, and whether it needs a landscape page.
type fitting struct {
	landscape bool
	size      float64
	widths    []float64 // of the text; gutters lie between columns
	gutter    float64
	close     bool // numbers to look up, in an annex: rows stand close
}

// mostLarge is how many rows of text are set as large as they can be.
const mostLarge = 16

// Gutters between columns, in ems.
const (
	proseGutter   = 1.0
	compactGutter = 0.8
)

// insetOf is the further space, in ems, before words that stand beside a number:
// their two edges meet at the gutter.
func insetOf(t figure.Table, column int) float64 {
	if column > 0 && t.Columns[column-1].Numeric && !t.Columns[column].Numeric {
		return 0.8
	}
	return 0
}

// demand is what a column asks for, in ems of the table's size.
type demand struct {
	narrowest float64 // its longest word
	natural   float64 // its longest line, or cell
	longest   float64 // its longest cell, whatever its heading is
	numeric   bool
	room      float64   // down to this a longer text may be wrapped in comfort
	inset     float64   // of these, before the text
	rows      [][]chunk // its heading, and its text in the rows that widths settle by
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

// letters is the width below which not even single letters fit.
func (d demand) letters() float64 { return min(d.narrowest, 1.2+d.inset) }

// smallest is the size of text below which no table is set, unless it has more
// columns than its page has room for letters.
const smallest = 7.0

// fit chooses the largest size at which a table is comfortable in portrait,
// then in landscape, where words may be squeezed and as the last resort broken.
func fit(t figure.Table) fitting {
	demands := measure(t)
	largest, gutter := 9.0, proseGutter
	switch {
	case t.Compact && len(t.Rows) > mostLarge:
		largest, gutter = 8, compactGutter
	case t.Compact:
		largest, gutter = 8.5, compactGutter
	case len(t.Rows) > mostLarge: // it is looked up in, and not read
		largest = 8
	}
	gutters := gutter * float64(len(demands)-1)
	for _, try := range []struct {
		landscape bool
		from, to  float64
	}{{false, largest, 8}, {true, largest, smallest}} {
		full, _ := frame(try.landscape)
		for size := try.from; size >= try.to; size -= 0.5 {
			if width := full - gutters*size; sum(demands, demand.comfort)*size <= width {
				return fitting{try.landscape, size, distribute(demands, size, width, demand.words), gutter * size, false}
			}
		}
	}
	full, _ := frame(true)
	size, floor := smallest, demand.words
	if (sum(demands, floor)+gutters)*size > full {
		floor = broken(demands, full/size-gutters)
	}
	if wide := sum(demands, demand.letters) + gutters; wide*size > full {
		size = full / wide
	}
	return fitting{true, size, distribute(demands, size, full-gutters*size, floor), gutter * size, false}
}

// broken is the floor at which the columns fill a width, in ems, where their words do
// not fit: the longest are broken, so that the shorter ones stay whole.
func broken(demands []demand, width float64) func(demand) float64 {
	low, high := 0.0, width
	floor := func(d demand) float64 { return max(d.letters(), min(d.narrowest, low+d.inset)) }
	for range 40 { // halves the width down to nothing
		before := low
		if low = (low + high) / 2; sum(demands, floor) > width {
			low, high = before, low
		}
	}
	return floor
}

func sum(demands []demand, of func(demand) float64) float64 {
	total := 0.0
	for _, d := range demands {
		total += of(d)
	}
	return total
}

func measure(t figure.Table) []demand {
	demands, every := make([]demand, len(t.Columns)), len(t.Rows)/mostSettled+1
	for i, column := range t.Columns {
		d := &demands[i]
		label := chunks([]fragment{{text: column.Label, style: style{face: typeface.Bold, size: 1}}})
		narrow, wide := extent(label)
		d.rows = append(d.rows, label)
		d.numeric, d.narrowest, d.natural, d.room = column.Numeric, narrow, wide, proseRoom
		if t.Compact && i == 0 {
			d.room = namesRoom
		}
		if column.Numeric { // their headings are wrapped rather than made wide
			d.natural = narrow
		}
		for n, row := range t.Rows {
			if row.Head {
				continue
			}
			face := typeface.Regular
			if row.Total {
				face = typeface.Bold
			}
			text, lead := row.Cells[i].Text(), row.Cells[i].Lead
			bold, plain := fragment{text: lead, style: style{face: typeface.Bold, size: 1}}, fragment{text: text[len(lead):], style: style{face: face, size: 1}}
			words := chunks([]fragment{bold, plain})
			narrow, wide := extent(words)
			if _, day := row.Cells[i].Value.(figure.Date); day { // it stays on one line
				narrow = wide
			}
			if n%every == 0 {
				d.rows = append(d.rows, words)
			}
			if lead != "" && column.Numeric { // it stands under its number, and may be wrapped
				_, number := extent(chunks([]fragment{bold}))
				narrow, wide = extent(chunks([]fragment{plain}))
				if wide <= proseRoom { // a day or a month stays on one line
					narrow = wide
				}
				narrow, wide, d.numeric = max(narrow, number), max(wide, number), false
			}
			if spark := row.Cells[i].Spark; spark != nil {
				beside := chart.Spark(spark).Width/sparkLetters + sparkGap
				narrow, wide = narrow+beside, wide+beside
			}
			d.narrowest, d.natural, d.longest = max(d.narrowest, min(narrow, longestWord)), max(d.natural, wide), max(d.longest, wide)
		}
		d.inset = insetOf(t, i)
		d.narrowest += d.inset
		d.natural += d.inset
	}
	return demands
}
