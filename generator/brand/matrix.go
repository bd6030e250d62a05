package brand

import (
	"errors"
	"math"
	"strings"

	"boardpack/generator/pattern"
)

// matrix is an affine map, in SVG's order: x' = ax + cy + e, y' = bx + dy + f.
type matrix [6]float64

// times is the map that does n first.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[2]*n[1], m[1]*n[0] + m[3]*n[1],
		m[0]*n[2] + m[2]*n[3], m[1]*n[2] + m[3]*n[3],
		m[0]*n[4] + m[2]*n[5] + m[4], m[1]*n[4] + m[3]*n[5] + m[5],
	}
}

func (m matrix) point(p Point) Point {
	return Point{m[0]*p.X + m[2]*p.Y + m[4], m[1]*p.X + m[3]*p.Y + m[5]}
}

func (m matrix) steps(steps []Step) []Step {
	mapped := make([]Step, len(steps))
	for i, s := range steps {
		mapped[i] = Step{Op: s.Op, Points: make([]Point, len(s.Points))}
		for k, p := range s.Points {
			mapped[i].Points[k] = m.point(p)
		}
	}
	return mapped
}

// scale is what lengths are multiplied by, on the average of directions.
func (m matrix) scale() float64 { return math.Sqrt(math.Abs(m[0]*m[3] - m[1]*m[2])) }

// even reports whether a circle stays one.
func (m matrix) even() bool {
	x, y := math.Hypot(m[0], m[1]), math.Hypot(m[2], m[3])
	dot := m[0]*m[2] + m[1]*m[3]
	const slack = 0.01
	return math.Abs(x-y) <= slack*max(x, y) && math.Abs(dot) <= slack*x*y
}

var (
	transformStep  = pattern.Of(`^\s*,?\s*(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)`)
	errNoTransform = errors.New("no transform")
)

// transformOf reads the attribute transform, whose last step is done first.
func transformOf(text string) (matrix, error) {
	m := matrix{1, 0, 0, 1, 0, 0}
	for rest := text; strings.TrimSpace(rest) != ""; {
		found := transformStep().FindStringSubmatch(rest)
		if found == nil {
			return m, errNoTransform
		}
		step, ok := stepOf(found[1], list(found[2]))
		if !ok {
			return m, errNoTransform
		}
		m, rest = m.times(step), rest[len(found[0]):]
	}
	return m, nil
}

func stepOf(name string, n []float64) (m matrix, ok bool) {
	with := func(count int, otherwise float64) { // a number that may be left out
		if len(n) == count-1 {
			n = append(n, otherwise)
		}
	}
	switch name {
	case "matrix":
		if len(n) == 6 {
			return matrix(n), true
		}
	case "translate":
		if with(2, 0); len(n) == 2 {
			return matrix{1, 0, 0, 1, n[0], n[1]}, true
		}
	case "scale":
		if len(n) == 1 {
			n = append(n, n[0])
		}
		if len(n) == 2 {
			return matrix{n[0], 0, 0, n[1], 0, 0}, true
		}
	case "rotate":
		if len(n) == 1 {
			n = append(n, 0, 0)
		}
		if len(n) == 3 {
			sin, cos := math.Sincos(n[0] * math.Pi / 180)
			turn := matrix{cos, sin, -sin, cos, 0, 0}
			return matrix{1, 0, 0, 1, n[1], n[2]}.times(turn).times(matrix{1, 0, 0, 1, -n[1], -n[2]}), true
		}
	default: // skewX and skewY
		if len(n) == 1 {
			tan := math.Tan(n[0] * math.Pi / 180)
			if name == "skewX" {
				return matrix{1, 0, tan, 1, 0, 0}, true
			}
			return matrix{1, tan, 0, 1, 0, 0}, true
		}
	}
	return m, false
}
