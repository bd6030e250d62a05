package inequality

import (
	"encoding/csv"
	"fmt"
	"math"
	"math/big"
	"os"
	"testing"
)

// TestFifthsOfTheExamplePack works out the gap between fifths of the people by laying
// all of them in a row and counting off a fifth from either end. It is 13.4 years for
// females in 2011 to 2013; the two outer tenths of all areas in England, in which
// 32.7% and 13.6% of these people live, are 12.8 apart.
func TestFifthsOfTheExamplePack(t *testing.T) {
	file, err := os.Open("../../data/2025-26/observations.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	quantiles, order := map[string][]Quantile{}, []string{}
	for _, row := range rows[1:] {
		if row[column["quantile"]] == "" {
			continue
		}
		key := row[column["measure"]] + " " + row[column["period_end"]]
		if quantiles[key] == nil {
			order = append(order, key)
		}
		quantiles[key] = append(quantiles[key], Quantile{number(t, row[column["denominator"]]), number(t, row[column["value"]])})
	}
	if len(order) < 30 {
		t.Fatalf("only %d periods", len(order))
	}
	for _, key := range order {
		gap, err := Of(quantiles[key])
		if want := inARow(quantiles[key]); err != nil || !gap.HasFifths || math.Abs(gap.Fifths-want) > 1e-9 {
			t.Errorf("%s: %v, %v, want %v", key, gap.Fifths, err, want)
		}
	}
	first, _ := Of(quantiles["Gap in healthy life expectancy at birth, females 2013-12-31"])
	if got := fmt.Sprintf("%.1f", first.Fifths); got != "13.4" {
		t.Errorf("females, 2011 to 2013: %s", got)
	}
}

// inARow is the gap between the first and the last fifth of a row of people, with
// each of them ten times, so that a fifth is a whole number of them; in whole tenths
// of a year.
func inARow(quantiles []Quantile) float64 {
	var ends []int // of the quantiles, in the row
	all := 0
	for _, q := range quantiles {
		all += 10 * int(q.Population)
		ends = append(ends, all)
	}
	sum := func(from, to int) (sum int) { // of the values of the people in between
		start := 0
		for i, end := range ends {
			if both := min(end, to) - max(start, from); both > 0 {
				sum += both * int(math.Round(10*quantiles[i].Value))
			}
			start = end
		}
		return sum
	}
	gap, _ := big.NewRat(int64(sum(all-all/5, all)-sum(0, all/5)), int64(10*(all/5))).Float64()
	return gap
}
