package study

import (
	"strings"
	"time"

	"boardpack/generator/account"
	"boardpack/generator/calendar"
	"boardpack/generator/figure"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// grandTotal heads the column and the row of totals.
const grandTotal = "Grand Total"

// notRecorded heads a row of blank values.
const notRecorded = "Not recorded"

const separator = ", "

// cellOf is a row's value of a field as a table has it.
func cellOf(f relation.Field, row relation.Row) figure.Cell {
	switch value := f.Value(row).(type) {
	case nil:
		if f.Type.Numeric() || f.Decimal {
			return figure.Unknown()
		}
		return figure.Cell{}
	case int:
		if f.Type == relation.Money {
			return pounds(float64(value))
		}
		return figure.Whole(value)
	case float64:
		return fraction(f.Type, value, 4)
	case time.Time:
		return figure.Cell{Value: figure.Date{Day: value}}
	case account.Reading:
		return value.Cell
	}
	if f.Decimal {
		return figure.Written(f.Text(row))
	}
	var words []string
	for _, value := range f.Values(nil, row) {
		words = append(words, shownValue(f, value, ""))
	}
	said := figure.Said(strings.Join(words, separator))
	said.Provisional = len(words) > 0 && f.Unsettled(row)
	return said
}

func pounds(amount float64) figure.Cell {
	return figure.Cell{Value: figure.Amount{Value: amount, Form: figure.Pounds}}
}

// fraction is a number that need not be whole, with as many decimals as it
// needs, and at most so many.
func fraction(kind relation.Type, value float64, most int) figure.Cell {
	amount := figure.Amount{Value: value}
	if kind == relation.Percent {
		amount.Form = figure.Percent
	}
	for amount.Places < most && amount.Rounded() != value {
		amount.Places++
	}
	return figure.Cell{Value: amount}
}

// shownValue is a field's value as pages show it.
func shownValue(field relation.Field, value, blanks string) string {
	if day, is := dayIn(field, value); is {
		return calendar.Long(day)
	}
	switch {
	case value == "":
		return blanks
	case field.Meaning(value) != "" && strings.HasSuffix(field.Name, "status") && value == strings.ToUpper(value):
		return wording.Capital(strings.ToLower(value)) // OPEN, as records write it and pages do not
	}
	return value
}

// shownCell is a field's value as a table has it: a day is one in its files too.
func shownCell(field relation.Field, value, blanks string) figure.Cell {
	if day, is := dayIn(field, value); is {
		return figure.Cell{Value: figure.Date{Day: day}}
	}
	return figure.Said(shownValue(field, value, blanks))
}

// dayIn is the day that a value of a field of days is; of one that is counted by months or
// quarters none is.
func dayIn(field relation.Field, value string) (day time.Time, is bool) {
	if field.Type != relation.Date {
		return day, false
	}
	day, err := time.Parse(time.DateOnly, value)
	return day, err == nil
}

// references names rows by what names one of them.
func references(r *relation.Relation, rows []relation.Row) figure.Cell {
	names := make([]string, len(rows))
	for k, row := range rows {
		names[k] = r.KeyOf(row)
	}
	return figure.Named(names)
}
