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

// ParseWeight reads a percentage such as "25" or "12.5", of two decimals at most.
func ParseWeight(percent string) (Weight, error) {
	hundredths, err := parseDecimal(percent, 2)
	return Weight(hundredths), err
}

// String is the weight with its sign for a percentage: "12.5%".
func (w Weight) String() string { return formatDecimal(int64(w), 2) + "%" }

// Score is a weighted score, from 1 to 5, in ten-thousandths of a point: the
// unit in which whole scores under weights of hundredths of a percent are exact.
type Score int64

// Point is one point of the scale.
const Point Score = 10_000

// ParseScore reads a score or a threshold such as "3.25", of four decimals at
// most.
func ParseScore(text string) (Score, error) {
	units, err := parseDecimal(text, 4)
	return Score(units), err
}

// String is the score to two decimals, half away from zero: "3.50". That is
// exact where all weights are whole percentages. Elsewhere scores that look
// equal may differ; Exact tells them apart.
func (s Score) String() string {
	half := Score(50)
	if s < 0 {
		half = -half
	}
	hundredths := (s + half) / 100
	sign := ""
	if hundredths < 0 {
		sign, hundredths = "-", -hundredths
	}
	return fmt.Sprintf("%s%d.%02d", sign, hundredths/100, hundredths%100)
}

// Exact is the score with all the decimals that it has: "3.495", "3".
func (s Score) Exact() string { return formatDecimal(int64(s), 4) }

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
