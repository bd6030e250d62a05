package study

import (
	"boardpack/generator/diag"
	"boardpack/generator/figure"
)

// Figure answers a block. It is nil where a finding says why there is none.
func (s *Study) Figure(spec figure.Spec) (*figure.Figure, diag.List) {
	var findings diag.List
	answer := s.answer
	if s.countsAll(spec.Head().ID.Text) {
		answer = s.countAll
	}
	f := answer(spec, &findings)
	if f == nil || findings.HasErrors() {
		return nil, findings
	}
	head := spec.Head()
	f.ID = head.ID.Text
	f.Title = s.live(head.Title, &findings)
	f.Subtitle = s.live(head.Subtitle, &findings)
	if head.Sentence.Text != "" {
		f.Sentence = s.live(head.Sentence, &findings)
	}
	for _, note := range head.Notes {
		f.Notes = append(f.Notes, s.live(note, &findings))
	}
	s.figures[f.ID] = f
	return f, findings
}

func (s *Study) answer(spec figure.Spec, findings *diag.List) *figure.Figure {
	switch spec := spec.(type) {
	case *figure.PivotSpec:
		return s.pivot(spec.Counts, findings)
	case *figure.ChartSpec:
		return s.chart(spec, findings)
	case *figure.TableSpec:
		return s.table(spec, findings)
	case *figure.IntentionsSpec:
		return s.listing(spec.Listing, findings)
	case *figure.ChecksSpec:
		return s.checks(spec, findings)
	case *figure.QuadrantSpec:
		return s.quadrant(spec, findings)
	case *figure.FunnelSpec:
		return s.funnel(spec, findings)
	case *figure.ListSpec:
		return s.listing(spec.Listing, findings)
	case *figure.TimelineSpec:
		return s.timeline(spec, findings)
	case *figure.SensitivitySpec:
		return s.sensitivity(spec, findings)
	case *figure.TrajectorySpec:
		return s.trajectory(spec, findings)
	case *figure.SPCSpec:
		return s.spc(spec, findings)
	case *figure.MeasuresSpec:
		return s.multiples(spec, findings)
	case *figure.GapSpec:
		return s.gap(spec, findings)
	case *figure.BreakdownSpec:
		return s.breakdown(spec, findings)
	}
	findings.Errorf(spec.Head().ID.At, "block-without-answer", "no answer to a %T", spec) // a kind was added to figure and not here
	return nil
}
