package generator

import (
	"cmp"
	"math"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"boardpack/generator/record/recordtest"
)

// reckoned is a measure worked out from a pack's files by formula, with nothing
// of the generator's.
type reckoned struct {
	name, goal, unit, better string
	points                   []reckonedPoint // by period
	baseline, target         float64         // NaN where there is none
	tolerance                float64         // a share of what is required
	path                     []reckonedPoint // the agreed points; of a curve its two ends; nil without one
	curve                    string
}

type reckonedPoint struct {
	end   time.Time
	value float64
}

// reckon works out all measures of a pack, in the order of the file.
func reckon(t *testing.T, pack string) []*reckoned {
	t.Helper()
	goalDates := map[string]string{}
	for _, row := range recordtest.Rows(t, filepath.Join(pack, "goals.csv")) {
		goalDates[row["goal"]] = row["target_date"]
	}
	agreed := map[string][]reckonedPoint{}
	for _, row := range recordtest.Rows(t, filepath.Join(pack, "trajectory-points.csv")) {
		agreed[row["measure"]] = append(agreed[row["measure"]], reckonedPoint{dayOf(t, row["date"]), numberOf(t, row["value"])})
	}
	observed := map[string][]map[string]string{}
	asAt := asAtOf(t, pack)
	for _, row := range recordtest.Rows(t, filepath.Join(pack, "observations.csv")) {
		if row["period_end"] <= asAt && row["group"] == "" {
			observed[row["measure"]] = append(observed[row["measure"]], row)
		}
	}
	var all []*reckoned
	for _, row := range recordtest.Rows(t, filepath.Join(pack, "measures.csv")) {
		m := &reckoned{name: row["measure"], goal: row["goal"], unit: row["unit"], better: row["better"], curve: row["path"]}
		m.baseline, m.target = numberOf(t, row["baseline_value"]), numberOf(t, row["target_value"])
		if change := numberOf(t, row["target_change_percent"]); !math.IsNaN(change) {
			m.target = m.baseline + m.baseline*change/100
		}
		if tolerance := numberOf(t, row["tolerance_percent"]); !math.IsNaN(tolerance) {
			m.tolerance = tolerance / 100
		}
		due := cmp.Or(row["target_date"], goalDates[row["goal"]])
		if m.path = agreed[m.name]; m.path == nil && !math.IsNaN(m.baseline) && !math.IsNaN(m.target) && due != "" {
			m.path = []reckonedPoint{{dayOf(t, row["baseline_date"]), m.baseline}, {dayOf(t, due), m.target}}
		}
		months, _ := strconv.Atoi(row["rolling_months"]) // 0 where it is blank
		m.observe(t, observed[cmp.Or(row["observations_of"], m.name)], row["counts_people"] == "yes", months)
		all = append(all, m)
	}
	return all
}

func dayOf(t *testing.T, words string) time.Time {
	t.Helper()
	day, err := time.Parse(time.DateOnly, words)
	if err != nil {
		t.Fatal(err)
	}
	return day
}

// numberOf reads a number as files and pages write it, times in seconds; NaN for
// a blank.
func numberOf(t *testing.T, words string) float64 {
	t.Helper()
	if words == "" || words == hidden {
		return math.NaN()
	}
	total := 0.0
	for part := range strings.SplitSeq(strings.NewReplacer(",", "", "%", "", "£", "").Replace(words), ":") {
		number, err := strconv.ParseFloat(part, 64)
		if err != nil {
			t.Fatal(err)
		}
		total = total*60 + number
	}
	return total
}

// observe works out the values of all periods.
func (m *reckoned) observe(t *testing.T, rows []map[string]string, people bool, months int) {
	t.Helper()
	slices.SortStableFunc(rows, func(a, b map[string]string) int { return strings.Compare(a["period_end"], b["period_end"]) })
	var numerators, denominators []float64
	for i := 0; i < len(rows); {
		period := rows[i:]
		period = period[:len(period)-len(slices.Collect(after(period)))]
		i += len(period)
		row := period[0]
		value, numerator, denominator := numberOf(t, row["value"]), numberOf(t, row["numerator"]), numberOf(t, row["denominator"])
		if people && math.IsNaN(numerator) {
			numerator = value
		}
		if people {
			value, numerator, denominator = math.NaN(), shownOf(numerator), shownOf(denominator)
		}
		numerators, denominators = append(numerators, numerator), append(denominators, denominator)
		switch {
		case row["quantile"] != "":
			value = slopeIndex(t, period)
		case months > 0 && len(numerators) < months:
			continue
		case months > 0:
			value = m.of(sum(numerators[len(numerators)-months:]), sum(denominators[len(denominators)-months:]), float64(months))
		case math.IsNaN(value):
			value = m.of(numerator, denominator, 1)
		}
		if !math.IsNaN(value) {
			m.points = append(m.points, reckonedPoint{dayOf(t, row["period_end"]), value})
		}
	}
}

