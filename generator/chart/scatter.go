package chart

import (
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// scatter draws one mark a category, named beside it where there is room: the
// first series is across, the second up. A category that misses either has no
// mark.
func scatter(chart *figure.CountChart, width float64) pile {
	s := layScatter(chart, width)
	return single(width, s.bottom+acrossFoot(s.below), s.draw)
}

type scattered struct {
	*figure.CountChart
	x, y        axis
	above       []string // the name of y
	below       []string // the name of x
	width       float64
	left, right float64
	top, bottom float64
}

const dot = 9.0 // across, px

func layScatter(chart *figure.CountChart, width float64) scattered {
	s := scattered{CountChart: chart, width: width}
	across, up := chart.Series[0], chart.Series[1]
	s.y = upAxis(func(most int) scale { return scaleOf(up.Values, false, most) }, 0, 0)
	s.left = longest(s.y.words) + gap
	s.x = acrossAxis(func(most int) scale { return scaleOf(across.Values, false, most) }, s.left, width, 24)
	s.left, s.right = s.x.from, s.x.to
	s.above, s.below = wrap(s.y.named(up.Name), width), wrap(s.x.named(across.Name), s.x.nameRoom(width))
	s.top = float64(len(s.above))*leading + 12
	s.bottom = s.top + plotHeight(width) + 60
	s.y.from, s.y.to = s.bottom, s.top
	return s
}

func (s scattered) draw(c *canvas) {
	nameAbove(c, 0, s.above)
	s.y.paintUp(c, s.left, s.right)
	s.x.paintAcross(c, s.top, s.bottom, s.below)
	x, y := s.Series[0], s.Series[1]
	var points []Point
	var names []string
	var taken []box
	for i, name := range s.Categories {
		if figure.Absent(x.Values[i]) || figure.Absent(y.Values[i]) {
			continue
		}
		at := Point{s.x.at(x.Values[i]), s.y.at(y.Values[i])}
		c.mark(disc, at.X, at.Y, dot, tone.OfSeries(y.Tone)).stands(name+": "+x.Name+" "+number(x.Values[i])+", "+y.Name+" "+number(y.Values[i]), x.BehindOf(i))
		points, names = append(points, at), append(names, name)
		taken = append(taken, box{at.X - dot/2, at.Y - dot/2, at.X + dot/2, at.Y + dot/2})
	}
	bounds := box{s.left + 2, s.top - leading/2, s.width - 2, s.bottom}
	for i, name := range names {
		if spot, ok := free(spots(points[i], dot/2, name), points[i], points, bounds, taken); ok {
			c.text(spot.x, spot.y, spot.anchor, name, Value)
			taken = append(taken, spot.box)
		}
	}
}
