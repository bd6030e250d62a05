package pdfout

import (
	"boardpack/generator/chart"
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

// measurer cuts the texts of a table's cells one after the other, of which it keeps what
// widths settle by.
type measurer struct {
	cutter
	texts []fragment
	kept  []extent
}

func (m *measurer) chunks(texts ...fragment) []chunk {
	m.texts = append(m.texts[:0], texts...)
	return m.cutAll(m.texts)
}

func (m *measurer) keep(all []chunk) []extent {
	if cap(m.kept)-len(m.kept) < len(all) {
		m.kept = make([]extent, 0, max(len(all), 170)) // 4 kB
	}
	first := len(m.kept)
	for _, c := range all {
		m.kept = append(m.kept, c.extent)
	}
	return m.kept[first:len(m.kept):len(m.kept)]
}

// add is what one cell more asks for.
func (m *measurer) add(d *demand, c figure.Cell, column figure.Column, total, asked bool) {
	bold, plain := fragmentsOf(c, total)
	words := m.chunks(bold, plain)
	narrow, wide := extremes(words)
	if _, day := c.Value.(figure.Date); day { // it stays on one line
		narrow = wide
	}
	if asked {
		d.rows = append(d.rows, m.keep(words))
	}
	if c.Lead != "" && column.Numeric { // it stands under its number, and may be wrapped
		_, number := extremes(m.chunks(bold))
		narrow, wide = extremes(m.chunks(plain))
		if wide <= proseRoom { // a day or a month stays on one line
			narrow = wide
		}
		narrow, wide, d.numeric = max(narrow, number), max(wide, number), false
	}
	narrow = min(narrow, longestWord)
	if c.Spark != nil {
		beside := chart.Spark(c.Spark).Width/sparkLetters + sparkGap
		narrow, wide = narrow+beside, wide+beside
	}
	d.inCells = max(d.inCells, narrow)
	d.natural, d.longest = max(d.natural, wide), max(d.longest, wide)
}

// fragmentsOf is the words of a cell that lead, and the others, in ems.
func fragmentsOf(c figure.Cell, total bool) (lead, others fragment) {
	face := typeface.Regular
	if total {
		face = typeface.Bold
	}
	lead = fragment{text: c.Lead, style: style{face: typeface.Bold, size: 1}}
	return lead, fragment{text: c.Text()[len(c.Lead):], style: style{face: face, size: 1}}
}
