package relation

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"boardpack/generator/wording"
)

// OrderedBy is the field with its own order of the values that are not listed.
func (f Field) OrderedBy(order func(a, b string) int) Field {
	f.order = order
	return f
}

// AlikeBy is the field of texts with its own rule for when two that are not blank,
// and not written alike, are one value.
func (f Field) AlikeBy(alike func(a, b string) bool) Field {
	f.alike = alike
	return f
}

// Compare orders two words by which rows are counted as tables show them:
// listed ones first, in their order, then others by the type.
func (f Field) Compare(a, b string) int {
	if f.Listed == nil {
		return f.compare(a, b)
	}
	return cmp.Or(cmp.Compare(f.place(a), f.place(b)), f.compare(a, b))
}

func (f Field) place(word string) int {
	if k := slices.Index(f.Listed, word); k >= 0 {
		return k
	}
	return len(f.Listed)
}

func (f Field) compare(a, b string) int {
	switch {
	case f.order != nil:
		return cmp.Or(f.order(a, b), cmp.Compare(a, b)) // what is one to it is still two values
	case f.Type.Adds() || f.Type == Percent:
		m, _ := strconv.ParseFloat(a, 64)
		n, _ := strconv.ParseFloat(b, 64)
		return cmp.Or(cmp.Compare(m, n), cmp.Compare(a, b))
	}
	return wording.CompareNaturally(a, b)
}

// CompareRows orders two rows by their values, with down the other way round.
// What is blank comes last either way.
func (f *Field) CompareRows(a, b Row, down bool) int {
	left, right := f.Value(a), f.Value(b)
	if left == nil || right == nil {
		return cmp.Compare(blankness(left), blankness(right))
	}
	order := f.compareValues(left, right)
	if down {
		return -order
	}
	return order
}

func blankness(value any) int {
	if value == nil {
		return 1
	}
	return 0
}

// compareValues orders two values of the field that are not blank.
func (f Field) compareValues(a, b any) int {
	switch a := a.(type) {
	case string:
		return f.Compare(a, b.(string))
	case []string:
		return slices.CompareFunc(a, b.([]string), f.Compare)
	case int:
		return cmp.Compare(a, b.(int))
	case float64:
		return cmp.Compare(a, b.(float64))
	case time.Time:
		return a.Compare(b.(time.Time))
	case bool:
		return cmp.Compare(yesNo(b.(bool)), yesNo(a)) // yes comes first, as it is listed
	case Reading:
		return cmp.Compare(a.Place(), b.(Reading).Place())
	}
	return 0
}

// Ordered reports whether the order of the field's values says something: of time, of
// a scale, of listed words that are not mere names.
func (f Field) Ordered() bool {
	switch f.Type {
	case Text, Word, Words:
		return !f.Nominal && (f.Listed != nil || f.order != nil)
	}
	return true
}

// Order returns the listed words and then the others of those given, each once,
// in the order in which tables show them.
func (f Field) Order(values []string) []string {
	others := slices.Clone(values)
	slices.SortFunc(others, f.compare)
	others = slices.DeleteFunc(slices.Compact(others), func(v string) bool { return slices.Contains(f.Listed, v) })
	return append(slices.Clone(f.Listed), others...)
}
