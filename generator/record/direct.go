package record

import (
	"errors"
	"reflect"
	"time"
	"unsafe"
)

// direct is a column of texts, lists, days or a yes and no, which nearly all are, and
// where in its struct a value stands. Gocsv boxes each value to ask whether it reads
// itself, and reflection goes by way of the type for each, which takes longer than all
// else that is done with it.
type direct struct {
	column int // among the batch's
	offset uintptr
	put    func(d *direct, at unsafe.Pointer, value string) error

	latest string    // of days and lists, which come again: what was read last,
	day    time.Time // as a day,
	list   List      // or as a list, which rows share
}

// directOf is a column that a struct has in such a field; false for any other.
func directOf(column int, field reflect.StructField) (d direct, is bool) {
	d = direct{column: column, offset: field.Offset}
	switch field.Type {
	case reflect.TypeFor[string]():
		d.put = func(_ *direct, at unsafe.Pointer, value string) error { *(*string)(at) = value; return nil }
	case reflect.TypeFor[bool]():
		d.put = func(_ *direct, at unsafe.Pointer, value string) error { *(*bool)(at) = value == yes; return nil }
	case reflect.TypeFor[List]():
		d.put = (*direct).putList
	case reflect.TypeFor[time.Time]():
		d.put = (*direct).putDay
	}
	return d, d.put != nil
}

func (d *direct) putList(at unsafe.Pointer, value string) error {
	if value != d.latest {
		var list List
		if err := list.UnmarshalCSV(value); err != nil {
			return err
		}
		d.latest, d.list = value, list
	}
	*(*List)(at) = d.list
	return nil
}

func (d *direct) putDay(at unsafe.Pointer, value string) error {
	if value == "" {
		return nil
	}
	if value != d.latest {
		var day time.Time
		if err := day.UnmarshalText([]byte(value)); err != nil {
			return err
		}
		d.latest, d.day = value, day
	}
	*(*time.Time)(at) = d.day
	return nil
}

// fillDirect puts the direct values of a row in its record, a pointer to a struct of
// the batch's kind.
func (b *batch) fillDirect(record unsafe.Pointer, n int) (all error) {
	values := b.row(n)
	for k := range b.direct {
		d := &b.direct[k]
		if err := d.put(d, unsafe.Add(record, d.offset), values[d.column]); err != nil {
			all = errors.Join(all, err)
		}
	}
	return all
}
