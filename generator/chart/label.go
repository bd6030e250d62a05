package chart

import "math"

// box is a rectangle, px.
type box struct{ left, top, right, bottom float64 }

func (b box) meets(o box) bool {
	return b.left < o.right && o.left < b.right && b.top < o.bottom && o.top < b.bottom
}

func (b box) within(o box) bool {
	return b.left >= o.left && b.right <= o.right && b.top >= o.top && b.bottom <= o.bottom
}

// spot is where a label may stand beside a mark.
type spot struct {
	x, y   float64 // of its anchor, and of its middle
	anchor Anchor
	box    box
}

// spots are places beside a mark of a radius for a label, the best first.
func spots(at Point, r float64, words string) []spot {
	w, h := long(words), leading/2
	list := []spot{
		{x: at.X + r + 3, y: at.Y, anchor: Start}, {x: at.X - r - 3, y: at.Y, anchor: End},
		{x: at.X, y: at.Y - r - h, anchor: Middle}, {x: at.X, y: at.Y + r + h, anchor: Middle},
		{x: at.X + r, y: at.Y - r, anchor: Start}, {x: at.X + r, y: at.Y + r, anchor: Start},
		{x: at.X - r, y: at.Y - r, anchor: End}, {x: at.X - r, y: at.Y + r, anchor: End},
		{x: at.X + r, y: at.Y - r - 2*h, anchor: Start}, {x: at.X + r, y: at.Y + r + 2*h, anchor: Start},
		{x: at.X - r, y: at.Y - r - 2*h, anchor: End}, {x: at.X - r, y: at.Y + r + 2*h, anchor: End},
	}
	for i := range list {
		list[i].box = textBox(list[i].x, list[i].y, list[i].anchor, w)
	}
	return list
}

// textBox is the room of words of a width whose middle is at the height y.
func textBox(x, y float64, anchor Anchor, w float64) box {
	switch anchor {
	case Middle:
		x -= w / 2
	case End:
		x -= w
	}
	return box{x, y - leading/2, x + w, y + leading/2}
}

// free is the first spot within bounds that meets nothing that is taken, and is not
// nearer to another of the points than to its own.
func free(list []spot, own Point, points []Point, bounds box, taken []box) (spot, bool) {
	for _, s := range list {
		if s.box.within(bounds) && !meetsAny(s.box, taken) && s.box.nearest(own, points) {
			return s, true
		}
	}
	return spot{}, false
}

// nearest reports whether none of the points but those at the place of its own is
// nearer to the box.
func (b box) nearest(own Point, points []Point) bool {
	reach := b.distance(own) + 5 // the letters themselves fill less than their box
	for _, p := range points {
		if p != own && b.distance(p) < reach {
			return false
		}
	}
	return true
}

func (b box) distance(p Point) float64 {
	return math.Hypot(max(b.left-p.X, 0, p.X-b.right), max(b.top-p.Y, 0, p.Y-b.bottom))
}

func meetsAny(b box, taken []box) bool {
	for _, other := range taken {
		if b.meets(other) {
			return true
		}
	}
	return false
}

// crosses reports whether a line from one point to another meets a box.
func (b box) crosses(from, to Point) bool {
	start, end := 0.0, 1.0
	for _, side := range [2][4]float64{{from.X, to.X, b.left, b.right}, {from.Y, to.Y, b.top, b.bottom}} {
		at, length := side[0], side[1]-side[0]
		if length == 0 {
			if at < side[2] || at > side[3] {
				return false
			}
			continue
		}
		first, last := (side[2]-at)/length, (side[3]-at)/length
		start, end = max(start, math.Min(first, last)), min(end, math.Max(first, last))
	}
	return start <= end
}
