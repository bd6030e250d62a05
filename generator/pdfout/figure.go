package pdfout

import (
	"fmt"
	"path"
	"slices"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/chart"
	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
)

// picture is a chart: its marks, scaled.
type picture struct {
	drawing *chart.Drawing
	scale   float64 // points in a px of the drawing
}

func (*picture) shape() {}

// figure sets a caption, the chart if there is one, what it shows, the table where
// it stands here, and the notes.
func (l *layout) figure(node ast.Node) {
	n := node.(*paper.Figure)
	f := n.Figure
	if f == nil {
		l.fail(fmt.Errorf("a figure of the paper is not bound"))
		return
	}
	first := len(l.strips)
	l.apart(func() {
		if f.Chart != nil {
			element := l.chart(n)
			l.space(halfLine)
			if n.Data == paper.Filed || n.Data == paper.Said {
				l.attach(element, n)
			}
		}
		if n.Data == paper.Beside {
			l.tabled(n)
		} else {
			first := len(l.strips)
			l.whereabouts(n)
			l.notes(f.ID, f.Notes)
			for i := range l.strips[first:] {
				l.strips[first+i].note = true
			}
		}
	})
	if f.Label != "" && !slices.Contains(l.paper.Front, node) {
		l.movable(first, f.Chart != nil)
	}
}

// apart sets what is no text of the paper's own, at the full width, as one group of
// the structure.
func (l *layout) apart(set func()) {
	l.numbered = nil
	outer := l.indent
	l.indent = 0
	l.space(bodyLeading)
	l.within(l.parent.Add(pdfua.Div), set)
	l.landscape = false
	l.indent = outer
	l.gap = 0
	l.space(bodyLeading)
}

// movable lets the strips of a figure, from first on, stand further on where a page
// has no room for it.
func (l *layout) movable(first int, drawn bool) {
	l.figures++
	for i := first; i < len(l.strips); i++ {
		l.strips[i].figure, l.strips[i].drawn = l.figures, drawn
	}
}

// tabled sets a figure's table and notes, under its caption or its chart.
func (l *layout) tabled(n *paper.Figure) {
	f := n.Figure
	_, left := n.OnPage()
	first := len(l.strips)
	if len(f.Table.Rows) == 0 {
		l.caption(f, l.parent, f.Chart == nil) // its notes say that there is nothing
	} else {
		first = l.tables(n, l.options.Tables.fit(n), func(element *pdfua.Element) {
			if f.Chart != nil {
				element.Summary = "The numbers of " + l.paper.Shorthand.Said(f.Caption())
			} else {
				l.caption(f, element.Add(pdfua.Caption), true)
			}
		})
	}
	l.notes(f.ID, slices.Concat(f.Notes, left))
	l.whole(first, f.Table.Compact)
}

// tables sets the table of a figure, or the parts of one that is too wide for a page. The
// first has the caption that is given. It returns where the strips of the last begin.
func (l *layout) tables(n *paper.Figure, parts []fitted, caption func(*pdfua.Element)) (first int) {
	f := n.Figure
	l.listing = f.ID
	defer func() { l.listing = "" }()
	l.landscape = parts[0].landscape
	for i, p := range parts {
		p.snug = l.snug
		first = len(l.strips)
		element := l.parent.Add(pdfua.Table)
		if i == 0 {
			caption(element)
			l.attach(element, n)
		} else {
			l.space(bodyLeading)
			l.further(f, p, element.Add(pdfua.Caption).Add(pdfua.P))
		}
		l.table(element, p, l.begun(f), l.continued(f, p.further))
		if i < len(parts)-1 {
			l.whole(first, f.Table.Compact)
		}
	}
	return first
}

// data sets the table of a chart in the annex, under a caption that leads back to it.
func (l *layout) data(node ast.Node) {
	n := node.(*paper.Data)
	f := n.Of.Figure
	l.annexed = true
	defer func() { l.annexed = false }()
	l.apart(func() {
		_, left := n.Of.OnPage()
		parts := l.options.Tables.fit(n.Of)
		for i := range parts {
			parts[i].close = true
		}
		first := l.tables(n.Of, parts, func(element *pdfua.Element) {
			first := len(l.strips)
			caption := inside(element.Add(pdfua.Caption).Add(pdfua.P), captionStyle)
			l.lines(l.inline(n.Caption(), caption), captionStyle)
			l.kept(first)
			l.strips[first].anchors = append(l.strips[first].anchors, l.id(n.ID()))
			l.space(halfLine / 2)
		})
		l.notes(n.ID(), left)
		l.whole(first, f.Table.Compact)
	})
}

// whereabouts says where the table of a chart is that does not stand here.
func (l *layout) whereabouts(n *paper.Figure) {
	if words := n.Whereabouts(); words != nil {
		l.keep()
		l.lines(l.inline(words, inside(l.parent.Add(pdfua.P), noteStyle)), noteStyle)
		l.space(2)
	}
}

// attach puts the figure's table as CSV behind its element.
func (l *layout) attach(element *pdfua.Element, n *paper.Figure) {
	f := n.Figure
	name := path.Base(f.TableFile(l.options.Mark))
	if !f.Downloadable() || l.attached[name] { // two papers of a pack may have the same figure
		return
	}
	l.attached[name] = true
	data, err := n.CSVFile()
	if err != nil {
		l.fail(fmt.Errorf("attach the table of %s: %w", f.ID, err))
		return
	}
	element.Files = append(element.Files, pdfua.File{
		Name: name, Type: "text/csv", Description: f.Caption(), Data: data,
	})
}

// whole keeps a low table on one page. A higher one may break, rather than
// leave much of a page empty; counts are compared down their columns, so they
// are kept whole up to a greater height.
func (l *layout) whole(first int, compact bool) {
	low := 0.4 // of the page
	if compact {
		low = 0.6
	}
	if _, height := frame(l.landscape); first < len(l.strips) && stack(l.strips[first:]) <= low*height {
		for i := first; i < len(l.strips)-1; i++ {
			l.strips[i].rather = true
		}
	}
}

func (l *layout) notes(id string, notes []string) {
	l.space(halfLine / 2)
	for i, text := range notes {
		if i == 0 {
			l.keep()
		}
		note := l.parent.Add(pdfua.Note)
		note.ID = fmt.Sprintf("%s-note-%d", l.id(id), i+1)
		l.lines(l.said(text, inside(note, noteStyle)), noteStyle)
		l.space(2)
	}
}
