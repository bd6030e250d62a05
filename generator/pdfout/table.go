package pdfout

import (
	"boardpack/generator/figure"
	"boardpack/generator/pdfua"
)

// table sets a table that has rows. The strips of begun stand above it where it starts a
// page; below the first row those of continued and its head do.
func (l *layout) table(element *pdfua.Element, t fitted, begun, continued []*strip) {
	g := t.grid()
	s := style{face: bodyStyle.face, size: t.size, leading: t.leading(), colour: textColour}
	head := l.tableHead(g, t, s, element)
	repeat := append(continued[:len(continued):len(continued)], repeated(head)...)
	for _, band := range head {
		band.repeat, band.keep = begun, true
		l.add(band)
	}
	_, height := frame(t.landscape)
	g.limit = height - stack(repeat) - g.padding
	body := element.Add(pdfua.TBody)
	above := repeat // with the head of a group that a row is not the first of
	for n, row := range t.Rows {
		if row.Head {
			group := l.groupHead(g, row, s, body.Add(pdfua.TR), repeat)
			above = append(repeat[:len(repeat):len(repeat)], group...)
			g.limit = height - stack(above) - g.padding
			continue
		}
		if row.Total { // of all groups
			above = repeat
		}
		strips, name := l.tableRow(g, t, row, s, body.Add(pdfua.TR))
		for i := range strips {
			strips[i].repeat = above
			if i > 0 {
				strips[i].repeat = append(above[:len(above):len(above)], g.goesOn(name, s.leading, len(strips)-i))
			}
			l.add(strips[i])
		}
		// Neither a first nor a last row stands on a page alone, nor do few, where they
		// are not so high that much of the page before would be empty.
		if left := len(t.Rows) - 1 - n; left > 0 {
			last := l.strips[len(l.strips)-1]
			last.keep = last.keep || n == 0 || n == 1 && t.Rows[0].Head || left == 1
			last.few = n+1 < fewFirst || left < fewLast
		}
	}
}

// Rows that rather stand together, where a table begins and where it ends.
const (
	fewFirst = 3
	fewLast  = 4
)

// groupHead sets the head of the rows below it, over the whole width. It stays with
// the first of them. It tells what stands above those that go on.
func (l *layout) groupHead(g *grid, row figure.Row, s style, element *pdfua.Element, repeat []*strip) []*strip {
	head := element.Add(pdfua.TH)
	head.Scope, head.Columns = pdfua.ScopeColumn, len(g.columns)
	for _, band := range g.groupBands(l.chunks(l.plain(row.Cells[0].Text(), s.bold(), head.Content())), s) {
		band.keep, band.repeat = true, repeat
		l.add(band)
	}
	return g.groupBands(l.chunks(l.plain(row.Cells[0].Text()+" (continued)", s.bold(), pdfua.Repetition)), s)
}

func (g *grid) groupBands(words []chunk, s style) (bands []*strip) {
	for i, line := range breakLines(words, g.width) {
		band, top := &strip{height: s.leading}, 0.0
		if i == 0 {
			top = 2 * g.padding
			band.height += top
		}
		band.line(line, 0, top)
		bands = append(bands, band)
	}
	last := bands[len(bands)-1]
	last.height += g.padding / 2
	g.underline(last, hairline, ruleColour)
	return bands
}

// tableRow sets a row, and tells the lines of its name.
func (l *layout) tableRow(g *grid, t fitted, row figure.Row, s style, element *pdfua.Element) (strips []*strip, name []line) {
	if row.Total {
		s = s.bold()
	}
	cells := make([]cell, len(row.Cells))
	for i, c := range row.Cells {
		box := element.Add(pdfua.TD)
		if i == 0 && len(row.Cells) > 1 && c.Text() != "" { // else it would head nothing
			box.Tag, box.Scope = pdfua.TH, pdfua.ScopeRow
		}
		if linked := l.references(t.Columns[i], c, s, box); linked != nil {
			cells[i] = cell{lines: breakLines(l.chunks(linked), g.columns[i].width), style: s}
		} else {
			cells[i] = l.cell(g, i, c, s, box.Content())
		}
	}
	strips = g.row(cells, false)
	if reference := row.Cells[0].Text(); t.further == "" && l.listing != "" && l.homes[reference] == l.listing {
		strips[0].anchors = append(strips[0].anchors, l.entry(reference))
	}
	if row.Total {
		strips[0].put(pdfua.Decoration, 0, 0, &rule{dx: g.width, width: 0.75, colour: textColour})
	}
	g.underline(strips[len(strips)-1], hairline, ruleColour)
	return strips, cells[0].lines
}

// mostNamed is how many lines of a row's name are repeated where it goes on.
const mostNamed = 4

// goesOn stands above the lines of a row that are left for a further page: its name beside
// them, or above where they are fewer.
func (g *grid) goesOn(name []line, leading float64, left int) *strip {
	band := &strip{height: g.padding}
	if len(name) > mostNamed || g.columns[0].right {
		return band
	}
	for n, line := range name {
		band.line(line, g.columns[0].x, g.padding+leading*float64(n))
	}
	if len(name) > left {
		band.height += leading * float64(len(name))
	}
	return repeated([]*strip{band})[0]
}
