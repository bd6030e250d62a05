package pdfout

import (
	"boardpack/generator/chart"
	"boardpack/generator/figure"
	"boardpack/generator/typeface"
)

// measurer cuts the texts of a table's cells one after the other, of which it keeps what
// widths settle by.
type measurer struct {
	cut   cutter
	texts []fragment
	kept  []extent
}

func (m *measurer) chunks(texts ...fragment) []chunk {
	m.texts = append(m.texts[:0], texts...)
	return m.cut.cutAll(m.texts)
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
