package spc

import (
	"bytes"
	"errors"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"boardpack/generator/record/recordtest"
)

// shared has the vectors that were made with NHSRplotthedots; those on public
// data are read there and not copied.
const shared = "../../../shared/spc"

func TestConstructedVectors(t *testing.T) { checkVectors(t, "testdata", "constructed", 29, 519) }

func TestPublicVectors(t *testing.T) {
	if _, err := os.Stat(shared); errors.Is(err, fs.ErrNotExist) {
		t.Skip("the public vectors are not here")
	}
	checkVectors(t, shared, "public", 22, 750)
}

func TestCopiedVectorsAreThoseShared(t *testing.T) {
	for _, name := range []string{"spc-cases-constructed.csv", "spc-points-constructed.csv"} {
		given, err := os.ReadFile(filepath.Join(shared, name))
		if errors.Is(err, fs.ErrNotExist) {
			t.Skip("nothing to compare the copies with")
		}
		copied, copyErr := os.ReadFile(filepath.Join("testdata", name))
		if err := errors.Join(err, copyErr); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(given, copied) {
			t.Errorf("%s differs from what was given", name)
		}
	}
}

// row is a line of a CSV file by the names of its columns.
type row map[string]string

func (r row) series() [2]string { return [2]string{r["case_id"], r["facet"]} }

func checkVectors(t *testing.T, folder, name string, wantCases, wantPoints int) {
	cases, points := readVectors(t, folder, name)
	compared := 0
	for _, c := range cases {
		t.Run(strings.Join([]string{c["case_id"], c["facet"]}, "/"), func(t *testing.T) { checkCase(t, c, points[c.series()]) })
		compared += len(points[c.series()])
	}
	if len(cases) != wantCases || compared != wantPoints {
		t.Errorf("%d cases and %d points, want %d and %d", len(cases), compared, wantCases, wantPoints)
	}
}

// readVectors has the cases of a file, and the points of each.
func readVectors(t *testing.T, folder, name string) (cases []row, points map[[2]string][]row) {
	t.Helper()
	points = map[[2]string][]row{}
	for _, point := range readRows(t, filepath.Join(folder, "spc-points-"+name+".csv")) {
		points[point.series()] = append(points[point.series()], point)
	}
	return readRows(t, filepath.Join(folder, "spc-cases-"+name+".csv")), points
}

// chartCase makes the chart of a case, rebased where the points are.
func chartCase(t *testing.T, c row, points []row) (Result, error) {
	t.Helper()
	values := make([]float64, len(points))
	o := vectorOptions(t, c)
	for i, point := range points {
		values[i] = number(t, point["value"])
		if i > 0 && point["rebase_group"] != points[i-1]["rebase_group"] {
			o.Rebase = append(o.Rebase, i)
		}
	}
	return Chart(values, o)
}

func checkCase(t *testing.T, c row, points []row) {
	if c["case_id"] == "D14_constant_series_screened" {
		giveLimits(c, points)
	}
	got, err := chartCase(t, c, points)
	if err != nil || strconv.Itoa(len(got.Points)) != c["n"] {
		t.Fatalf("%d points, want %s: %v", len(got.Points), c["n"], err)
	}
	for i, want := range points {
		if got, want := describe(got, i), expected(want); got != want {
			t.Errorf("point %d is\n%+v, want\n%+v", i, got, want)
		}
		checkNear(t, "mean", got.Points[i].Mean, want["mean"])
		checkNear(t, "lower", got.Points[i].Lower, want["lpl"])
		checkNear(t, "upper", got.Points[i].Upper, want["upl"])
	}
	checkSummary(t, c, got)
}

// giveLimits puts right what the package prints for a series that never moves
// when it screens: no limits, and so no flags. Ours are the mean, and the points,
// which are all on it, within. This is the one difference.
func giveLimits(c row, points []row) {
	for _, r := range append(points, c) {
		for column, value := range r {
			switch value {
			case "NaN":
				r[column] = "5"
			case "NA":
				r[column] = "FALSE"
			}
		}
	}
}

// verdict is what the vectors say of a point beside its lines.
type verdict struct {
	segment, side string
	outside, near string
	cause, kind   string
	trial         string
	hasLimits     bool
}

func describe(r Result, i int) verdict {
	p := r.Points[i]
	return verdict{
		strconv.Itoa(p.Segment), strconv.Itoa(p.Side), flag(p.Outside), flag(p.Near), string(p.Cause), p.Kind.String(),
		flag(r.Segments[p.Segment].Trial()), p.HasLimits,
	}
}

func expected(point row) verdict {
	return verdict{
		point["rebase_group"], point["relative_to_mean"], point["outside_limits"], point["close_to_limits"],
		point["special_cause_type"], point["point_type"], point["short_group_warning"], true,
	}
}

func checkSummary(t *testing.T, c row, got Result) {
	t.Helper()
	last := got.Points[len(got.Points)-1]
	checkNear(t, "last mean", last.Mean, c["expected_last_mean"])
	checkNear(t, "last lower", last.Lower, c["expected_last_lpl"])
	checkNear(t, "last upper", last.Upper, c["expected_last_upl"])
	for kind, column := range map[Kind]string{
		KindCommonCause: "expected_common_cause", KindImprovement: "expected_improvement", KindConcern: "expected_concern",
	} {
		if count := strconv.Itoa(got.Count(kind)); count != c[column] {
			t.Errorf("%s points are %s, want %s", kind, count, c[column])
		}
	}
	if want := variations[c["expected_variation_icon"]]; got.Variation != want {
		t.Errorf("variation is %s, want %s", got.Variation, want)
	}
	want := assurances[c["expected_assurance"]]
	if c["target"] != "" && c["improvement_direction"] == "neutral" {
		want = AssuranceNoDirection
	}
	if got.Assurance != want {
		t.Errorf("assurance is %s, want %s", got.Assurance, want)
	}
}

// The directions and the icons by their names in the vectors.
var (
	directionNames = map[string]Better{"neutral": Neutral, "increase": Higher, "decrease": Lower}

	variations = map[string]Variation{
		"common_cause": VariationCommonCause, "improvement_high": VariationImprovementHigh, "concern_high": VariationConcernHigh,
	}
	assurances = map[string]Assurance{
		"": AssuranceNoTarget, "consistent_pass": AssurancePassing, "consistent_fail": AssuranceFailing, "inconsistent": AssuranceHitAndMiss,
	}
)

func vectorOptions(t *testing.T, c row) Options {
	t.Helper()
	better, known := directionNames[c["improvement_direction"]]
	if !known {
		t.Fatalf("direction %q is not known", c["improvement_direction"])
	}
	o := Options{Better: better}
	o.ScreenOutliers = c["screen_outliers"] == "TRUE"
	if o.HasTarget = c["target"] != ""; o.HasTarget {
		o.Target = number(t, c["target"])
	}
	if c["fix_after_n_points"] != "" {
		o.Fix = int(number(t, c["fix_after_n_points"]))
	}
	return o
}

func checkNear(t *testing.T, what string, got float64, want string) {
	t.Helper()
	expected := number(t, want)
	if !(math.Abs(got-expected) <= 1e-9*max(math.Abs(got), math.Abs(expected))) {
		t.Errorf("%s is %v, want %s", what, got, want)
	}
}

func readRows(t *testing.T, file string) []row {
	t.Helper()
	var rows []row
	for _, named := range recordtest.Rows(t, file) {
		rows = append(rows, named)
	}
	return rows
}

func number(t *testing.T, text string) float64 {
	t.Helper()
	value, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func flag(holds bool) string { return strings.ToUpper(strconv.FormatBool(holds)) }
