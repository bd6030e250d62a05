package chart

// Drawing is a drawn chart: what its SVG file shows, and the option from which
// the page starts the live chart. Drawings are shared between equal charts and
// must not be changed.
//
// A renderer for another format walks Marks in order, each painted over those
// before it. All coordinates are absolute, in px from the top left corner with
// y downwards, transforms applied; 1 px is a ninety-sixth of an inch. There are
// no groups, clips, gradients or transparency, and no text is rotated.
type Drawing struct {
	Width, Height float64 // px
	Marks         []Mark
	// Option is the chart's option as JSON that is safe inside a script
	// element. Its formatters are names of functions in Formatters.
	Option []byte
}

// Mark is one thing to paint: a *Path or a *Text.
type Mark interface{ isMark() }

// Path is a line or an area. Its first segment is a MoveTo.
type Path struct {
	Segments []Segment
	Fill     *Colour // nil where the area is not painted; the nonzero rule applies
	Stroke   *Colour // nil where the outline is not painted; painted over the fill
	Width    float64 // of the stroke, px
	Dash     []float64
	Cap      string // butt, round or square, as in SVG and gofpdf
	Join     string // miter, round or bevel, as in SVG and gofpdf
}

// Segment is one step of a path.
type Segment struct {
	Op Op
	// Points are the end of a MoveTo or a LineTo; the two control points and
	// the end of a CurveTo; and nothing for a ClosePath.
	Points []Point
}

// Op is what a segment does.
type Op byte

// The operations of a path. Arcs have become curves.
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
	Colour Colour
	Words  string
}

// Anchor is the part of a text that stands at its X.
type Anchor string

// The anchors, in the words of SVG.
const (
	Start  Anchor = "start"
	Middle Anchor = "middle"
	End    Anchor = "end"
)

// Colour is an opaque colour in sRGB.
type Colour struct{ R, G, B uint8 }

func (*Path) isMark() {}
func (*Text) isMark() {}
