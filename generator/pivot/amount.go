package pivot

import (
	"boardpack/generator/pattern"
	"boardpack/generator/relation"
)

// Kind is what a cell says of its rows.
type Kind string

// The kinds of amounts.
const (
	Counting Kind = "count"
	Summing  Kind = "sum"
	Averages Kind = "mean"
)

// Amount is what a cell says of its rows: how many they are, or the sum or the
// mean of a field.
type Amount struct {
	Kind  Kind
	Field relation.Field // of a sum or mean
}

var amountShape = pattern.Of(`^(sum|mean)\(\s*([a-z][a-z0-9_]*)\s*\)$`)

// ParseKind reads "count", "sum(field)" or "mean(field)", of which "" is a count.
func ParseKind(text string) (kind Kind, field string, ok bool) {
	if text == "" || text == string(Counting) {
		return Counting, "", true
	}
	match := amountShape().FindStringSubmatch(text)
	if match == nil {
		return "", "", false
	}
	return Kind(match[1]), match[2], true
}

// Takes reports whether the amounts of a type's values mean anything: a
// percentage has a mean and no sum.
func (k Kind) Takes(t relation.Type) bool { return t.Adds() || k == Averages && t == relation.Percent }

// Adds reports whether amounts add up to totals: means do not.
func (a Amount) Adds() bool { return a.Kind != Averages }

// Of is the amount of a cell; known is false where none of its rows has one.
func (a Amount) Of(cell Cell) (value float64, known bool) {
	if a.Kind == Counting {
		return float64(cell.Count()), cell.Count() > 0
	}
	sum, having := cell.Sum(a.Field)
	if a.Kind == Averages && having > 0 {
		return sum / float64(having), true
	}
	return sum, having > 0
}
