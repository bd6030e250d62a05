package chart

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadSVG(t *testing.T) {
	d, err := readSVG(`<svg width="100" height="50" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">
<path d="M1 2L3 4l1 0Z" transform="translate(10 20)" fill="#010203" stroke="#fff" stroke-width="2" stroke-dasharray="4,2" ecmeta_series_index="0" pointer-events="visible"></path>
<polyline points="0 0 1 1" transform="matrix(2,0,0,2,5,5)" fill="none" stroke="rgb(7,8,9)"></polyline>
<rect width="5" height="5" x="0" y="0" fill="none"></rect>
<path d="M0 7L9 7" fill="#000" stroke="#010101"></path>
<path d="M0 7L9 7" fill="#000"></path>
<text dominant-baseline="central" text-anchor="end" style="font-size:10px;font-family:Arial, sans-serif;font-weight:bold;" x="1" y="2" transform="translate(3 4)" fill="#212b32">a &amp; b </text>
</svg>`)
	if err != nil {
		t.Fatal(err)
	}
	want := &Drawing{Width: 100, Height: 50, Marks: []Mark{
		&Path{
			Segments: []Segment{{MoveTo, []Point{{11, 22}}}, {LineTo, []Point{{13, 24}}}, {LineTo, []Point{{14, 24}}}, {Op: ClosePath}},
			Fill:     &Colour{1, 2, 3}, Stroke: &Colour{255, 255, 255}, Width: 2, Dash: []float64{4, 2}, Cap: "butt", Join: "miter",
		},
		&Path{
			Segments: []Segment{{MoveTo, []Point{{5, 5}}}, {LineTo, []Point{{7, 7}}}},
			Stroke:   &Colour{7, 8, 9}, Width: 2, Cap: "butt", Join: "miter",
		},
		&Path{
			Segments: []Segment{{MoveTo, []Point{{0, 7}}}, {LineTo, []Point{{9, 7}}}},
			Stroke:   &Colour{1, 1, 1}, Width: 1, Cap: "butt", Join: "miter",
		},
		&Text{X: 4, Y: 6 + 3.465, Anchor: End, Size: 10, Bold: true, Colour: Colour{0x21, 0x2b, 0x32}, Words: "a & b"},
	}}
	if diff := cmp.Diff(want, d, cmp.Comparer(func(a, b float64) bool { return math.Abs(a-b) < 1e-9 })); diff != "" {
		t.Error(diff)
	}
}

func TestReadSVGFailsOnTheUnknown(t *testing.T) {
	const text = `dominant-baseline="central" style="font-size:10px;font-family:Arial, x" fill="#000"`
	for source, want := range map[string]string{
		`<ellipse/>`:                                                      "element ellipse: unknown",
		`<defs/>`:                                                         "element defs: unknown",
		`<g clip-path="url(#zr0-c0)"/>`:                                   `element g: unknown attribute clip-path="url(#zr0-c0)"`,
		`<path d="M0 0Z" fill="url(#zr0-g0)"/>`:                           `element path: unknown colour "url(#zr0-g0)"`,
		`<path d="M0 0Z" fill="lightgray"/>`:                              `element path: unknown colour "lightgray"`,
		`<path d="M0 0Z" fill="#000" fill-opacity="0.5"/>`:                "element path: fill is not opaque",
		`<path d="M0 0Z" fill="#000" filter="url(#s)"/>`:                  `element path: unknown attribute filter="url(#s)"`,
		`<path d="M0 0H5" fill="#000"/>`:                                  `element path: path data "0H5" is not a number`,
		`<path d="M0 0 5" fill="#000"/>`:                                  "element path: unknown path command M with 3 numbers",
		`<path d="M0 NaN" fill="#000"/>`:                                  `element path: path data "NaN" is not a number`,
		`<path d="M0 Infinity" fill="#000"/>`:                             `element path: path data "Infinity" is not a number`,
		`<path d="" fill="#000"/>`:                                        "element path: an empty path, from a coordinate that is not a number",
		`<path d="M0 0Z" stroke="#000" transform="scale(2)"/>`:            `element path: unknown transform "scale(2"`,
		`<path d="M0 0Z" stroke="#000" transform="matrix(2,0,0,1,0,0)"/>`: "element path: an outline is scaled unevenly",
		`<path d="M0 0Z" stroke="#000" stroke-dashoffset="3"/>`:           `element path: unknown stroke-dashoffset "3"`,
		`<circle cx="NaN" r="1" fill="#000"/>`:                            `element circle: cx "NaN" is not a number`,
		`<polygon points="1 2 3" fill="#000"/>`:                           "element polygon: 3 coordinates",
		`<text ` + text + ` transform="matrix(0,1,-1,0,5,5)">a</text>`:    "element text: a text is turned or scaled",
		`<text ` + text + ` stroke="#fff">a</text>`:                       `element text: unknown attribute stroke="#fff"`,
		`<text fill="#000" style="font:12px serif">a</text>`:              `element text: unknown style "font:12px serif"`,
		`<text fill="#000" style="font-size:9px;font-family:x">a</text>`:  `element text: unknown font "x"`,
		`<path d="M0 0Z"`:                                                 "XML syntax error on line 1: unexpected EOF",
	} {
		if _, err := readSVG(source); err == nil || err.Error() != want {
			t.Errorf("%s: got error %v, want %s", source, err, want)
		}
	}
}

// at is the point of a Bezier curve halfway along it.
func at(from Point, s Segment) Point {
	mix := func(a, b, c, d float64) float64 { return (a + 3*b + 3*c + d) / 8 }
	return Point{mix(from.X, s.Points[0].X, s.Points[1].X, s.Points[2].X), mix(from.Y, s.Points[0].Y, s.Points[1].Y, s.Points[2].Y)}
}

func TestArcsFollowTheirCircle(t *testing.T) {
	for _, c := range []struct {
		large, clockwise bool
		middle           Point // halfway along, by hand: the centre is (0, 0) or (10, 10)
	}{
		{false, true, Point{10 * math.Sqrt2 / 2, 10 * math.Sqrt2 / 2}},
		{true, false, Point{-10 * math.Sqrt2 / 2, -10 * math.Sqrt2 / 2}},
		{false, false, Point{10 - 10*math.Sqrt2/2, 10 - 10*math.Sqrt2/2}},
		{true, true, Point{10 + 10*math.Sqrt2/2, 10 + 10*math.Sqrt2/2}},
	} {
		from, to := Point{10, 0}, Point{0, 10}
		curves := arc(from, to, 10, c.large, c.clockwise)
		middle := curves[len(curves)/2]
		start := from
		if len(curves) > 1 {
			start = curves[len(curves)/2-1].Points[2]
		}
		if got := at(start, middle); math.Hypot(got.X-c.middle.X, got.Y-c.middle.Y) > 0.01 {
			t.Errorf("large %v clockwise %v: halfway at %v, want %v", c.large, c.clockwise, got, c.middle)
		}
		if end := curves[len(curves)-1].Points[2]; math.Hypot(end.X-to.X, end.Y-to.Y) > 1e-6 {
			t.Errorf("large %v clockwise %v: ends at %v", c.large, c.clockwise, end)
		}
	}
}
