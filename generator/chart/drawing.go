package chart

import (
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// Drawing is a drawn chart, or a part of one. Drawings are shared and must not be
// changed.
//
// A renderer walks Marks in order, each painted over those before it. All
// coordinates are absolute, in px from the top left corner with y downwards; 1 px
// is a ninety-sixth of an inch. There are no groups, clips, gradients or
// transparency.
type Drawing struct {
	Width, Height float64 // px
	Marks         []Mark
}

// Mark is one thing to paint: a *Path or a *Text.
type Mark interface{ down(by float64) }

// Path is a line or an area. Its first segment is a MoveTo.
type Path struct {
	Segments []Segment
	Fill     tone.Ink // None where the area is not painted; the nonzero rule applies
	Stroke   tone.Ink // None where the outline is not painted; painted over the fill
	Width    float64  // of the stroke, px
	Dash     []float64
	// Row is what the mark stands for, where it stands for a value: "Ambulance
	// Services, Delayed: 9".
	Row    string
	Behind *figure.Behind // what that counts; nil where nobody can tell
}

// stands says what a path stands for, and what is behind it.
func (p *Path) stands(row string, behind *figure.Behind) { p.Row, p.Behind = row, behind }

// Segment is one step of a path.
type Segment struct {
	Op Op
	// Points are the end of a MoveTo or a LineTo; the two control points and
	// the end of a CurveTo; and nothing for a ClosePath.
	Points []Point
}

// Op is what a segment does.
type Op byte

// The operations of a path.
const (
	MoveTo Op = iota
	LineTo
	CurveTo
	ClosePath
)

// Point is a place on a drawing, in px.
type Point struct{ X, Y float64 }

// Text is one line of words. Its font is typeface.Regular or typeface.Bold.
type Text struct {
	X, Y   float64 // where the Anchor stands on the alphabetic baseline, px
	Anchor Anchor
	Size   float64 // of the em, px
	Bold   bool
	Turned bool // a quarter round its place, to be read upwards
	Ink    tone.Ink
	Words  string
	Part   Part
}

// Anchor is the part of a text that stands at its X.
type Anchor string

// The anchors, in the words of SVG.
const (
	Start  Anchor = "start"
	Middle Anchor = "middle"
	End    Anchor = "end"
)

// Part is what a text is to the chart.
type Part uint8

// The parts. A text of several lines is that many texts of one part.
const (
	Words    Part = iota // headings, and what explains the chart
	Along                // a number, period or category of the axis that runs across
	Upwards              // one of the axis that runs up or down
	Value                // beside or on the mark of a value
	Entry                // in the legend
	AxisName             // what an axis measures
	Status               // how a measure stands, after the mark of that
)

// down moves the mark, px.
func (p *Path) down(by float64) {
	for _, segment := range p.Segments {
		for i := range segment.Points {
			segment.Points[i].Y += by
		}
	}
}

func (t *Text) down(by float64) { t.Y += by }
