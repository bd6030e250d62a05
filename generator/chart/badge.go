package chart

import (
	"boardpack/generator/course"
	"boardpack/generator/tone"
)

// icon is a badge's shape: a frame that tells the sorts apart without colour, and
// a glyph in it.
type icon struct {
	frame badgeFrame
	glyph glyph
	ink   tone.Ink // of the glyph
}

type badgeFrame struct {
	symbol       symbol
	fill, border tone.Ink
	size         float64 // px across
	down         float64 // of the glyph under the frame's middle
	dashed       bool
}

// octagon is a frame alone, of no point.
const octagon symbol = 100

// glyph is polygons, in px from the top left of its size.
type glyph struct {
	shapes        [][]Point
	width, height float64
}

var (
	better    = badgeFrame{symbol: square, fill: tone.Improving, border: tone.OnBright, size: 16}
	worse     = badgeFrame{symbol: diamond, fill: tone.Concern, border: tone.OnBright, size: 21}
	neither   = badgeFrame{symbol: triangle, fill: tone.Shifting, border: tone.OnBright, size: 21, down: 3.5}
	usual     = badgeFrame{symbol: disc, fill: tone.Ground, border: tone.Process, size: 17}
	met       = badgeFrame{symbol: disc, fill: tone.Improving, border: tone.OnBright, size: 17}
	onPath    = badgeFrame{symbol: disc, fill: tone.Observed, border: tone.Observed, size: 18}
	nearly    = badgeFrame{symbol: triangle, fill: tone.Nearly, border: tone.OnBright, size: 21, down: 3.5}
	offPath   = badgeFrame{symbol: octagon, fill: tone.Aim, border: tone.Aim, size: 18}
	notJudged = badgeFrame{symbol: disc, fill: tone.Ground, border: tone.Process, size: 17, dashed: true}

	letterH = glyph{[][]Point{{{0, 0}, {2, 0}, {2, 3}, {4, 3}, {4, 0}, {6, 0}, {6, 8}, {4, 8}, {4, 5}, {2, 5}, {2, 8}, {0, 8}}}, 6, 8}
	letterL = glyph{[][]Point{{{0, 0}, {2, 0}, {2, 6}, {5, 6}, {5, 8}, {0, 8}}}, 5, 8}
	tick    = glyph{[][]Point{{{0, 3.6}, {1.4, 2.2}, {3.4, 4.2}, {7.6, 0}, {9, 1.4}, {3.4, 7}}}, 9, 7}
	cross   = glyph{[][]Point{{{1.4, 0}, {4, 2.6}, {6.6, 0}, {8, 1.4}, {5.4, 4}, {8, 6.6}, {6.6, 8}, {4, 5.4}, {1.4, 8}, {0, 6.6}, {2.6, 4}, {0, 1.4}}}, 8, 8}
	zigzag  = glyph{[][]Point{{{0, 3}, {2.5, 0}, {5, 3}, {7.5, 0}, {10, 3}, {10, 5}, {7.5, 2}, {5, 5}, {2.5, 2}, {0, 5}}}, 10, 5}
	caution = glyph{[][]Point{{{0, 0}, {2, 0}, {2, 5}, {0, 5}}, {{0, 6.2}, {2, 6.2}, {2, 8.2}, {0, 8.2}}}, 2, 8.2}
	dash    = glyph{[][]Point{{{0, 0}, {7, 0}, {7, 2}, {0, 2}}}, 7, 2}
	query   = glyph{[][]Point{
		{{0, 2.6}, {0.3, 1.2}, {1.3, 0.2}, {2.8, 0}, {4.4, 0.2}, {5.4, 1.2}, {5.5, 2.5}, {5, 3.6}, {4, 4.5}, {3.7, 5.1}, {3.7, 5.9}, {1.9, 5.9},
			{1.9, 4.9}, {2.3, 4}, {3.3, 3.2}, {3.6, 2.6}, {3.4, 1.9}, {2.8, 1.6}, {2.1, 1.8}, {1.8, 2.6}},
		{{1.9, 7}, {3.7, 7}, {3.7, 8.8}, {1.9, 8.8}}}, 5.6, 8.8}
)

var icons = map[course.Shape]icon{
	course.CommonCause:     {usual, zigzag, tone.Process},
	course.ImprovementHigh: {better, letterH, tone.OnBright},
	course.ImprovementLow:  {better, letterL, tone.OnBright},
	course.ConcernHigh:     {worse, letterH, tone.OnBright},
	course.ConcernLow:      {worse, letterL, tone.OnBright},
	course.NeutralHigh:     {neither, letterH, tone.OnBright},
	course.NeutralLow:      {neither, letterL, tone.OnBright},
	course.Passing:         {met, tick, tone.OnBright},
	course.Failing:         {worse, cross, tone.OnBright},
	course.HitAndMiss:      {usual, query, tone.Process},
	course.OnTrajectory:    {onPath, tick, tone.OnObserved},
	course.WithinTolerance: {nearly, caution, tone.OnBright},
	course.OffTrajectory:   {offPath, cross, tone.OnObserved},
	course.Unjudged:        {notJudged, dash, tone.Process},
}

// Icon is a badge's shape alone, in the middle of its drawing.
func Icon(of course.Shape) *Drawing {
	c := new(canvas)
	icons[of].paint(c, badgeSize/2, badgeSize/2)
	return &Drawing{Width: badgeSize, Height: badgeSize, Marks: c.marks}
}

// paint draws the icon round its middle.
func (i icon) paint(c *canvas, x, y float64) {
	var p *Path
	if i.frame.symbol == octagon {
		r, k := i.frame.size/2, i.frame.size/2*0.41
		p = c.add(&Path{Segments: polygon(Point{x - k, y - r}, Point{x + k, y - r}, Point{x + r, y - k}, Point{x + r, y + k},
			Point{x + k, y + r}, Point{x - k, y + r}, Point{x - r, y + k}, Point{x - r, y - k})})
	} else {
		p = c.mark(i.frame.symbol, x, y, i.frame.size, i.frame.fill)
	}
	p.Fill, p.Stroke, p.Width = i.frame.fill, i.frame.border, 1.5
	if i.frame.dashed {
		p.Dash = []float64{4, 2}
	}
	left, top := x-i.glyph.width/2, y-i.glyph.height/2+i.frame.down
	var segments []Segment
	for _, shape := range i.glyph.shapes {
		moved := make([]Point, len(shape))
		for n, at := range shape {
			moved[n] = Point{left + at.X, top + at.Y}
		}
		segments = append(segments, polygon(moved...)...)
	}
	c.add(&Path{Fill: i.ink, Segments: segments})
}
