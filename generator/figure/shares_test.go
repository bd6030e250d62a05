package figure

import (
	"math"
	"slices"
	"testing"
)

func TestShares(t *testing.T) {
	for _, c := range []struct {
		values []float64
		want   []string
	}{
		{[]float64{9, 3}, []string{"75%", "25%"}},
		{[]float64{1, 1, 1}, []string{"33%", "33%", "33%"}},
		{[]float64{7}, []string{"100%"}},
		{[]float64{0, 4, math.NaN()}, []string{"", "100%", ""}},
		{[]float64{900, 1, 1, 2, 1}, []string{"99.4%", "0.1%", "0.1%", "0.2%", "0.1%"}},
		{[]float64{999, 1}, []string{"99.9%", "0.1%"}},
		{[]float64{9999, 1}, []string{"99.99%", "0.01%"}},
		{[]float64{600, 599, 1}, []string{"50.0%", "49.9%", "0.1%"}},
	} {
		chart := &CountChart{Kind: Donut, Series: []Series{{Values: c.values}}}
		if got := chart.Shares(); !slices.Equal(got, c.want) {
			t.Errorf("%v: %q, want %q", c.values, got, c.want)
		}
	}
}
