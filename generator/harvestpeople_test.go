package generator

import (
	"math/big"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"boardpack/generator/record/recordtest"
)

// people are the numbers of the measures that count them, as a pack's files have
// them.
type people struct {
	asAt      string
	units     map[string]string // by measure
	counts    map[cell]int
	baselines map[string]string // by measure: the period whose count is the baseline
}

// readPeople reads a pack's files up to its as-at date. It knows nothing of how
// the generator reads them.
func readPeople(t *testing.T, pack string) people {
	t.Helper()
	read := people{asAtOf(t, pack), map[string]string{}, map[cell]int{}, map[string]string{}}
	uses := map[string][]string{} // by the measure whose observations they are
	for _, row := range recordtest.Rows(t, filepath.Join(pack, "measures.csv")) {
		if row["counts_people"] != "yes" {
			continue
		}
		read.units[row["measure"]] = row["unit"]
		source := row["measure"]
		if row["observations_of"] != "" {
			source = row["observations_of"]
		}
		uses[source] = append(uses[source], row["measure"])
	}
	wholes, sums := map[cell]bool{}, map[cell]int{}
	for _, row := range recordtest.Rows(t, filepath.Join(pack, "observations.csv")) {
		if row["period_end"] > read.asAt {
			continue
		}
		if row["numerator"] == "" {
			row["numerator"] = row["value"]
		}
		for _, measure := range uses[row["measure"]] {
			for _, part := range []string{"numerator", "denominator"} {
				count, err := strconv.Atoi(row[part])
				if err != nil {
					continue // there is none
				}
				at := cell{measure, part, row["group"], row["period_end"]}
				read.counts[at] = count
				if at.group == "" {
					wholes[at] = true
				}
				at.group = ""
				sums[at] += count
			}
		}
	}
	for whole, sum := range sums {
		if !wholes[whole] {
			read.counts[whole] = sum
		}
	}
	read.setBaselines(t, pack)
	return read
}

// setBaselines tells which baselines, or first points of agreed paths, are what
// was observed.
func (p people) setBaselines(t *testing.T, pack string) {
	t.Helper()
	starts := recordtest.Rows(t, filepath.Join(pack, "measures.csv"))
	if points := filepath.Join(pack, "trajectory-points.csv"); exists(points) {
		starts = append(starts, recordtest.Rows(t, points)...)
	}
	for _, row := range starts {
		period, words := row["baseline_date"]+row["date"], row["baseline_value"]+row["value"]
		numerator := cell{row["measure"], "numerator", "", period}
		denominator := numerator
		denominator.part = "denominator"
		value := strconv.Itoa(p.counts[numerator])
		if p.isRate(row["measure"]) {
			value = rate(p.units[row["measure"]], p.counts[numerator], p.counts[denominator], 0, 0)
		}
		if _, known := p.counts[numerator]; known && value == words {
			p.baselines[row["measure"]] = period
		}
	}
}

func exists(file string) bool {
	_, err := os.Stat(file)
	return err == nil
}

var asAtLine = regexp.MustCompile(`(?m)^as_at: (\S+)$`)

func asAtOf(t *testing.T, pack string) string {
	t.Helper()
	config, err := os.ReadFile(filepath.Join(pack, packFile))
	if err != nil {
		t.Fatal(err)
	}
	return asAtLine.FindStringSubmatch(string(config))[1]
}

// isRate reports whether a measure's value is one number over another.
func (p people) isRate(measure string) bool {
	return p.units[measure] == "%" || strings.HasPrefix(p.units[measure], "per ")
}

var numberOfUnit = regexp.MustCompile(`^per ([\d,]+)`)

// perOf is what a unit multiplies a numerator over its denominator by.
func perOf(unit string) float64 {
	if match := numberOfUnit.FindStringSubmatch(unit); match != nil {
		per, _ := strconv.ParseFloat(strings.ReplaceAll(match[1], ",", ""), 64) // the test's own
		return per
	}
	return 100
}

// nearest5 is a count as it may be shown, if it may.
func nearest5(count int) int { return (count + 2) / 5 * 5 }

// roundedBy is how far a count may lie from what is shown of it.
func roundedBy(shown int) int { return min(shown, 2) }

// rate is a rate of two counts that may lie so far from what is shown: to one
// decimal, and to whole numbers where it may be out by one. A share is never of
// more than all, and one of all that are shown is in the middle of what it may be.
func rate(unit string, numerator, denominator, numeratorBy, denominatorBy int) string {
	if denominator == 0 {
		return ""
	}
	per := new(big.Rat).SetFloat64(perOf(unit))
	of := func(n, d int) *big.Rat {
		made := big.NewRat(int64(n), int64(d))
		if made.Mul(made, per); unit == "%" && made.Cmp(per) > 0 {
			return per
		}
		return made
	}
	least, most, made := of(numerator-numeratorBy, denominator+denominatorBy), of(numerator+numeratorBy, denominator-denominatorBy), of(numerator, denominator)
	if middle := new(big.Rat).Add(least, most); unit == "%" && made.Cmp(per) >= 0 {
		made = middle.Quo(middle, big.NewRat(2, 1))
	}
	one := big.NewRat(1, 1)
	if new(big.Rat).Sub(made, least).Cmp(one) >= 0 || new(big.Rat).Sub(most, made).Cmp(one) >= 0 {
		return made.FloatString(0)
	}
	return made.FloatString(1)
}
