package pdfout

import (
	"fmt"
	"path"
	"slices"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
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
				l.attach(element, f)
			}
		}
		if n.Data == paper.Beside {
			l.tabled(f)
		} else {
			l.whereabouts(n)
			l.notes(f.ID, f.Notes)
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
func (l *layout) tabled(f *figure.Figure) {
	t, left := f.OnPage()
	table := fit(t)
	l.listing = f.ID
	defer func() { l.listing = "" }()
	first := len(l.strips)
	l.landscape = table.landscape
	if len(f.Table.Rows) == 0 {
		l.caption(f, l.parent, f.Chart == nil) // its notes say that there is nothing
	} else {
		element := l.parent.Add(pdfua.Table)
		if f.Chart != nil {
			element.Summary = "The numbers of " + l.paper.Shorthand.Said(f.Caption())
		} else {
			l.caption(f, element.Add(pdfua.Caption), true)
		}
		l.attach(element, f)
		l.table(element, t, table, l.continued(f))
	}
	l.notes(f.ID, slices.Concat(f.Notes, left))
	l.whole(first, f.Table.Compact)
}

// data sets the table of a chart in the annex, under a caption that leads back to it.
func (l *layout) data(node ast.Node) {
	n := node.(*paper.Data)
	f := n.Of.Figure
	l.apart(func() {
		t, left := f.OnPage()
		table := fit(t)
		table.close = true
		first := len(l.strips)
		l.landscape = table.landscape
		element := l.parent.Add(pdfua.Table)
		caption := inside(element.Add(pdfua.Caption).Add(pdfua.P), captionStyle)
		l.lines(l.inline(n.Caption(), caption), captionStyle)
		for i := first; i < len(l.strips); i++ {
			l.strips[i].keep = true
		}
		l.strips[first].anchors = append(l.strips[first].anchors, l.id(n.ID()))
		l.space(halfLine / 2)
		l.attach(element, f)
		l.table(element, t, table, l.continued(f))
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
func (l *layout) attach(element *pdfua.Element, f *figure.Figure) {
	name := path.Base(f.TableFile(l.options.Mark))
	if !f.Downloadable() || l.attached[name] { // two papers of a pack may have the same figure
		return
	}
	l.attached[name] = true
	data, err := f.Table.CSVFile()
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

// caption sets label and title, subtitle, and for a figure without a chart the
// sentence. It stays with what follows.
func (l *layout) caption(f *figure.Figure, element *pdfua.Element, sentence bool) {
	first := len(l.strips)
	l.lines(l.captionText(f, captionStyle, element.Add(pdfua.P).Content()), captionStyle)
	if f.Subtitle != "" {
		l.space(1)
		l.lines(l.plain(f.Subtitle, subtitleStyle, element.Add(pdfua.P).Content()), subtitleStyle)
	}
	if sentence && f.Sentence != "" {
		l.space(halfLine / 2)
		l.lines(l.linked(f.Sentence, inside(element.Add(pdfua.P), bodyStyle)), bodyStyle)
	}
	for i := first; i < len(l.strips); i++ {
		l.strips[i].keep = true
	}
	if first < len(l.strips) {
		l.strips[first].anchors = append(l.strips[first].anchors, l.id(f.ID))
	}
	l.space(halfLine / 2)
}

func (l *layout) captionText(f *figure.Figure, s style, owner pdfua.Owner) []fragment {
	label := s
	label.colour = headingColour
	title := l.plain(f.Title, s, owner)
	if f.Label == "" {
		return title
	}
	return append(l.plain(f.Label+": ", label, owner), title...)
}

// continued is the caption as it stands above the further parts of a table.
func (l *layout) continued(f *figure.Figure) []strip {
	s := captionStyle.sized(subtitleStyle.size)
	fragments := append(l.captionText(f, s, pdfua.Repetition), l.plain(" (continued)", s, pdfua.Repetition)...)
	var strips []strip
	for _, line := range breakLines(chunks(fragments), l.width()) {
		band := strip{height: s.leading}
		band.line(line, 0, 0)
		strips = append(strips, band)
	}
	if len(strips) > 0 {
		strips[len(strips)-1].height += halfLine / 2
	}
	return strips
}

func (l *layout) notes(id string, notes []string) {
	l.space(halfLine / 2)
	for i, text := range notes {
		if i == 0 {
			l.keep()
		}
		note := l.parent.Add(pdfua.Note)
		note.ID = fmt.Sprintf("%s-note-%d", l.id(id), i+1)
		l.lines(l.linked(text, inside(note, noteStyle)), noteStyle)
		l.space(2)
	}
}
