package spc_test

import (
	"fmt"

	"boardpack/generator/spc"
)

// Admissions of fourteen months, fewer being better, against a target of 90. Their
// moving ranges sum to 99, so the limits are 2.66 x 99/13 from the mean of 1,450/14.
func Example() {
	admissions := []float64{104, 98, 101, 107, 99, 103, 96, 105, 100, 102, 97, 106, 101, 131}
	o := spc.MakingDataCount(spc.Lower)
	o.Target, o.HasTarget = 90, true
	chart, err := spc.Chart(admissions, o)
	if err != nil {
		fmt.Println(err)
		return
	}
	last := chart.Points[len(chart.Points)-1]
	fmt.Printf("%.1f, limits %.1f to %.1f\n", last.Mean, last.Lower, last.Upper)
	fmt.Println(last.Value, last.Cause, last.Kind)
	fmt.Println(chart.Variation)
	fmt.Println(chart.Assurance)
	// Output:
	// 103.6, limits 83.3 to 123.8
	// 131 Above UCL special_cause_concern
	// Concern, high
	// Hit and miss
}
