package study

import (
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/expr-lang/expr/types"

	"boardpack/generator/account"
	"boardpack/generator/figure"
	"boardpack/generator/record"
	"boardpack/generator/wording"
)

// kind is a sort of record, other than intentions, that papers list and count.
type kind struct {
	name    string // as papers write it: "milestones"
	file    string
	columns []column
	rows    func(*Study) []any
}

// column is one thing to be known of a record.
type column struct {
	name, label string
	// zero has the type of the values: string, int, day, bool or []any of text.
	zero  any
	money bool
	reads bool // values are readings
	// listed are all values that there are; nil where others may occur.
	listed []string
	// value is what a record has; nil where that is blank.
	value func(record any) any
}

// kindOf makes a kind of records that a pack lists, one after the other.
func kindOf[T any](name, file string, records func(*record.Pack) []T, columns ...column) kind {
	return kindFrom(name, file, func(s *Study) []T { return records(s.records) }, columns...)
}

// kindFrom makes a kind of what the study has worked out.
func kindFrom[T any](name, file string, worked func(*Study) []T, columns ...column) kind {
	return kind{name, file, columns, func(s *Study) []any {
		var rows []any
		for _, r := range worked(s) {
			rows = append(rows, r)
		}
		return rows
	}}
}

func words[T any](name, label string, value func(T) string) column {
	return column{name: name, label: label, zero: "", value: func(r any) any {
		if text := value(r.(T)); text != "" {
			return text
		}
		return nil
	}}
}

// among says which values a column of words may have.
func (c column) among(values ...string) column {
	c.listed = values
	return c
}

func whole[T any](name, label string, value func(T) int) column {
	return column{name: name, label: label, zero: 0, value: func(r any) any { return value(r.(T)) }}
}

// amounts are whole pounds; nil where none are stated.
func amounts[T any](name, label string, value func(T) *int64) column {
	return column{name: name, label: label, zero: 0, money: true, value: func(r any) any {
		if amount := value(r.(T)); amount != nil {
			return int(*amount)
		}
		return nil
	}}
}

// readings are values in the unit of their measure; nil where there is none.
// Expressions have them as words.
func readings[T any](name, label string, value func(T) *account.Reading) column {
	return column{name: name, label: label, zero: "", reads: true, value: func(r any) any {
		if v := value(r.(T)); v != nil {
			return *v
		}
		return nil
	}}
}

// numeric reports whether the column's cells stand to the right.
func (c column) numeric() bool {
	_, isNumber := c.zero.(int)
	return isNumber || c.reads
}

func days[T any](name, label string, value func(T) time.Time) column {
	return column{name: name, label: label, zero: day{}, value: func(r any) any {
		if date := value(r.(T)); !date.IsZero() {
			return day{date}
		}
		return nil
	}}
}

// milestones are those of all intentions, intention by intention.
func milestones(p *record.Pack) []*record.Milestone {
	var all []*record.Milestone
	for _, i := range p.Intentions {
		all = append(all, i.Milestones()...)
	}
	return all
}

func anyOf(words []string) []any {
	made := make([]any, len(words))
	for i, word := range words {
		made[i] = word
	}
	return made
}

// kindNamed is a kind that there is.
func kindNamed(name string) kind {
	return kinds[slices.IndexFunc(kinds, func(k kind) bool { return k.name == name })]
}

func kindNames() []string {
	var names []string
	for _, k := range kinds {
		names = append(names, k.name)
	}
	return names
}

func (k kind) column(name string) (column, bool) {
	i := slices.IndexFunc(k.columns, func(c column) bool { return c.name == name })
	if i < 0 {
		return column{}, false
	}
	return k.columns[i], true
}

// row is a record as expressions see it; what is blank has its type's zero.
func (k kind) row(of any) map[string]any {
	row := make(map[string]any, len(k.columns))
	for _, c := range k.columns {
		row[c.name] = c.zero
		switch value := c.value(of).(type) {
		case nil:
		case account.Reading:
			row[c.name] = value.Cell.Text()
		default:
			row[c.name] = value
		}
	}
	return row
}

// types are those of a row's values.
func (k kind) types() types.Map {
	row := types.Map{}
	for _, c := range k.columns {
		row[c.name] = types.TypeOf(c.zero)
		if _, several := c.zero.([]any); several {
			row[c.name] = types.Array(types.String)
		}
	}
	return row
}

// setKinds makes the records known to expressions; see Study.fill.
func (s *Study) setKinds() {
	for _, k := range kinds {
		s.set(k.name, types.Array(k.types()), nil)
	}
}

// fill puts among values the records that an expression names: the intentions
// with the fields that it names and those in keep, and whole other records.
func (s *Study) fill(values map[string]any, names map[string]bool, keep []record.Field) map[string]any {
	filled := maps.Clone(values)
	if names["intentions"] {
		filled["intentions"] = s.rows(append(s.fieldsAmong(names), keep...))
	}
	for _, k := range kinds {
		if !names[k.name] {
			continue
		}
		rows := []any{}
		for _, r := range k.rows(s) {
			rows = append(rows, k.row(r))
		}
		filled[k.name] = rows
	}
	return filled
}

// cell is a value as a table has it.
func (c column) cell(value any) figure.Cell {
	switch v := value.(type) {
	case nil:
		if c.numeric() {
			return missing
		}
		return figure.Cell{}
	case int:
		if c.money {
			return figure.Cell{Value: figure.Amount{Value: float64(v), Form: figure.Pounds}}
		}
		return number(v)
	case day:
		return figure.Cell{Value: figure.Date{Day: v.date}}
	case account.Reading:
		return v.Cell
	case bool:
		words, _ := shown(v)
		return text(wording.Capital(words))
	case []any:
		var each []string
		for _, word := range v {
			each = append(each, word.(string))
		}
		return text(strings.Join(each, ", "))
	}
	return text(value.(string))
}
