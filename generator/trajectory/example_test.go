package trajectory_test

import (
	"fmt"
	"time"

	"boardpack/generator/trajectory"
)

func date(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// Admissions are to fall by 20% in two years, and were 930 after the first.
func Example() {
	agreed, err := trajectory.New(trajectory.Straight,
		trajectory.Waypoint{Date: date(2025, time.March, 31), Value: 1000},
		trajectory.Waypoint{Date: date(2027, time.March, 31), Value: 800})
	if err != nil {
		fmt.Println(err)
		return
	}
	required := agreed.Required(date(2026, time.March, 31))
	fmt.Printf("required %.0f, tolerated %.0f\n", required, trajectory.Limit(required, 0.05, trajectory.Lower))
	fmt.Println(trajectory.Judge(930, required, 0.05, trajectory.Lower))
	// Output:
	// required 900, tolerated 945
	// Within tolerance
}

// A mean that falls by a second each week, with one week out of line.
func ExampleFit() {
	var observations []trajectory.Observation
	for week, seconds := range []float64{1714, 1713, 1712, 1990, 1710, 1709, 1708, 1707} {
		observations = append(observations, trajectory.Observation{Date: date(2025, time.April, 6+7*week), Value: seconds})
	}
	trend, ok := trajectory.Fit(observations, false)
	fmt.Println(ok, trend.Value, trend.At.Format(time.DateOnly))
	reach := trend.Reaches(1700, trajectory.Lower)
	fmt.Println(reach.Outcome, reach.On.Format(time.DateOnly))
	fmt.Println(trend.Reaches(1800, trajectory.Higher).Outcome)
	// Output:
	// true 1707 2025-05-25
	// on a date 2025-07-13
	// not on this trend
}
