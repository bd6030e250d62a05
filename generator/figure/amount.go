package figure

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"boardpack/generator/pattern"
	"boardpack/generator/wording"
)

// Form is how the numbers of an axis are written.
type Form string

// The forms of numbers.
const (
	Plain   Form = "number"  // 1,234.5
	Percent Form = "percent" // 78.5%
	Pounds  Form = "pounds"  // £1,234
	Clock   Form = "clock"   // seconds as minutes and seconds: 28:34
)

// Amount is a number in a form, to a fixed number of decimals. The zero value
// is a plain 0.
type Amount struct {
	Value  float64 // of a Clock, in seconds
	Places int     // decimals; a Clock has none
	Form   Form    // empty is Plain
}

// Text is the amount as a page writes it: 1,234.5, 33.3%, £2,500, 28:34. Empty
// where it is not finite.
func (a Amount) Text() string {
	if a.Form == Clock {
		return wording.Clock(a.Value)
	}
	words := a.words()
	switch {
	case words == "":
		return ""
	case a.Form == Pounds:
		return wording.Sterling(words)
	case a.Form == Percent:
		return words + "%"
	}
	return words
}

// Rounded is the amount as exactly as Text writes it; itself where it is not
// finite.
func (a Amount) Rounded() float64 {
	if a.Form == Clock {
		return math.Round(a.Value)
	}
	rounded, err := strconv.ParseFloat(a.plain(), 64)
	if err != nil { // not finite
		return a.Value
	}
	return rounded
}

// plain leaves the form's sign out.
func (a Amount) plain() string {
	if a.Form == Clock {
		return wording.PlainClock(a.Value)
	}
	return wording.Plain(a.words())
}

// words are the digits with commas and a true minus sign. A whole number has no
// digits that were worked out, and keeps them all.
func (a Amount) words() string {
	if a.Value == math.Trunc(a.Value) && math.Abs(a.Value) >= 1e13 && !math.IsInf(a.Value, 0) {
		return wording.Decimal(new(big.Rat).SetFloat64(a.Value), a.Places)
	}
	if a.Form == Percent {
		return wording.Percent(a.Value, a.Places)
	}
	return wording.Rounded(a.Value, a.Places)
}

func (a Amount) text() string  { return a.Text() }
func (a Amount) numeric() bool { return true }

func (a Amount) number() (float64, error) {
	if math.IsNaN(a.Value) || math.IsInf(a.Value, 0) {
		return 0, errEmpty
	}
	return a.Rounded(), nil
}

// written is a number as somebody wrote it, which stays so on the page. A CSV file
// has its digits alone, as it has those of an Amount.
type written struct {
	words, digits string
	value         float64
}

var (
	numberShape = pattern.Of(`^([−+-]?)£?(\d+(?:,\d{3})*(?:\.\d+)?)(%| million| billion)?$`)
	sizes       = map[string]int64{" million": 1e6, " billion": 1e9}
)

// Written is what a person wrote into a cell: a number, with its sign, unit and
// separators, or words. Of "£2.9 million" a CSV file has 2900000.
func Written(words string) Cell {
	shape := numberShape().FindStringSubmatch(words)
	if shape == nil {
		return Cell{Value: Words(words)}
	}
	digits := wording.Plain(shape[1] + shape[2])
	if size, large := sizes[shape[3]]; large {
		exact, _ := new(big.Rat).SetString(digits) // the shape is that of a number
		digits = plainOf(exact.Mul(exact, big.NewRat(size, 1)))
	}
	value, err := strconv.ParseFloat(digits, 64)
	if err != nil { // too large to reckon with
		return Cell{Value: Words(words)}
	}
	return Cell{Value: written{words, digits, value}}
}

// plainOf writes a number with the decimals that it has.
func plainOf(exact *big.Rat) string {
	if exact.IsInt() {
		return exact.Num().String()
	}
	return strings.TrimRight(exact.FloatString(12), "0")
}

func (w written) text() string             { return w.words }
func (w written) plain() string            { return w.digits }
func (w written) numeric() bool            { return true }
func (w written) number() (float64, error) { return w.value, nil }

// forms are those in which a number can be written.
var forms = []Form{Plain, Percent, Pounds, Clock}
