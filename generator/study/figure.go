package study

import (
	"slices"
	"strings"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
)

// Figure answers a block. It is nil where a finding says why there is none.
func (s *Study) Figure(spec block.Spec) (*figure.Figure, diag.List) {
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
		f.Sentence, f.Said = s.live(head.Sentence, &findings), nil
	}
	for _, note := range head.Notes {
		if words := s.live(note, &findings); strings.TrimSpace(words) != "" {
			f.Notes = append(f.Notes, words)
		}
	}
	s.figures[f.ID] = f
	return shown(f), findings
}

// shown is the figure as all forms of the paper have it. Where nothing was counted its
// sentence says so, and noughts and blanks under a head would say it worse. Expressions
// still find the total, which is 0.
func shown(f *figure.Figure) *figure.Figure {
	if !f.Table.Nothing || f.Sentence == "" {
		return f
	}
	bare := *f
	bare.Table.Rows = nil
	bare.Notes = slices.DeleteFunc(slices.Clone(f.Notes), func(note string) bool { return note == figure.EmptyCount || note == figure.EmptyCell })
	return &bare
}

func (s *Study) answer(spec block.Spec, findings *diag.List) *figure.Figure {
	switch spec := spec.(type) {
	case *block.PivotSpec:
		return s.pivot(spec.Counts, findings)
	case *block.ChartSpec:
		return s.chart(spec, findings)
	case *block.TableSpec:
		return s.table(spec, findings)
	case *block.IntentionsSpec:
		return s.listing(spec.Listing, findings)
	case *block.ChecksSpec:
		return s.checks(spec, findings)
	case *block.QuadrantSpec:
		return s.quadrant(spec, findings)
	case *block.DecisionsSpec:
		return s.decisions(spec, findings)
	case *block.FunnelSpec:
		return s.funnel(spec, findings)
	case *block.PartsSpec:
		return s.parts(spec, findings)
	case *block.ListSpec:
		return s.listing(spec.Listing, findings)
	case *block.MovementSpec:
		return s.movement(spec, findings)
	case *block.TimelineSpec:
		return s.timeline(spec, findings)
	case *block.SensitivitySpec:
		return s.sensitivity(spec, findings)
	case *block.TrajectorySpec:
		return s.trajectory(spec, findings)
	case *block.SPCSpec:
		return s.spc(spec, findings)
	case *block.MeasuresSpec:
		return s.multiples(spec, findings)
	case *block.GapSpec:
		return s.gap(spec, findings)
	case *block.BreakdownSpec:
		return s.breakdown(spec, findings)
	}
	findings.Errorf(spec.Head().ID.At, "block-without-answer", "no answer to a %T", spec) // a kind was added to figure and not here
	return nil
}
