package generator

import (
	"context"
	"fmt"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
)

// drawn is the third stage: bound papers, and the drawings of their charts.
type drawn struct {
	*bound
	drawings map[figure.Chart]*chart.Drawing
}

// draw draws the charts of all papers.
func (b *bound) draw(ctx context.Context) (*drawn, error) {
	var charts []figure.Chart
	for _, f := range b.figures() {
		if f.Figure.Chart != nil {
			charts = append(charts, f.Figure.Chart)
		}
	}
	drawings, err := chart.Draw(ctx, charts)
	if err != nil {
		return nil, fmt.Errorf("draw charts: %w", err)
	}
	made := make(map[figure.Chart]*chart.Drawing, len(charts))
	for i, c := range charts {
		made[c] = drawings[i]
	}
	return &drawn{b, made}, nil
}
