package brand

import (
	"fmt"
	"math"
	"slices"
)

// mostSteps is how long a path may be.
const mostSteps = 50_000

// stepsOf is the outline of a shape, in its own units; nil where it has none.
func stepsOf(e *element) (steps []Step, err error) {
	n := func(name string) (value float64) {
		text, given := e.attributes[name]
		if !given {
			return 0
		}
		value, ok := length(text)
		if !ok && err == nil {
			err = fmt.Errorf("%s %.40q is not a number", name, text)
		}
		return value
	}
	switch e.name {
	case "path":
		return pathData(e.attributes["d"])
	case "rect":
		steps = rectangle(n("x"), n("y"), n("width"), n("height"), n("rx"), n("ry"))
	case "circle":
		steps = ellipse(n("cx"), n("cy"), n("r"), n("r"))
	case "ellipse":
		steps = ellipse(n("cx"), n("cy"), n("rx"), n("ry"))
	case "line":
		steps = []Step{{Move, []Point{{n("x1"), n("y1")}}}, {Line, []Point{{n("x2"), n("y2")}}}}
	default: // polyline and polygon
		return polygon(e)
	}
	return steps, err
}

func polygon(e *element) ([]Step, error) {
	text := e.attributes["points"]
	points := list(text)
	if len(points)%2 != 0 || points == nil && text != "" || len(points) > 2*mostSteps {
		return nil, fmt.Errorf("points %.40q are not pairs of numbers", text)
	}
	var steps []Step
	for pair := range slices.Chunk(points, 2) {
		op := Line
		if steps == nil {
			op = Move
		}
		steps = append(steps, Step{op, []Point{{pair[0], pair[1]}}})
	}
	if steps != nil && e.name == "polygon" {
		steps = append(steps, Step{Op: Close})
	}
	return steps, nil
}

// rectangle has corners with two radii, of which one that is left out is the other
// (SVG 2, 10.2).
func rectangle(x, y, width, height, rx, ry float64) []Step {
	if width <= 0 || height <= 0 {
		return nil
	}
	if rx <= 0 {
		rx = ry
	}
	if ry <= 0 {
		ry = rx
	}
	rx, ry = min(max(rx, 0), width/2), min(max(ry, 0), height/2)
	right, bottom := x+width, y+height
	b := builder{}
	b.add(Move, Point{x + rx, y})
	for _, side := range []struct{ to, corner Point }{
		{Point{right - rx, y}, Point{right, y + ry}},
		{Point{right, bottom - ry}, Point{right - rx, bottom}},
		{Point{x + rx, bottom}, Point{x, bottom - ry}},
		{Point{x, y + ry}, Point{x + rx, y}},
	} {
		b.add(Line, side.to)
		if rx > 0 {
			b.arc(rx, ry, 0, false, true, side.corner)
		}
	}
	b.add(Close)
	return b.steps
}

func ellipse(x, y, rx, ry float64) []Step {
	if rx <= 0 || ry <= 0 {
		return nil
	}
	b := builder{}
	b.add(Move, Point{x + rx, y})
	b.arc(rx, ry, 0, false, true, Point{x - rx, y})
	b.arc(rx, ry, 0, false, true, Point{x + rx, y})
	b.add(Close)
	return b.steps
}

// builder makes an outline, step by step.
type builder struct {
	steps []Step
	now   Point // where the last step ended
	start Point // of the part that Close goes back to
}

func (b *builder) add(op Op, points ...Point) {
	b.steps = append(b.steps, Step{op, points})
	switch {
	case op == Close:
		b.now = b.start
	case op == Move:
		b.start = points[0]
		fallthrough
	default:
		b.now = points[len(points)-1]
	}
}

// arc adds an arc of an ellipse as curves, by the conversion from end points to a
// centre (SVG 2, appendix B.2.4 and B.2.5). Angle is the ellipse's, in degrees.
func (b *builder) arc(rx, ry, angle float64, large, sweep bool, to Point) {
	from := b.now
	rx, ry = math.Abs(rx), math.Abs(ry)
	if from == to {
		return
	}
	if rx == 0 || ry == 0 {
		b.add(Line, to)
		return
	}
	sin, cos := math.Sincos(angle * math.Pi / 180)
	// The half of the chord, turned to the ellipse's axes.
	dx, dy := (from.X-to.X)/2, (from.Y-to.Y)/2
	x, y := cos*dx+sin*dy, cos*dy-sin*dx
	if excess := x*x/(rx*rx) + y*y/(ry*ry); excess > 1 { // radii too small to reach
		rx, ry = rx*math.Sqrt(excess), ry*math.Sqrt(excess)
	}
	below := rx*rx*y*y + ry*ry*x*x
	root := math.Sqrt(max(0, (rx*rx*ry*ry-below)/below))
	if large == sweep {
		root = -root
	}
	cx, cy := root*rx*y/ry, -root*ry*x/rx
	start := math.Atan2((y-cy)/ry, (x-cx)/rx)
	turn := math.Atan2((-y-cy)/ry, (-x-cx)/rx) - start
	if sweep && turn < 0 {
		turn += 2 * math.Pi
	} else if !sweep && turn > 0 {
		turn -= 2 * math.Pi
	}
	middle := Point{(from.X + to.X) / 2, (from.Y + to.Y) / 2}
	on := matrix{cos, sin, -sin, cos, middle.X + cos*cx - sin*cy, middle.Y + sin*cx + cos*cy}.times(matrix{rx, 0, 0, ry, 0, 0})
	b.turns(on, start, turn, to)
}

// turns adds arcs of the unit circle, mapped, each of a quarter at the most.
func (b *builder) turns(on matrix, start, turn float64, to Point) {
	parts := int(math.Ceil(math.Abs(turn)/(math.Pi/2) - 1e-9))
	each := turn / float64(max(parts, 1))
	reach := 4.0 / 3 * math.Tan(each/4)
	for i := range parts {
		sin, cos := math.Sincos(start + float64(i)*each)
		nextSin, nextCos := math.Sincos(start + float64(i+1)*each)
		end := on.point(Point{nextCos, nextSin})
		if i == parts-1 {
			end = to
		}
		b.add(Curve, on.point(Point{cos - reach*sin, sin + reach*cos}), on.point(Point{nextCos + reach*nextSin, nextSin - reach*nextCos}), end)
	}
}
