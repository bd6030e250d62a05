package spc

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
)

// published is what the package's own tests and documents expect.
type published struct {
	Sides  []inOut                            `json:"seven_point_one_side_mean"`
	Parts  []inOut                            `json:"part_of_seven"`
	Trends []inOut                            `json:"seven_point_trend"`
	Twos   []struct{ Close, Side, Out []int } `json:"two_in_three"`
	Icons  []struct {
		Target, Lpl, Upl float64
		Direction        string
		Out              *string
	} `json:"assurance"`
	Limits []struct {
		Case           string
		Mean, Lpl, Upl float64
		DP, Sig        int
	} `json:"published_limits"`
}

type inOut struct{ In, Out []int }

func readPublished(t *testing.T) published {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(shared, "rules-unit-public.json"))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the published expectations are not here")
	}
	if err != nil {
		t.Fatal(err)
	}
	var p published
	if err := json.Unmarshal(content, &p); err != nil {
		t.Fatal(err)
	}
	return p
}

// spread takes the last points of runs of seven to all of their points.
func spread(ends []int) []int {
	part := make([]int, len(ends))
	for end, direction := range ends {
		for i := max(0, end-6); direction != 0 && i <= end; i++ {
			part[i] = 1
		}
	}
	return part
}

func ones(flags []bool) []int {
	numbers := make([]int, len(flags))
	for i, flag := range flags {
		if flag {
			numbers[i] = 1
		}
	}
	return numbers
}

func TestPublishedRules(t *testing.T) {
	p := readPublished(t)
	if len(p.Sides) != 4 || len(p.Parts) != 4 || len(p.Trends) != 6 || len(p.Twos) != 7 {
		t.Fatalf("rules are read as %+v", p)
	}
	for _, c := range p.Parts {
		check(t, "spread", c.In, spread(c.In), c.Out)
	}
	for _, c := range p.Sides {
		check(t, "shift", c.In, ones(shifts(c.In, 7)), spread(c.Out))
	}
	for _, c := range p.Trends {
		values := make([]float64, len(c.In))
		for i, value := range c.In {
			values[i] = float64(value)
		}
		check(t, "trend", c.In, directions(trends(values, 7, false)), signed(c.Out))
	}
	for _, c := range p.Twos {
		close := make([]bool, len(c.Close))
		for i := range close {
			close[i] = c.Close[i] == 1
			c.Out[i] *= c.Close[i] // published are all three; flagged are those near
		}
		check(t, "two in three", c.Close, ones(twosInThree(c.Side, close)), c.Out)
	}
}

// directions are those of points that belong to one trend at most.
func directions(trends [][]int) []int {
	all := make([]int, len(trends))
	for i, of := range trends {
		if len(of) > 0 {
			all[i] = of[0]
		}
	}
	return all
}

// signed spreads runs of one direction and keeps it.
func signed(ends []int) []int {
	part := spread(ends)
	for i := range part {
		part[i] *= slices.Max(ends) + slices.Min(ends)
	}
	return part
}

func check(t *testing.T, rule string, in, got, want []int) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s of %v is %v, want %v", rule, in, got, want)
	}
}

func TestPublishedAssurance(t *testing.T) {
	p := readPublished(t)
	if len(p.Icons) != 7 {
		t.Fatalf("icons are read as %+v", p.Icons)
	}
	for _, c := range p.Icons {
		o := Options{Better: directionNames[c.Direction], Target: c.Target, HasTarget: true}
		want := AssuranceNoDirection
		if c.Out != nil {
			want = assurances[*c.Out]
		}
		if got := assurance([]Segment{{Lower: c.Lpl, Upper: c.Upl, HasLimits: true}}, o); got != want {
			t.Errorf("%+v has %s, want %s", c, got, want)
		}
	}
}

// TestPublishedLimits compares with the limits in captions and snapshots, to the
// digits printed there.
func TestPublishedLimits(t *testing.T) {
	p := readPublished(t)
	if len(p.Limits) != 5 {
		t.Fatalf("limits are read as %+v", p.Limits)
	}
	cases, points := readVectors(t, shared, "public")
	for _, want := range p.Limits {
		i := slices.IndexFunc(cases, func(c row) bool { return c["case_id"] == want.Case })
		got, err := chartCase(t, cases[i], points[cases[i].series()])
		if err != nil {
			t.Fatal(err)
		}
		printed := func(value float64) string {
			if want.Sig > 0 {
				return strconv.FormatFloat(value, 'g', want.Sig, 64)
			}
			return strconv.FormatFloat(value, 'f', want.DP, 64)
		}
		s := got.Segments[0]
		for line, pair := range map[string][2]float64{"mean": {s.Mean, want.Mean}, "lower": {s.Lower, want.Lpl}, "upper": {s.Upper, want.Upl}} {
			if got, want := printed(pair[0]), printed(pair[1]); got != want {
				t.Errorf("%s is %s, want %s", line, got, want)
			}
		}
	}
}
