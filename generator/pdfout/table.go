package pdfout

import (
	"strings"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
	"boardpack/generator/pdfua"
)

// grid is the columns of a table, or of a list of facts.
type grid struct {
	columns []gridColumn
	width   float64
	gutter  float64
	padding float64 // above and below the text of a row
	// limit is the height above which a row is broken after all.
	limit float64
}

type gridColumn struct {
	x, width float64
	right    bool // aligned at the right
	divided  bool // from the column before, by a rule
}

// cell is the text of one column in a row.
type cell struct {
	lines []line
	style style
	spark *picture // before the lines; nil where there is none
	room  float64  // of the lines, beside a spark
}

// cell breaks a text to fit a column.
func (l *layout) cell(g *grid, column int, of figure.Cell, s style, owner pdfua.Owner) cell {
	text := of.Text()
	if text == "" {
		return cell{style: s}
	}
	leads, owner := leading(of, owner)
	words := l.plain(of.Lead, s.bold(), leads)
	under := l.plain(text[len(of.Lead):], s, owner)
	c, room := cell{style: s}, g.columns[column].width
	if of.Spark != nil {
		c.spark = &picture{chart.Spark(of.Spark), s.size / sparkLetters}
		room -= c.spark.drawing.Width*c.spark.scale + sparkGap*s.size
		c.room = room
	}
	if of.Lead != "" && g.columns[column].right { // what belongs to a number stands under it
		under = l.plain(strings.TrimLeft(text[len(of.Lead):], " "), s, owner)
		c.lines, words = breakLines(chunks(append(words, l.plain(" ", s, owner)...)), room), nil
	}
	c.lines = append(c.lines, breakLines(chunks(append(words, under...)), room)...)
	return c
}

// leading are the owners of the words that lead in a cell, which are strong, and of the
// others.
func leading(of figure.Cell, owner pdfua.Owner) (leads, others pdfua.Owner) {
	content := pdfua.ContentOf(owner)
	if of.Lead == "" || content == nil {
		return owner, owner
	}
	return content.Element.Add(pdfua.Strong).Content(), content.Element.Content()
}

// Sparks are drawn for words of so many px, and stand so many ems before these.
const (
	sparkLetters = 13.0
	sparkGap     = 0.6
)

// band is a part of a row: its lines from one to another.
func (g *grid) band(cells []cell, leading float64, from, to int, height, top float64) strip {
	band := strip{height: height}
	for i, c := range cells {
		column := g.columns[i]
		if c.spark != nil && from == 0 {
			band.put(pdfua.Decoration, column.x, top, c.spark)
		}
		for n := from; n < min(to, len(c.lines)); n++ {
			x := column.x
			if c.spark != nil && !column.right {
				x += column.width - c.room
			}
			if column.right {
				x += column.width - c.lines[n].width
			}
			band.line(c.lines[n], x, top+leading*float64(n-from))
		}
	}
	for _, column := range g.columns {
		if column.divided {
			band.put(pdfua.Decoration, column.x-g.gutter/3, 0, &rule{dy: height, width: hairline, colour: groupColour})
		}
	}
	return band
}

// row makes the strip of a row, or strips of a line each where the row is
// higher than a page. Where bottom is set the text stands at the row's bottom.
func (g *grid) row(cells []cell, bottom bool) []strip {
	lines, leading := 1, 0.0
	for _, c := range cells {
		lines = max(lines, len(c.lines))
		leading = max(leading, c.style.leading)
	}
	if bottom {
		for i, c := range cells {
			cells[i].lines = append(make([]line, lines-len(c.lines)), c.lines...)
		}
	}
	high := leading * float64(lines)
	for _, c := range cells {
		if c.spark != nil {
			high = max(high, c.spark.drawing.Height*c.spark.scale)
		}
	}
	height := high + 2*g.padding
	if height <= g.limit {
		return []strip{g.band(cells, leading, 0, lines, height, g.padding)}
	}
	var strips []strip
	for n := range lines {
		height, top := leading, 0.0
		if n == 0 {
			height, top = height+g.padding, g.padding
		}
		if n == lines-1 {
			height += g.padding
		}
		strips = append(strips, g.band(cells, leading, n, n+1, height, top))
	}
	return strips
}

// underline draws a rule along the bottom of a strip.
func (g *grid) underline(s *strip, width float64, c colour) {
	s.put(pdfua.Decoration, 0, s.height, &rule{dx: g.width, width: width, colour: c})
}

