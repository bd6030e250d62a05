package chart

import (
	"slices"

	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// nameEnds writes each series' name beside its last point, moved up or down where
// two would meet.
func (l *lines) nameEnds(c *canvas) {
	type end struct {
		name string
		tone int
		x, y float64 // of the last point
	}
	var ends []end
	for _, s := range l.Series {
		for i, v := range slices.Backward(s.Values) {
			if !figure.Absent(v) {
				ends = append(ends, end{s.Name, s.Tone, l.x(i), l.y.at(v)})
				break
			}
		}
	}
	slices.SortStableFunc(ends, func(a, b end) int { return int(100 * (a.y - b.y)) })
	var heights []float64
	for _, e := range ends {
		heights = append(heights, e.y)
	}
	for i, y := range apart(heights, leading, l.y.to-leading/2, l.bottom) {
		start := l.right + 6
		if ends[i].name != "" && (ends[i].y != y || start-ends[i].x > 30) {
			c.line(tone.Rule, 1, Point{ends[i].x + 6, ends[i].y}, Point{start - 2, y})
		}
		if ends[i].name != "" {
			c.mark(seriesSymbols[seriesPlace(ends[i].tone)], start+4, y, 8, tone.OfSeries(ends[i].tone))
		}
		c.text(start+sampled, y, Start, ends[i].name, Entry)
	}
}

// apart moves heights, which are in order, until none is nearer to the next than
// the step, within bounds as far as there is room.
func apart(heights []float64, step, low, high float64) []float64 {
	moved := slices.Clone(heights)
	for i := range moved {
		if i > 0 {
			moved[i] = max(moved[i], moved[i-1]+step)
		}
	}
	for i := len(moved) - 1; i >= 0; i-- {
		limit := high
		if i+1 < len(moved) {
			limit = moved[i+1] - step
		}
		moved[i] = min(moved[i], limit)
	}
	return moved
}
