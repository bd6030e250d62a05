package pdfout

import (
	"boardpack/generator/pdfua"
	"boardpack/generator/wording"
)

// tableHead sets the row of headings, and the heads over groups of them.
func (l *layout) tableHead(g *grid, t fitted, s style, element *pdfua.Element) []*strip {
	head := element.Add(pdfua.THead)
	over := l.over(g, t.Table, s.bold(), head)
	row := head.Add(pdfua.TR)
	cells := make([]cell, len(t.Columns))
	for i, column := range t.Columns {
		heading := row.Add(pdfua.TH)
		heading.Scope = pdfua.ScopeColumn
		above, year := wording.YearBelow(column.Label)
		words := l.chunks(append(l.plain(above, s.bold(), heading.Content()), l.plain(year, s.bold(), heading.Content())...))
		if high := t.demands[i].high * t.size; high > 0 {
			cells[i] = cell{lines: breakLines(words, high), style: s.bold(), high: t.high}
		} else {
			cells[i] = cell{lines: breakLines(words, g.columns[i].width), style: s.bold()}
		}
	}
	strips := g.row(cells, true)
	g.underline(strips[len(strips)-1], 1, headingColour)
	return append(over, strips...)
}
