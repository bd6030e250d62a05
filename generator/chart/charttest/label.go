package charttest

import (
	"boardpack/generator/chart"
)

// label is one name on a drawing, in lines.
type label struct {
	*sheet
	box
	lines []*text
}

// labels reads names off texts, in turn. A label is nil where the name is empty or
// was not found, which is a problem, as is what is left.
func (r *reading) labels(what string, texts []*text, names []string) []*label {
	found := make([]*label, len(names))
	for i, name := range names {
		n, ok := leading(texts, plain(name))
		if !ok {
			r.say("%s %q is not written there, or cut: %q", what, name, wordsOf(texts[:min(3, len(texts))]))
			continue
		}
		found[i], texts = labelOf(texts[:n]), texts[n:]
	}
	if len(texts) > 0 {
		r.say("%s: %q is nobody's name", what, wordsOf(texts))
	}
	return found
}

func labelOf(lines []*text) *label {
	if len(lines) == 0 {
		return nil
	}
	l := &label{lines[0].sheet, lines[0].box, lines}
	for _, t := range lines {
		l.box = box{min(l.left, t.left), min(l.top, t.top), max(l.right, t.right), max(l.bottom, t.bottom)}
	}
	return l
}

// leading is how many of the texts, from the first on, give a name: lines under each
// other, or beside each other where they are turned.
func leading(texts []*text, name string) (n int, ok bool) {
	var lines []string
	for {
		if gives(lines, name) {
			return n, true
		}
		if n == len(texts) || n > 0 && !follows(texts[n-1], texts[n]) {
			return 0, false
		}
		lines = append(lines, texts[n].Words)
		n++
	}
}

func follows(a, b *text) bool {
	if a.sheet != b.sheet || a.Anchor != b.Anchor || a.Turned != b.Turned {
		return false
	}
	if a.Turned {
		return a.Y == b.Y && b.X > a.X && b.X < a.X+1.5*a.Size
	}
	return a.X == b.X && b.Y > a.Y && b.Y < a.Y+1.5*a.Size
}

func wordsOf(texts []*text) []string {
	var words []string
	for _, t := range texts {
		words = append(words, t.Words)
	}
	return words
}

// axisNames holds that every part says what its axes measure, and where one begins
// that has no nought.
func (r *reading) axisNames(names ...string) {
	for _, s := range r.sheets {
		r.labels("the name of an axis", s.of(chart.AxisName), names)
	}
}

// nearest is the label whose middle is nearest along one direction.
func nearest(labels []*label, at float64, middle func(box) float64) (best int) {
	best = -1
	for i, l := range labels {
		if l != nil && (best < 0 || distance(middle(l.box), at) < distance(middle(labels[best].box), at)) {
			best = i
		}
	}
	return best
}

func distance(a, b float64) float64 { return max(a-b, b-a) }
