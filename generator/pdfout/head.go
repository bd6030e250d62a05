package pdfout

import (
	"boardpack/generator/figure"
	"boardpack/generator/pdfua"
)

// tableHead sets the row of headings, and the heads over groups of them.
func (l *layout) tableHead(g *grid, t fitted, s style, element *pdfua.Element) []strip {
	head := element.Add(pdfua.THead)
	over := l.over(g, t.Table, s.bold(), head)
	row := head.Add(pdfua.TR)
	cells := make([]cell, len(t.Columns))
	for i, column := range t.Columns {
		heading := row.Add(pdfua.TH)
		heading.Scope = pdfua.ScopeColumn
		if high := t.demands[i].high * t.size; high > 0 {
			words := chunks(l.plain(column.Label, s.bold(), heading.Content()))
			cells[i] = cell{lines: breakLines(words, high), style: s.bold(), high: t.high}
		} else {
			cells[i] = l.cell(g, i, figure.Said(column.Label), s.bold(), heading.Content())
		}
	}
	strips := g.row(cells, true)
	g.underline(&strips[len(strips)-1], 1, headingColour)
	return append(over, strips...)
}
