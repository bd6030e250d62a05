package brand

import (
	"fmt"
	"strings"
)

// counts are the numbers that each command of a path takes (SVG 2, 9.3).
var counts = map[byte]int{'M': 2, 'L': 2, 'H': 1, 'V': 1, 'C': 6, 'S': 4, 'Q': 4, 'T': 2, 'A': 7, 'Z': 0}

// pathData reads the attribute d of a path.
func pathData(text string) ([]Step, error) {
	d := data{scanner: scanner{text: text}}
	for {
		if d.blank(); d.at >= len(text) {
			return d.steps, nil
		}
		letter := text[d.at]
		command := letter &^ 0x20 // a capital
		count, known := counts[command]
		if !known || letter < 'A' || letter > 'z' || d.steps == nil && command != 'M' {
			return nil, fmt.Errorf("its outline has %.20q, which is no command, at character %d", text[d.at:], d.at+1)
		}
		d.at++
		d.relative = letter != command
		for first := true; first || count > 0 && d.more(); first = false {
			if len(d.steps) > mostSteps {
				return nil, fmt.Errorf("its outline has more than %d steps", mostSteps)
			}
			numbers, ok := d.numbers(command, count)
			if !ok {
				return nil, fmt.Errorf("its outline has no %d numbers for %c at character %d", count, letter, d.at+1)
			}
			d.do(command, numbers)
			if command == 'M' {
				command = 'L' // what follows the first pair
			}
		}
	}
}

// data is a path's text on its way to an outline.
type data struct {
	scanner
	builder
	relative bool
	last     byte  // the command before
	control  Point // its last control point
}

// more reports whether another number follows.
func (d *data) more() bool {
	d.blank()
	return d.at < len(d.text) && strings.IndexByte("+-.0123456789", d.text[d.at]) >= 0
}

func (d *data) numbers(command byte, count int) ([]float64, bool) {
	numbers := make([]float64, count)
	for i := range numbers {
		ok := false
		if command == 'A' && (i == 3 || i == 4) {
			var one bool
			if one, ok = d.flag(); one {
				numbers[i] = 1
			}
		} else {
			numbers[i], ok = d.number()
		}
		if !ok {
			return nil, false
		}
	}
	return numbers, true
}

// do adds a command's step.
func (d *data) do(command byte, n []float64) {
	var origin Point
	if d.relative {
		origin = d.now
	}
	at := func(i int) Point { return Point{origin.X + n[i], origin.Y + n[i+1]} }
	var control Point
	switch command {
	case 'M':
		d.add(Move, at(0))
	case 'L':
		d.add(Line, at(0))
	case 'H':
		d.add(Line, Point{origin.X + n[0], d.now.Y})
	case 'V':
		d.add(Line, Point{d.now.X, origin.Y + n[0]})
	case 'C':
		control = at(2)
		d.add(Curve, at(0), control, at(4))
	case 'S':
		first := d.mirrored("CS")
		control = at(0)
		d.add(Curve, first, control, at(2))
	case 'Q':
		control = at(0)
		d.quadratic(control, at(2))
	case 'T':
		control = d.mirrored("QT")
		d.quadratic(control, at(0))
	case 'A':
		d.arc(n[0], n[1], n[2], n[3] == 1, n[4] == 1, at(5))
	case 'Z':
		d.add(Close)
	}
	d.last, d.control = command, control
}

// mirrored is the control point that goes on smoothly from a command of the like,
// else where the step starts.
func (d *data) mirrored(like string) Point {
	if d.last == 0 || strings.IndexByte(like, d.last) < 0 {
		return d.now
	}
	return Point{2*d.now.X - d.control.X, 2*d.now.Y - d.control.Y}
}

// quadratic adds a curve with one control point as one with two.
func (d *data) quadratic(control, to Point) {
	between := func(p Point) Point { return Point{p.X + 2.0/3*(control.X-p.X), p.Y + 2.0/3*(control.Y-p.Y)} }
	d.add(Curve, between(d.now), between(to), to)
}
