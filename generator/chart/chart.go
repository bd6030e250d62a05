// Package chart draws figures: figure.Chart to the marks of a drawing, which pages
// and PDF files share.
package chart

import (
	"fmt"

	"boardpack/generator/figure"
)

// Size is the room that a drawing has, in px.
type Size struct {
	Width  float64
	Height float64 // of one part; 0 is as high as it needs to be
}

// Wide and Narrow are the widths of drawings, in px: for a page or a sheet of
// paper, and for a phone, of which the least, 320 px wide, has 288 px for words and
// shows letters of 13 px as 11.
const (
	Wide   = 720
	Narrow = 340
)

// Draw draws a chart. One that is higher than there is room has several parts,
// each with its head, legend and axis; no row is cut. Without a height it is one
// drawing. The error says why a chart cannot be shown.
func Draw(chart figure.Chart, size Size) ([]*Drawing, error) {
	lay, err := layoutOf(chart)
	if err != nil {
		return nil, err
	}
	var parts []*Drawing
	for _, p := range lay(size.Width) {
		parts = append(parts, p.parts(size.Height)...)
	}
	if size.Height == 0 {
		return []*Drawing{stacked(parts)}, nil
	}
	return parts, nil
}

// stacked is one drawing of parts under each other.
func stacked(parts []*Drawing) *Drawing {
	if len(parts) == 1 {
		return parts[0]
	}
	whole := &Drawing{}
	for i, part := range parts {
		if i > 0 {
			whole.Height += 2 * leading
		}
		for _, mark := range part.Marks {
			mark.down(whole.Height)
			whole.Marks = append(whole.Marks, mark)
		}
		whole.Width, whole.Height = max(whole.Width, part.Width), whole.Height+part.Height
	}
	return whole
}

// Check says what keeps a chart from being drawn; nil where nothing does.
func Check(chart figure.Chart) error {
	_, err := layoutOf(chart)
	return err
}

func layoutOf(chart figure.Chart) (func(width float64) []pile, error) {
	draw, known := drawers[chart.Type()]
	if !known {
		return nil, fmt.Errorf("unknown chart type %q", chart.Type())
	}
	return draw(chart)
}
