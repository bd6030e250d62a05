// Package inequality measures how far a value differs between parts of a
// population that are ordered by deprivation.
package inequality

import (
	"errors"
	"fmt"
	"math"
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

	// Quintile is the mean of the least deprived fifth less that of the most
	// deprived one, weighted by population. Only numbers of quantiles that can be
	// divided by five have fifths.
	Quintile    float64
	HasQuintile bool

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
	if fifth := n / 5; n%5 == 0 {
		gap.Quintile, gap.HasQuintile = mean(quantiles[n-fifth:])-mean(quantiles[:fifth]), true
	}
	return gap, nil
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
