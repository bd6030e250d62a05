package score

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

func TestParseDecimal(t *testing.T) {
	for text, want := range map[string]int64{"25": 2500, "12.5": 1250, "0": 0, "0.01": 1, "33.33": 3333, "100.00": 10_000, "007": 700} {
		if got, err := parseDecimal(text, 2); err != nil || got != want {
			t.Errorf("parseDecimal(%q, 2) = %d, %v, want %d", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"":                     `"" is not a plain decimal number`,
		"-5":                   `"-5" is not a plain decimal number`,
		"+5":                   `"+5" is not a plain decimal number`,
		"5%":                   `"5%" is not a plain decimal number`,
		"1e2":                  `"1e2" is not a plain decimal number`,
		".5":                   `".5" is not a plain decimal number`,
		"5.":                   `"5." is not a plain decimal number`,
		"1.2.3":                `"1.2.3" is not a plain decimal number`,
		"1,5":                  `"1,5" is not a plain decimal number`,
		"٢":                    `"٢" is not a plain decimal number`,
		"33.333":               `"33.333" has more than 2 decimals`,
		"99999999999999999999": `"99999999999999999999" is too large`,
	} {
		if _, err := parseDecimal(text, 2); err == nil || err.Error() != want {
			t.Errorf("parseDecimal(%q, 2): %v, want %s", text, err, want)
		}
	}
}

func TestWeightText(t *testing.T) {
	for weight, want := range map[Weight]string{2500: "25%", 1250: "12.5%", 1: "0.01%", 0: "0%", -500: "-5%", -5: "-0.05%", Whole: "100%"} {
		if got := weight.String(); got != want {
			t.Errorf("weight %d is %q, want %q", int64(weight), got, want)
		}
	}
}

// Halves go away from zero; 3.4949 is no half however near it is.
func TestScoreText(t *testing.T) {
	for text, want := range map[string][2]string{
		"3":      {"3.00", "3"},
		"3.2":    {"3.20", "3.2"},
		"3.495":  {"3.50", "3.495"},
		"3.4949": {"3.49", "3.4949"},
		"3.485":  {"3.49", "3.485"},
		"2.675":  {"2.68", "2.675"}, // 2.67 by way of a float
		"4.9999": {"5.00", "4.9999"},
		"1.005":  {"1.01", "1.005"}, // 1.00 by way of a float
	} {
		score, err := ParseScore(text)
		if err != nil {
			t.Error(err)
		}
		if got := [2]string{score.String(), score.Exact()}; got != want {
			t.Errorf("score %s is %q, want %q", text, got, want)
		}
	}
	if got := Score(-5000).String(); got != "-0.01" {
		t.Errorf("half a hundredth below zero is %s", got)
	}
	if got := Score(-4999).String(); got != "0.00" {
		t.Errorf("less than that is %s", got)
	}
}

// big.Rat rounds halves away from zero too.
func TestScoreTextIsThatOfARational(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		score := Score(rapid.Int64Range(0, int64(6*Point)).Draw(t, "score"))
		if got, want := score.String(), big.NewRat(int64(score), int64(Point)).FloatString(2); got != want {
			t.Errorf("%s is written %s, want %s", score.Exact(), got, want)
		}
		if again, err := ParseScore(score.Exact()); err != nil || again != score {
			t.Errorf("%s is read as %d, %v", score.Exact(), again, err)
		}
	})
}
