package score

import (
	"fmt"
	"testing"
)

func TestScales(t *testing.T) {
	for _, test := range []struct {
		from, to, step string
		count          int
		words          string
	}{
		{"1", "5", "1", 5, "a whole number from 1 to 5"},
		{"0", "10", "0.5", 21, "a number from 0 to 10 in steps of 0.5"},
		{"0", "10", "0.01", 1001, "a number from 0 to 10 in steps of 0.01"},
		{"1", "10", "3", 4, "a number from 1 to 10 in steps of 3"},
		{"0.25", "1.75", "0.5", 4, "a number from 0.25 to 1.75 in steps of 0.5"},
		{"0", "1000", "1", 1001, "a whole number from 0 to 1000"},
	} {
		scale, err := NewScale(test.from, test.to, test.step)
		if err != nil || scale.Count() != test.count || scale.String() != test.words {
			t.Errorf("%s to %s by %s: %d, %v, %v", test.from, test.to, test.step, scale.Count(), scale, err)
		}
		for place := 1; place <= scale.Count(); place++ {
			if got, ok := scale.Place(scale.At(place).Exact()); !ok || got != place {
				t.Errorf("%v: place %d is %s, which is at %d", scale, place, scale.At(place).Exact(), got)
			}
		}
	}
	if again, err := NewScale("1", "5", "1"); err != nil || again != Usual {
		t.Errorf("the usual scale is %v, %v", again, err)
	}
}

func TestNoScales(t *testing.T) {
	for values, want := range map[[3]string]string{
		{"5", "1", "1"}:     "to is 1, which is not above from, 5",
		{"5", "5", "1"}:     "to is 5, which is not above from, 5",
		{"0", "10", "3"}:    "steps of 3 do not come out at 10 from 0",
		{"0", "1", "0.3"}:   "steps of 0.3 do not come out at 1 from 0",
		{"0", "1", "0"}:     "a step of 0 leads nowhere",
		{"0", "11", "0.01"}: "there are 1100 steps from 0 to 11, and 1000 at most make a scale",
		{"0", "1001", "7"}:  "to is 1001, above 1000",
		{"", "5", "1"}:      `"" is not a plain decimal number`,
		{"-2", "2", "1"}:    `"-2" is not a plain decimal number`,
		{"0", "1", "0.125"}: `"0.125" has more than 2 decimals`,
	} {
		if scale, err := NewScale(values[0], values[1], values[2]); err == nil || err.Error() != want {
			t.Errorf("%q: %v, %v, want %s", values, scale, err, want)
		}
	}
}

func TestOffTheScale(t *testing.T) {
	halves, err := NewScale("0", "10", "0.5")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]int{
		"0": 1, "0.5": 2, "7.5": 16, "7.50": 16, "10": 21, "010": 21,
		"7.3": 0, "10.5": 0, "-1": 0, "N/A": 0, "": 0, "7,5": 0, "7.4999999": 0, "7.499999": 0, "1e1": 0,
	} {
		if got, ok := halves.Place(text); got != want || ok != (want > 0) {
			t.Errorf("%q is at %d, %v, want %d", text, got, ok, want)
		}
	}
}

// A scale from nought lets a threshold of nought keep everything.
func TestThresholdOfNought(t *testing.T) {
	scale, err := NewScale("0", "10", "0.5")
	if err != nil {
		t.Fatal(err)
	}
	ranking := exerciseOn(t, scale, []Criterion{{"Impact", Whole}}, []Submission{{"A", []int{1}}, {"B", []int{21}}}, AtLeast(0)).Rank()
	if ranking.In != 2 || ranking.Places[0].Score.String() != "10.00" || ranking.Places[1].Score.String() != "0.00" {
		t.Errorf("%v", ranking)
	}
}

// ExampleNewScale scores halves of points from nought to ten.
func ExampleNewScale() {
	scale, err := NewScale("0", "10", "0.5")
	place, on := scale.Place("7.5")
	_, off := scale.Place("7.3")
	fmt.Println(scale, err)
	fmt.Println(place, on, off, scale.At(place).Exact())
	// Output:
	// a number from 0 to 10 in steps of 0.5 <nil>
	// 16 true false 7.5
}
