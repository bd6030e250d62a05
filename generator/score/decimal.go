package score

import (
	"fmt"
	"strconv"
	"strings"
)

// Weight is a share of the whole in hundredths of a percent.
type Weight int64

// A weight of one percent, and all of them together.
const (
	Percent Weight = 100
	Whole          = 100 * Percent
)

// String is the weight with its sign for a percentage: "12.5%".
func (w Weight) String() string { return formatDecimal(int64(w), 2) + "%" }

// Score is a score, weighted or not, in millionths of a point: the unit in which
// scores of two decimals under weights of hundredths of a percent are exact.
type Score int64

// Point is one point of a scale.
const Point Score = 1_000_000

const scoreDecimals = 6

// ParseScore reads a score or a threshold such as "3.25", of six decimals at
// most.
func ParseScore(text string) (Score, error) {
	units, err := parseDecimal(text, scoreDecimals)
	return Score(units), err
}

// String is the score to two decimals, half away from zero: "3.50". That is
// exact where all scores are whole and all weights whole percentages. Elsewhere
// scores that look equal may differ; Exact tells them apart.
func (s Score) String() string {
	hundredth := Point / 100
	half := hundredth / 2
	if s < 0 {
		half = -half
	}
	hundredths := (s + half) / hundredth
	sign := ""
	if hundredths < 0 {
		sign, hundredths = "-", -hundredths
	}
	return fmt.Sprintf("%s%d.%02d", sign, hundredths/100, hundredths%100)
}

// Exact is the score with all the decimals that it has: "3.495", "3".
func (s Score) Exact() string { return formatDecimal(int64(s), scoreDecimals) }

// Float is the score as the nearest number that a chart can take.
func (s Score) Float() float64 { return float64(s) / float64(Point) }

// parseDecimal reads a plain decimal number without sign in units of 10^-places.
func parseDecimal(text string, places int) (int64, error) {
	whole, fraction, point := strings.Cut(text, ".")
	if !digits(whole) || point && !digits(fraction) {
		return 0, fmt.Errorf("%q is not a plain decimal number", text)
	}
	if len(fraction) > places {
		return 0, fmt.Errorf("%q has more than %d decimals", text, places)
	}
	units, err := strconv.ParseInt(whole+fraction+strings.Repeat("0", places-len(fraction)), 10, 64)
	if err != nil {
		return 0, fmt.Errorf("%q is too large", text)
	}
	return units, nil
}

func digits(text string) bool { return text != "" && strings.Trim(text, "0123456789") == "" }

// formatDecimal writes units of 10^-places without the zeros at the end.
func formatDecimal(units int64, places int) string {
	sign := ""
	if units < 0 {
		sign, units = "-", -units
	}
	text := fmt.Sprintf("%0*d", places+1, units)
	whole, fraction := text[:len(text)-places], strings.TrimRight(text[len(text)-places:], "0")
	if fraction == "" {
		return sign + whole
	}
	return sign + whole + "." + fraction
}
