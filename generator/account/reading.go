package account

import (
	"boardpack/generator/figure"
	"boardpack/generator/measure"
	"boardpack/generator/record"
)

// Reading is a number in a measure's unit: the cell that shows it, and its place
// in an order. The number of one that is not shown has no place but the first.
type Reading struct {
	Cell  figure.Cell
	Order float64
}

// reading is nil where there is no number.
func (q quantity) reading(n measure.Number) *Reading {
	if !n.Known && !n.Hidden {
		return nil
	}
	return &Reading{Cell: q.cell(n), Order: n.Value}
}

// marked says of a value that is shown and may still change that it may.
func (r *Reading) marked(provisional bool) *Reading {
	if r == nil || !provisional {
		return r
	}
	if _, hidden := r.Cell.Value.(figure.Suppressed); !hidden {
		r.Cell.Provisional = true
	}
	return r
}

// counted is a number without a unit.
func counted(n measure.Number) *Reading {
	return quantity{unit: record.Unit{Form: record.FormCount}}.reading(n)
}

// Baseline is where the measure starts; nil where that is not known, as for all
// readings.
func (a *Account) Baseline() *Reading { return a.quantity.reading(a.Series.Baseline) }

// Target is what the measure shall come to.
func (a *Account) Target() *Reading { return a.quantity.reading(a.Series.Target) }

// Latest is the last value, shown or not.
func (a *Account) Latest() *Reading {
	if a.Standing.Latest == nil {
		return nil
	}
	return a.quantity.reading(a.Standing.Latest.Value).marked(a.Standing.Latest.Provisional)
}

// Provisional reports whether the last value may still change, and what is said by it.
func (a *Account) Provisional() bool {
	return a.Standing.Latest != nil && a.Standing.Latest.Provisional
}

// LatestPeriod names the period of the last value; empty where there is none.
func (a *Account) LatestPeriod() string { return a.latestPeriod().Label }

// Required is what the trajectory requires at the end of the latest period.
func (a *Account) Required() *Reading {
	standing := a.Standing
	if !a.judged() {
		return nil
	}
	return &Reading{Cell: a.levelOn(standing.Latest.End, standing.Latest.Value).value(standing.Required), Order: standing.Required}
}

// RequiredNext is what the trajectory requires at the end of the next period.
func (a *Account) RequiredNext() *Reading {
	next := a.Standing.Next
	if a.Standing.Trajectory == nil || next.End.IsZero() {
		return nil
	}
	return &Reading{Cell: a.levelOn(next.End, measure.Number{}).value(next.Required), Order: next.Required}
}

// Variation is what the control chart says of the process; empty where there is
// none.
func (a *Account) Variation() string {
	if a.Control == nil || len(a.Control.Points) == 0 && a.Control.Hidden == 0 {
		return ""
	}
	return variationWords(*a.Control)
}

// Assurance is what the control chart says of the target; empty where there is
// no chart or no target.
func (a *Account) Assurance() string {
	if a.Control == nil || !a.Series.Target.Known {
		return ""
	}
	return assurances[a.Control.Assurance]
}
