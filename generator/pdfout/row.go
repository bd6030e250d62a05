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
	spare   float64 // what a row would save if it stood as close as it may
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
	high  float64  // of lines that read upwards; 0 for others
}

// cell breaks a text to fit a column.
func (l *layout) cell(g *grid, column int, of figure.Cell, s style, owner pdfua.Owner) cell {
	text := of.Text()
	if text == "" {
		return cell{style: s}
	}
	c, room := cell{style: s}, g.columns[column].width
	if of.Spark != nil {
		c.spark = &picture{chart.Spark(of.Spark), s.size / sparkLetters}
		room -= c.spark.drawing.Width*c.spark.scale + sparkGap*s.size
		c.room = room
	}
	rest := text[len(of.Lead):]
	if of.Lead == "" {
		c.lines = breakLines(l.chunks(l.plain(rest, s, owner)), room)
		return c
	}
	leads, owner := leading(owner)
	words := l.plain(of.Lead, s.bold(), leads)
	if g.columns[column].right { // what belongs to a number stands under it
		c.lines = breakLines(l.chunks(append(words, l.plain(" ", s, owner)...)), room)
		words, rest = nil, strings.TrimLeft(rest, " ")
	}
	c.lines = append(c.lines, breakLines(l.chunks(append(words, l.plain(rest, s, owner)...)), room)...)
	return c
}

// leading are the owners of the words that lead in a cell, which are strong, and of the
// others.
func leading(owner pdfua.Owner) (leads, others pdfua.Owner) {
	content := pdfua.ContentOf(owner)
	if content == nil {
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
func (g *grid) band(cells []cell, leading float64, from, to int, height, top float64) *strip {
	band := &strip{height: height}
	most := 2 // rules above and below
	for _, c := range cells {
		most += 1 + max(0, min(to, len(c.lines))-from) // with a spark or a rule beside it
	}
	band.marks = make([]mark, 0, most)
	for i, c := range cells {
		column := g.columns[i]
		if c.spark != nil && from == 0 {
			band.put(pdfua.Decoration, column.x, top, c.spark)
		}
		if c.high > 0 {
			if from == 0 {
				band.turned(c, column, max(height-g.padding, g.padding+c.high))
			}
			continue
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
func (g *grid) row(cells []cell, bottom bool) []*strip {
	lines, leading := 1, 0.0
	for _, c := range cells {
		if leading = max(leading, c.style.leading); c.high == 0 {
			lines = max(lines, len(c.lines))
		}
	}
	text := leading * float64(lines)
	high := text
	for i, c := range cells {
		if high = max(high, c.high); c.spark != nil {
			high = max(high, c.spark.drawing.Height*c.spark.scale)
		}
		if bottom && c.high == 0 {
			cells[i].lines = append(make([]line, lines-len(c.lines)), c.lines...)
		}
	}
	height, top := high+2*g.padding, g.padding
	if bottom {
		top += high - text
	}
	if height <= g.limit {
		whole := g.band(cells, leading, 0, lines, height, top)
		whole.spare = g.spare
		return []*strip{whole}
	}
	var strips []*strip
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
