package brand

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// told writes an outline to two places.
func written(steps []Step) string {
	var b strings.Builder
	for _, s := range steps {
		b.WriteByte(byte(s.Op))
		for _, p := range s.Points {
			fmt.Fprintf(&b, " %s,%s", decimal(p.X), decimal(p.Y))
		}
	}
	return b.String()
}

// TestPathData reads paths whose outlines the rules of SVG 2, chapter 9, give.
func TestPathData(t *testing.T) {
	for text, want := range map[string]string{
		"M1 2 3 4":                    "M 1,2L 3,4",
		"m1,2 3,4 5-6":                "M 1,2L 4,6L 9,0",
		"M1.5.5-2-.5":                 "M 1.5,0.5L -2,-0.5",
		"M+1e1,2E-1":                  "M 10,0.2",
		"M0 0H5V6h-1v-2z":             "M 0,0L 5,0L 5,6L 4,6L 4,4Z",
		"M1 1h2v2zl5 5":               "M 1,1L 3,1L 3,3ZL 6,6",
		"M1 1h2zm5 5h1":               "M 1,1L 3,1ZM 6,6L 7,6",
		"M0 0C1 2 3 4 5 6S9 10 11 12": "M 0,0C 1,2 3,4 5,6C 7,8 9,10 11,12",
		"M1 1s2 2 4 0":                "M 1,1C 1,1 3,3 5,1",
		"M0 0Q3 3 6 0T12 0":           "M 0,0C 2,2 4,2 6,0C 8,-2 10,-2 12,0",
		"M0 0t3 3":                    "M 0,0C 0,0 1,1 3,3",
		"M0 0L1 1T3 3":                "M 0,0L 1,1C 1,1 1.67,1.67 3,3",
		"M0 0a0 5 0 0 1 9 9":          "M 0,0L 9,9",
		"M1 1a5 5 0 0 1 0 0":          "M 1,1",
		// A quarter of a circle reaches 4/3 (sqrt 2 - 1) = 0.5523 of its radius.
		"M10 0A10 10 0 0 1 0 10": "M 10,0C 10,5.52 5.52,10 0,10",
		"M10 0A10 10 0 0010 0":   "M 10,0",
		"M10 0A10,10,0,01,0,10":  "M 10,0C 10,5.52 5.52,10 0,10",
	} {
		steps, err := pathData(text)
		if got := written(steps); err != nil || got != want {
			t.Errorf("%s: %s, %v, want %s", text, got, err, want)
		}
	}
}

// TestArcsLieOnTheirEllipse asks of each of the four arcs through two points that it
// lies on an ellipse of the radii and the angle, is as long as its flags say, and
// turns the way that they say.
func TestArcsLieOnTheirEllipse(t *testing.T) {
	const rx, ry, angle = 50.0, 30.0, 30.0
	from, to := Point{10, 20}, Point{60, 40}
	sin, cos := math.Sincos(angle * math.Pi / 180)
	for _, large := range []bool{false, true} {
		for _, sweep := range []bool{false, true} {
			b := builder{now: from}
			b.arc(rx, ry, angle, large, sweep, to)
			var all []Point // in the ellipse's own axes, as a circle
			now := from
			for _, s := range b.steps {
				for k := range 20 {
					p := bezier(now, s.Points, float64(k)/20)
					all = append(all, Point{(cos*p.X + sin*p.Y) / rx, (cos*p.Y - sin*p.X) / ry})
				}
				now = s.Points[2]
			}
			if now != to {
				t.Errorf("%v %v: ends at %v", large, sweep, now)
			}
			centre, turned := circle(all[0], all[len(all)/3], all[2*len(all)/3]), 0.0
			for i, p := range all {
				if r := math.Hypot(p.X-centre.X, p.Y-centre.Y); math.Abs(r-1) > 0.001 {
					t.Errorf("%v %v: %v is %v from the centre", large, sweep, p, r)
				}
				if i > 0 {
					a, b := math.Atan2(all[i-1].Y-centre.Y, all[i-1].X-centre.X), math.Atan2(p.Y-centre.Y, p.X-centre.X)
					turned += math.Remainder(b-a, 2*math.Pi)
				}
			}
			if math.Abs(turned) > math.Pi != large || turned > 0 != sweep {
				t.Errorf("%v %v: turns by %v", large, sweep, turned)
			}
		}
	}
}

func bezier(from Point, p []Point, t float64) Point {
	at := func(a, b, c, d float64) float64 {
		u := 1 - t
		return u*u*u*a + 3*u*u*t*b + 3*u*t*t*c + t*t*t*d
	}
	return Point{at(from.X, p[0].X, p[1].X, p[2].X), at(from.Y, p[0].Y, p[1].Y, p[2].Y)}
}

// circle is the centre of the circle through three points.
func circle(a, b, c Point) Point {
	d := 2 * (a.X*(b.Y-c.Y) + b.X*(c.Y-a.Y) + c.X*(a.Y-b.Y))
	sq := func(p Point) float64 { return p.X*p.X + p.Y*p.Y }
	return Point{
		(sq(a)*(b.Y-c.Y) + sq(b)*(c.Y-a.Y) + sq(c)*(a.Y-b.Y)) / d,
		(sq(a)*(c.X-b.X) + sq(b)*(a.X-c.X) + sq(c)*(b.X-a.X)) / d,
	}
}

// TestTransforms maps the point 3, 4.
func TestTransforms(t *testing.T) {
	for text, want := range map[string]string{
		"":                                  "3,4",
		"translate(10)":                     "13,4",
		"translate(10,20) scale(2)":         "16,28",
		"scale(2),translate(10 20)":         "26,48",
		"scale(2 -1)":                       "6,-4",
		"rotate(90)":                        "-4,3",
		"rotate(90 3 0)":                    "-1,0",
		"matrix(1 2 3 4 5 6)":               "20,28",
		"skewX(45)":                         "7,4",
		"skewY(45)":                         "3,7",
		" translate ( 1 1 ) translate(1,1)": "5,6",
	} {
		m, err := transformOf(text)
		p := m.point(Point{3, 4})
		if got := decimal(p.X) + "," + decimal(p.Y); err != nil || got != want {
			t.Errorf("%s: %s, %v, want %s", text, got, err, want)
		}
	}
}

// TestShapes asks for corners and extremes.
func TestShapes(t *testing.T) {
	for inside, want := range map[string]string{
		`<rect x="1" y="2" width="3" height="4"/>`: "M 1,2L 4,2L 4,6L 1,6L 1,2Z",
		`<polyline points="0,0 1,1"/>`:             "M 0,0L 1,1",
		`<polygon points="0 0 1 1 2 0"/>`:          "M 0,0L 1,1L 2,0Z",
		`<line x2="5"/>`:                           "M 0,0L 5,0",
		`<rect width="10" height="6" rx="9"/>`:     "M 5,0L 5,0C 7.76,0 10,1.34 10,3L 10,3C 10,4.66 7.76,6 5,6L 5,6C 2.24,6 0,4.66 0,3L 0,3C 0,1.34 2.24,0 5,0Z",
		`<circle cx="10" cy="10" r="10"/>`:         "M 20,10C 20,15.52 15.52,20 10,20C 4.48,20 0,15.52 0,10C 0,4.48 4.48,0 10,0C 15.52,0 20,4.48 20,10Z",
	} {
		r := &reader{}
		steps, err := stepsOf(r.parse([]byte(inside)))
		if got := written(steps); err != nil || got != want {
			t.Errorf("%s: %s, %v, want %s", inside, got, err, want)
		}
	}
}
