package record

import (
	"reflect"
	"slices"
	"strings"
	"time"
)

// column is one column of the contract.
type column struct {
	name     string
	label    string // of a column that another file lists: what it may be headed with as well
	place    int    // of such a column among the others, from 0
	required bool
	list     bool
	allowed  []string // nil where the values are free
	rule     rule     // nil for free text
	shaped   bool     // the rule is a shape that many words of other columns have
	blank    string   // what gocsv reads as the field's zero value
}

// columnsOf reads the contract from a struct's tags.
func columnsOf(record reflect.Type) []column {
	var columns []column
	for k := range record.NumField() {
		field := record.Field(k)
		name, _, _ := strings.Cut(field.Tag.Get("csv"), ",") // gocsv's own options follow
		if name != "" && name != "-" {
			columns = append(columns, columnOf(field, name))
		}
	}
	return columns
}

func columnOf(field reflect.StructField, name string) column {
	c := column{name: name, list: field.Type == reflect.TypeFor[List]()}
	if values := field.Tag.Get("values"); values != "" {
		c.allowed = strings.Split(values, "|")
	}
	check, more, _ := strings.Cut(field.Tag.Get("check"), ",")
	if c.required = check == "required"; c.required {
		check = more
	}
	c.rule, c.shaped = ruleFor(field, check, c.allowed), check == "ods" || field.Type == reflect.TypeFor[Quantity]()
	if field.Type == reflect.TypeFor[time.Time]() {
		c.blank = blankDay
	}
	return c
}

// cells reads one column of one file.
type cells struct {
	column
	field int               // number of the field in a row, from 0
	shown string            // the column's name in messages: theirs, where the pack renames it
	words map[string]string // their word: our word
	known map[string]cell
	// latest is the cell read last: neighbours are often alike.
	latestRaw string
	latest    cell
}

type cell struct {
	value string
	wrong *problem
}

// fewValues is the number of different values above which a column is text of
// its own, which is not worth remembering.
const fewValues = 1 << 10

// read returns a cell as gocsv is to read it. Values that come again are
// checked once and share their memory.
func (c *cells) read(raw string) (string, *problem) {
	if raw == "" {
		return c.none()
	}
	if raw == c.latestRaw {
		return c.latest.value, c.latest.wrong
	}
	if len(c.known) >= fewValues {
		return c.check(raw)
	}
	seen, known := c.known[raw]
	if !known {
		seen.value, seen.wrong = c.check(raw)
		c.known[raw] = seen
	}
	c.latestRaw, c.latest = raw, seen
	return seen.value, seen.wrong
}

func (c *cells) check(raw string) (string, *problem) {
	value := strings.TrimSpace(raw)
	if value == "" {
		return c.none()
	}
	if wrong := unprintable(value); wrong != nil {
		return c.blank, wrong
	}
	if c.list {
		return c.items(value)
	}
	return c.item(value)
}

func (c *cells) none() (string, *problem) {
	if c.required {
		return "", &problem{code: "cell-empty", text: "is empty"}
	}
	return c.blank, nil
}

func (c *cells) item(value string) (string, *problem) {
	if ours, translated := c.words[value]; translated {
		value = ours
	}
	if value == "" {
		return c.none()
	}
	if c.rule == nil {
		return value, nil
	}
	clean, wrong := c.rule(value)
	if wrong != nil {
		return c.blank, wrong
	}
	return clean, nil
}

// items checks the values of a list. One that is wrong leaves the list blank,
// as it would any other cell.
func (c *cells) items(value string) (string, *problem) {
	var items []string
	for item := range strings.SplitSeq(value, separator) {
		if item = strings.TrimSpace(item); item == "" {
			continue
		}
		clean, wrong := c.item(item)
		if wrong != nil {
			return "", wrong
		}
		if clean != "" && !slices.Contains(items, clean) {
			items = append(items, clean)
		}
	}
	return strings.Join(items, separator), nil
}
