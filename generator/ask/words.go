package ask

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

var (
	upToNineteen = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	tens         = strings.Fields("_ _ twenty thirty forty fifty sixty seventy eighty ninety")
)

// spelt writes a whole number in words up to ninety-nine, and in figures from
// there on.
func spelt(n int) string {
	switch {
	case n < 0 || n > 99:
		return grouped(n)
	case n < 20:
		return upToNineteen[n]
	case n%10 == 0:
		return tens[n/10]
	}
	return tens[n/10] + "-" + upToNineteen[n%10]
}

// grouped writes a whole number with a comma between thousands, and a true
// minus sign.
func grouped(n int) string {
	digits := strconv.Itoa(n)
	sign := ""
	if n < 0 {
		sign, digits = "−", digits[1:]
	}
	return sign + groupDigits(digits)
}

func groupDigits(digits string) string {
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// decimal writes a number to a fixed number of decimals, halves rounded away
// from zero as a person would, with commas and a true minus sign.
func decimal(x *big.Rat, places int) string {
	text := x.FloatString(places)
	text, negative := strings.CutPrefix(text, "-")
	whole, fraction, hasFraction := strings.Cut(text, ".")
	text = groupDigits(whole)
	if hasFraction {
		text += "." + fraction
	}
	if negative && strings.Trim(text, "0.,") != "" {
		text = "−" + text
	}
	return text
}

// percentage writes part of whole as a percentage. Exact arithmetic keeps a
// half from being rounded the wrong way.
func percentage(part, whole, places int) (string, error) {
	if whole == 0 {
		return "", errors.New("a percentage of nothing")
	}
	share := big.NewRat(int64(part), int64(whole))
	return decimal(share.Mul(share, big.NewRat(100, 1)), places) + "%", nil
}

// pounds writes an amount as NHS papers do: £950, £2,500, £2.9 million.
func pounds(amount *big.Rat) string {
	sign := ""
	if amount.Sign() < 0 {
		sign, amount = "−", new(big.Rat).Neg(amount)
	}
	for _, unit := range []struct {
		name string
		size int64
	}{{"billion", 1_000_000_000}, {"million", 1_000_000}} {
		size := big.NewRat(unit.size, 1)
		if amount.Cmp(size) >= 0 {
			text := decimal(new(big.Rat).Quo(amount, size), 1)
			return sign + "£" + strings.TrimSuffix(text, ".0") + " " + unit.name
		}
	}
	return sign + "£" + decimal(amount, 0)
}

// wholeFrom1 reads a whole number from 1.
func wholeFrom1(text string) (int, error) {
	n, err := strconv.Atoi(text)
	if err == nil && n < 1 {
		err = errors.New("it is below 1")
	}
	return max(n, 0), err
}

// exactly is a number to as many decimals as it needs, and at most so many.
func exactly(value float64, most int) string {
	x, err := rational(rounded(value, most))
	if err != nil {
		return ""
	}
	words := decimal(x, most)
	if most > 0 {
		words = strings.TrimSuffix(strings.TrimRight(words, "0"), ".")
	}
	return words
}

// rounded is a number to so many decimals, halves away from zero.
func rounded(value float64, places int) float64 {
	scale := math.Pow10(places)
	return math.Round(value*scale) / scale
}

// day is a date in expressions. It shows nothing of time.Time, whose methods
// know the machine's time zone.
type day struct{ date time.Time }

// dayLayout is a day as NHS papers write it.
const dayLayout = "2 January 2006"

// dated writes a day as NHS papers do. The zero day is one that the records do
// not have, such as that of an earlier snapshot.
func dated(d day, layout string) (string, error) {
	if d.date.IsZero() {
		return "", errors.New("the records have no such day")
	}
	return d.date.Format(layout), nil
}

// enumerated joins words as a sentence does: "a, b and c".
func enumerated(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

func capitalised(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// rational reads any number that an expression can yield.
func rational(value any) (*big.Rat, error) {
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

// shown is an expression's result as text. Fractions have no precision of
// their own, so the paper must choose one.
func shown(value any) (string, error) {
	switch v := value.(type) {
	case string:
		return v, nil
	case int:
		return grouped(v), nil
	case day:
		return dated(v, dayLayout)
	case bool:
		if v {
			return "yes", nil
		}
		return "no", nil
	case float64:
		if v == math.Trunc(v) && math.Abs(v) < 1e15 {
			return grouped(int(v)), nil
		}
		return "", errors.New("a fraction needs number(x, places), percent or money")
	case nil:
		return "", errors.New("the expression has no value")
	}
	return "", errors.New("the value is neither text nor a number")
}

// lowerFirst is words as they stand within a sentence.
func lowerFirst(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	if size == 0 {
		return words
	}
	return string(unicode.ToLower(first)) + words[size:]
}
