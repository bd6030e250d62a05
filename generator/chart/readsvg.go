package chart

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
)

// readSVG turns what ECharts wrote into marks. It knows the few elements and
// attributes that the charts of this package need, and fails on any other: an
// unknown one that was left out would be a chart drawn wrongly.
func readSVG(source string) (*Drawing, error) {
	decoder := xml.NewDecoder(strings.NewReader(source))
	drawing := &Drawing{}
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return drawing, nil
		}
		if err != nil {
			return nil, err
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if err := drawing.read(decoder, start); err != nil {
			return nil, fmt.Errorf("element %s: %w", start.Name.Local, err)
		}
	}
}

func (d *Drawing) read(decoder *xml.Decoder, start xml.StartElement) error {
	a := attributes(start)
	switch start.Name.Local {
	case "svg":
		d.Width, d.Height = a.number("width", 0), a.number("height", 0)
		a.drop("xmlns", "xlink", "version", "baseProfile", "viewBox")
	case "g":
		// A group only gathers marks; one that clips or moves them is unknown.
	case "text":
		var words string
		if err := decoder.DecodeElement(&words, &start); err != nil {
			return err
		}
		d.Marks = append(d.Marks, a.text(words))
	case "path", "rect", "circle", "polyline", "polygon":
		if path := a.path(start.Name.Local); path.Fill != nil || path.Stroke != nil {
			d.Marks = append(d.Marks, path)
		}
	default:
		return errors.New("unknown")
	}
	return a.finish()
}

// attrs reads an element's attributes, each once. It keeps the first error, so
// that the reading of an element is one expression after another.
type attrs struct {
	values map[string]string
	err    error
}

func attributes(start xml.StartElement) *attrs {
	a := &attrs{values: map[string]string{}}
	for _, attr := range start.Attr {
		// The library's own notes for its events, and what only a mouse meets.
		if !strings.HasPrefix(attr.Name.Local, "ecmeta_") && attr.Name.Local != "pointer-events" {
			a.values[attr.Name.Local] = attr.Value
		}
	}
	return a
}

func (a *attrs) take(name string) string {
	value := a.values[name]
	delete(a.values, name)
	return value
}

func (a *attrs) drop(names ...string) {
	for _, name := range names {
		a.take(name)
	}
}

func (a *attrs) fail(format string, args ...any) {
	if a.err == nil {
		a.err = fmt.Errorf(format, args...)
	}
}

// finish returns the first error, or one that names what nobody took.
func (a *attrs) finish() error {
	for name, value := range a.values {
		a.fail("unknown attribute %s=%q", name, value)
	}
	return a.err
}

func (a *attrs) number(name string, missing float64) float64 {
	value, there := a.values[name]
	if !there {
		return missing
	}
	delete(a.values, name)
	return a.parse(name, value)
}

func (a *attrs) parse(name, value string) float64 {
	n, err := strconv.ParseFloat(value, 64)
	if err != nil || math.IsNaN(n) || math.IsInf(n, 0) {
		a.fail("%s %q is not a number", name, value)
	}
	return n
}

func (a *attrs) numbers(name string) []float64 {
	var list []float64
	for _, field := range strings.FieldsFunc(a.take(name), func(r rune) bool { return r == ' ' || r == ',' }) {
		list = append(list, a.parse(name, field))
	}
	return list
}

// word takes an attribute that has one of a few values, the first by default.
func (a *attrs) word(name string, known ...string) string {
	value := a.take(name)
	if value == "" {
		return known[0]
	}
	if !slices.Contains(known, value) {
		a.fail("unknown %s %q", name, value)
	}
	return value
}

// colour takes a paint and its opacity; nil is no paint.
func (a *attrs) colour(name string) *Colour {
	value, opacity := a.take(name), a.number(name+"-opacity", 1)
	if value == "none" || value == "" || opacity == 0 {
		return nil
	}
	if opacity != 1 {
		a.fail("%s is not opaque", name)
	}
	var c Colour
	if n, _ := fmt.Sscanf(value, "#%02x%02x%02x", &c.R, &c.G, &c.B); n == 3 && len(value) == 7 {
		return &c
	}
	if n, _ := fmt.Sscanf(value, "#%1x%1x%1x", &c.R, &c.G, &c.B); n == 3 && len(value) == 4 {
		return &Colour{c.R * 17, c.G * 17, c.B * 17}
	}
	if n, _ := fmt.Sscanf(value, "rgb(%d,%d,%d)", &c.R, &c.G, &c.B); n == 3 {
		return &c
	}
	a.fail("unknown colour %q", value)
	return nil
}
