package ask

import (
	"errors"
	"fmt"
	"math"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/wording"
)

// day is a date in expressions. It shows nothing of time.Time, whose methods
// know the machine's time zone.
type day struct{ date time.Time }

// dated writes a day as NHS papers do. The zero day is one that the records do
// not have, such as that of an earlier snapshot.
func dated(d day, write func(time.Time) string) (string, error) {
	if d.date.IsZero() {
		return "", errNoSuchDay
	}
	return write(d.date), nil
}

// shown is an expression's result as text. Fractions have no precision of
// their own, so the paper must choose one.
func shown(value any) (string, error) {
	switch v := value.(type) {
	case string:
		return v, nil
	case int:
		return wording.Grouped(v), nil
	case day:
		return dated(v, calendar.Long)
	case bool:
		if v {
			return "yes", nil
		}
		return "no", nil
	case float64:
		if math.IsInf(v, 0) || math.IsNaN(v) {
			return "", fmt.Errorf("%v is not a number to show", v)
		}
		if math.Abs(v) > 1<<53 {
			return "", fmt.Errorf("%v is too large to be exact", v)
		}
		if v == math.Trunc(v) {
			return wording.Grouped(int(v)), nil
		}
		return "", errors.New("a fraction needs number(x, places), percent or money")
	case nil:
		return "", errors.New("the expression has no value")
	}
	return "", errors.New("the value is neither text nor a number")
}

// inMessage is a value of any sort as a finding quotes it.
func inMessage(value any) string {
	if text, err := shown(value); err == nil {
		return text
	}
	return fmt.Sprint(value)
}
