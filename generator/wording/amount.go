package wording

import (
	"fmt"
	"math"
	"math/big"
	"strings"
)

// Pounds writes an amount as NHS papers do: "£950", "£2,500", "£2.9 million".
func Pounds(amount *big.Rat) string {
	size := new(big.Rat).Abs(amount)
	text := Decimal(size, 0)
	for _, unit := range []struct {
		name string
		size int64
		most string // what the unit before it comes to, written in that
	}{{"million", 1_000_000, "1,000,000"}, {"billion", 1_000_000_000, "1,000 million"}} {
		least := big.NewRat(unit.size, 1)
		if size.Cmp(least) >= 0 || text == unit.most { // rounding may reach it
			text = strings.TrimSuffix(Decimal(new(big.Rat).Quo(size, least), 1), ".0") + " " + unit.name
		}
	}
	if text == "0" {
		return Sterling(text)
	}
	if amount.Sign() < 0 {
		text = minus + text
	}
	return Sterling(text)
}

// Sterling puts the sign of pounds before a written number, behind its minus:
// "−£20,000".
func Sterling(number string) string {
	if rest, negative := strings.CutPrefix(number, minus); negative {
		return minus + "£" + rest
	}
	return "£" + number
}

// Clock writes seconds as minutes and seconds, "28:34", to the nearest second.
func Clock(seconds float64) string {
	n, sign := whole(seconds, minus)
	return fmt.Sprintf("%s%d:%02d", sign, n/60, n%60)
}

// PlainClock writes seconds for a spreadsheet: with hours, lest it take minutes
// for them: "00:28:34".
func PlainClock(seconds float64) string {
	n, sign := whole(seconds, "-")
	return fmt.Sprintf("%s%02d:%02d:%02d", sign, n/3600, n/60%60, n%60)
}

// whole is how many seconds there are, and the sign where they are less than
// nought.
func whole(seconds float64, negative string) (n int, sign string) {
	n = int(math.Round(math.Abs(seconds)))
	if seconds < 0 && n > 0 {
		return n, negative
	}
	return n, ""
}
