package pdfout

import (
	"github.com/yuin/goldmark/ast"

	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
)

const (
	boxesInRow = 4
	boxGap     = 10
	boxPadding = 9
	boxAccent  = 3 // the bar along the top of a box
)

// keyFigures sets boxes in as few rows as hold them, of equal width and, in a
// row, of equal height.
func (l *layout) keyFigures(node ast.Node) {
	l.numbered = nil
	figures := node.(*paper.KeyFigures).Figures
	if len(figures) == 0 {
		return
	}
	rows := (len(figures) + boxesInRow - 1) / boxesInRow
	columns := (len(figures) + rows - 1) / rows
	full, _ := frame(false)
	width := (full - boxGap*float64(columns-1)) / float64(columns)
	list := l.parent.Add(pdfua.L)
	list.Numbering = pdfua.Named
	l.space(bodyLeading)
	for len(figures) > 0 {
		n := min(columns, len(figures))
		l.add(l.boxes(list, figures[:n], width))
		figures = figures[n:]
		l.space(boxGap)
	}
	l.space(bodyLeading)
}

func (l *layout) boxes(list *pdfua.Element, figures []paper.KeyFigure, width float64) *strip {
	row := &strip{}
	for i, figure := range figures {
		box := l.box(list.Add(pdfua.LI), figure, width-2*boxPadding)
		row.add(moved{&box.placed, float64(i)*(width+boxGap) + boxPadding, boxAccent + boxPadding - 2})
		row.height = max(row.height, box.height+boxAccent+2*boxPadding-4)
	}
	panels := placed{}
	for i := range figures {
		x := float64(i) * (width + boxGap)
		panels.put(pdfua.Decoration, x, 0, &fill{width, row.height, panelColour})
		panels.put(pdfua.Decoration, x, 0, &fill{width, boxAccent, l.accent()})
	}
	row.marks = append(panels.marks, row.marks...)
	return row
}

// box is the text of a key figure. A value too long for its box is set
// smaller, down to the size of the label.
func (l *layout) box(item *pdfua.Element, f paper.KeyFigure, width float64) *strip {
	value := valueStyle
	if wide := value.width(f.Value); wide > width {
		value = value.sized(max(value.size*width/wide, labelStyle.size))
	}
	box := &strip{}
	label, body := item.Add(pdfua.Lbl), item.Add(pdfua.LBody)
	for _, part := range []struct {
		text  string
		style style
		of    *pdfua.Element
	}{{f.Value, value, label}, {f.Label, labelStyle, body.Add(pdfua.P)}, {f.Note, noteStyle, body}} {
		if part.text == "" {
			continue
		}
		if part.of == body { // a paragraph after the label's
			part.of = body.Add(pdfua.P)
		}
		fragments := l.plain(part.text, part.style, part.of.Content())
		for _, line := range breakLines(l.chunks(fragments), width) {
			box.line(line, 0, box.height)
			box.height += part.style.leading
		}
		box.height += 2
	}
	return box
}
