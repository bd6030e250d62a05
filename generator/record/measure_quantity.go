package record

import (
	"math"
	"strconv"
	"strings"

	"boardpack/generator/pattern"
)

// Quantity is a number as a file gives it.
type Quantity struct {
	Number float64 // minutes and seconds in seconds
	Places int     // decimals as written
	Known  bool    // false for a blank; the number is then 0

	written UnitForm // Percent, Clock or Pounds by its signs; "" for a bare number
}

var (
	bareShape  = pattern.Of(`^([+-]?)(£?)([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?( ?%)?$`)
	clockShape = pattern.Of(`^([+-]?)(?:(\d+):)?(\d+):(\d{2})(\.\d+)?$`)
)

// mostNumber keeps whole numbers and their sums exact.
const mostNumber = mostPounds

// quantity reads a number as spreadsheets write it: with thousands commas, a
// sign of its unit or a true minus sign, or as minutes and seconds. It leaves
// what Quantity unmarshals: a plain number and one letter for how it was
// written.
func quantity(value string) (string, *problem) {
	plain := strings.Replace(value, "−", "-", 1)
	if strings.Contains(plain, ":") {
		return clock(value, clockShape().FindStringSubmatch(plain))
	}
	match := bareShape().FindStringSubmatch(plain)
	if match == nil || match[1] != "" && match[3] != "" || match[2] != "" && match[6] != "" {
		return "", notNumber(value)
	}
	number := strings.TrimPrefix(match[1]+match[3], "+") + strings.ReplaceAll(match[4], ",", "") + match[5]
	if n, err := strconv.ParseFloat(number, 64); err != nil || math.Abs(n) > mostNumber {
		return "", &problem{code: "number-too-large", text: quoted(value) + " is more than a million million"}
	}
	return number + match[2] + strings.TrimSpace(match[6]), nil
}

func notNumber(value string) *problem {
	wrong := &problem{code: "not-a-number", text: quoted(value) + " is not a number", hint: "write it as 1250, as -2.5 or as 28:34"}
	if strings.Trim(value, "*") == "" {
		wrong.hint = "leave out what is suppressed where it comes from"
	}
	return wrong
}

// clock turns hours, minutes and seconds into seconds.
func clock(value string, match []string) (string, *problem) {
	if match == nil {
		return "", notNumber(value)
	}
	var parts [3]int
	for k, digits := range match[2:5] {
		n, err := strconv.Atoi("0" + digits)
		if err != nil || n > mostNumber/3600 {
			return "", &problem{code: "number-too-large", text: quoted(value) + " is more than a million million"}
		}
		parts[k] = n
	}
	hours, minutes, seconds := parts[0], parts[1], parts[2]
	if seconds > 59 || match[2] != "" && minutes > 59 {
		return "", &problem{code: "not-a-time", text: quoted(value) + " has more than 59 seconds to the minute or minutes to the hour", hint: "write 28 minutes and 34 seconds as 28:34"}
	}
	return strings.TrimPrefix(match[1], "+") + strconv.Itoa(hours*3600+minutes*60+seconds) + match[5] + ":", nil
}

// UnmarshalCSV reads what the rule of quantities leaves.
func (q *Quantity) UnmarshalCSV(cell string) error {
	*q = Quantity{}
	if cell == "" {
		return nil
	}
	number := strings.TrimRight(cell, ":£%")
	n, err := strconv.ParseFloat(number, 64)
	q.Number = n + 0 // nought has no sign
	q.written = writtenForms[cell[len(number):]]
	q.Known = err == nil
	if _, decimals, any := strings.Cut(number, "."); any {
		q.Places = len(decimals)
	}
	return err
}

var writtenForms = map[string]UnitForm{":": FormClock, "£": FormPounds, "%": FormPercent}

// rounding is half of the last decimal as written: as far as the number may be
// from the one that was rounded to it.
func (q Quantity) rounding() float64 { return 0.5 * math.Pow10(-q.Places) }

// rounds reports whether the quantity is what another number is rounded to, up
// or down where that is half way.
func (q Quantity) rounds(number float64) bool {
	return math.Abs(q.Number-number) <= q.rounding()+inexact*math.Abs(number)
}

// inexact is more than the error, as a share of the result, that a sum or a
// quotient of floats may have.
const inexact = 1e-12

// Numeral reads a number as sentences and cells have it; false for what is none.
func Numeral(words string) (q Quantity, is bool) {
	plain, wrong := quantity(words)
	if wrong != nil || plain == "" {
		return Quantity{}, false
	}
	return q, q.UnmarshalCSV(plain) == nil
}

// Alike reports whether two quantities may be one number, each as exactly as it is written.
func (q Quantity) Alike(other Quantity) bool { return q.rounds(other.Number) || other.rounds(q.Number) }

// isCount reports whether the quantity is a whole number from 0 up.
func (q Quantity) isCount() bool { return q.Number >= 0 && q.Number == math.Trunc(q.Number) }
