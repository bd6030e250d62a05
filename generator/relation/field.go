package relation

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Type is what the values of a field are, and so how they are compared, added
// up, written and asked for.
type Type string

// The types, each with what Field.Value gives for it.
const (
	Text    Type = "text"    // string: words of their own
	Word    Type = "word"    // string: one of a few, by which rows are counted
	Words   Type = "words"   // []string: several of a few
	Whole   Type = "whole"   // int
	Number  Type = "number"  // float64
	Money   Type = "money"   // int: whole pounds
	Percent Type = "percent" // float64: 12.5 is 12.5%
	Date    Type = "date"    // time.Time: a day, in UTC
	Period  Type = "period"  // string: a day, month, quarter or financial year, as Compare orders them
	YesNo   Type = "yes_no"  // string: "Yes" or "No"
	Flag    Type = "flag"    // bool
	Shown   Type = "shown"   // Reading: a value of a measure, written to its precision
)

// Audience is who sees a field of an intention that they see.
type Audience string

// The audiences beside the Board's, which sees all.
const (
	Providers Audience = "providers" // those whom the intention touches
	Everyone  Audience = "everyone"  // and they as well
)

// Reading is a value of a measure as pages show it, and its place in an order.
type Reading interface {
	Words() string
	Place() float64
}

// Numeric reports whether values stand to the right and under each other.
func (t Type) Numeric() bool { return t.Adds() || t == Percent || t == Shown }

// Adds reports whether values may be added up: of percentages and of readings
// there is no sum.
func (t Type) Adds() bool { return t == Whole || t == Number || t == Money }

// Field is one thing to be known of a record, by which papers select, count,
// add up, sort and list.
type Field struct {
	Name  string // as papers write it: "anticipated_delivery"
	Label string // as a heading: "Anticipated delivery"
	About string // what it says, in a line
	File  string // where it is recorded; blank where its relation's file says it
	Type  Type
	// Listed are the values that tables show whether or not they occur, in
	// their order, and the only ones there can be. Nil where any may occur.
	Listed []string
	// Nominal is set where the listed values are names, whose order says nothing.
	Nominal bool
	// Called is what a listed code is called in words; nil where the values are
	// words themselves.
	Called map[string]string
	// Means is what boardpack takes each of the listed values for, whatever a
	// pack calls it; nil where nothing depends on it.
	Means []string
	// Explained is what readers are told of a word that does not tell it itself, as a
	// sentence; nil where all do.
	Explained map[string]string
	// Decimal is set where the words are numbers, kept as words with all their digits.
	Decimal bool
	// BoardOnly is set where who does not see the whole pack has it blank.
	BoardOnly bool
	// Column is set where the field is a column of a CSV file.
	Column *Column
	// Audience is who but the Board has the field in the list of intentions, which
	// no author chooses fields for; blank for nobody.
	Audience Audience

	unsettled func(record any) bool // whether what it says may still change; nil where it does not

	text  func(record any) string   // of Text, Word, Period and YesNo; "" for a blank
	list  func(record any) []string // of Words that a struct has as they are
	value func(record any) any      // of all others; nil for a blank
	order func(a, b string) int     // of values that are not listed; nil orders by type
	alike func(a, b string) bool    // of two texts that differ; nil where they are then two values
}

// Value is a row's value as its type has it; nil for a blank.
func (f *Field) Value(row Row) any {
	switch {
	case f.list != nil:
		if list := f.list(row.record); len(list) > 0 {
			return list
		}
		return nil
	case f.text == nil:
		value := f.value(row.record)
		if list, several := value.([]string); several && len(list) == 0 {
			return nil
		}
		return value
	}
	if words := f.text(row.record); words != "" {
		return words
	}
	return nil
}

// Unsettled reports whether a row's value may still change.
func (f *Field) Unsettled(row Row) bool { return f.unsettled != nil && f.unsettled(row.record) }

// Values appends the words by which a row is counted: none for a blank, several
// for a list.
func (f *Field) Values(to []string, row Row) []string {
	if f.text != nil {
		if words := f.text(row.record); words != "" {
			to = append(to, words)
		}
		return to
	}
	if f.list != nil {
		return append(to, f.list(row.record)...)
	}
	switch value := f.value(row.record).(type) {
	case nil:
		return to
	case string:
		return append(to, value)
	case []string:
		return append(to, value...)
	case int:
		return append(to, strconv.Itoa(value))
	case float64:
		return append(to, strconv.FormatFloat(value, 'f', -1, 64))
	case time.Time:
		return append(to, value.Format(time.DateOnly))
	case bool:
		return append(to, yesNo(value))
	case Reading:
		return append(to, value.Words())
	}
	return to
}

// Text is a row's value as one string; "" for a blank.
func (f *Field) Text(row Row) string {
	if f.text != nil {
		return f.text(row.record)
	}
	return strings.Join(f.Values(nil, row), ", ")
}

// Words is what reads a field of Text, Word, Period or YesNo of many rows, "" for a blank;
// nil of any other.
func (f *Field) Words() func(Row) string {
	if f.text == nil {
		return nil
	}
	text := f.text
	return func(row Row) string { return text(row.record) }
}

// Always is a field of words as if every row had this one.
func (f Field) Always(word string) Field {
	f.text = func(any) string { return word }
	return f
}

// Amount is a row's value as a number; false for a blank, and where the type
// has none.
func (f *Field) Amount(row Row) (float64, bool) {
	switch value := f.Value(row).(type) {
	case int:
		return float64(value), true
	case float64:
		return value, true
	}
	return 0, false
}

// Meaning is what boardpack takes a listed value for; "" where nothing depends
// on it.
func (f Field) Meaning(word string) string {
	if k := f.place(word); k < len(f.Means) {
		return f.Means[k]
	}
	return ""
}

// InWords is a value as a chart names it, where nothing beside it says what its code
// means.
func (f Field) InWords(value string) string {
	if words := f.Called[value]; words != "" {
		return words
	}
	return value
}

// Spoken is the label as it stands inside a sentence: "anticipated delivery",
// "RAG".
func (f Field) Spoken() string { return lowerFirst(f.Label) }

// lowerFirst lowers the first letter of a label unless its first word is an
// abbreviation.
func lowerFirst(label string) string {
	first, _, _ := strings.Cut(label, " ")
	if len(first) > 1 && strings.ToUpper(first) == first {
		return label
	}
	r, size := utf8.DecodeRuneInString(label)
	return string(unicode.ToLower(r)) + label[size:]
}

func yesNo(is bool) string {
	if is {
		return "Yes"
	}
	return "No"
}
