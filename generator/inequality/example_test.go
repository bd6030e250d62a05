package inequality_test

import (
	"fmt"

	"boardpack/generator/inequality"
)

// Healthy life expectancy in years by fifths of all areas in England, of which the
// most deprived ones have more of an area's people: its own fifths lie within them.
func ExampleOf() {
	gap, err := inequality.Of([]inequality.Quantile{
		{Population: 30_000, Value: 55},
		{Population: 25_000, Value: 58},
		{Population: 20_000, Value: 61.5},
		{Population: 15_000, Value: 63},
		{Population: 10_000, Value: 66},
	})
	fmt.Printf("%.1f years, %.1f between the fifths, %v\n", gap.Slope, gap.Fifths, err)
	// Output: 13.0 years, 9.5 between the fifths, <nil>
}
