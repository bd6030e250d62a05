package inequality

import (
	"math"
	"os"
	"strconv"
	"testing"

	"boardpack/generator/record/recordtest"
)

// readShared reads a table of the goals' vectors, which are not in this
// repository, as rows by column name.
func readShared(t *testing.T, name string) []map[string]string {
	t.Helper()
	file := "../../../shared/goals/" + name
	if _, err := os.Stat(file); err != nil {
		t.Skip("without the vectors of the goals: ", err)
	}
	return recordtest.Rows(t, file)
}

func number(t *testing.T, text string) float64 {
	t.Helper()
	value, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// The column quintile_gap_q5_minus_q1 is the gap between the outer fifth of the
// quantiles, whatever people live there. Of quantiles of as many people each it is that
// of fifths of the people; of the others these are worked out by hand: 200 of 1,000
// people are 120 at 50.2 and 80 at 53.1, and 80 at 66.4, 88 at 65.1 and 32 at 63.8;
// 20 of 100 are at 55, and 10 at 66 and 10 at 63.
var fifthsOfPeople = map[string]float64{
	"constructed_unequal":   (80*66.4+88*65.1+32*63.8)/200 - (120*50.2+80*53.1)/200,
	"constructed_quintiles": (66.0+63)/2 - 55,
}

func TestSharedGaps(t *testing.T) {
	quantiles, ranks := map[string][]Quantile{}, map[string][]float64{}
	for _, row := range readShared(t, "sii-inputs.csv") {
		id := row["case_id"]
		quantiles[id] = append(quantiles[id], Quantile{number(t, row["population"]), number(t, row["value"])})
		ranks[id] = append(ranks[id], number(t, row["expected_relative_rank"]))
	}
	cases := readShared(t, "sii-expected.csv")
	if len(cases) != 4 {
		t.Errorf("%d cases, want 4", len(cases))
	}
	for _, row := range cases {
		id := row["case_id"]
		got, err := Of(quantiles[id])
		if err != nil {
			t.Errorf("%s: %v", id, err)
			continue
		}
		fifths, unequal := fifthsOfPeople[id]
		if !unequal {
			fifths = number(t, row["quintile_gap_q5_minus_q1"])
		}
		compare(t, id, got, Gap{
			Slope: number(t, row["sii"]), Intercept: number(t, row["intercept"]), Range: number(t, row["range_gap_last_minus_first"]),
			Fifths: fifths, HasFifths: true, Ranks: ranks[id],
		})
		if rounded := math.Round(10*got.Slope) / 10; rounded != number(t, row["sii_1dp"]) {
			t.Errorf("%s: %v, want %s", id, rounded, row["sii_1dp"])
		}
	}
}
