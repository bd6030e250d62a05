package score

import (
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTargets(t *testing.T) {
	for weight, want := range map[Weight][]Weight{
		25 * Percent:  {15 * Percent, 20 * Percent, 30 * Percent, 35 * Percent},
		10 * Percent:  {0, 5 * Percent, 15 * Percent, 20 * Percent},
		5 * Percent:   {0, 10 * Percent, 15 * Percent},              // 10 points less is 5 points less
		7 * Percent:   {0, 2 * Percent, 12 * Percent, 17 * Percent}, // 7 points less is all that there is
		0:             {5 * Percent, 10 * Percent},
		98 * Percent:  {88 * Percent, 93 * Percent, Whole},
		100 * Percent: nil,
	} {
		if got := targets(weight); !slices.Equal(got, want) {
			t.Errorf("%v moves to %v, want %v", weight, got, want)
		}
	}
}

// Strategic Alignment from 25 to 30: the others shrink by 70/75, so Impact is
// 20x70/75 = 56/3 percent, and so on.
func TestRescaling(t *testing.T) {
	e := exercise(t, published(t), nil, Top(1))
	rat := func(n, d int64) *big.Rat { return big.NewRat(n, d) }
	for name, test := range map[string]struct {
		criterion int
		to        Weight
		want      []*big.Rat // percent
	}{
		"up": {0, 30 * Percent, []*big.Rat{rat(30, 1), rat(56, 3), rat(14, 1), rat(14, 1), rat(28, 3), rat(28, 3), rat(14, 3)}},
		// 90/85 of each of the others
		"down":    {2, 10 * Percent, []*big.Rat{rat(450, 17), rat(360, 17), rat(10, 1), rat(270, 17), rat(180, 17), rat(180, 17), rat(90, 17)}},
		"to none": {6, 0, []*big.Rat{rat(500, 19), rat(400, 19), rat(300, 19), rat(300, 19), rat(200, 19), rat(200, 19), rat(0, 1)}},
		"to all":  {0, Whole, []*big.Rat{rat(100, 1), rat(0, 1), rat(0, 1), rat(0, 1), rat(0, 1), rat(0, 1), rat(0, 1)}},
		"nowhere": {1, 20 * Percent, []*big.Rat{rat(25, 1), rat(20, 1), rat(15, 1), rat(15, 1), rat(10, 1), rat(10, 1), rat(5, 1)}},
	} {
		moved := e.moved(test.criterion, test.to)
		for c, weight := range moved {
			if got := big.NewRat(weight*100, moved.sum()); got.Cmp(test.want[c]) != 0 {
				t.Errorf("%s: weight %d is %v, want %v", name, c, got, test.want[c])
			}
		}
	}
}

// With two criteria the score is effort + share x (impact - effort), share the
// weight of Impact: A = 1+4s, B = 4-2s, C = 3. The ranks by hand, A and C the
// first two as given (share 60%: A 3.4, C 3, B 2.8):
//
//	50%: A 3, B 3, C 3        55%: A 3.2, C 3, B 2.9
//	65%: A 3.6, C 3, B 2.7    70%: A 3.8, C 3, B 2.6
func TestMoveByHand(t *testing.T) {
	e := exercise(t, []Criterion{{"Impact", 60 * Percent}, {"Effort", 40 * Percent}}, []Submission{
		{"A", []int{5, 1}}, {"B", []int{2, 4}}, {"C", []int{3, 3}},
	}, Top(2))
	moves := e.Move()
	// A move of Effort is the opposite move of Impact.
	tied := Case{Enter: []string{"B"}, Largest: 2, Furthest: []Shift{{"B", 3, 1}}}
	want := []Case{
		{Criterion: "Impact", From: 6000, To: 5000, Enter: tied.Enter, Largest: tied.Largest, Furthest: tied.Furthest},
		{Criterion: "Impact", From: 6000, To: 5500},
		{Criterion: "Impact", From: 6000, To: 6500},
		{Criterion: "Impact", From: 6000, To: 7000},
		{Criterion: "Effort", From: 4000, To: 3000},
		{Criterion: "Effort", From: 4000, To: 3500},
		{Criterion: "Effort", From: 4000, To: 4500},
		{Criterion: "Effort", From: 4000, To: 5000, Enter: tied.Enter, Largest: tied.Largest, Furthest: tied.Furthest},
	}
	if diff := cmp.Diff(want, moves.Cases); diff != "" {
		t.Error(diff)
	}
	if !slices.Equal(moves.In, []int{8, 8, 2}) { // A, C, B
		t.Errorf("in %v cases", moves.In)
	}
	if changes := moves.Changes("B"); len(changes) != 2 || changes[0].Criterion != "Impact" || changes[1].To != 5000 {
		t.Errorf("B changes in %v", changes)
	}
	if changes := moves.Changes("A"); changes != nil {
		t.Errorf("A changes in %v", changes)
	}
}

// As before with one place. At 50% all three are first, so two enter; B moves
// furthest. Given 45%, B is first with 3.1 (C 3, A 2.8) and at 55% A is, so that
// B leaves and falls as far as A rises.
func TestMoveSwapsByHand(t *testing.T) {
	e := exercise(t, []Criterion{{"Impact", 45 * Percent}, {"Effort", 55 * Percent}}, []Submission{
		{"A", []int{5, 1}}, {"B", []int{2, 4}}, {"C", []int{3, 3}},
	}, Top(1))
	cases := e.Move().Cases
	want := []Case{
		{Criterion: "Impact", From: 4500, To: 5000, Enter: []string{"C", "A"}, Largest: 2, Furthest: []Shift{{"A", 3, 1}}},
		{Criterion: "Impact", From: 4500, To: 5500, Enter: []string{"A"}, Leave: []string{"B"}, Largest: 2, Furthest: []Shift{{"B", 1, 3}, {"A", 3, 1}}},
	}
	if diff := cmp.Diff(want, cases[2:4]); diff != "" {
		t.Error(diff)
	}
}

// The weight of 5% has three moves, the six others have four.
func TestCasesOfThePublishedWeights(t *testing.T) {
	moves := march(t).Move()
	if len(moves.Cases) != 27 {
		t.Errorf("%d cases", len(moves.Cases))
	}
	if last := moves.Cases[24]; last.Criterion != "Time" || last.From != 5*Percent || last.To != 0 {
		t.Errorf("the lowest move of Time is %v", last)
	}
	if all := exercise(t, []Criterion{{"Impact", Whole}}, nil, Top(1)).Move(); len(all.Cases) != 0 {
		t.Errorf("a criterion that is all there is moves: %v", all.Cases)
	}
}
