package spc

import "cmp"

// judge says of each value of the segment, the s-th, what it is. Rules look at
// the points of one segment alone.
func (s Segment) judge(segment int, values []float64, o Options) []Point {
	points := make([]Point, len(values))
	for i, value := range values {
		points[i] = s.place(value)
		points[i].Segment = segment
	}
	if !s.HasLimits {
		return points
	}
	for i, signals := range s.signals(points, o) {
		points[i].name(signals, o)
	}
	return points
}

// place compares a value with mean and limits.
func (s Segment) place(value float64) Point {
	point := Point{
		Value: value, Side: s.side(value),
		Mean: s.Mean, Lower: s.Lower, Upper: s.Upper, HasLimits: s.HasLimits,
	}
	if s.HasLimits {
		point.Outside = s.beyond(value, 1)
		point.Near = !point.Outside && s.beyond(value, nearShare)
	}
	return point
}

// name chooses the signal that names the point: the first, or the first that is
// an improvement where that goes first.
func (p *Point) name(signals []signal, o Options) {
	p.Cause, p.Kind = CommonCause, KindCommonCause
	for i, s := range signals {
		rather := o.ImprovementFirst && p.Kind == KindConcern && s.kind(o.Better) == KindImprovement
		if i == 0 || rather {
			p.Cause, p.Kind = s.cause(o.Run), s.kind(o.Better)
		}
		p.Both = p.Both || s.direction != signals[0].direction
	}
}

// signals are the rules that hold for each point, in the order in which they
// name it: outside the limits, trend, two in three, shift.
func (s Segment) signals(points []Point, o Options) [][]signal {
	values, sides, beyond := make([]float64, len(points)), make([]int, len(points)), make([]bool, len(points))
	for i, p := range points {
		values[i], sides[i] = p.Value, p.Side
		beyond[i] = p.Near || o.BeyondInTwoOfThree && p.Outside
	}
	moving, near, aside := trends(values, o.Run, o.TiesContinue), twosInThree(sides, beyond), shifts(sides, o.Run)
	all := make([][]signal, len(points))
	for i, p := range points {
		if p.Outside {
			all[i] = append(all[i], signal{outside, p.Side})
		}
		for _, direction := range moving[i] {
			all[i] = append(all[i], signal{trend, direction})
		}
		if near[i] {
			all[i] = append(all[i], signal{twoInThree, p.Side})
		}
		if aside[i] {
			all[i] = append(all[i], signal{shift, p.Side})
		}
	}
	return all
}

// shifts tells which points belong to a run of so many on one side of the mean.
// A point on the mean ends a run.
func shifts(sides []int, run int) []bool {
	part := make([]bool, len(sides))
	for first := 0; first < len(sides); {
		end := first + 1
		for end < len(sides) && sides[end] == sides[first] {
			end++
		}
		for i := first; i < end; i++ {
			part[i] = sides[first] != 0 && end-first >= run
		}
		first = end
	}
	return part
}

// twosInThree tells which points lie beyond two thirds of the way to a limit,
// with one more such point among three in a row on the same side of the mean.
func twosInThree(sides []int, beyond []bool) []bool {
	part := make([]bool, len(sides))
	for first := 0; first+3 <= len(sides); first++ {
		count := 0
		for i := first; i < first+3; i++ {
			if beyond[i] {
				count++
			}
		}
		same := sides[first] == sides[first+1] && sides[first] == sides[first+2]
		for i := first; i < first+3; i++ {
			part[i] = part[i] || beyond[i] && same && count >= 2
		}
	}
	return part
}

// trends has the directions of the trends that each point belongs to: 1 where
// values rise, -1 where they fall. The point at which a rise of so many points
// turns into a fall belongs to both; the later stands first and so names it. The
// package takes the direction of the step out of a point when the next is in a
// trend too, which is the same but between two rises with a drop, where it calls
// the last point of the first a fall.
func trends(values []float64, run int, ties bool) [][]int {
	directions := make([][]int, len(values))
	for first := 0; first < len(values)-1; {
		direction, last, count := follow(values, first, ties)
		for i := first; i <= last && count >= run; i++ {
			directions[i] = append([]int{direction}, directions[i]...)
		}
		first = max(last, first+1)
	}
	return directions
}

// follow goes from a point as long as values move the way of its first step. It
// has that direction, the last point that moves so, and how many points do, the
// first among them. Values that repeat, where they do not break it, are not
// counted, and none ends it.
func follow(values []float64, first int, ties bool) (direction, last, count int) {
	last, count = first, 1
	direction = cmp.Compare(values[first+1], values[first])
	if direction == 0 {
		return direction, last, count
	}
	for i := first + 1; i < len(values); i++ {
		switch step := cmp.Compare(values[i], values[i-1]); {
		case step == direction:
			last, count = i, count+1
		case step != 0 || !ties:
			return direction, last, count
		}
	}
	return direction, last, count
}
