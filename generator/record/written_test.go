package record

import (
	"testing"
	"time"
)

// TestDaysAsWritten reads days in every way that exports have them, or says what
// they would mean.
func TestDaysAsWritten(t *testing.T) {
	const meant = "31 October 2025? write it as 31/10/2025"
	for text, want := range map[string]string{
		"31-Oct-25": "2025-10-31", "31 October 2025": "2025-10-31", "31/10/2025 00:00": "2025-10-31", "2025-10-31 00:00:00": "2025-10-31",
		"2025-10-31T00:00:00Z": "2025-10-31", "2025-10-31 14:05": "2025-10-31", "2025-10-31 00:00:00.000": "2025-10-31",
		"9/10/2025": "2025-10-09", "1/10/2025": "2025-10-01", "31.10.2025": "2025-10-31", "09.1.2025": "2025-01-09",
		"31-10-2025": "2025-10-31", "2025/10/31": "2025-10-31", "2025/10/5": "2025-10-05", "31st October 2025": "2025-10-31", "2nd of Oct 2025": "2025-10-02", "Fri 31 Oct 2025": "2025-10-31", "Friday, 31 October 2025": "2025-10-31",
		"Tue 31 Oct 2025":           `"Tue 31 Oct 2025" is not a date (write it as 2024-10-31 or as 31/10/2024)`, // it was a Friday
		"2025/31/10":                `"2025/31/10" is not a date (write it as 2024-10-31 or as 31/10/2024)`,
		"45961":                     `"45961" is a spreadsheet's number of a day (31 October 2025? write 2025-10-31, or format the column as dates)`,
		"10/31/2025":                `"10/31/2025" has the month before the day, as in the United States (` + meant + ")",
		"10/31/25":                  `"10/31/25" has the month before the day, as in the United States (` + meant + ")",
		"31/10/25":                  "2025-10-31",
		"31.10.25":                  "2025-10-31",
		"10/10/25":                  "2025-10-10",
		"9/10/25":                   `"9/10/25" has a year of two digits (9 October 2025? write it as 09/10/2025)`,
		"10/09/25":                  `"10/09/25" has a year of two digits (10 September 2025? write it as 10/09/2025)`,
		"Oct-25":                    `"Oct-25" is a month (which day of October 2025? write it as 2025-10-31)`,
		"Q3 25/26":                  `"Q3 25/26" is a quarter (which day of Q3 2025/26? write it as 2025-12-31)`,
		"FY25/26":                   `"FY25/26" is a financial year (which day of 2025/26? write it as 2026-03-31)`,
		"Mar 26":                    `"Mar 26" may be a month of a year or a day of a month (write it as 2024-10-31 or as 31/10/2024)`,
		"03/2026":                   `"03/2026" is a month (which day of March 2026? write it as 2026-03-31)`,
		"2025-10-31T23:00:00Z":      `"2025-10-31T23:00:00Z" is a time of Greenwich, which may be on the next day here (write the day alone, as 2024-10-31)`,
		"2025-10-31T00:00:00+01:00": "2025-10-31", "2025-10-31T00:00:00.000+0000": "2025-10-31",
		"2025-10-31T23:00:00+02:00": `"2025-10-31T23:00:00+02:00" is a time of another zone, which may be on another day here (write the day alone, as 2024-10-31)`,
		"31/02/2024":                `"31/02/2024" is not a day of the calendar (write it as 2024-10-31 or as 31/10/2024)`,
		"1900-01-00":                `"1900-01-00" is not a day of the calendar (write it as 2024-10-31 or as 31/10/2024)`,
		"2024":                      `"2024" is not a date (write it as 2024-10-31 or as 31/10/2024)`,
		"1.10/2025":                 `"1.10/2025" is not a date (write it as 2024-10-31 or as 31/10/2024)`,
	} {
		got, wrong := day(text)
		if wrong != nil {
			got = wrong.text + " (" + wrong.hint + ")"
		} else if date, err := time.Parse(time.RFC3339, got); err == nil {
			got = date.Format(time.DateOnly)
		}
		if got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

func TestPeriodsAsWritten(t *testing.T) {
	const no, how = " is not a financial year, a quarter, a month or a day", "write it as 2025/26, Q3 2025/26, October 2025 or 2025-10-31"
	for text, want := range map[string]string{
		"Q3 25/26": "Q3 2025/26", "Q3 24-25": "Q3 2024/25", "q3 2024-25": "Q3 2024/25", "2025-26 Q3": "Q3 2025/26", "2025/2026": "2025/26", "25/26": "2025/26",
		"2025-26": "2025/26", "Dec-25": "December 2025", "March 2026": "March 2026", "31/12/2025": "31 December 2025", "9/10/2025": "9 October 2025", "Q1 09/10": "Q1 2009/10",
		"FY25/26": "2025/26", "Quarter 4 2025/26": "Q4 2025/26", "2025/26 - Q3": "Q3 2025/26", "Qtr 2 25/26": "Q2 2025/26", "Q4 FY25/26": "Q4 2025/26", "fy 2025-26": "2025/26", "F/Y 11/12": "2011/12", "03/2026": "March 2026", "3/2026": "March 2026", "12.2025": "December 2025",
		"13/2026":       `"13/2026"` + no + " (" + how + ")",
		"FY26":          `"FY26"` + no + " (" + how + ")",
		"Mar 26":        `"Mar 26" may be a month of a year or a day of a month (write it as Mar 2026, or as 2025-10-31 for a day)`,
		"end of March":  `"end of March" has no year (write it with its year, as October 2025 or 2025-10-31)`,
		"May":           `"May" has no year (write it with its year, as October 2025 or 2025-10-31)`,
		"10/11":         `"10/11"` + no + " (" + how + ")",
		"2011-12":       `"2011-12"` + no + ` ("2011/12"?)`,
		"2024/26":       `"2024/26"` + no + ` ("2024/25"?)`,
		"24/26":         `"24/26"` + no + " (" + how + ")",
		"Q2-Q3 2025/26": `"Q2-Q3 2025/26"` + no + ` (the later one? "Q3 2025/26")`,
		"TBC":           `"TBC"` + no + " (" + how + `; a word for none stands under words, with "")`,
		"Q1 25/26 Q2":   `"Q1 25/26 Q2"` + no + " (" + how + ")",
		"45961":         `"45961" is a spreadsheet's number of a day (31 October 2025? write 2025-10-31, or format the column as dates)`,
	} {
		got, wrong := anyPeriod(text)
		if wrong != nil {
			got = wrong.text + " (" + wrong.hint + ")"
		}
		if got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
