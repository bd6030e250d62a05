package wording

import (
	"math"
	"strconv"
	"strings"
)

// fixed is the number that meant makes of a float, by its decimal digits: all that is
// reckoned with them is exact, and a table of thousands of numbers is written in a
// twentieth of the time that fractions take.
type fixed struct {
	negative bool
	digits   uint64 // significant of them
	exponent int    // of ten, for the first digit
}

// significant digits of a float are those that it was meant to have.
const significant = 14

// fixedOf is false for what has no digits to show.
func fixedOf(value float64) (f fixed, ok bool) {
	if math.IsNaN(value) || math.IsInf(value, 0) {
		return f, false
	}
	if whole := math.Abs(value); whole < 1e13 && whole == math.Trunc(whole) {
		return fixedWhole(uint64(whole), value < 0), true
	}
	var room [32]byte
	text := strconv.AppendFloat(room[:0], math.Abs(value), 'e', significant-1, 64)
	f.negative = value < 0
	k := 0
	for ; text[k] != 'e'; k++ {
		if text[k] != '.' {
			f.digits = f.digits*10 + uint64(text[k]-'0')
		}
	}
	exponent, err := strconv.Atoi(string(text[k+1:]))
	f.exponent = exponent
	return f, err == nil
}

// fixedWhole is that of a whole number, of which there are most.
func fixedWhole(n uint64, negative bool) fixed {
	f := fixed{negative: negative, digits: n, exponent: significant - 1}
	if n == 0 {
		f.exponent = 0
		return f
	}
	for f.digits < power(significant-1) {
		f.digits *= 10
		f.exponent--
	}
	return f
}

// percent is what percent makes of the number; false where text is.
func (f fixed) percent(places int) (string, bool) {
	none, all := f.digits == 0, !f.negative && f.exponent == 2 && f.digits == power(significant-1)
	for more := places; more <= mostPlaces; more++ {
		text, is := f.text(more)
		if !is {
			return "", false
		}
		whole, fraction, _ := strings.Cut(text, ".")
		reads := strings.Trim(fraction, "0") == "" // as a whole number
		if (none || !reads || whole != "0") && (all || !reads || whole != "100") {
			return text, true
		}
	}
	return f.text(places)
}

// text is the number to so many decimals, halves away from nought; false where it has
// too many digits for this.
func (f fixed) text(places int) (string, bool) {
	if places < 0 || places > 9 || f.exponent > 8 {
		return "", false
	}
	rounded := uint64(0)
	switch drop := significant - 1 - f.exponent - places; {
	case drop <= 0:
		rounded = f.digits * power(-drop)
	case drop <= significant:
		rounded = (f.digits + power(drop)/2) / power(drop)
	}
	var room, whole [2 * significant]byte
	text := room[:0]
	if f.negative && rounded > 0 {
		text = append(text, minus...)
	}
	text = appendGroups(text, strconv.AppendUint(whole[:0], rounded/power(places), 10))
	if places > 0 {
		text = append(text, '.')
		for place := places - 1; place >= 0; place-- {
			text = append(text, '0'+byte(rounded/power(place)%10))
		}
	}
	return string(text), true
}

// powers are those of ten that have room.
var powers = func() (all [20]uint64) {
	all[0] = 1
	for k := range all[1:] {
		all[k+1] = 10 * all[k]
	}
	return all
}()

func power(of int) uint64 { return powers[of] }
