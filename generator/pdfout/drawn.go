package pdfout

import (
	"fmt"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
)

// fullScale gives a drawing, which is as wide as its page, letters of 8 points; leastScale
// keeps them above 7. Page 1 has little room.
const (
	fullScale  = 0.625 // points in a px
	frontScale = 0.57
	leastScale = 0.545
)

// chart sets caption, chart and sentence as one block that no page break cuts. A
// chart that is too high for a page has several parts: the first is in that block,
// the others follow, each on a page of its own.
func (l *layout) chart(n *paper.Figure) *pdfua.Element {
	f := n.Figure
	element := l.pictureElement(n.Alt())
	first := len(l.strips)
	l.caption(f, element.Add(pdfua.Caption), false)
	at := len(l.strips)
	l.add(&strip{})
	if said := n.Sentence(); said != "" {
		l.space(halfLine / 2)
		l.lines(l.said(said, inside(l.parent.Add(pdfua.P), bodyStyle)), bodyStyle)
	}
	for i := first; i < len(l.strips)-1; i++ {
		l.strips[i].keep = true
	}
	scale := fullScale
	if n.Data == paper.Said {
		scale = frontScale
	}
	parts, err := l.partsOf(f.Chart, scale, l.roomBeside(first, l.continued(f, "")))
	if err != nil {
		l.fail(fmt.Errorf("draw the chart of %s: %w", f.ID, err))
		return element
	}
	l.put(l.strips[at], element, parts[0])
	for i, part := range parts[1:] {
		which := func(n int) string { return fmt.Sprintf(" Part %d of %d.", n, len(parts)) }
		if i == 0 {
			element.Alt += which(1)
		}
		l.part(f, part, l.pictureElement(n.Alt()+which(i+2)))
	}
	return element
}

func (l *layout) pictureElement(alt string) *pdfua.Element {
	element := l.parent.Add(pdfua.Figure)
	element.Alt = l.paper.Shorthand.Said(alt)
	return element
}

// partsOf draws a chart as wide as the page for a room of points: whole where its
// letters stay legible, else in parts.
func (l *layout) partsOf(c figure.Chart, most, room float64) ([]*picture, error) {
	wide, _ := frame(false)
	width := wide / most
	whole, err := l.options.Album.Draw(c, chart.Size{Width: width})
	if err != nil {
		return nil, err
	}
	if scale := min(most, room/whole[0].Height); scale >= leastScale {
		return []*picture{{whole[0], scale}}, nil
	}
	drawings, err := l.options.Album.Draw(c, chart.Size{Width: width, Height: room / most})
	if err != nil {
		return nil, err
	}
	var parts []*picture
	for _, d := range drawings {
		parts = append(parts, &picture{d, min(most, room/d.Height)})
	}
	return parts, nil
}

// roomBeside is the height that a page has left beside the strips from first on,
// with what is kept together with them, and beside what is repeated.
func (l *layout) roomBeside(first int, repeated []*strip) float64 {
	for first > 0 && l.strips[first-1].keep && !l.strips[first].fresh {
		first--
	}
	_, height := frame(false)
	return height - max(stack(l.strips[first:])-l.strips[first].gap, stack(repeated))
}

// part sets a further part of a chart under the repeated caption.
func (l *layout) part(f *figure.Figure, shown *picture, element *pdfua.Element) {
	for _, repeated := range l.continued(f, "") {
		repeated.keep = true
		l.add(repeated)
	}
	l.add(&strip{})
	l.put(l.strips[len(l.strips)-1], element, shown)
}

// put stands a drawing in a strip, in the middle of the page.
func (l *layout) put(band *strip, element *pdfua.Element, shown *picture) {
	for _, t := range shown.texts() {
		l.checked(t.Words, style{face: chartFace(t)})
	}
	width, _ := frame(false)
	band.height = shown.drawing.Height * shown.scale
	band.put(element.Content(), (width-shown.drawing.Width*shown.scale)/2, 0, shown)
}
