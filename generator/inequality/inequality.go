// Package inequality measures how far a value differs between parts of a
// population that are ordered by deprivation.
package inequality

import (
	"errors"
	"fmt"
	"math"
	"slices"
)

// Quantile is one part of the population, such as a tenth of all areas.
type Quantile struct {
	Population float64 // any unit, the same for all; more than zero
	Value      float64
}

// Gap is how far the values of the quantiles lie apart. A gap above zero is one
// where the least deprived have the higher values.
type Gap struct {
	// Slope is the slope index of inequality: how far a line through the values
	// rises from the most deprived person to the least deprived one. Intercept is
	// where it starts.
	Slope, Intercept float64

	Range float64 // the last quantile's value less the first's

	// Fifths is the mean of the least deprived fifth of the people less that of the
	// most deprived fifth. Quantiles of areas need not be of as many people each: one
	// that lies across the end of a fifth is divided, as if all its people had its
	// value. Fewer than five quantiles have no fifths.
	Fifths    float64
	HasFifths bool

	Ranks []float64 // the middle of each quantile on the scale of people, from 0 to 1
}

// Of measures the gap between quantiles, the most deprived first; two at least.
//
// The slope index is the slope of the least squares line of value on relative rank,
// each quantile weighted by its population (Low and Low 2004; so too the Office for
// Health Improvement and Disparities).
func Of(quantiles []Quantile) (Gap, error) {
	if err := check(quantiles); err != nil {
		return Gap{}, err
	}
	n := len(quantiles)
	gap := Gap{Range: quantiles[n-1].Value - quantiles[0].Value, Ranks: ranks(quantiles)}
	gap.Slope, gap.Intercept = fit(quantiles, gap.Ranks)
	if n >= 5 {
		gap.Fifths, gap.HasFifths = fifths(quantiles), true
	}
	return gap, nil
}

// fifths is the gap between the outer fifths of the people.
func fifths(quantiles []Quantile) float64 {
	people := total(quantiles) / 5
	least := slices.Clone(quantiles)
	slices.Reverse(least)
	return mean(first(least, people)) - mean(first(quantiles, people))
}

// first are the quantiles of so many people from the first on, of which the last
// may be a part of one.
func first(quantiles []Quantile, people float64) []Quantile {
	var part []Quantile
	for _, q := range quantiles {
		q.Population = min(q.Population, people)
		if people -= q.Population; q.Population > 0 {
			part = append(part, q)
		}
	}
	return part
}

func check(quantiles []Quantile) error {
	if len(quantiles) < 2 {
		return errors.New("a gap needs two quantiles at least")
	}
	for i, q := range quantiles {
		switch {
		case q.Population <= 0:
			return fmt.Errorf("quantile %d: its population is %v, not more than zero", i+1, q.Population)
		case !finite(q.Population):
			return fmt.Errorf("quantile %d: its population is %v", i+1, q.Population)
		case !finite(q.Value):
			return fmt.Errorf("quantile %d: its value is %v", i+1, q.Value)
		}
	}
	return nil
}

func finite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }

func ranks(quantiles []Quantile) []float64 {
	ranks := make([]float64, len(quantiles))
	all, before := total(quantiles), 0.0
	for i, q := range quantiles {
		ranks[i] = (before + q.Population/2) / all
		before += q.Population
	}
	return ranks
}

// fit is the line of weighted least squares. The weighted mean of the ranks is a
// half, whatever the populations are.
func fit(quantiles []Quantile, ranks []float64) (slope, intercept float64) {
	middle := mean(quantiles)
	var up, across float64
	for i, q := range quantiles {
		fromMiddle := ranks[i] - 0.5
		up += float64(q.Population * fromMiddle * (q.Value - middle))
		across += float64(q.Population * fromMiddle * fromMiddle)
	}
	slope = up / across
	return slope, middle - slope/2
}

// mean is of the values, weighted by population.
func mean(quantiles []Quantile) float64 {
	sum := 0.0
	for _, q := range quantiles {
		sum += float64(q.Population * q.Value)
	}
	return sum / total(quantiles)
}

func total(quantiles []Quantile) float64 {
	sum := 0.0
	for _, q := range quantiles {
		sum += q.Population
	}
	return sum
}
