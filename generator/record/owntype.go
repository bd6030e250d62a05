package record

import (
	"math/big"
	"strconv"
	"strings"
	"time"

	"boardpack/generator/pattern"
	"boardpack/generator/relation"
)

// ownRule is the rule of a column of the pack's own, and what its text then is.
func ownRule(f OwnField) (rule, func(string) any) {
	asWritten := func(clean string) any { return clean }
	switch f.Type {
	case relation.Words:
		return nil, func(clean string) any { return strings.Split(clean, separator) }
	case relation.Number, relation.Percent:
		return amountRule(f), func(clean string) any { x, _ := strconv.ParseFloat(clean, 64); return x }
	case relation.Money:
		return amountRule(f), func(clean string) any { n, _ := strconv.Atoi(clean); return n }
	case relation.Date:
		return day, func(clean string) any { date, _ := time.Parse(time.RFC3339, clean); return date }
	case relation.Period:
		return anyPeriod, asWritten
	case relation.YesNo:
		return yesOrNo, func(clean string) any { return strings.ToUpper(clean[:1]) + clean[1:] }
	}
	return nil, asWritten
}

// amountShape is a number as accounts write it: its sign, or brackets in its
// place, and a pound sign before or a percent sign after it.
var amountShape = pattern.Of(`^(\()?([+-])?(£ ?)?([+-])?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?( ?%)?(\))?$`)

// amountRule is the rule of a field's numbers, which it multiplies.
func amountRule(f OwnField) rule {
	times, ok := new(big.Rat).SetString(f.Times)
	if !ok {
		times = big.NewRat(1, 1)
	}
	return func(value string) (string, *problem) {
		amount := amountOf(value, f.Type)
		if amount == nil {
			return "", &problem{code: "not-an-amount", text: quoted(value) + " is not " + amountWords[f.Type], hint: amountHint(value, f.Type, times)}
		}
		if f.Type == relation.Percent && f.Times != "" && strings.HasSuffix(value, "%") {
			return "", &problem{code: "percent-multiplied", text: quoted(value) + " is in per cent already, and times: " + f.Times + " multiplies it", hint: "write it like the others of the column, or take times out of pack.yaml"}
		}
		amount.Mul(amount, times)
		switch {
		case amount.Cmp(big.NewRat(mostPounds, 1)) > 0, amount.Cmp(big.NewRat(-mostPounds, 1)) < 0:
			return "", &problem{code: "number-too-large", text: quoted(value) + " is further from nought than a million million"}
		case f.Type == relation.Money && !amount.IsInt():
			return "", &problem{code: "amount-with-pence", text: quoted(value) + " is not in whole pounds", hint: "round it; or, where pence matter, write under fields in pack.yaml: type: number"}
		case f.Type == relation.Money:
			return amount.Num().String(), nil
		}
		x, _ := amount.Float64()
		return strconv.FormatFloat(x, 'f', -1, 64), nil
	}
}

// lettered is an amount with its scale behind it, as £1.2m.
var lettered = pattern.Of(`(?i)^(.*\d)\s*(?:(k|thousand)|(m|mn|million)|(bn|billion))$`)

// amountHint says how to write what is no amount: in digits where letters say its scale.
// Only what has no digits can stand for none.
func amountHint(value string, of relation.Type, times *big.Rat) string {
	if m := lettered().FindStringSubmatch(value); m != nil && of == relation.Money { // an m may be metres
		scale := int64(1_000)
		if m[3] != "" {
			scale = 1_000_000
		} else if m[4] != "" {
			scale = 1_000_000_000
		}
		if amount := amountOf(m[1], of); amount != nil && times.Sign() > 0 {
			amount.Mul(amount, big.NewRat(scale, 1)).Quo(amount, times)
			pounds := max(3, len(times.FloatString(0))-1) // digits after the point that whole ones need
			return "write it as " + strings.TrimSuffix(strings.TrimRight(amount.FloatString(pounds), "0"), ".")
		}
	}
	shapes := "write it as 1250, -1,250 or (1,250)"
	if of == relation.Percent {
		shapes = "write it as 45%, 12.5% or -2.5%"
	}
	if !strings.ContainsAny(value, "0123456789") {
		return shapes + forNone
	}
	for _, other := range [...]struct {
		of   relation.Type
		name string
	}{{relation.Money, "money"}, {relation.Percent, "percent"}} {
		if of == relation.Number && amountOf(value, other.of) != nil {
			return "give the field type: " + other.name + " in pack.yaml, if its values are that; or " + shapes
		}
	}
	return shapes
}

var amountWords = map[relation.Type]string{relation.Money: "an amount in pounds", relation.Number: "a number", relation.Percent: "a percentage"}

// amountOf is the number that a text writes; nil where it writes none of the
// type.
func amountOf(value string, of relation.Type) *big.Rat {
	m := amountShape().FindStringSubmatch(strings.Replace(value, "−", "-", 1))
	if m == nil {
		return nil
	}
	brackets, sign, pound, inner, percent := m[1] != "", m[2], m[3] != "", m[4], m[7] != ""
	signs := len(sign) + len(inner)
	if brackets != (m[8] != "") || signs > 1 || brackets && signs > 0 || inner != "" && !pound ||
		pound && of != relation.Money || percent && of != relation.Percent {
		return nil
	}
	amount, _ := new(big.Rat).SetString(strings.ReplaceAll(m[5], ",", "") + m[6])
	if brackets || sign+inner == "-" {
		amount.Neg(amount)
	}
	return amount
}
