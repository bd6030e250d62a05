package chart

import (
	"math"

	"boardpack/generator/course"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// The size of a spark, px, and the room of its marks within.
const (
	sparkWide = 88.0
	sparkHigh = 26.0
	sparkEdge = 4.0
)

// Spark draws values small, without words: a line with its last value marked, what
// may still change as a ring, and the target as a dashed level.
func Spark(spark *figure.Spark) *Drawing {
	s := sparkScale(spark)
	c := new(canvas)
	for _, trace := range spark.Traces {
		if trace.Role == course.Target {
			s.level(c, trace.Points)
		}
	}
	for _, trace := range spark.Traces {
		s.values(c, trace)
	}
	return &Drawing{Width: sparkWide, Height: sparkHigh, Marks: c.marks}
}

// sparked are the ends of both scales.
type sparked struct{ first, last, low, high float64 }

func sparkScale(spark *figure.Spark) sparked {
	s := sparked{math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)}
	for _, trace := range spark.Traces {
		for _, p := range trace.Points {
			if !figure.Absent(p.Value) {
				s = sparked{min(s.first, p.Day), max(s.last, p.Day), min(s.low, p.Value), max(s.high, p.Value)}
			}
		}
	}
	return s
}

// at is where a value stands; in the middle where all are the same.
func (s sparked) at(p course.Point) Point {
	part := func(v, from, to float64) float64 {
		if to <= from {
			return 0.5
		}
		return (v - from) / (to - from)
	}
	return Point{sparkEdge + part(p.Day, s.first, s.last)*(sparkWide-2*sparkEdge), sparkHigh - sparkEdge - part(p.Value, s.low, s.high)*(sparkHigh-2*sparkEdge)}
}

func (s sparked) level(c *canvas, points []course.Point) {
	if len(points) == 0 || figure.Absent(points[0].Value) {
		return
	}
	y := s.at(points[0]).Y
	c.line(tone.Aim, 1.5, Point{sparkEdge, y}, Point{sparkWide - sparkEdge, y}).Dash = []float64{4, 3}
}

func (s sparked) values(c *canvas, trace course.Trace) {
	var run []Point
	var last *Point
	end := func() {
		if len(run) > 1 {
			c.line(tone.Observed, 1.75, run...)
		} else if len(run) == 1 {
			s.dot(c, run[0], 1.6)
		}
		run = nil
	}
	for _, p := range trace.Points {
		at := s.at(p)
		switch {
		case figure.Absent(p.Value):
			end()
		case trace.Role == course.Observed:
			run, last = append(run, at), &at
		case trace.Role == course.Apart: // their periods overlap, so that a line would say too much
			s.dot(c, at, 1.8)
			last = &at
		case trace.Role == course.Provisional:
			c.add(&Path{Segments: circle(at.X, at.Y, 2.6), Fill: tone.Ground, Stroke: tone.Observed, Width: 1.5})
		}
	}
	end()
	if last != nil {
		s.dot(c, *last, 3)
	}
}

func (s sparked) dot(c *canvas, at Point, r float64) {
	c.add(&Path{Segments: circle(at.X, at.Y, r), Fill: tone.Observed})
}
