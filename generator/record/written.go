package record

import (
	"strconv"
	"strings"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/pattern"
)

var (
	withTime   = pattern.Of(`^(.+?)[ T](\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?$`)
	noTime     = pattern.Of(`^0?0:00(?::00(?:\.0+)?)?$`)
	inDigits   = pattern.Of(`^(\d{1,2})([/.-])(\d{1,2})([/.-])(\d{4}|\d{2})$`)
	yearFirst  = pattern.Of(`^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$`)
	inWords    = pattern.Of(`(?i)^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,? )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?(` + monthNames + `),? (\d{4})$`)
	serial     = pattern.Of(`^[3-5]\d{4}(?:\.\d+)?$`) // of days from 1982 to 2064
	shortYears = pattern.Of(`(?i)^(?:Q(?:uarter|tr)?\s*([1-4])[\s,]+)?(F/?Y\s*)?(?:20)?(\d{2})\s*[/–-]\s*(?:20)?(\d{2})(?:[\s,–-]+Q(?:uarter|tr)?\s*([1-4]))?$`)
	monthOfIt  = pattern.Of(`^(0?[1-9]|1[0-2])[/.-](20\d{2})$`)
	// namesMonth is the name of a month without a number, and monthAndTwo one with two digits
	// that are a year to some and a day to others.
	namesMonth  = pattern.Of(`(?i)^[^\d]*\b` + monthNames + `\b[^\d]*$`)
	monthAndTwo = pattern.Of(`(?i)^(` + monthNames + `)\.? ?[’\']?(\d{2})$`)
	twoOfThem   = pattern.Of(`(?i)^Q[1-4]\s*(?:[-–/&]|to|or)\s*(Q[1-4])\s+(\d{4}/\d{2})$`)
)

const monthNames = `(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)`

// dayOf is the day that a text writes, in any of the ways in which no day can be
// another: a time of the day does not count, unless it is of another zone, where
// the day may be the next one here.
func dayOf(text string) (day time.Time, ok bool) {
	if day, ok = calendar.ParseDay(text); ok {
		return day, true
	}
	if m := withTime().FindStringSubmatch(text); m != nil && (m[3] == "" || noTime().MatchString(m[2])) {
		return dayOf(strings.TrimSpace(m[1]))
	}
	if m := yearFirst().FindStringSubmatch(text); m != nil {
		return ofDigits(m[3], m[2], m[1])
	}
	if m := inWords().FindStringSubmatch(text); m != nil {
		day, ok = calendar.ParseDay(m[2] + " " + m[3][:3] + " " + m[4])
		return day, ok && (m[1] == "" || strings.EqualFold(m[1], day.Weekday().String()[:3]))
	}
	m := inDigits().FindStringSubmatch(text)
	switch {
	case m == nil || m[2] != m[4]:
		return time.Time{}, false
	case len(m[5]) == 2 && !isSettled(m[1], m[3]):
		return time.Time{}, false
	case len(m[5]) == 2:
		return ofDigits(m[1], m[3], "20"+m[5])
	}
	return ofDigits(m[1], m[3], m[5])
}

// isSettled reports whether a day and a month cannot change places: 31/10, 10/10.
// With a year of two digits behind them all three look alike, and none is guessed.
func isSettled(day, month string) bool {
	first, _ := strconv.Atoi(day)
	second, _ := strconv.Atoi(month)
	return first > 12 || first == second
}

func ofDigits(day, month, year string) (time.Time, bool) {
	date, err := time.Parse("2/1/2006", strings.TrimLeft(day, "0")+"/"+strings.TrimLeft(month, "0")+"/"+year)
	return date, err == nil
}

// periodOf is the period that a text writes: as calendar reads it, or with years
// of two digits, or with the quarter behind them, where one year follows the
// other and they cannot be a month and a day; or a month in digits before its year.
func periodOf(text string) (p calendar.Period, ok bool) {
	if p, ok = calendar.ParsePeriod(text); ok {
		return p, true
	}
	if day, ok := dayOf(text); ok {
		return calendar.PeriodOf(calendar.Day, day), true
	}
	if m := monthOfIt().FindStringSubmatch(text); m != nil {
		return calendar.ParsePeriod(m[2] + "-" + ("0" + m[1])[len(m[1])-1:])
	}
	m := shortYears().FindStringSubmatch(text)
	if m == nil || m[1] != "" && m[5] != "" {
		return calendar.Period{}, false
	}
	first, _ := strconv.Atoi(m[3])
	second, _ := strconv.Atoi(m[4])
	quarter, isSaid := m[1]+m[5], m[2] != ""
	if second != (first+1)%100 || first <= 12 && quarter == "" && !isSaid {
		return calendar.Period{}, false
	}
	written := "20" + m[3] + "/" + m[4]
	if quarter != "" {
		written = "Q" + quarter + " " + written
	}
	return calendar.ParsePeriod(written)
}

var unitNames = map[calendar.Unit]string{calendar.Month: " is a month", calendar.Quarter: " is a quarter", calendar.Year: " is a financial year"}

// meantDay says what a text that is no day here was meant to be, and the day, where one is
// likely; blank where nothing is known.
func meantDay(text string) (what, hint, likely string) {
	if serial().MatchString(text) {
		number, _ := strconv.ParseFloat(text, 64)
		day := calendar.DayOf(int(number) + calendar.DayNumber(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)))
		return " is a spreadsheet's number of a day", calendar.Long(day) + "? write " + day.Format(time.DateOnly) + ", or format the column as dates", day.Format(time.DateOnly)
	}
	if m := inDigits().FindStringSubmatch(text); m != nil && m[2] == m[4] {
		year := m[5]
		if len(year) == 2 {
			year = "20" + year
		}
		if day, ok := ofDigits(m[1], m[3], year); ok {
			return " has a year of two digits", calendar.Long(day) + "? write it as " + day.Format("02/01/2006"), day.Format(time.DateOnly)
		}
		if day, ok := ofDigits(m[3], m[1], year); ok {
			return " has the month before the day, as in the United States", calendar.Long(day) + "? write it as " + day.Format("02/01/2006"), day.Format(time.DateOnly)
		}
	}
	if p, ok := periodOf(text); ok && p.Unit() != calendar.Day {
		return unitNames[p.Unit()], "which day of " + p.String() + "? write it as " + p.End().Format(time.DateOnly), ""
	}
	if m := withTime().FindStringSubmatch(text); m != nil && m[3] != "" && m[3] != "Z" {
		return " is a time of another zone, which may be on another day here", "write the day alone, as 2024-10-31", ""
	} else if m != nil && m[3] != "" {
		return " is a time of Greenwich, which may be on the next day here", "write the day alone, as 2024-10-31", ""
	}
	if namesMonth().MatchString(text) {
		return " has no year", "write it with its year, as October 2025 or 2025-10-31", ""
	}
	if m := monthAndTwo().FindStringSubmatch(text); m != nil {
		return " may be a month of a year or a day of a month", "write it as " + m[1] + " 20" + m[2] + ", or as 2025-10-31 for a day", ""
	}
	return "", "", ""
}
