package trajectory

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestJudge(t *testing.T) {
	tenth := 0.1 // a variable, as constants are added exactly
	tests := []struct {
		actual, required, tolerance float64
		better                      Better
		want                        Status
	}{
		{99, 100, 0.05, Lower, OnTrajectory},
		{100, 100, 0.05, Lower, OnTrajectory},
		{100.001, 100, 0.05, Lower, WithinTolerance},
		{105, 100, 0.05, Lower, WithinTolerance},
		{105.001, 100, 0.05, Lower, OffTrajectory},
		{99.999, 100, 0.05, Higher, WithinTolerance},
		{95, 100, 0.05, Higher, WithinTolerance},
		{94.999, 100, 0.05, Higher, OffTrajectory},
		// In binary the sum is above 0.3, and the limit of 1.1 above 0.99.
		{tenth + 0.2, 0.3, 0, Lower, OnTrajectory},
		{0.99, 1.1, 0.1, Higher, WithinTolerance},
		// The slack is far below what any measure tells.
		{100.00001, 100, 0, Lower, OffTrajectory},
		// The worse side of a negative value is where it always is.
		{-105, -100, 0.05, Higher, WithinTolerance},
		{-95, -100, 0.05, Lower, WithinTolerance},
		{-95, -100, 0.05, Higher, OnTrajectory},
		{-94.9, -100, 0.05, Lower, OffTrajectory},
		// Of nothing, every share is nothing.
		{0, 0, 0.05, Lower, OnTrajectory},
		{1, 0, 0.05, Lower, OffTrajectory},
		{math.NaN(), 100, 0.05, Lower, OffTrajectory},
		{100, math.NaN(), 0.05, Higher, OffTrajectory},
	}
	for _, test := range tests {
		if got := Judge(test.actual, test.required, test.tolerance, test.better); got != test.want {
			t.Errorf("%+v: %s", test, got)
		}
	}
}

func TestLimit(t *testing.T) {
	for _, test := range []struct {
		required, tolerance float64
		better              Better
		want                float64
	}{
		{100, 0.05, Lower, 105}, {100, 0.05, Higher, 95}, {-100, 0.05, Lower, -95}, {-100, 0.05, Higher, -105}, {0, 0.05, Lower, 0}, {80, 0, Higher, 80},
	} {
		if got := Limit(test.required, test.tolerance, test.better); !near(got, test.want) {
			t.Errorf("%+v: %v", test, got)
		}
	}
}

// Without a direction nothing is better than anything else.
func TestJudgeNeedsDirection(t *testing.T) {
	defer func() {
		if got := recover(); got != "trajectory: 0 is not a direction" {
			t.Errorf("panic %v", got)
		}
	}()
	Judge(1, 2, 0, Better(0))
}

// Seen in a mirror, lower is higher and every status the same. What is at the
// limit is within tolerance, and no unit changes a status.
func TestJudgeMirrored(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		actual := rapid.Float64Range(-1e4, 1e4).Draw(t, "actual")
		required := rapid.Float64Range(-1e4, 1e4).Draw(t, "required")
		tolerance := rapid.Float64Range(0, 0.5).Draw(t, "tolerance")
		status := Judge(actual, required, tolerance, Lower)
		if mirrored := Judge(-actual, -required, tolerance, Higher); mirrored != status {
			t.Errorf("%s, mirrored %s", status, mirrored)
		}
		if scaled := Judge(actual*1024, required*1024, tolerance, Lower); scaled != status {
			t.Errorf("%s, scaled %s", status, scaled)
		}
		for _, better := range []Better{Lower, Higher} {
			if got := Judge(Limit(required, tolerance, better), required, tolerance, better); got == OffTrajectory {
				t.Errorf("the limit of %v is %s", required, got)
			}
		}
	})
}
