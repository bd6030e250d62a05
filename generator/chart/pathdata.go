package chart

import (
	"math"
	"strings"
)

// arity is how many numbers each command of ECharts' path data takes.
var arity = map[byte]int{'M': 2, 'L': 2, 'l': 2, 'C': 6, 'A': 7, 'Z': 0}

// pathData reads the commands of a path. An empty path is one for which ECharts
// met a coordinate that is not a number.
func (a *attrs) pathData(data string) []Segment {
	if data == "" {
		a.fail("an empty path, from a coordinate that is not a number")
	}
	var list []Segment
	var here Point
	for data != "" {
		command := data[0]
		end := strings.IndexAny(data[1:], "MLlCAZ") + 1
		if end == 0 {
			end = len(data)
		}
		var n []float64
		for _, field := range strings.Fields(data[1:end]) {
			n = append(n, a.parse("path data", field))
		}
		data = data[end:]
		if want, known := arity[command]; !known || len(n) != want {
			a.fail("unknown path command %c with %d numbers", command, len(n))
			return nil
		}
		steps := stepsOf(command, n, here)
		list = append(list, steps...)
		if last := steps[len(steps)-1]; last.Op != ClosePath {
			here = last.Points[len(last.Points)-1]
		}
	}
	return list
}

// stepsOf is one command, from the place where the one before it ended.
func stepsOf(command byte, n []float64, here Point) []Segment {
	switch command {
	case 'M':
		return []Segment{{MoveTo, []Point{{n[0], n[1]}}}}
	case 'L':
		return []Segment{{LineTo, []Point{{n[0], n[1]}}}}
	case 'l':
		return []Segment{{LineTo, []Point{{here.X + n[0], here.Y + n[1]}}}}
	case 'C':
		return []Segment{{CurveTo, []Point{{n[0], n[1]}, {n[2], n[3]}, {n[4], n[5]}}}}
	case 'A':
		return arc(here, Point{n[5], n[6]}, n[0], n[3] != 0, n[4] != 0)
	}
	return []Segment{{Op: ClosePath}}
}

func rect(corner Point, width, height float64) []Segment {
	right, bottom := corner.X+width, corner.Y+height
	return []Segment{
		{MoveTo, []Point{corner}}, {LineTo, []Point{{right, corner.Y}}}, {LineTo, []Point{{right, bottom}}},
		{LineTo, []Point{{corner.X, bottom}}}, {Op: ClosePath},
	}
}

func circle(centre Point, r float64) []Segment {
	start := Point{centre.X + r, centre.Y}
	list := append([]Segment{{MoveTo, []Point{start}}}, turn(centre, r, 0, 2*math.Pi)...)
	return append(list, Segment{Op: ClosePath})
}

// arc is a circular arc between two points, as curves. ECharts draws no other
// ellipses; a radius that is too small to reach grows, as SVG has it.
func arc(from, to Point, r float64, large, clockwise bool) []Segment {
	half := math.Hypot(to.X-from.X, to.Y-from.Y) / 2
	if half == 0 || r == 0 {
		return []Segment{{LineTo, []Point{to}}}
	}
	r = max(r, half)
	// The centre stands on the chord's perpendicular bisector.
	away := math.Sqrt(r*r-half*half) / (2 * half)
	if large == clockwise {
		away = -away
	}
	centre := Point{(from.X+to.X)/2 - away*(to.Y-from.Y), (from.Y+to.Y)/2 + away*(to.X-from.X)}
	start := math.Atan2(from.Y-centre.Y, from.X-centre.X)
	sweep := math.Atan2(to.Y-centre.Y, to.X-centre.X) - start
	if clockwise && sweep < 0 {
		sweep += 2 * math.Pi
	} else if !clockwise && sweep > 0 {
		sweep -= 2 * math.Pi
	}
	return turn(centre, r, start, sweep)
}

// turn goes round a centre by curves of a quarter of a circle at most, for
// which the usual cubic is within 0.03% of the radius.
func turn(centre Point, r, start, sweep float64) []Segment {
	count := max(1, int(math.Ceil(math.Abs(sweep)/(math.Pi/2)-1e-9)))
	step := sweep / float64(count)
	reach := 4.0 / 3 * math.Tan(step/4) * r
	list := make([]Segment, count)
	for i := range list {
		sin0, cos0 := math.Sincos(start + step*float64(i))
		sin1, cos1 := math.Sincos(start + step*float64(i+1))
		list[i] = Segment{CurveTo, []Point{
			{centre.X + r*cos0 - reach*sin0, centre.Y + r*sin0 + reach*cos0},
			{centre.X + r*cos1 + reach*sin1, centre.Y + r*sin1 - reach*cos1},
			{centre.X + r*cos1, centre.Y + r*sin1},
		}}
	}
	return list
}
