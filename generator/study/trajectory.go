package study

import (
	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
)

// trajectory answers a block that sets a measure against the trajectory to its
// target.
func (m *measuring) trajectory(spec *block.TrajectorySpec, findings *diag.List) *figure.Figure {
	if a := m.measured(spec.Measure, findings); a != nil {
		return a.TrajectoryFigure()
	}
	return nil
}
