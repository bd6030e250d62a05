package wording

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestSpelt(t *testing.T) {
	for n, want := range map[int]string{
		0: "zero", 4: "four", 13: "thirteen", 19: "nineteen", 20: "twenty", 21: "twenty-one", 30: "thirty", 45: "forty-five",
		90: "ninety", 99: "ninety-nine", 100: "100", 1234567: "1,234,567", -1: "−1", -3: "−3",
	} {
		if got := Spelt(n); got != want {
			t.Errorf("Spelt(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestGrouped(t *testing.T) {
	for n, want := range map[int]string{
		0: "0", 7: "7", 999: "999", 1000: "1,000", 12345: "12,345", 123456: "123,456", 1234567: "1,234,567", -999: "−999", -1000: "−1,000",
		math.MinInt64: "−9,223,372,036,854,775,808",
	} {
		if got := Grouped(n); got != want {
			t.Errorf("Grouped(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestPositive(t *testing.T) {
	for n, want := range map[int]string{0: "", 1: "1", 1234: "1234", -1: "-1"} {
		if got := Positive(n); got != want {
			t.Errorf("Positive(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestDecimal(t *testing.T) {
	for _, c := range []struct {
		number string
		places int
		want   string
	}{
		{"0", 0, "0"}, {"0", 2, "0.00"}, {"28.75", 1, "28.8"}, {"-28.75", 1, "−28.8"}, {"0.5", 0, "1"}, {"-0.5", 0, "−1"},
		{"-0.4", 0, "0"}, {"-0.04", 1, "0.0"}, {"-0.05", 1, "−0.1"}, {"1234.5", 1, "1,234.5"}, {"-1234567.891", 2, "−1,234,567.89"},
		{"-10", 0, "−10"}, {"-1000", 1, "−1,000.0"}, {"999.95", 1, "1,000.0"}, {"1/3", 3, "0.333"},
	} {
		exact, _ := new(big.Rat).SetString(c.number)
		if got := Decimal(exact, c.places); got != c.want {
			t.Errorf("Decimal(%s, %d) = %q, want %q", c.number, c.places, got, c.want)
		}
	}
}

// What is written is within half a unit of the last place, and reads back.
func TestDecimalIsNear(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := big.NewRat(rapid.Int64().Draw(t, "over"), rapid.Int64Range(1, 1_000_000).Draw(t, "under"))
		places := rapid.IntRange(0, 6).Draw(t, "places")
		back, ok := new(big.Rat).SetString(Plain(Decimal(x, places)))
		if !ok {
			t.Fatalf("%s is written %q", x, Decimal(x, places))
		}
		apart := new(big.Rat).Abs(back.Sub(back, x))
		half, _ := new(big.Rat).SetString("0." + strings.Repeat("0", places) + "5")
		if apart.Cmp(half) > 0 {
			t.Fatalf("%s is written %q", x, Decimal(x, places))
		}
	})
}

func TestRational(t *testing.T) {
	for want, value := range map[string]any{"7": 7, "-7/2": -3.5, "1/10": 0.1, "0": 0.0} {
		exact, err := Rational(value)
		if got, _ := new(big.Rat).SetString(want); err != nil || exact.Cmp(got) != 0 {
			t.Errorf("%v is %s, %v; want %s", value, exact, err, want)
		}
	}
	for value, want := range map[any]string{math.Inf(1): "+Inf is not a number to show", math.Inf(-1): "-Inf is not a number to show", "7": "7 is not a number", true: "true is not a number"} {
		if _, err := Rational(value); err == nil || err.Error() != want {
			t.Errorf("%v: %v, want %s", value, err, want)
		}
	}
	if _, err := Rational(math.NaN()); err == nil {
		t.Error("no number is a number")
	}
}

func TestRounded(t *testing.T) {
	for _, c := range []struct {
		value  float64
		places int
		want   string
	}{
		{23.0 / 80 * 100, 1, "28.8"}, {28.75, 1, "28.8"}, {-28.75, 1, "−28.8"}, {1234.0, 0, "1,234"}, {2.0 / 3, 2, "0.67"}, {1.005, 2, "1.01"},
		{math.NaN(), 1, ""}, {math.Inf(-1), 1, ""},
	} {
		if got := Rounded(c.value, c.places); got != c.want {
			t.Errorf("Rounded(%v, %d) = %q, want %q", c.value, c.places, got, c.want)
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
		if got, err := Percentage(c.part, c.whole, c.places); err != nil || got != c.want {
			t.Errorf("Percentage(%d, %d, %d) = %q, %v; want %q", c.part, c.whole, c.places, got, err, c.want)
		}
	}
	if _, err := Percentage(1, 0, 1); err == nil || err.Error() != "a percentage of nothing" {
		t.Errorf("a percentage of nothing: %v", err)
	}
}

func TestPounds(t *testing.T) {
	for amount, want := range map[string]string{
		"0": "£0", "949.5": "£950", "2500": "£2,500", "999999": "£999,999", "1000000": "£1 million", "2900000": "£2.9 million",
		"21200000": "£21.2 million", "3000000": "£3 million", "10000000": "£10 million", "999000000": "£999 million", "1000000000": "£1 billion",
		"1250000000": "£1.3 billion", "-20000": "−£20,000", "-2900000": "−£2.9 million", "-3000000000": "−£3 billion",
		"999999.4": "£999,999", "999999.5": "£1 million", "999999.6": "£1 million", "-999999.6": "−£1 million", "1049999": "£1 million", "1050000": "£1.1 million",
		"999949999": "£999.9 million", "999950000": "£1 billion", "-0.4": "£0", "0.4": "£0", "-0.5": "−£1",
	} {
		exact, _ := new(big.Rat).SetString(amount)
		if got := Pounds(exact); got != want {
			t.Errorf("Pounds(%s) = %q, want %q", amount, got, want)
		}
		if again, _ := new(big.Rat).SetString(amount); exact.Cmp(again) != 0 {
			t.Errorf("Pounds(%s) changed it to %s", amount, exact)
		}
	}
}

func TestSterling(t *testing.T) {
	for number, want := range map[string]string{"20,000": "£20,000", "−20,000": "−£20,000", "0": "£0"} {
		if got := Sterling(number); got != want {
			t.Errorf("Sterling(%q) = %q, want %q", number, got, want)
		}
	}
}

func TestClock(t *testing.T) {
	for _, c := range []struct {
		seconds     float64
		want, plain string
	}{
		{0, "0:00", "00:00:00"}, {59, "0:59", "00:00:59"}, {60, "1:00", "00:01:00"}, {1714, "28:34", "00:28:34"}, {1713.5, "28:34", "00:28:34"}, {3599, "59:59", "00:59:59"},
		{3600, "60:00", "01:00:00"}, {36061, "601:01", "10:01:01"}, {-90, "−1:30", "-00:01:30"}, {-0.4, "0:00", "00:00:00"}, {-0.5, "−0:01", "-00:00:01"},
	} {
		if got, plain := Clock(c.seconds), PlainClock(c.seconds); got != c.want || plain != c.plain {
			t.Errorf("%v seconds are %q and %q, want %q and %q", c.seconds, got, plain, c.want, c.plain)
		}
	}
}

func TestWhole(t *testing.T) {
	for _, c := range []struct {
		text   string
		least  int
		want   int
		reason string
	}{
		{"1", 1, 1, ""}, {"12", 12, 12, ""}, {"12", 1, 12, ""}, {"0", 0, 0, ""}, {"11", 12, 0, `"11" is not a whole number from 12`},
		{"0", 1, 0, `"0" is not a whole number from 1`}, {"3.5", 1, 0, `"3.5" is not a whole number from 1`}, {"three", 1, 0, `"three" is not a whole number from 1`},
		{"", 1, 0, `"" is not a whole number from 1`}, {"99999999999999999999", 1, 0, `"99999999999999999999" is not a whole number from 1`},
	} {
		got, err := Whole(c.text, c.least)
		if got != c.want || (err == nil) != (c.reason == "") || err != nil && err.Error() != c.reason {
			t.Errorf("Whole(%q, %d) = %d, %v", c.text, c.least, got, err)
		}
	}
}

func TestPlain(t *testing.T) {
	for number, want := range map[string]string{"−1,234,567.8": "-1234567.8", "12": "12", "£2,500": "£2500", "": ""} {
		if got := Plain(number); got != want {
			t.Errorf("Plain(%q) = %q, want %q", number, got, want)
		}
	}
}

// Any number that is written reads back.
func FuzzWhole(f *testing.F) {
	for _, text := range []string{"1", "0", "-5", "1,234", "007", "+3", "9223372036854775807", "ten"} {
		f.Add(text, 1)
	}
	f.Fuzz(func(t *testing.T, text string, least int) {
		n, err := Whole(text, least)
		if err != nil {
			if n != 0 {
				t.Errorf("%q is no number, but %d", text, n)
			}
			return
		}
		if back, err := strconv.Atoi(Plain(Grouped(n))); err != nil || back != n || n < least {
			t.Errorf("%q is %d, written %q", text, n, Grouped(n))
		}
	})
}

// Some are never none, nor nearly all all, whatever decimals are asked for.
func TestSharesAreNeverRoundedToNoneOrAll(t *testing.T) {
	for _, c := range []struct {
		part, whole, places int
		want                string
	}{
		{98, 100, 0, "98%"}, {2, 100, 0, "2%"}, {999, 1000, 0, "99.9%"}, {996, 1000, 0, "99.6%"}, {9996, 10000, 1, "99.96%"}, {4, 10000, 1, "0.04%"},
		{1, 3000, 0, "0.03%"}, {2999, 3000, 0, "99.97%"}, {0, 3000, 1, "0.0%"}, {3000, 3000, 1, "100.0%"}, {3001, 3000, 1, "100.03%"}, {-1, 3000, 1, "−0.03%"},
		{5, 1000, 0, "1%"}, {4, 1000, 0, "0.4%"}, {999_999_999, 1_000_000_000, 1, "99.9999999%"},
	} {
		if got, err := Percentage(c.part, c.whole, c.places); err != nil || got != c.want {
			t.Errorf("%d of %d: %s, %v, want %s", c.part, c.whole, got, err, c.want)
		}
	}
	for value, want := range map[float64]string{99.96: "99.96", 99.94: "99.9", 0.04: "0.04", 100 - 1e-13: "100.0", 1e-13: "0.0", -1e-13: "0.0", 100: "100.0", 71.3: "71.3"} {
		if got := Percent(value, 1); got != want {
			t.Errorf("%v: %s, want %s", value, got, want)
		}
	}
}
