package chart

import "boardpack/generator/figure"

// Bubble is how a drawing shows a place of a quadrant, for whatever else shows it, px.
type Bubble struct {
	Size   float64 `json:"size"`             // across
	Beside *Beside `json:"beside,omitempty"` // where its name is; nil for a number in its middle
}

// Beside is where words have their anchor, from the middle of what they name.
type Beside struct {
	Across float64 `json:"across"`
	Down   float64 `json:"down"`
	Anchor string  `json:"anchor"`
}

var anchors = map[Anchor]string{Start: "left", Middle: "center", End: "right"}

// Bubbles are those of a quadrant at a width, in the order of the first categories that stand
// there. A drawing joins what would lie over each other, and has names there no more.
func Bubbles(chart *figure.QuadrantChart, width float64) []Bubble {
	q, all := layQuadrant(chart, width), placesOf(chart)
	if len(q.places) < len(all) {
		q.named, q.places = false, all
		q.radii()
	}
	bubbles := make([]Bubble, len(q.places))
	for i, p := range q.places {
		bubbles[i].Size = exact(2 * p.r)
		if at := q.at(p); q.named && len(p.names) < q.least() {
			bubbles[i].Beside = &Beside{Across: exact(p.spot.x - at.X), Down: exact(p.spot.y - at.Y), Anchor: anchors[p.spot.anchor]}
		}
	}
	return bubbles
}
