package record

import "time"

// Label is the observation's period as a reader knows it.
func (o *Observation) Label() string { return PeriodLabel(o.PeriodStart, o.PeriodEnd) }

// FinancialYear is that in which the observation's period ends: "2024/25".
func (o *Observation) FinancialYear() string { return financialYear(o.PeriodEnd).String() }

// Middle is the middle day of the observation's period, the first of two.
func (o *Observation) Middle() time.Time {
	return o.start().AddDate(0, 0, days(o.start(), o.PeriodEnd)/2)
}

// start is the first day of the observation's period.
func (o *Observation) start() time.Time { return firstDay(o.PeriodStart, o.PeriodEnd) }

// firstDay is that of a period, which is one day where its start is zero.
func firstDay(start, end time.Time) time.Time {
	if start.IsZero() {
		return end
	}
	return start
}

// days is how many days one day is after another.
func days(from, to time.Time) int { return int(to.Sub(from) / (24 * time.Hour)) } // days are all in UTC

// wholeMonths is how many calendar months a period is made of; 0 where it is
// not made of such.
func wholeMonths(start, end time.Time) int {
	after := end.AddDate(0, 0, 1)
	if start.Day() != 1 || after.Day() != 1 {
		return 0
	}
	return 12*(after.Year()-start.Year()) + int(after.Month()-start.Month())
}

// PeriodLabel is a period as a reader knows it: "31 October 2024" for a day,
// which is also what a zero start means, "October 2024", "Q3 2024/25",
// "2024/25" or "2015/16 to 2017/18" for financial years, "2024" or "2015 to
// 2017" for calendar years, "April to September 2024" for other whole months,
// else its days: "1 April to 15 May 2024".
func PeriodLabel(start, end time.Time) string {
	start = firstDay(start, end)
	months := wholeMonths(start, end)
	years := months > 0 && months%12 == 0
	switch {
	case start.Equal(end):
		return end.Format("2 January 2006")
	case months == 1:
		return end.Format("January 2006")
	case months == 3 && start.Month()%3 == 1:
		return quarterOf(end).String()
	case years && start.Month() == time.April:
		return span(financialYear(start).String(), financialYear(end).String())
	case years && start.Month() == time.January:
		return span(start.Format("2006"), end.Format("2006"))
	case months > 0:
		return fromTo(start, end, "January")
	case start.Month() == end.Month() && start.Year() == end.Year():
		return start.Format("2") + " to " + end.Format("2 January 2006")
	}
	return fromTo(start, end, "2 January")
}

func span(first, last string) string {
	if first == last {
		return first
	}
	return first + " to " + last
}

// fromTo writes two days, the first without its year where that is the last
// one's too.
func fromTo(start, end time.Time, layout string) string {
	first, last := layout, layout+" 2006"
	if start.Year() != end.Year() {
		first = last
	}
	return start.Format(first) + " to " + end.Format(last)
}
