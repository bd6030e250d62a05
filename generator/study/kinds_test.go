package study

import (
	"slices"
	"strings"
	"testing"

	"boardpack/generator/block"
	"boardpack/generator/figure"
)

// Every kind of block has an answer, and says what is missing in one that says
// nothing, or gives a figure: it never fails on it.
func TestEveryKindHasAnAnswer(t *testing.T) {
	s := whole(t)
	for _, kind := range block.Kinds() {
		spec := block.NewSpec(kind)
		spec.Head().ID, spec.Head().Title = located(kind), located("T")
		if gap, is := spec.(*block.GapSpec); is {
			gap.Measures = list("None such") // a paper's own check asks for one
		}
		f, findings := s.Figure(spec)
		if (f == nil) != findings.HasErrors() {
			t.Errorf("%s: a figure: %v, findings %v", kind, f != nil, findings)
		}
		for _, finding := range findings {
			if finding.Code == "block-without-answer" {
				t.Errorf("%s: %s", kind, finding)
			}
		}
	}
	if answer, findings := small(t).Figure(&unheard{}); answer != nil || len(findings) != 1 || findings[0].Code != "block-without-answer" {
		t.Errorf("an answer to a kind that there is none of: %v", findings)
	}
}

type unheard struct{ block.Common }

// A paper can come by each chart type: by its name where it shows counts, and by
// a block of its own.
func TestEveryChartTypeIsReached(t *testing.T) {
	reached := map[figure.ChartType]string{}
	s := whole(t)
	for _, name := range figure.CountTypes() {
		spec := &block.ChartSpec{Type: located(name), Counts: block.Counts{Rows: located("programme")}}
		if !slices.Contains([]string{"bar", "donut"}, name) {
			spec.Columns = list("focus")
		}
		if name == "heatmap" || name == "line" {
			spec.Columns = list("segment")
		}
		see(t, s, reached, spec)
	}
	for _, spec := range []block.Spec{
		&block.TimelineSpec{}, &block.QuadrantSpec{X: located("effort"), Y: located("impact"), Corners: list("a", "b", "c", "d")},
		&block.FunnelSpec{Steps: []block.Step{{Label: located("All"), Value: located("2")}, {Label: located("Some"), Value: located("1")}}},
		&block.PartsSpec{Ways: []block.Way{{By: located("decision")}}},
		&block.SPCSpec{MeasureSpec: block.MeasureSpec{Measure: located("Category 2 mean response")}},
	} {
		see(t, s, reached, spec)
	}
	for _, info := range figure.ChartTypes {
		if reached[info.Type] == "" {
			t.Errorf("no block gives a %s chart", info.Type)
		}
	}
}

func see(t *testing.T, s *Study, reached map[figure.ChartType]string, spec block.Spec) {
	t.Helper()
	spec.Head().ID, spec.Head().Title = located("x"), located("X")
	f, findings := s.Figure(spec)
	if f == nil || f.Chart == nil {
		t.Errorf("%T has no chart: %v", spec, findings)
		return
	}
	reached[f.Chart.Type()] = strings.TrimPrefix(f.ID, "-")
}
