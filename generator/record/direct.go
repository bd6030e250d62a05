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
	column int // among the batch's
	field  int // of the struct
	put    func(d *direct, into reflect.Value, value string) error

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
		d.put = func(_ *direct, into reflect.Value, value string) error { into.SetString(value); return nil }
	case reflect.TypeFor[bool]():
		d.put = func(_ *direct, into reflect.Value, value string) error { into.SetBool(value == yes); return nil }
	case reflect.TypeFor[List]():
		d.put = (*direct).putList
	case reflect.TypeFor[time.Time]():
		d.put = (*direct).putDay
	}
	return d, d.put != nil
}

func (d *direct) putList(into reflect.Value, value string) error {
	if value != d.latest {
		var list List
		if err := list.UnmarshalCSV(value); err != nil {
			return err
		}
		d.latest, d.list = value, list
	}
	*into.Addr().Interface().(*List) = d.list
	return nil
}

func (d *direct) putDay(into reflect.Value, value string) error {
	if value != d.latest {
		var day time.Time
		if err := day.UnmarshalText([]byte(value)); err != nil {
			return err
		}
		d.latest, d.day = value, day
	}
	*into.Addr().Interface().(*time.Time) = d.day
	return nil
}

// fillDirect puts the direct values of a row in its record, a pointer to a new struct of
// the batch's kind: where a cell is blank there is nothing to be put.
func (b *batch) fillDirect(record any, n int) (all error) {
	into, values := reflect.ValueOf(record).Elem(), b.row(n)
	for k := range b.direct {
		d := &b.direct[k]
		if value := values[d.column]; value != "" {
			if err := d.put(d, into.Field(d.field), value); err != nil {
				all = errors.Join(all, err)
			}
		}
	}
	return all
}