// after are the rows of the periods after the first one's.
func after(rows []map[string]string) func(yield func(map[string]string) bool) {
	return func(yield func(map[string]string) bool) {
		for _, row := range rows {
			if row["period_end"] != rows[0]["period_end"] && !yield(row) {
				return
			}
		}
	}
}

// shownOf is a number of people as it may be shown; NaN where it may not.
func shownOf(count float64) float64 {
	if 0 < count && count < 8 {
		return math.NaN()
	}
	return math.Round(count/5) * 5
}

func sum(numbers []float64) (sum float64) {
	for _, number := range numbers {
		sum += number
	}
	return sum
}

// of is a numerator over its denominator, in the measure's unit. The people of a
// rate are those of one month, of whom each of several has told.
func (m *reckoned) of(numerator, denominator, months float64) float64 {
	switch {
	case m.unit == "count" || math.IsNaN(denominator):
		return numerator
	case m.unit == "%":
		return 100 * numerator / denominator
	case strings.HasPrefix(m.unit, "per "):
		return perOf(m.unit) * numerator * months / denominator
	}
	return numerator / denominator
}

// slopeIndex is the slope of value on relative rank by the normal equations of
// weighted least squares.
func slopeIndex(t *testing.T, quantiles []map[string]string) float64 {
	t.Helper()
	slices.SortFunc(quantiles, func(a, b map[string]string) int { return int(numberOf(t, a["quantile"]) - numberOf(t, b["quantile"])) })
	all := 0.0
	for _, row := range quantiles {
		all += numberOf(t, row["denominator"])
	}
	var w, wx, wy, wxx, wxy, before float64
	for _, row := range quantiles {
		weight, y := numberOf(t, row["denominator"]), numberOf(t, row["value"])
		x := (before + weight/2) / all
		before += weight
		w, wx, wy, wxx, wxy = w+weight, wx+weight*x, wy+weight*y, wxx+weight*x*x, wxy+weight*x*y
	}
	return (w*wxy - wx*wy) / (w*wxx - wx*wx)
}

// required is what the path asks for on a day from its start on.
func (m *reckoned) required(day time.Time) float64 {
	next := 1
	for next < len(m.path)-1 && day.After(m.path[next].end) {
		next++
	}
	from, to := m.path[next-1], m.path[next]
	if day.After(to.end) {
		return to.value
	}
	u := day.Sub(from.end).Hours() / to.end.Sub(from.end).Hours()
	switch m.curve {
	case "constant-rate":
		return from.value * math.Pow(to.value/from.value, u)
	case "front-loaded":
		return from.value + (to.value-from.value)*(1-(1-u)*(1-u))
	case "back-loaded":
		return from.value + (to.value-from.value)*u*u
	}
	return from.value + (to.value-from.value)*u
}

// status is how the measure stands at its latest value, and statusAt how it
// stood at one.
func (m *reckoned) status() string {
	switch {
	case len(m.points) == 0 && m.path != nil:
		return "Not measured since the baseline"
	case len(m.points) == 0:
		return "Not yet measured"
	case m.path != nil:
		return m.statusAt(m.points[len(m.points)-1])
	case math.IsNaN(m.target):
		return "No target set"
	}
	return "No baseline set"
}

func (m *reckoned) statusAt(p reckonedPoint) string {
	required := m.required(p.end)
	worse := (p.value - required) / required
	if m.better == "higher" {
		worse = -worse
	}
	switch {
	case !p.end.After(m.path[0].end):
		return "Not measured since the baseline"
	case worse < 1e-9:
		return "On trajectory"
	case m.stalled(p.value, required):
		return "Off trajectory"
	case worse < m.tolerance+1e-9:
		return "Within tolerance"
	}
	return "Off trajectory"
}

// stalled tells whether a value is no better than the path's start, where better is
// required.
func (m *reckoned) stalled(value, required float64) bool {
	start := m.path[0].value
	if m.better == "higher" {
		return required > start && value <= start
	}
	return required < start && value >= start
}

// stretch is the values with which one has its limits in common: all of them, or
// those on its side of the day from which limits are worked out anew.
func (m *reckoned) stretch(at int, again string) []reckonedPoint {
	isAfter := func(p reckonedPoint) bool { return again != "" && p.end.Format(time.DateOnly) >= again }
	return slices.DeleteFunc(slices.Clone(m.points), func(p reckonedPoint) bool { return isAfter(p) != isAfter(m.points[at]) })
}

// limitsOf are mean and process limits of values: 2.66 mean moving ranges either
// side.
func limitsOf(points []reckonedPoint) (mean, lower, upper float64) {
	ranges := 0.0
	for i, p := range points {
		if mean += p.value / float64(len(points)); i > 0 {
			ranges += math.Abs(p.value-points[i-1].value) / float64(len(points)-1)
		}
	}
	return mean, mean - 2.66*ranges, mean + 2.66*ranges
}
