package record

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"time"
)

// period is a financial year, April to March, or a quarter of it.
type period struct {
	year    int // in which it starts
	quarter int // 1 to 4; wholeYear sorts after its quarters, by when it ends
}

const wholeYear = 5

// quarterOf is the quarter that a day is in.
func quarterOf(day time.Time) period {
	april := day.AddDate(0, -3, 1-day.Day()) // moves the financial year onto the calendar's
	return period{april.Year(), int(april.Month()+2) / 3}
}

// financialYear is the one that a day is in.
func financialYear(day time.Time) period { return period{quarterOf(day).year, wholeYear} }

var (
	exactPeriod = regexp.MustCompile(`^(?:Q([1-4]) )?(\d{4})/(\d{2})$`)
	loosePeriod = regexp.MustCompile(`(?i)^(?:Q\s*([1-4])[\s,]*)?(\d{4})\s*[/–-]?\s*(?:\d{2})?(\d{2})$`)
)

func parsePeriod(value string) (period, bool) {
	match := exactPeriod.FindStringSubmatch(value)
	if match == nil {
		return period{}, false
	}
	p := periodOf(match)
	return p, p.String() == value
}

func periodOf(match []string) period {
	p := period{quarter: wholeYear}
	p.year, _ = strconv.Atoi(match[2])
	if match[1] != "" {
		p.quarter, _ = strconv.Atoi(match[1])
	}
	return p
}

func (p period) String() string {
	year := fmt.Sprintf("%04d/%02d", p.year, (p.year+1)%100)
	if p.quarter == wholeYear {
		return year
	}
	return fmt.Sprintf("Q%d %s", p.quarter, year)
}

func anyPeriod(value string) (string, *problem) {
	if _, ok := parsePeriod(value); ok {
		return value, nil
	}
	wrong := &problem{
		code: "not-a-period",
		text: quoted(value) + " is not a financial year or a quarter of one",
		hint: "write it as 2025/26 or as Q3 2025/26",
	}
	if match := loosePeriod.FindStringSubmatch(value); match != nil {
		wrong.hint = `"` + periodOf(match).String() + `"?`
	}
	return "", wrong
}

// comparePeriods orders periods by when they end; what is no period comes
// last.
func comparePeriods(a, b string) int {
	p, isPeriod := parsePeriod(a)
	q, isAlso := parsePeriod(b)
	if !isPeriod || !isAlso {
		return cmp.Or(cmp.Compare(rank(isPeriod), rank(isAlso)), cmp.Compare(a, b))
	}
	return cmp.Or(cmp.Compare(p.year, q.year), cmp.Compare(p.quarter, q.quarter))
}

func rank(first bool) int {
	if first {
		return 0
	}
	return 1
}
