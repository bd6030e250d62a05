package generator

import (
	"fmt"
	"slices"
	"strconv"
	"testing"
)

// small counts the numbers that must be hidden.
func (p people) small() (small int) {
	for _, count := range p.counts {
		if 0 < count && count < 8 {
			small++
		}
	}
	return small
}

// checkSafe holds that neither algebra nor bounds give a hidden number back.
func checkSafe(t *testing.T, h *harvest) {
	t.Helper()
	a := newAttacker(h)
	secrets := a.secrets()
	for name, found := range map[string][]cell{"sums": a.solve(), "bounds": a.pin()} {
		for _, at := range found {
			if slices.Contains(secrets, at) {
				t.Errorf("%s give back %v, which is %d: %v", name, at, h.counts[at], h.told(at))
			}
		}
	}
}

// told is what is shown and true of all groups beside a number.
func (h *harvest) told(of cell) (told []string) {
	for _, at := range h.cells() {
		value := at
		if value.part = "value"; at.measure == of.measure && at.period == of.period {
			told = append(told, fmt.Sprintf("%s %s %s (%d) of %s", at.part, at.group, h.shown[at], h.counts[at], h.shown[value]))
		}
	}
	return told
}

// checkShown holds that numbers are shown as they may be, and nothing is made of
// one that is not.
func checkShown(t *testing.T, h *harvest) {
	t.Helper()
	for at, words := range h.shown {
		if year, _, ok := yearOf(at.period); ok {
			h.checkYear(t, at, year, words)
			continue
		}
		numerator, denominator := at, at
		numerator.part, denominator.part = "numerator", "denominator"
		var want string
		switch people, known := h.counts[at]; {
		case known:
			want = protected(people)
		case at.part == "value" && h.isRate(at.measure):
			if want = hidden; h.mayShow(numerator) && h.mayShow(denominator) {
				n, d := nearest5(h.counts[numerator]), nearest5(h.counts[denominator])
				want = rate(h.units[at.measure], n, d, roundedBy(n), roundedBy(d))
			}
		default:
			t.Errorf("%s has %s for %v, of which nothing is known", h.where[at], words, at)
			continue
		}
		if words != want && words != hidden {
			t.Errorf("%v is %s in %s, want %s", at, words, h.where[at], want)
		}
	}
	for measure, words := range h.latest {
		if want := h.last(measure); words != want {
			t.Errorf("the latest of %s is %s, want %s", measure, words, want)
		}
	}
}

// protected is a single count as it is shown unless others need it hidden.
func protected(count int) string {
	if 0 < count && count < 8 {
		return hidden
	}
	return strconv.Itoa(nearest5(count))
}

// mayShow reports whether a number is neither too small nor known to be hidden
// for the sake of others.
func (h *harvest) mayShow(at cell) bool {
	return h.shown[at] != hidden && protected(h.counts[at]) != hidden
}

// last is what is shown of the last number of the whole.
func (h *harvest) last(measure string) (words string) {
	period := ""
	for at, shown := range h.shown {
		value := at.part == "value" || !h.isRate(measure) && at.part == "numerator"
		if _, _, year := yearOf(at.period); !year && value && at.measure == measure && at.group == "" && at.period > period {
			period, words = at.period, shown
		}
	}
	return words
}

// checkYear holds that a year's number is made of those of its periods that are
// shown, and hidden if any of them is.
func (h *harvest) checkYear(t *testing.T, of cell, year, words string) {
	t.Helper()
	sums, by, periods := map[string]int{}, map[string]int{}, 0
	for _, at := range h.cells() {
		if at.measure != of.measure || at.group != "" || financialYear(at.period) != year {
			continue
		}
		if !h.mayShow(at) && (of.part == at.part || of.part == "value") && words != hidden {
			t.Errorf("%v is %s in %s, and %v is hidden", of, words, h.where[of], at)
		}
		by[at.part] += roundedBy(nearest5(h.counts[at]))
		if sums[at.part] += nearest5(h.counts[at]); at.part == "numerator" {
			periods++
		}
	}
	want := strconv.Itoa(sums[of.part])
	if of.part == "value" {
		numerator, numeratorBy := sums["numerator"], by["numerator"]
		if h.units[of.measure] != "%" { // the people at risk are those of each period again
			numerator, numeratorBy = numerator*periods, numeratorBy*periods
		}
		want = rate(h.units[of.measure], numerator, sums["denominator"], numeratorBy, by["denominator"])
	}
	if words != hidden && words != want {
		t.Errorf("%v is %s in %s, want %s", of, words, h.where[of], want)
	}
}
