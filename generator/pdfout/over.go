package pdfout

import (
	"boardpack/generator/figure"
	"boardpack/generator/pdfua"
	"boardpack/generator/typeface"
)

// over sets the row above the headings, where groups of columns have heads.
func (l *layout) over(g *grid, t figure.Table, s style, element *pdfua.Element) []*strip {
	heads := t.Over()
	if heads == nil {
		return nil
	}
	row := element.Add(pdfua.TR)
	all, most, first := make([][]line, len(heads)), 0, 0
	for i, o := range heads {
		box, right := row.Add(pdfua.TD), g.columns[first+o.Columns-1]
		box.Columns = o.Columns
		if o.Words != "" {
			box.Tag, box.Scope = pdfua.TH, pdfua.ScopeColumn
			all[i] = breakLines(l.chunks(l.plain(o.Words, s, box.Content())), right.x+right.width-g.columns[first].x)
		}
		most, first = max(most, len(all[i])), first+o.Columns
	}
	band := &strip{height: s.leading*float64(most) + g.padding}
	first = 0
	for i, o := range heads {
		left, right := g.columns[first].x, g.columns[first+o.Columns-1]
		for n, line := range all[i] {
			band.line(line, left, g.padding+s.leading*float64(most-len(all[i])+n))
		}
		if o.Words != "" {
			band.put(pdfua.Decoration, left, band.height, &rule{dx: right.x + right.width - left, width: hairline, colour: headingColour})
		}
		first += o.Columns
	}
	return []*strip{band}
}

// underGroups widens columns that are narrower together than the least to which the head
// over them can be broken: by what is asked of each.
func underGroups(demands []demand, asked func(*demand) *float64) {
	for from, to := 0, 0; from < len(demands); from = to {
		have := -compactGutter
		for to = from; to < len(demands) && demands[to].group == demands[from].group; to++ {
			have += *asked(&demands[to]) - demands[to].inset + compactGutter
		}
		words := chunks([]fragment{{text: demands[from].group, style: style{face: typeface.Bold, size: 1}}})
		more := (hardest(words, 0) - have) / float64(to-from)
		for i := from; i < to && more > 0; i++ {
			*asked(&demands[i]) += more
		}
	}
	for i := range demands {
		demands[i].natural = max(demands[i].natural, demands[i].narrowest)
	}
}

func narrowest(d *demand) *float64 { return &d.narrowest }
func hard(d *demand) *float64      { return &d.hard }
