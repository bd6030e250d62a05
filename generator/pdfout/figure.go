package pdfout

import (
	"fmt"
	"path"
	"strings"

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

// figure sets a caption, the chart if there is one, what it shows, the table
// and the notes.
func (l *layout) figure(node ast.Node) {
	f := node.(*paper.Figure).Figure
	if f == nil {
		l.fail(fmt.Errorf("a figure of the paper is not bound"))
		return
	}
	l.numbered = nil
	outer := l.indent
	l.indent = 0
	l.space(bodyLeading)

	table := fit(f.Table)
	if f.Chart != nil {
		l.chart(f)
		l.space(halfLine)
	}
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
		l.table(element, f.Table, table, l.continued(f))
	}
	l.notes(f)
	l.whole(first, f.Table.Compact)
	l.landscape = false
	l.indent = outer
	l.gap = 0
	l.space(bodyLeading)
}

// attach puts the figure's table as CSV behind its element.
func (l *layout) attach(element *pdfua.Element, f *figure.Figure) {
	name := path.Base(f.TableFile(l.options.Mark))
	if !f.Downloadable() || l.attached[name] { // two papers of a pack may have the same figure
		return
	}
	l.attached[name] = true
	data, err := f.Table.CSV()
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
			l.strips[i].keep = true
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
		l.lines(l.plain(f.Sentence, bodyStyle, element.Add(pdfua.P).Content()), bodyStyle)
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

// chart sets caption, chart and sentence as one block that no page break cuts.
func (l *layout) chart(f *figure.Figure) {
	drawing := l.charts[f.Chart]
	if drawing == nil {
		l.fail(fmt.Errorf("figure %s: its chart was not drawn", f.ID))
		return
	}
	element := l.parent.Add(pdfua.Figure)
	element.Alt = l.paper.Shorthand.Said(altOf(f))
	first := len(l.strips)
	l.caption(f, element.Add(pdfua.Caption), false)
	at := len(l.strips)
	l.add(strip{keep: true})
	if f.Sentence != "" {
		l.space(halfLine / 2)
		l.lines(l.plain(f.Sentence, bodyStyle, l.parent.Add(pdfua.P).Content()), bodyStyle)
	}
	for i := first; i < len(l.strips)-1; i++ {
		l.strips[i].keep = true
	}

	width, height := frame(false)
	room := height - stack(l.strips[first:]) + l.strips[first].gap
	scale := min(width/drawing.Width, room/drawing.Height)
	shown := &picture{drawing, scale}
	for _, t := range shown.texts() {
		l.checked(t.Words, style{face: chartFace(t)})
	}
	band := &l.strips[at]
	band.height = drawing.Height * scale
	band.put(element.Content(), (width-drawing.Width*scale)/2, 0, shown)
}

// altOf is what stands in for a chart. Who hears it does not hear the caption.
func altOf(f *figure.Figure) string {
	if f.Sentence == "" {
		return f.Caption()
	}
	return strings.TrimRight(f.Caption(), ".") + ". " + f.Sentence
}

func (l *layout) notes(f *figure.Figure) {
	l.space(halfLine / 2)
	for i, text := range f.Notes {
		if i == 0 {
			l.keep()
		}
		note := l.parent.Add(pdfua.Note)
		note.ID = fmt.Sprintf("%s-note-%d", l.id(f.ID), i+1)
		l.lines(l.plain(text, noteStyle, note.Content()), noteStyle)
		l.space(2)
	}
}
