package pdfout

import (
	"boardpack/generator/figure"
	"boardpack/generator/pdfua"
)

// caption sets label and title, subtitle, and for a figure without a chart the
// sentence. It stays with what follows.
func (l *layout) caption(f *figure.Figure, element *pdfua.Element, sentence bool) {
	first := len(l.strips)
	l.title(l.captionText(f, captionStyle, element.Add(pdfua.P).Content()), captionStyle)
	if under := f.UnderTitle(); under != "" {
		l.space(1)
		l.lines(l.plain(under, subtitleStyle, element.Add(pdfua.P).Content()), subtitleStyle)
	}
	if sentence && f.Sentence != "" {
		l.space(halfLine / 2)
		l.lines(l.said(f.Sentence, inside(element.Add(pdfua.P), bodyStyle)), bodyStyle)
	}
	l.kept(first)
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

// kept keeps the strips from first on with what follows.
func (l *layout) kept(first int) {
	for i := first; i < len(l.strips); i++ {
		l.strips[i].keep = true
	}
}

// further is the caption of a table that goes on with another's columns.
func (l *layout) further(f *figure.Figure, p fitted, element *pdfua.Element) {
	first := len(l.strips)
	l.lines(l.continuedText(f, p.further, captionStyle, element.Content()), captionStyle)
	l.kept(first)
	l.space(halfLine / 2)
}

// continuedText is a caption, and that what it heads goes on: with which columns, where
// there are such.
func (l *layout) continuedText(f *figure.Figure, columns string, s style, owner pdfua.Owner) []fragment {
	words := " (continued)"
	if columns != "" {
		words = " (continued: " + columns + ")"
	}
	text := append(l.captionText(f, s, owner), l.plain(words, s, owner)...)
	if l.annexed {
		return append(l.plain(annexedTo, s, owner), text...)
	}
	return text
}

// annexedTo stands before the caption of a figure whose numbers go on in an annex.
const annexedTo = "The data of "

// begun is the caption above a table that starts a page, the chart of which is on the page
// before: nothing of the table is there that would go on.
func (l *layout) begun(f *figure.Figure) []*strip {
	s := repeatedStyle
	return l.repetition(append(l.plain(annexedTo, s, pdfua.Repetition), l.captionText(f, s, pdfua.Repetition)...))
}

// continued is the caption as it stands above the further pages of a table, of all its
// columns or of some.
func (l *layout) continued(f *figure.Figure, columns string) []*strip {
	return l.repetition(l.continuedText(f, columns, repeatedStyle, pdfua.Repetition))
}

var repeatedStyle = captionStyle.sized(subtitleStyle.size)

func (l *layout) repetition(caption []fragment) []*strip {
	s := repeatedStyle
	var strips []*strip
	for _, line := range breakLines(l.chunks(caption), l.width()) {
		band := &strip{height: s.leading}
		band.line(line, 0, 0)
		strips = append(strips, band)
	}
	if len(strips) > 0 {
		strips[len(strips)-1].height += halfLine / 2
	}
	return strips
}
