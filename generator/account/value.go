package account

import (
	"boardpack/generator/measure"
	"boardpack/generator/record"
)

// Value is one value of a measure.
type Value struct {
	Account *Account
	Point   measure.Point
}

// Annual is what a measure's values come to in one financial year.
type Annual struct {
	Account *Account
	Year    measure.Year
}

// Values are those of all measures, measure by measure.
func (all *Accounts) Values() []*Value {
	var values []*Value
	for _, a := range all.All {
		for _, p := range a.Series.Points {
			values = append(values, &Value{a, p})
		}
	}
	return values
}

// Years are the financial years of all measures, measure by measure.
func (all *Accounts) Years() []Annual {
	var years []Annual
	for _, a := range all.All {
		for _, y := range a.Series.Years() {
			years = append(years, Annual{a, y})
		}
	}
	return years
}

// Reading is the value itself.
func (v *Value) Reading() *Reading {
	return v.Account.quantity.reading(v.Point.Value).marked(v.Point.Provisional)
}

// Numerator is what the value is a share of, as a count.
func (v *Value) Numerator() *Reading { return counted(v.Point.Numerator).marked(v.Point.Provisional) }

// Denominator is what the numerator is divided by, as a count; of the months up to a
// period, that of all of them.
func (v *Value) Denominator() *Reading {
	if v.Account.Series.Measure.RollingMonths > 0 {
		return v.Account.addedUp(v.Point.Denominator)
	}
	return counted(v.Point.Denominator)
}

// addedUp is a denominator of several periods, called what it is of.
func (a *Account) addedUp(denominator measure.Number) *Reading {
	made, unit := counted(denominator), a.Series.PersonTime()
	if made != nil && unit != "" && denominator.Known {
		made.Cell.After += " " + unit
	}
	return made
}

// YearBefore is the value of the same months a year before.
func (v *Value) YearBefore() *Reading { return v.Account.quantity.reading(v.before()) }

func (v *Value) before() measure.Number { return v.Account.Series.YearBefore(v.Point.Period) }

// Change is how much higher or lower the value is than a year before: in
// percentage points where it is a percentage itself.
func (v *Value) Change() *Reading {
	before, now := v.rounded(v.before()), v.rounded(v.Point.Value)
	if v.Account.Series.Measure.Unit.Form != record.FormPercent {
		return percentChange(before, now).marked(v.Point.Provisional)
	}
	if !before.Known || !now.Known {
		return nil
	}
	made := signed(quantity{unit: record.Unit{Form: record.FormOther}, places: 1}, now.Value-before.Value, before.Margin+now.Margin)
	made.Cell.After += " points"
	return made.marked(v.Point.Provisional)
}

// rounded is a number with its margin, which a count of people has as well: it is
// not shown with the count itself.
func (v *Value) rounded(n measure.Number) measure.Number {
	n.Margin = v.Account.Series.Roughness(n)
	return n
}

// percentChange is how much higher or lower a value is than one before it.
func percentChange(from, to measure.Number) *Reading {
	if !from.Known || !to.Known || from.Value <= 0 { // of what is below nought there is no percentage
		return nil
	}
	ratio := to.Value / from.Value
	margin := (to.Margin + ratio*from.Margin) / from.Value * 100
	return signed(quantity{unit: record.Unit{Form: record.FormPercent}, places: 1}, (ratio-1)*100, margin)
}

// signed is a change, with a sign for a rise as well.
func signed(q quantity, change, margin float64) *Reading {
	cell := q.cell(measure.Number{Value: change, Known: true, Margin: margin})
	if change > 0 {
		cell.Before = "+"
	}
	return &Reading{Cell: cell, Order: change}
}

// Status is how the value stood at the end of its period.
func (v *Value) Status() string { return statusOf(v.Account, v.Point) }

// unsettled reports whether that is a verdict on a value that may still change.
func (v *Value) unsettled() bool { return restsOn(v.Status(), v.Point) }

// Numerator is the year's, as a count.
func (y Annual) Numerator() *Reading { return counted(y.Year.Numerator).marked(y.Year.Provisional) }

// Denominator is the year's, as a count.
func (y Annual) Denominator() *Reading { return y.Account.addedUp(y.Year.Denominator) }

// Reading is the year's value.
func (y Annual) Reading() *Reading {
	return y.Account.quantity.reading(y.Year.Value).marked(y.Year.Provisional)
}
