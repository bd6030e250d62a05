package record

import (
	"errors"
	"reflect"
	"time"
)

// direct is a column of texts, lists, days or a yes and no, which nearly all are. Gocsv
// boxes each value to ask whether it reads itself, which takes longer than all else that
// is done with it.
type direct struct {
	column int                                         // among the batch's
	field  int                                         // of the struct
	put    func(d *direct, at any, value string) error // at points to the field

	latest string    // of days and lists, which come again: what was read last,
	day    time.Time // as a day,
	list   List      // or as a list, which rows share
}

// directOf is a column that a struct has in such a field; false for any other.
func directOf(column int, field reflect.StructField) (d direct, is bool) {
	d = direct{column: column}
	if len(field.Index) == 1 {
		d.field = field.Index[0]
	}
	switch field.Type {
	case reflect.TypeFor[string]():
		d.put = func(_ *direct, at any, value string) error { *at.(*string) = value; return nil }
	case reflect.TypeFor[bool]():
		d.put = func(_ *direct, at any, value string) error { *at.(*bool) = value == yes; return nil }
	case reflect.TypeFor[List]():
		d.put = (*direct).putList
	case reflect.TypeFor[time.Time]():
		d.put = (*direct).putDay
	}
	return d, d.put != nil
}

func (d *direct) putList(at any, value string) error {
	if value != d.latest {
		var list List
		if err := list.UnmarshalCSV(value); err != nil {
			return err
		}
		d.latest, d.list = value, list
	}
	*at.(*List) = d.list
	return nil
}

func (d *direct) putDay(at any, value string) error {
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
	*at.(*time.Time) = d.day
	return nil
}

// fillDirect puts the direct values of a row in its record, a pointer to a struct of
// the batch's kind.
func (b *batch) fillDirect(record any, n int) (all error) {
	into, values := reflect.ValueOf(record).Elem(), b.row(n)
	for k := range b.direct {
		d := &b.direct[k]
		if err := d.put(d, into.Field(d.field).Addr().Interface(), values[d.column]); err != nil {
			all = errors.Join(all, err)
		}
	}
	return all
}