// table sets a table that has rows. The strips of continued stand above it where it starts
// a page; below the first row its head does, too.
func (l *layout) table(element *pdfua.Element, t figure.Table, f fitting, continued []strip) {
	g := tableGrid(t, f)
	s := style{face: bodyStyle.face, size: f.size, leading: 1.25 * f.size, colour: textColour}
	if len(t.Rows) > mostLarge { // it is looked up in
		s.leading = 1.2 * f.size
	}
	head := l.tableHead(g, t, s, element)
	for i := range head {
		head[i].repeat, head[i].keep = continued, true
		l.add(head[i])
	}
	repeat := append(continued[:len(continued):len(continued)], repeated(head)...)
	_, height := frame(f.landscape)
	g.limit = height - stack(repeat) - g.padding
	body := element.Add(pdfua.TBody)
	for n, row := range t.Rows {
		if row.Head {
			l.groupHead(g, row, s, body.Add(pdfua.TR), repeat)
			continue
		}
		strips := l.tableRow(g, t.Columns, row, s, body.Add(pdfua.TR))
		for i := range strips {
			strips[i].repeat = repeat
			if i > 0 { // a row that goes on keeps clear of the head
				strips[i].repeat = append(repeat[:len(repeat):len(repeat)], strip{height: g.padding})
			}
			l.add(strips[i])
		}
		// Neither a first nor a last row stands on a page alone.
		if len(t.Rows) > 1 && (n == 0 || n == 1 && t.Rows[0].Head || n == len(t.Rows)-2) {
			l.keep()
		}
	}
}

// groupHead sets the head of the rows below it, over the whole width. It stays with
// the first of them.
func (l *layout) groupHead(g *grid, row figure.Row, s style, element *pdfua.Element, repeat []strip) {
	head := element.Add(pdfua.TH)
	head.Scope, head.Columns = pdfua.ScopeColumn, len(g.columns)
	words := l.plain(row.Cells[0].Text(), s.bold(), head.Content())
	for i, line := range breakLines(chunks(words), g.width) {
		band := strip{height: s.leading, keep: true, repeat: repeat}
		top := 0.0
		if i == 0 {
			top = 2 * g.padding
			band.height += top
		}
		band.line(line, 0, top)
		l.add(band)
	}
	last := &l.strips[len(l.strips)-1]
	last.height += g.padding / 2
	g.underline(last, hairline, ruleColour)
}

func tableGrid(t figure.Table, f fitting) *grid {
	_, height := frame(f.landscape)
	g := &grid{gutter: f.gutter, padding: 3, limit: height}
	switch {
	case f.close:
		g.padding = 1.2
	case f.size <= 8:
		g.padding = 1.5
	case t.Compact:
		g.padding = 2
	}
	x := 0.0
	for i, column := range t.Columns {
		divided := i > 0 && column.Group != t.Columns[i-1].Group
		inset := insetOf(t, i) * f.size
		g.columns = append(g.columns, gridColumn{x: x + inset, width: f.widths[i] - inset, right: column.Numeric, divided: divided})
		g.width = x + f.widths[i]
		x = g.width + f.gutter
	}
	return g
}

func (l *layout) tableHead(g *grid, t figure.Table, s style, element *pdfua.Element) []strip {
	head := element.Add(pdfua.THead)
	over := l.over(g, t, s.bold(), head)
	row := head.Add(pdfua.TR)
	cells := make([]cell, len(t.Columns))
	for i, column := range t.Columns {
		heading := row.Add(pdfua.TH)
		heading.Scope = pdfua.ScopeColumn
		cells[i] = l.cell(g, i, figure.Said(column.Label), s.bold(), heading.Content())
	}
	strips := g.row(cells, true)
	g.underline(&strips[len(strips)-1], 1, headingColour)
	return append(over, strips...)
}

func (l *layout) tableRow(g *grid, columns []figure.Column, row figure.Row, s style, element *pdfua.Element) []strip {
	if row.Total {
		s = s.bold()
	}
	cells := make([]cell, len(row.Cells))
	for i, c := range row.Cells {
		box := element.Add(pdfua.TD)
		if i == 0 && len(row.Cells) > 1 && c.Text() != "" { // else it would head nothing
			box.Tag, box.Scope = pdfua.TH, pdfua.ScopeRow
		}
		if linked := l.references(columns[i], c, s, box); linked != nil {
			cells[i] = cell{lines: breakLines(chunks(linked), g.columns[i].width), style: s}
		} else {
			cells[i] = l.cell(g, i, c, s, box.Content())
		}
	}
	strips := g.row(cells, false)
	if reference := row.Cells[0].Text(); l.listing != "" && l.homes[reference] == l.listing {
		strips[0].anchors = append(strips[0].anchors, l.entry(reference))
	}
	if row.Total {
		strips[0].put(pdfua.Decoration, 0, 0, &rule{dx: g.width, width: 0.75, colour: textColour})
	}
	g.underline(&strips[len(strips)-1], hairline, ruleColour)
	return strips
}
