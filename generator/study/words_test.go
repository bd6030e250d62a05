package study

import (
	"math/big"
	"testing"
)

func TestSpelt(t *testing.T) {
	for n, want := range map[int]string{0: "zero", 4: "four", 13: "thirteen", 20: "twenty", 21: "twenty-one", 45: "forty-five", 99: "ninety-nine", 100: "100", 1234567: "1,234,567", -3: "−3"} {
		if got := spelt(n); got != want {
			t.Errorf("spelt(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestPercentageRoundsHalvesUp(t *testing.T) {
	for _, c := range []struct {
		part, whole, places int
		want                string
	}{
		{110, 155, 1, "71.0%"}, {110, 162, 1, "67.9%"}, {1, 8, 0, "13%"}, {1, 8, 1, "12.5%"},
		{1, 3, 2, "33.33%"}, {0, 5, 1, "0.0%"}, {-1, 8, 0, "−13%"}, {1001, 1, 0, "100,100%"}, {5, 1000, 0, "1%"},
	} {
		if got, err := percentage(c.part, c.whole, c.places); err != nil || got != c.want {
			t.Errorf("percentage(%d, %d, %d) = %q, %v; want %q", c.part, c.whole, c.places, got, err, c.want)
		}
	}
	if _, err := percentage(1, 0, 1); err == nil {
		t.Error("a percentage of nothing is no error")
	}
}

func TestPounds(t *testing.T) {
	for amount, want := range map[string]string{
		"0": "£0", "949.5": "£950", "2500": "£2,500", "999999": "£999,999", "2900000": "£2.9 million",
		"21200000": "£21.2 million", "3000000": "£3 million", "1250000000": "£1.3 billion", "-20000": "−£20,000",
	} {
		exact, _ := new(big.Rat).SetString(amount)
		if got := pounds(exact); got != want {
			t.Errorf("pounds(%s) = %q, want %q", amount, got, want)
		}
	}
}

func TestEnumerated(t *testing.T) {
	for want, words := range map[string][]string{"": nil, "a": {"a"}, "a and b": {"a", "b"}, "a, b and c": {"a", "b", "c"}} {
		if got := enumerated(words); got != want {
			t.Errorf("enumerated(%v) = %q, want %q", words, got, want)
		}
	}
}
