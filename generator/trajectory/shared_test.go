package trajectory

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

// The vectors count in steps of equal length where a trajectory counts days, so it is
// the shapes that they test.
func TestSharedTrajectories(t *testing.T) {
	shapes := map[string]Shape{"straight_line": Straight, "constant_percentage": ConstantRate, "front_loaded": FrontLoaded, "back_loaded": BackLoaded}
	series := map[string][]float64{}
	for _, row := range readShared(t, "trajectory-expected.csv") {
		key := row["series"] + " " + row["shape"]
		series[key] = append(series[key], number(t, row["required"]))
	}
	if len(series) != 8 {
		t.Errorf("%d series, want 8", len(series))
	}
	for _, row := range readShared(t, "trajectory-expected.csv") {
		steps := series[row["series"]+" "+row["shape"]]
		n := len(steps) - 1
		u := number(t, row["step"]) / float64(n)
		want := number(t, row["required"])
		if got := curves[shapes[row["shape"]]](steps[0], steps[n], u); math.Abs(got-want) > 1e-9*want {
			t.Errorf("%s %s at step %s: %v, want %v", row["series"], row["shape"], row["step"], got, want)
		}
	}
}

func TestSharedStatuses(t *testing.T) {
	colours := map[Status]string{OnTrajectory: "Green", WithinTolerance: "Amber", OffTrajectory: "Red"}
	directions := map[string]Better{"lower": Lower, "higher": Higher}
	rows := readShared(t, "rag-expected.csv")
	if len(rows) != 21 {
		t.Errorf("%d rows, want 21", len(rows))
	}
	for _, row := range rows {
		got := Judge(number(t, row["actual"]), number(t, row["required"]), number(t, row["tolerance"]), directions[row["better"]])
		if colours[got] != row["expected"] {
			t.Errorf("%v: %s", row, got)
		}
	}
}
