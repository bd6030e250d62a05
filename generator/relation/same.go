package relation

import (
	"math/big"
	"slices"
	"time"
)

// Same reports whether a field's value of a row is the one that another field has of
// another row, as their types have values: a number 1.0 is 1, and of several words
// their order says nothing. Of text each letter counts; a blank is like a blank alone.
// What is of two types is the same where it is written alike.
func Same(f *Field, row Row, other *Field, of Row) bool {
	if f.text != nil && other.text != nil { // as nearly all have; boxed, it takes twice as long
		a, b := f.text(row.record), other.text(of.record)
		return a == b || f.sameText(other, a, b)
	}
	a, b := f.Value(row), other.Value(of)
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	if same, alike := sameValue(a, b); alike {
		return same
	}
	return f.Text(row) == other.Text(of)
}

// sameText compares two texts that are written otherwise.
func (f *Field) sameText(other *Field, a, b string) bool {
	switch {
	case a == "" || b == "":
		return false
	case f.Decimal && other.Decimal:
		return sameNumber(a, b)
	}
	return f.alike != nil && other.alike != nil && f.alike(a, b)
}

// sameValue compares two values that are not blank; alike is false where they are
// of types that cannot be compared.
func sameValue(a, b any) (same, alike bool) {
	switch a := a.(type) {
	case []string:
		b, alike := b.([]string)
		return alike && sameWords(a, b), alike
	case time.Time:
		b, alike := b.(time.Time)
		return alike && a.Equal(b), alike
	case Reading:
		b, alike := b.(Reading)
		return alike && a.Place() == b.Place(), alike
	}
	m, isNumber := number(a)
	n, too := number(b)
	return m == n, isNumber && too
}

func number(value any) (n float64, is bool) {
	switch value := value.(type) {
	case int:
		return float64(value), true
	case float64:
		return value, true
	}
	return 0, false
}

func sameWords(a, b []string) bool {
	return slices.Equal(a, b) || len(a) == len(b) && slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// sameNumber compares numbers that are kept as words, with all their digits.
func sameNumber(a, b string) bool {
	m, is := new(big.Rat).SetString(a)
	n, too := new(big.Rat).SetString(b)
	return is && too && m.Cmp(n) == 0
}
