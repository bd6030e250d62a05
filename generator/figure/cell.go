package figure

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	"boardpack/generator/calendar"
)

// Cell is one value of a table. The zero cell is blank.
type Cell struct {
	Value Value // nil where words could stand and none do
	// Before and After are marks that the page has and the value has not, such
	// as "+" and " points". A CSV file has neither.
	Before, After string
	// Provisional is set where the value may still change: the page says so after it, and
	// files in a column of its own.
	Provisional bool
	// Lead are words in bold before the value, on the page alone.
	Lead string
	// Margin is how far the true number may lie from this one, in digits alone;
	// empty for an exact one. The page has it after a ±, and a CSV file in a column
	// of its own.
	Margin string
	// Behind is the intentions that the number counts; nil where it counts others, or
	// where no filter chooses them.
	Behind *Behind
	// Spark is drawn beside the words; nil draws nothing.
	Spark *Spark
}

// Provisional marks in words what may still change. A number has ProvisionalMark in its place,
// a symbol of the Government Analysis Function, and the paper says what that means.
const (
	Provisional     = " (provisional)"
	ProvisionalMark = "[p]"
)

// Value is what a cell holds: one of the types below. All that a renderer needs
// to know of one is said by the cell's methods.
type Value interface {
	text() string             // on the page
	plain() string            // in a CSV file
	number() (float64, error) // the error says why there is none
	numeric() bool            // stands among numbers
}

// Words are text.
type Words string

// Coded is text on the page that has a code of its own in a CSV file.
type Coded struct{ Words, Code string }

// Date is a day, and the period that ends on it where Label names one.
type Date struct {
	Day   time.Time
	Label string // such as "October 2024"; empty shows the day
}

// None is a count of nought, which the Board's papers leave blank.
type None struct{}

// NoNames is a list of names that has none, which the page and a CSV file leave blank.
type NoNames struct{}

// Missing stands where a number could stand and none is known.
type Missing struct{}

// Beyond stands where there can be nothing, and is the sentence that says why. The page and a
// CSV file leave it blank.
type Beyond string

// Suppressed is a number that nobody may see; it holds the mark in its place.
type Suppressed string

// Text is the cell as the page shows it; empty where there is nothing to show.
func (c Cell) Text() string {
	if c.Value == nil {
		return ""
	}
	margin, lead, mark := "", "", ""
	if c.Lead != "" {
		lead = c.Lead + " "
	}
	if c.Margin != "" {
		margin = " ± " + c.Margin
	}
	switch {
	case c.Provisional && c.Numeric():
		mark = " " + ProvisionalMark
	case c.Provisional:
		mark = Provisional
	}
	return lead + c.Before + c.Value.text() + margin + c.After + mark
}

// Plain is the cell as a CSV file holds it and a program reads it.
func (c Cell) Plain() string {
	if c.Value == nil {
		return ""
	}
	return c.Value.plain()
}

// Numeric reports whether the cell is a number, or stands in the place of one.
func (c Cell) Numeric() bool { return c.Value != nil && c.Value.numeric() }

// Number is the cell's number, as exactly as the page shows it, so that no
// expression tells more than its table: 33.3 for 33.3%, and seconds for a time.
// The error says what the cell holds instead.
func (c Cell) Number() (float64, error) {
	if c.Value == nil {
		return 0, errEmpty
	}
	return c.Value.number()
}

// named reports whether this is the heading of a row of that name, with its
// marks or without.
func (c Cell) named(name string) bool {
	return c.Text() == name || c.Value != nil && (c.Value.text() == name || c.coded() == name)
}

// coded is the code of a cell that has one; empty for others.
func (c Cell) coded() string {
	coded, _ := c.Value.(Coded)
	return coded.Code
}

var errEmpty = errors.New("is empty")

func (w Words) text() string  { return string(w) }
func (w Words) plain() string { return string(w) }
func (w Words) numeric() bool { return false }

func (w Words) number() (float64, error) {
	if w == "" {
		return 0, errEmpty
	}
	return 0, fmt.Errorf("holds the words %q", string(w))
}

func (c Coded) text() string             { return c.Words }
func (c Coded) plain() string            { return c.Code }
func (c Coded) numeric() bool            { return false }
func (c Coded) number() (float64, error) { return Words(c.Words).number() }

func (d Date) text() string {
	if d.Label != "" {
		return d.Label
	}
	return calendar.Long(d.Day)
}

func (d Date) plain() string            { return d.Day.Format(time.DateOnly) }
func (d Date) numeric() bool            { return false }
func (d Date) number() (float64, error) { return 0, fmt.Errorf("holds the date %q", d.text()) }

func (None) text() string             { return "" }
func (None) plain() string            { return "" }
func (None) numeric() bool            { return true }
func (None) number() (float64, error) { return 0, nil }

func (NoNames) text() string             { return "" }
func (NoNames) plain() string            { return "" }
func (NoNames) numeric() bool            { return false }
func (NoNames) number() (float64, error) { return 0, errEmpty }

func (Missing) text() string             { return "" }
func (Missing) plain() string            { return "" }
func (Missing) numeric() bool            { return true }
func (Missing) number() (float64, error) { return 0, errEmpty }

func (Beyond) text() string             { return "" }
func (Beyond) plain() string            { return "" }
func (Beyond) numeric() bool            { return false }
func (Beyond) number() (float64, error) { return 0, errEmpty }

func (s Suppressed) text() string  { return string(s) }
func (s Suppressed) plain() string { return string(s) }
func (s Suppressed) numeric() bool { return true }

func (s Suppressed) number() (float64, error) {
	return 0, errors.New("is not shown: it has " + strconv.Quote(string(s)))
}
