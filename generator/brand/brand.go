// Package brand has an organisation's own look: its logo, cleaned and drawn anew,
// and its colour, where that can be read.
package brand

import "boardpack/generator/tone"

// Look is what pages and PDFs show of an organisation. The zero value is its name
// in boardpack's colours.
type Look struct {
	Header string    // the words at the top; empty for the organisation's name, or for the logo alone
	Logo   *Logo     // nil for none
	Colour *tone.RGB // white can be read on it; nil for boardpack's own
}

// Words are those at the top of a page: none where a logo stands alone.
func (l Look) Words(organisation string) string {
	switch {
	case l.Header != "":
		return l.Header
	case l.Logo != nil:
		return ""
	}
	return organisation
}

// Alt is what the logo says to who does not see it: nothing where the same words
// stand beside it.
func (l Look) Alt(organisation string) string {
	if l.Words(organisation) == organisation {
		return ""
	}
	return organisation
}

// Logo is a drawing or an image, for a white ground.
type Logo struct {
	// Width and Height are its space, of which the larger is Span for a drawing,
	// and pixels for an image.
	Width, Height float64
	Paths         []Path // of a drawing, each painted over those before it
	PNG           []byte // the whole image, opaque; nil for a drawing
}

// Span is the larger side of a drawing, in its own units: numbers with two places
// are then finer than any eye.
const Span = 1000

// Within is the logo's size in a box.
func (l *Logo) Within(width, height float64) (w, h float64) {
	scale := min(width/l.Width, height/l.Height)
	return l.Width * scale, l.Height * scale
}

// Path is an area or a line of a drawing.
type Path struct {
	Steps   []Step
	Fill    *tone.RGB // nil where the area is not painted
	EvenOdd bool      // the rule of the area; otherwise nonzero
	Stroke  *tone.RGB // nil where the outline is not painted; painted over the fill
	Width   float64   // of the stroke
	Cap     int       // 0 butt, 1 round, 2 square, as PDF counts them (ISO 32000-1, 8.4.3.3)
	Join    int       // 0 miter, 1 round, 2 bevel
	Miter   float64   // how far a miter may reach, in widths of the stroke
}

// Step goes on from where the step before it ended.
type Step struct {
	Op Op
	// Points are the end of a Move or a Line, the control points and the end of a
	// Curve, and nothing for a Close.
	Points []Point
}

// Op is what a step does, as the letter that SVG has for it.
type Op byte

// The operations.
const (
	Move  Op = 'M'
	Line  Op = 'L'
	Curve Op = 'C'
	Close Op = 'Z'
)

// Point is a place, from the upper left corner, y downwards.
type Point struct{ X, Y float64 }
