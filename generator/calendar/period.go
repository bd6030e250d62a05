package calendar

import (
	"cmp"
	"fmt"
	"time"
)

// Unit is how long a period is. A shorter one is less, and lies in one of each
// that is longer.
type Unit int

// The units. The zero Unit is that of no period.
const (
	Day Unit = iota + 1
	Month
	Quarter // of the financial year
	Year    // the financial one, April to March
)

// firstMonth and months place periods of months: the month, from that of year
// 0, with which number 0 starts, and how many each has.
var firstMonth, months = [...]int{Month: 0, Quarter: 3, Year: 3}, [...]int{Month: 1, Quarter: 3, Year: 12}

// Period is a day, a month, or a quarter or the whole of a financial year.
// Periods can be compared with ==; the zero Period is none.
type Period struct {
	unit   Unit
	number int // how many of its unit came before it, counted from year 0 or 1970
}

// PeriodOf is the period of a unit that a day is in.
func PeriodOf(unit Unit, day time.Time) Period {
	april := day.AddDate(0, -3, 1-day.Day()) // moves the financial year onto the calendar's
	switch unit {
	case Day:
		return Period{Day, DayNumber(day)}
	case Month:
		return Period{Month, 12*day.Year() + int(day.Month()) - 1}
	case Quarter:
		return Period{Quarter, 4*april.Year() + int(april.Month()-1)/3}
	case Year:
		return Period{Year, april.Year()}
	}
	return Period{}
}

// Unit is the period's; 0 for none.
func (p Period) Unit() Unit { return p.unit }

// Number counts the periods of one unit: that of the next is one more.
func (p Period) Number() int { return p.number }

// Start is the period's first day; the zero time for none.
func (p Period) Start() time.Time {
	switch p.unit {
	case 0:
		return time.Time{}
	case Day:
		return DayOf(p.number)
	}
	month := firstMonth[p.unit] + months[p.unit]*p.number
	return time.Date(0, time.Month(1+month), 1, 0, 0, 0, 0, time.UTC)
}

// End is the period's last day; the zero time for none.
func (p Period) End() time.Time {
	if p.unit == 0 {
		return time.Time{}
	}
	return p.Add(1).Start().AddDate(0, 0, -1)
}

// Add is the period so many of its units later.
func (p Period) Add(n int) Period {
	if p.unit == 0 {
		return p
	}
	return Period{p.unit, p.number + n}
}

// In is the period of a unit that this one lies in; not ok where it is longer
// than that, such as a year in quarters, or none.
func (p Period) In(unit Unit) (in Period, ok bool) {
	if p.unit == 0 || p.unit > unit {
		return Period{}, false
	}
	return PeriodOf(unit, p.Start()), true
}

// Compare orders periods by when they end, the shorter first of two that end
// together; none comes before all.
func (p Period) Compare(q Period) int {
	return cmp.Or(cmp.Compare(min(p.unit, 1), min(q.unit, 1)), p.End().Compare(q.End()), cmp.Compare(p.unit, q.unit))
}

// String writes the period as papers do: "2025/26", "Q3 2025/26", "October
// 2025", "31 October 2025"; empty for none.
func (p Period) String() string {
	switch p.unit {
	case Year:
		return fmt.Sprintf("%04d/%02d", p.number, (p.number+1)%100)
	case Quarter:
		return fmt.Sprintf("Q%d %s", p.number%4+1, Period{Year, p.number / 4})
	case Month:
		return p.Start().Format(monthLayout)
	case Day:
		return p.Start().Format(longLayout)
	}
	return ""
}

// Spoken is the period as a person says it: "quarter 3 of 2025 to 2026".
func (p Period) Spoken() string {
	switch p.unit {
	case Year:
		return fmt.Sprintf("%d to %d", p.number, p.number+1)
	case Quarter:
		return fmt.Sprintf("quarter %d of %s", p.number%4+1, Period{Year, p.number / 4}.Spoken())
	}
	return p.String()
}

// Months are those of a quarter, whatever its year: "October to December"; empty for
// another period.
func (p Period) Months() string {
	if p.unit != Quarter {
		return ""
	}
	return p.Start().Format("January") + " to " + p.End().Format("January")
}
