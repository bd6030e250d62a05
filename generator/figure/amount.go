package figure

import (
	"fmt"
	"math"
	"math/big"
	"regexp"
	"strconv"
	"strings"
)

// Amount is a number in a form, to a fixed number of decimals. The zero value
// is a plain 0.
type Amount struct {
	Value  float64 // of a Clock, in seconds
	Places int     // decimals; a Clock has none
	Form   Form    // empty is Plain
}

// Text is the amount as a page writes it, with commas and a true minus sign:
// 1,234.5, 33.3%, £2,500, 28:34. Empty where it is not finite.
func (a Amount) Text() string {
	if a.Form == Clock {
		sign, seconds := a.seconds("−")
		return fmt.Sprintf("%s%d:%02d", sign, seconds/60, seconds%60)
	}
	sign, digits := a.digits()
	if digits == "" {
		return ""
	}
	whole, fraction, _ := strings.Cut(digits, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if fraction != "" {
		whole += "." + fraction
	}
	switch a.Form {
	case Pounds:
		whole = "£" + whole
	case Percent:
		whole += "%"
	}
	return strings.Replace(sign, "-", "−", 1) + whole
}

// Rounded is the amount as exactly as Text writes it; itself where it is not
// finite.
func (a Amount) Rounded() float64 {
	if a.Form == Clock {
		return math.Round(a.Value)
	}
	sign, digits := a.digits()
	rounded, err := strconv.ParseFloat(sign+digits, 64)
	if err != nil { // not finite
		return a.Value
	}
	return rounded
}

// plain leaves the form's sign out. Times have hours, lest a spreadsheet take
// minutes for them.
func (a Amount) plain() string {
	if a.Form == Clock {
		sign, seconds := a.seconds("-")
		return fmt.Sprintf("%s%02d:%02d:%02d", sign, seconds/3600, seconds/60%60, seconds%60)
	}
	sign, digits := a.digits()
	return sign + digits
}

func (a Amount) text() string  { return a.Text() }
func (a Amount) numeric() bool { return true }

func (a Amount) number() (float64, error) {
	if math.IsNaN(a.Value) || math.IsInf(a.Value, 0) {
		return 0, errEmpty
	}
	return a.Rounded(), nil
}

func (a Amount) seconds(minus string) (sign string, seconds int) {
	seconds = int(math.Round(math.Abs(a.Value)))
	if a.Value < 0 && seconds > 0 {
		sign = minus
	}
	return sign, seconds
}

// digits are the number's, halves rounded away from nought as a person would.
// What is rounded to nought has no sign.
func (a Amount) digits() (sign, digits string) {
	exact := new(big.Rat)
	if a.Value == math.Trunc(a.Value) {
		exact = exact.SetFloat64(a.Value)
	} else {
		// 23 of 80 is 28.75 and rounds up, but is a little less in binary.
		exact, _ = exact.SetString(strconv.FormatFloat(a.Value, 'g', 14, 64))
	}
	if exact == nil { // not finite
		return "", ""
	}
	digits = exact.FloatString(a.Places)
	if rest, negative := strings.CutPrefix(digits, "-"); negative {
		digits = rest
		if strings.Trim(digits, "0.") != "" {
			sign = "-"
		}
	}
	return sign, digits
}

// written is a number as somebody wrote it, which stays so on the page.
type written struct {
	words string
	value float64
}

var (
	numberShape = regexp.MustCompile(`^[−+-]?£?\d+(,\d{3})*(\.\d+)?%?$`)
	plainly     = strings.NewReplacer(",", "", "−", "-")
	unsigned    = strings.NewReplacer(",", "", "−", "-", "£", "", "%", "")
)

// Written is what a person wrote into a cell: a number, with its sign, unit and
// separators, or words.
func Written(words string) Cell {
	if !numberShape.MatchString(words) {
		return Cell{Value: Words(words)}
	}
	value, err := strconv.ParseFloat(unsigned.Replace(words), 64)
	if err != nil { // too large to reckon with
		return Cell{Value: Words(words)}
	}
	return Cell{Value: written{words, value}}
}

func (w written) text() string             { return w.words }
func (w written) plain() string            { return plainly.Replace(w.words) }
func (w written) numeric() bool            { return true }
func (w written) number() (float64, error) { return w.value, nil }
