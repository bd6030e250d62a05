package generator

import (
	"reflect"

	"boardpack/generator/chart"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/paper"
)

// figures are those of all papers that have files of their own.
func (b *bound) figures() []*paper.Figure {
	var all []*paper.Figure
	for _, p := range b.papers {
		all = append(all, figuresOf(p)...)
	}
	return all
}

func figuresOf(p *paper.Paper) (all []*paper.Figure) {
	for _, f := range p.Figures() {
		if f.Figure.Downloadable() {
			all = append(all, f)
		}
	}
	return all
}

// sameFigures finds two papers' figures that would write different files under
// one name.
func (b *bound) sameFigures(findings *diag.List) {
	first, files := map[string]*paper.Figure{}, namesOf(findings)
	for _, f := range b.figures() {
		other, taken := first[f.Figure.ID]
		if taken && !sameFiles(f.Figure, other.Figure) {
			at := f.Spec.Head().ID.At
			findings.Errorf(at, "id-of-two-figures", "id %q has other figures at %v", f.Figure.ID, other.Spec.Head().ID.At).Hinted("give one of them another id")
		}
		first[f.Figure.ID] = f
		files.add("id", diag.Located{Text: f.Figure.ID, At: f.Spec.Head().ID.At})
	}
}

// drawable finds charts that could not be drawn.
func (f *filled) drawable() {
	for _, drawn := range figuresOf(f.Paper) {
		if drawn.Figure.Chart == nil {
			continue
		}
		if err := chart.Check(drawn.Figure.Chart); err != nil {
			f.findings.Errorf(drawn.Spec.Head().ID.At, "chart-cannot-be-drawn", "%s cannot be drawn: %v", drawn.Figure.ID, err).
				Hinted("count something else, or write a pivot or table block, which shows any number")
		}
	}
}

func sameFiles(a, b *figure.Figure) bool {
	left, errLeft := a.Table.CSV()
	right, errRight := b.Table.CSV()
	return errLeft == nil && errRight == nil && string(left) == string(right) &&
		a.Title == b.Title && a.Sentence == b.Sentence && reflect.DeepEqual(a.Chart, b.Chart)
}
