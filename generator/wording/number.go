// Package wording writes numbers, money and lists as NHS papers do: commas
// between thousands, a true minus sign, halves rounded away from nought, small
// numbers in words. Every writer is exact or says why it cannot be.
package wording

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
)

const minus = "−"

var (
	upToNineteen = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	tens         = strings.Fields("_ _ twenty thirty forty fifty sixty seventy eighty ninety")
)

// Spelt writes a whole number in words up to ninety-nine, and in figures from
// there on.
func Spelt(n int) string {
	switch {
	case n < 0 || n > 99:
		return Grouped(n)
	case n < 20:
		return upToNineteen[n]
	case n%10 == 0:
		return tens[n/10]
	}
	return tens[n/10] + "-" + upToNineteen[n%10]
}

// Grouped writes a whole number: "1,234", "−5".
func Grouped(n int) string {
	digits, negative := strings.CutPrefix(strconv.Itoa(n), "-")
	if negative {
		return minus + groups(digits)
	}
	return groups(digits)
}

func groups(digits string) string { return string(appendGroups(nil, digits)) }

// appendGroups writes digits with commas.
func appendGroups[D string | []byte](text []byte, digits D) []byte {
	for k := range len(digits) {
		if left := len(digits) - k; k > 0 && left%3 == 0 {
			text = append(text, ',')
		}
		text = append(text, digits[k])
	}
	return text
}

// Positive writes a number without commas; one that is 0, and not given, is
// blank.
func Positive(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// Decimal writes a number to so many decimals. What rounds to nought has no
// sign.
func Decimal(x *big.Rat, places int) string {
	text, negative := strings.CutPrefix(x.FloatString(places), "-")
	whole, fraction, hasFraction := strings.Cut(text, ".")
	text = groups(whole)
	if hasFraction {
		text += "." + fraction
	}
	if negative && strings.Trim(text, "0.,") != "" {
		return minus + text
	}
	return text
}

// Rational is any number that an expression can yield, as it is: an int or a
// float64. Anything else is an error, and so is no number or an endless one.
func Rational(value any) (*big.Rat, error) {
	switch n := value.(type) {
	case int:
		return new(big.Rat).SetInt64(int64(n)), nil
	case float64:
		if math.IsNaN(n) || math.IsInf(n, 0) {
			return nil, fmt.Errorf("%v is not a number to show", n)
		}
		// The shortest decimal that means this float is the one its author wrote.
		exact, _ := new(big.Rat).SetString(strconv.FormatFloat(n, 'g', -1, 64))
		return exact, nil
	}
	return nil, fmt.Errorf("%v is not a number", value)
}

// Rounded writes a value that was worked out, to so many decimals; empty where
// it is not finite. 23 of 80 is 28.75 and rounds up, but is a little less in
// binary, so that the last two of a float's digits do not count.
func Rounded(value float64, places int) string {
	if f, finite := fixedOf(value); finite {
		if text, is := f.text(places); is {
			return text
		}
	}
	exact, err := meant(value)
	if err != nil {
		return ""
	}
	return Decimal(exact, places)
}

func meant(value float64) (*big.Rat, error) {
	kept, _ := strconv.ParseFloat(strconv.FormatFloat(value, 'g', significant, 64), 64)
	return Rational(kept)
}

// Percentage writes part of whole as a percentage. Exact arithmetic keeps a
// half from being rounded the wrong way. It is an error for a whole of 0.
func Percentage(part, whole, places int) (string, error) {
	if whole == 0 {
		return "", errors.New("a percentage of nothing")
	}
	share := big.NewRat(int64(part), int64(whole))
	return percent(share.Mul(share, hundred), places) + "%", nil
}

// Percent is Rounded for a percentage, without its sign: by rounding alone, some
// never read as none, nor nearly all as all.
func Percent(value float64, places int) string {
	if f, finite := fixedOf(value); finite {
		if text, is := f.percent(places); is {
			return text
		}
	}
	exact, err := meant(value)
	if err != nil {
		return ""
	}
	return percent(exact, places)
}

// mostPlaces are decimals enough for what was measured. What is nearer to none or
// all than that is what binary fractions leave of them.
const mostPlaces = 9

var one, ninetyNine, hundred = big.NewRat(1, 1), big.NewRat(99, 1), big.NewRat(100, 1)

// percent has as many more decimals as it takes to tell a share from none and all:
// nearly always none, without which this would take most of the time of a table.
func percent(exact *big.Rat, places int) string {
	if exact.Cmp(one) >= 0 && exact.Cmp(ninetyNine) <= 0 {
		return Decimal(exact, places)
	}
	for more := places; more <= mostPlaces; more++ {
		if tells(exact, new(big.Rat), more) && tells(exact, hundred, more) {
			return Decimal(exact, more)
		}
	}
	return Decimal(exact, places)
}

// tells reports whether so many decimals tell two numbers apart that are not one.
func tells(a, b *big.Rat, places int) bool {
	return a.Cmp(b) == 0 || Decimal(a, places) != Decimal(b, places)
}

// Whole reads a whole number from least on; the error says that the text is
// none.
func Whole(text string, least int) (int, error) {
	n, err := strconv.Atoi(text)
	if err != nil || n < least {
		return 0, fmt.Errorf("%q is not a whole number from %d", text, least)
	}
	return n, nil
}

// Plain is a written number as programs read it: without commas, and with the
// hyphen that they take for a minus.
func Plain(number string) string {
	return strings.ReplaceAll(strings.ReplaceAll(number, ",", ""), minus, "-")
}
