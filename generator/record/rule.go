package record

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/pattern"
)

// A rule turns a value into the form that gocsv reads into the struct field,
// or says what is wrong with it. Blank values do not come to it.
type rule func(value string) (string, *problem)

// ruleFor is the rule of a struct field: the one that its tag names, else that
// of its type, else nil for free text.
func ruleFor(kind reflect.Type, name string, allowed []string) rule {
	low, high, isRange := strings.Cut(name, "..")
	switch {
	case isRange:
		return within(low, high)
	case name != "":
		if named[name] == nil {
			panic("record: a tag names the rule " + name + ", which there is not")
		}
		return named[name]
	case kind == reflect.TypeFor[Percent]():
		return percent
	case kind == reflect.TypeFor[Quantity]():
		return quantity
	case kind == reflect.TypeFor[time.Time]():
		return day
	case kind == reflect.TypeFor[bool]():
		return yesOrNo
	case kind == reflect.TypeFor[int]():
		return whole
	case allowed != nil:
		return oneOf(allowed)
	}
	return nil
}

// named are the rules that tags name.
var named = map[string]rule{"first-day": endOf(calendar.Period.Start, "first"), "last-day": endOf(calendar.Period.End, "last"), "period": anyPeriod, "ods": odsCode, "number": number, "pounds": pounds}

func oneOf(allowed []string) rule {
	listed := strings.Join(allowed, ", ")
	return func(value string) (string, *problem) {
		if k := slices.Index(allowed, value); k >= 0 {
			return allowed[k], nil
		}
		wrong := &problem{code: "word-not-listed", text: fmt.Sprintf("%s is not one of %s", quoted(value), listed)}
		if near := diag.Nearest(value, allowed); near != "" {
			wrong.hint = `"` + near + `"?`
		}
		return "", wrong
	}
}

// blankDay is what gocsv reads as the zero time.
const blankDay = "0001-01-01T00:00:00Z"

// day writes a date as time.Time unmarshals it.
func day(value string) (string, *problem) {
	if date, ok := dayOf(value); ok {
		return date.Format(time.RFC3339), nil
	}
	return "", noDay(value)
}

// noDay tells a date that the calendar does not have from a text that is no
// date at all.
func noDay(value string) *problem {
	wrong := &problem{code: "not-a-date", text: quoted(value) + " is not a date", hint: "write it as 2024-10-31 or as 31/10/2024"}
	if what, hint, likely := meantDay(value); what != "" {
		wrong.text, wrong.meant = quoted(value)+what, likely
		if !strings.HasPrefix(hint, "write it ") { // as a month, which is no day
			wrong.hint = hint
		}
		return wrong
	}
	digits := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '0'
		}
		return r
	}, value)
	if digits == "0000-00-00" || digits == "00/00/0000" {
		wrong.text = quoted(value) + " is not a day of the calendar"
	}
	return wrong
}

// endOf is the rule of the days with which a period begins and ends: of a month that stands
// there the day is known, but not that the row is of all of the month.
func endOf(end func(calendar.Period) time.Time, which string) rule {
	return func(value string) (string, *problem) {
		clean, wrong := day(value)
		if p, ok := periodOf(value); wrong != nil && ok && p.Unit() != calendar.Day {
			wrong.meant = end(p).Format(time.DateOnly)
			wrong.hint = "write its " + which + " day, " + wrong.meant
		}
		return clean, wrong
	}
}

// yes is what a yes is read as, whichever way it is written.
const yes = "yes"

func yesOrNo(value string) (string, *problem) {
	switch strings.ToLower(value) {
	case "y", "yes", "true":
		return yes, nil
	case "n", "no", "false":
		return "no", nil
	}
	return "", &problem{code: "not-yes-or-no", text: quoted(value) + " is not one of Yes, No"}
}

func whole(value string) (string, *problem) {
	n, err := strconv.Atoi(value)
	if err != nil {
		return "", &problem{code: "not-a-whole-number", text: quoted(value) + " is not a whole number"}
	}
	return strconv.Itoa(n), nil // gocsv would read 010 as eight
}

// within is the rule of whole numbers between two, which are among them. They
// are the tag's own text.
func within(low, high string) rule {
	least, _ := strconv.Atoi(low)
	most, _ := strconv.Atoi(high)
	return func(value string) (string, *problem) {
		n, err := strconv.Atoi(value)
		if err != nil || n < least || n > most {
			return "", &problem{code: "number-out-of-range", text: fmt.Sprintf("%s is not a whole number from %d to %d", quoted(value), least, most)}
		}
		return strconv.Itoa(n), nil
	}
}

var odsShape = pattern.Of(`^[A-Z0-9]{3,12}$`)

// odsCode keeps codes to what can name a folder: each provider's edition has
// its own.
func odsCode(value string) (string, *problem) {
	if odsShape().MatchString(value) {
		return value, nil
	}
	wrong := &problem{code: "not-an-ods-code", text: quoted(value) + " is not an ODS code", hint: "capital letters and digits, as RXN"}
	if upper := strings.ToUpper(value); odsShape().MatchString(upper) {
		wrong.hint = `"` + upper + `"?`
	}
	return "", wrong
}
