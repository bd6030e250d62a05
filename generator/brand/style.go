package brand

import (
	"slices"
	"strings"

	"boardpack/generator/tone"
)

// style is how a shape is painted, as it is handed down.
type style struct {
	fill, stroke *tone.RGB // nil for none
	current      tone.RGB  // what currentColor is
	evenOdd      bool
	visible      bool
	left         bool // out, with all in it
	width, miter float64
	cap, join    int
}

func initial() style { return style{fill: &tone.RGB{}, visible: true, width: 1, miter: 4} }

var (
	caps  = []string{"butt", "round", "square"}
	joins = []string{"miter", "round", "bevel"}
)

// effects are properties that no logo can have, but for the values that do nothing.
var effects = map[string]string{
	"clip-path": "none", "mask": "none", "filter": "none", "marker": "none", "marker-start": "none", "marker-mid": "none", "marker-end": "none",
	"stroke-dasharray": "none", "mix-blend-mode": "normal", "paint-order": "normal", "transform": "none",
}

// painted are the properties that an attribute may set, in the order in which they
// are: color first, which others may stand for.
var painted = []string{"color", "fill", "stroke", "fill-opacity", "stroke-opacity", "opacity", "fill-rule", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "display", "visibility"}

// styled is an element's style: what it is handed, its attributes, the style sheets'
// rules and its own declarations, each before the next. Shown is false where it and
// all in it are left out.
func (a *artist) styled(e *element, outer style) (s style, shown bool) {
	said := map[string]string{}
	for _, name := range painted {
		if value, given := e.attributes[name]; given {
			said[name] = value
		}
	}
	for name := range effects {
		if value, given := e.attributes[name]; given && name != "transform" {
			said[name] = value
		}
	}
	for _, r := range a.rules {
		if r.fits(e) {
			for _, d := range r.declarations {
				said[d.name] = d.value
			}
		}
	}
	for _, d := range a.declarations(e.attributes["style"], e) {
		said[d.name] = d.value
	}
	s, shown = outer, true
	for _, name := range painted {
		if value, given := said[name]; given && value != "inherit" {
			shown = a.set(&s, e, name, value) && shown
		}
	}
	for _, name := range effectNames {
		a.effect(e, name, said[name])
	}
	return s, shown
}

var effectNames = func() (names []string) {
	for name := range effects {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}()

func (a *artist) effect(e *element, name, value string) {
	switch value {
	case "", effects[name], "inherit", "initial":
		return
	}
	if name == "clip-path" && a.whole(value) {
		return
	}
	if a.once(name) {
		a.findings.Errorf(e.at, "logo-effect", "<%s> has %s, which a logo cannot have", e.name, name).
			Hinted("flatten the logo into plain shapes in a program for drawings, or save it as PNG")
	}
}

// set takes a property, and is false where it leaves the element out.
func (a *artist) set(s *style, e *element, name, value string) bool {
	switch name {
	case "color":
		if c, painted := a.colour(e, name, value, s.current); painted {
			s.current = *c
		}
	case "fill":
		s.fill, _ = a.colour(e, name, value, s.current)
	case "stroke":
		s.stroke, _ = a.colour(e, name, value, s.current)
	case "fill-opacity", "stroke-opacity", "opacity":
		return a.opacity(s, e, name, value)
	case "fill-rule":
		s.evenOdd = value == "evenodd"
	case "stroke-linecap":
		s.cap = max(slices.Index(caps, value), 0)
	case "stroke-linejoin":
		s.join = max(slices.Index(joins, value), 0)
	case "stroke-width", "stroke-miterlimit":
		n, ok := length(value)
		if !ok || n < 0 {
			a.findings.Errorf(e.at, "logo-shape", "%s %.40q of <%s> is not a number", name, value, e.name).Hinted("save the logo as plain SVG, or as PNG")
		} else if name == "stroke-width" {
			s.width = n
		} else {
			s.miter = max(n, 1)
		}
	case "display":
		return value != "none"
	case "visibility":
		s.visible = value == "visible"
	}
	return true
}

// opacity takes what is whole or not there at all.
func (a *artist) opacity(s *style, e *element, name, value string) bool {
	n, ok := length(strings.TrimSuffix(value, "%"))
	if strings.HasSuffix(value, "%") {
		n /= 100
	}
	switch {
	case ok && n >= 1:
	case ok && n <= 0 && name == "fill-opacity":
		s.fill = nil
	case ok && n <= 0 && name == "stroke-opacity":
		s.stroke = nil
	case ok && n <= 0:
		return false
	case a.once(name):
		a.findings.Errorf(e.at, "logo-see-through", "<%s> has %s %.40q: a logo cannot be seen through", e.name, name, value).
			Hinted("give it the colour that is seen on white, or save the logo as PNG")
	}
	return true
}

// colour reads a paint; nil for none.
func (a *artist) colour(e *element, name, value string, current tone.RGB) (*tone.RGB, bool) {
	switch value = strings.ToLower(value); value {
	case "none", "transparent":
		return nil, false
	case "currentcolor":
		return &current, true
	}
	if c, is := paintOf(value); is {
		return &c, true
	}
	if strings.HasPrefix(value, "url(") {
		if a.once("gradient") {
			a.findings.Errorf(e.at, "logo-gradient", "<%s> is painted with a gradient or pattern", e.name).Hinted("give it one colour, or save the logo as PNG")
		}
	} else if a.once(name + value) {
		a.findings.Errorf(e.at, "logo-colour", "<%s> has %s %.40q, which is not known", e.name, name, value).Hinted("write the colour as #005eb8")
	}
	return nil, false
}
