package brand

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// drawn are the elements that paint; passed those that paint nothing by
// themselves: what would use one is a finding.
var (
	drawn  = []string{"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
	passed = []string{"title", "desc", "metadata", "defs", "style", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "filter", "marker", "pattern", "symbol"}
)

// drawing takes an SVG's shapes.
func (r *reader) drawing(source []byte) *Logo {
	root := r.parse(source)
	if root == nil {
		return nil
	}
	if root.name != "svg" || root.foreign {
		r.findings.Errorf(root.at, "logo-svg-broken", "the file begins with <%s>, and an SVG with <svg>", root.name).Hinted("save the logo as SVG or PNG")
		return nil
	}
	a := artist{reader: r, root: root, told: map[string]bool{}}
	if !a.space() {
		return nil
	}
	a.sheet(root)
	a.walk(root, initial(), a.fit)
	if len(a.logo.Paths) == 0 && !r.findings.HasErrors() {
		r.findings.Errorf(root.at, "logo-empty", "the logo has nothing that is painted").Hinted("save what is to be seen, as shapes with a fill or a stroke")
	}
	return &a.logo
}

// artist draws an SVG anew.
type artist struct {
	*reader
	root  *element
	rules []rule // of its style sheets
	view  [4]float64
	fit   matrix // from the SVG's units to the logo's
	logo  Logo
	told  map[string]bool
}

// space sets where the logo is drawn, by the view box or by width and height.
func (a *artist) space() bool {
	view := list(a.root.attributes["viewBox"])
	if len(view) != 4 {
		width, known := length(a.root.attributes["width"])
		height, both := length(a.root.attributes["height"])
		if !known || !both {
			a.findings.Errorf(a.root.at, "logo-without-size", "the SVG says neither its viewBox nor its width and height").
				Hinted(`viewBox="0 0 400 100": left, top, width and height of what is to be seen`)
			return false
		}
		view = []float64{0, 0, width, height}
	}
	width, height := view[2], view[3]
	if !(width > 0 && height > 0 && width < farthest && height < farthest && math.Abs(view[0]) < farthest && math.Abs(view[1]) < farthest) {
		a.findings.Errorf(a.root.at, "logo-without-size", "the SVG's width and height are %v and %v", width, height).
			Hinted(`viewBox="0 0 400 100": left, top, width and height of what is to be seen`)
		return false
	}
	copy(a.view[:], view)
	scale := Span / max(width, height)
	a.fit = matrix{scale, 0, 0, scale, -view[0] * scale, -view[1] * scale}
	a.logo.Width, a.logo.Height = width*scale, height*scale
	return true
}

// once tells a finding of a sort at the first place alone, and says whether it did.
func (a *artist) once(key string) bool {
	if a.told[key] {
		return false
	}
	a.told[key] = true
	return true
}

// walk draws what is in an element.
func (a *artist) walk(e *element, outer style, to matrix) {
	s, shown := a.styled(e, outer)
	s.left = s.left || !shown
	to = a.transformed(e, to)
	for _, child := range e.children {
		switch {
		case child.name == "script" || !child.foreign && !slices.Contains(passed, child.name) && !slices.Contains(drawn, child.name) && child.name != "g":
			a.refuse(child)
		case child.foreign:
		case slices.Contains(passed, child.name):
			a.inspect(child)
		case child.name == "g":
			a.walk(child, s, to)
		default:
			a.draw(child, s, to)
		}
	}
}

// transformed is a map with an element's own before it.
func (a *artist) transformed(e *element, to matrix) matrix {
	m, err := transformOf(e.attributes["transform"])
	if err != nil {
		a.findings.Errorf(e.at, "logo-transform", "transform %.40q cannot be read", e.attributes["transform"]).
			Hinted("matrix, translate, scale, rotate, skewX or skewY, each with its numbers in brackets")
	}
	return to.times(m)
}

// inspect looks through what is not painted for what no logo may have.
func (a *artist) inspect(e *element) {
	for _, child := range e.children {
		if child.name == "script" || child.name == "foreignObject" {
			a.refuse(child)
		}
		a.inspect(child)
	}
}

// refuse finds an element that a logo cannot have.
func (a *artist) refuse(e *element) {
	if !a.once(e.name) {
		return
	}
	wrong := a.findings.Errorf(e.at, "logo-element", "a logo cannot have <%.40s>", e.name)
	switch e.name {
	case "text":
		wrong.Hinted("turn text into paths (outlines), which look the same everywhere: the font may not be there")
	case "image":
		wrong.Hinted("save the whole logo as PNG")
	case "use", "svg", "switch":
		wrong.Hinted("save it as plain SVG, with its shapes where they stand, or as PNG")
	default:
		wrong.Hinted("take it out, or save the logo as PNG")
	}
}

// draw adds a shape.
func (a *artist) draw(e *element, outer style, to matrix) {
	s, shown := a.styled(e, outer)
	if !shown || !s.visible || s.left {
		return
	}
	to = a.transformed(e, to)
	steps, err := stepsOf(e)
	if err != nil {
		a.findings.Errorf(e.at, "logo-shape", "the outline of <%s> cannot be read: %v", e.name, err).Hinted("save the logo as plain SVG, or as PNG")
		return
	}
	path := Path{Steps: to.steps(steps), EvenOdd: s.evenOdd, Cap: s.cap, Join: s.join, Miter: s.miter}
	if e.name != "line" {
		path.Fill = s.fill
	}
	if s.stroke != nil && s.width > 0 {
		path.Stroke, path.Width = s.stroke, s.width*to.scale()
		if !to.even() {
			a.findings.Errorf(e.at, "logo-stroke-uneven", "the outline of <%s> is stretched more one way than the other", e.name).Hinted("turn outlines (strokes) into paths")
		}
	}
	if len(path.Steps) == 0 || path.Fill == nil && path.Stroke == nil {
		return
	}
	if err := near(path); err != nil {
		a.findings.Errorf(e.at, "logo-shape", "<%s> is not where it can be seen: %v", e.name, err).Hinted("move it into what is to be seen, or take it out")
		return
	}
	a.logo.Paths = append(a.logo.Paths, path)
}

// farthest is how far from its place anything of a logo may be.
const farthest = 100_000

// near finds a path that goes too far away for some programs.
func near(p Path) error {
	for _, step := range p.Steps {
		for _, point := range step.Points {
			if !(math.Abs(point.X) < farthest && math.Abs(point.Y) < farthest) || !(p.Width < farthest) {
				return fmt.Errorf("it is further away than %d times the logo's size", farthest/Span)
			}
		}
	}
	return nil
}

// whole reports whether a clip path cuts nothing off, as drawing programs write for
// the edge of the page.
func (a *artist) whole(reference string) bool {
	id, _ := strings.CutPrefix(reference, "url(#")
	id, ours := strings.CutSuffix(id, ")")
	clip := find(a.root, "clipPath", id)
	if !ours || clip == nil || len(clip.children) != 1 || clip.children[0].name != "rect" || clip.attributes["transform"] != "" || clip.attributes["clipPathUnits"] == "objectBoundingBox" {
		return false
	}
	rect := clip.children[0].attributes
	var box [4]float64
	for i, name := range []string{"x", "y", "width", "height"} {
		box[i], _ = length(rect[name])
	}
	slack := max(a.view[2], a.view[3]) / Span
	return rect["transform"] == "" && rect["rx"] == "" && rect["ry"] == "" &&
		box[0] <= a.view[0]+slack && box[1] <= a.view[1]+slack && box[0]+box[2] >= a.view[0]+a.view[2]-slack && box[1]+box[3] >= a.view[1]+a.view[3]-slack
}

// find is the first element of a name with an id; nil where there is none.
func find(e *element, name, id string) *element {
	if e.name == name && e.attributes["id"] == id {
		return e
	}
	for _, child := range e.children {
		if found := find(child, name, id); found != nil {
			return found
		}
	}
	return nil
}
