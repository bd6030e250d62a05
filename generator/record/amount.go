package record

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"

	"boardpack/generator/pattern"
	"boardpack/generator/relation"
)

// Percent is a share in hundredths of a per cent: 1250 is 12.5%.
type Percent int64

// Whole is all there is: 100%.
const Whole Percent = 100_00

// String writes the number without the sign: "12.5".
func (p Percent) String() string {
	text := fmt.Sprintf("%d.%02d", p/100, p%100)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}

var percentShape = pattern.Of(`^(\d{1,3})(?:\.(\d{1,2})0*)? ?%?$`)

// percent writes a percentage in hundredths.
func percent(value string) (string, *problem) {
	match := percentShape().FindStringSubmatch(value)
	if match == nil {
		return "", &problem{code: "not-a-percentage", text: quoted(value) + " is not a percentage", hint: "write it as 25 or as 12.5, with at most two decimals"}
	}
	hundredths, _ := strconv.Atoi(match[1] + (match[2] + "00")[:2])
	if Percent(hundredths) > Whole {
		return "", &problem{code: "more-than-all", text: quoted(value) + " is more than 100%"}
	}
	return strconv.Itoa(hundredths), nil
}

var (
	poundsShape = pattern.Of(`^(?:£ ?)?(\d{1,3}(?:,\d{3})+|\d+)(?:\.00?)?$`)
	belowNought = pattern.Of(`^(?:[-−]£?|£[-−])[\d.,]+$|^\(£?[\d.,]+\)$`) // as accounts write it, too
	withPence   = pattern.Of(`^£?[\d,]+\.\d+$`)
)

// mostPounds leaves room for the sum of more amounts than any pack has.
const mostPounds = 1_000_000_000_000

// pounds reads an amount as spreadsheets write it, with the sign and the
// thousands commas.
func pounds(value string) (string, *problem) {
	match := poundsShape().FindStringSubmatch(value)
	switch {
	case match == nil && belowNought().MatchString(value):
		return "", &problem{code: "amount-below-nought", text: quoted(value) + " is below nought", hint: "write a saving as it is, without a sign"}
	case match == nil && withPence().MatchString(value):
		return "", &problem{code: "amount-with-pence", text: quoted(value) + " is not in whole pounds", hint: "write it as " + inPounds(value)}
	case match == nil && !strings.ContainsAny(value, "0123456789"):
		return "", &problem{code: "not-an-amount", text: quoted(value) + " is not an amount in pounds", hint: "write it as 1250000" + forNone}
	case match == nil && lettered().MatchString(value):
		return "", &problem{code: "not-an-amount", text: quoted(value) + " is not an amount in pounds", hint: amountHint(value, relation.Money, big.NewRat(1, 1))}
	case match == nil:
		return "", &problem{code: "not-an-amount", text: quoted(value) + " is not an amount in pounds", hint: "write it as 1250000"}
	}
	amount, err := strconv.ParseInt(strings.ReplaceAll(match[1], ",", ""), 10, 64)
	if err != nil || amount > mostPounds {
		return "", &problem{code: "number-too-large", text: quoted(value) + " is more than a million million pounds"}
	}
	return strconv.FormatInt(amount, 10), nil
}

// inPounds is an amount with pence to the nearest pound; a small one may be of millions.
func inPounds(value string) string {
	amount, err := strconv.ParseFloat(strings.NewReplacer("£", "", ",", "").Replace(value), 64)
	if err != nil || amount < 1000 {
		return "1250000, the whole amount in pounds"
	}
	return strconv.FormatFloat(math.Floor(amount+0.5), 'f', 0, 64)
}

var numberShape = pattern.Of(`^[+-]?\d+(?:\.\d+)?%?$`)

// number keeps a figure as it is written, for the measure that it belongs to
// says its unit.
func number(value string) (string, *problem) {
	if plain := strings.Replace(value, "−", "-", 1); numberShape().MatchString(plain) {
		return plain, nil
	}
	return "", &problem{code: "not-a-number", text: quoted(value) + " is not a number", hint: "write it as -20 or as -2.5%"}
}
