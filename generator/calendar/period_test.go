package calendar

import (
	"slices"
	"testing"
	"time"
)

func TestParsePeriod(t *testing.T) {
	for text, want := range map[string]string{
		"2025/26": "2025/26", "1999/00": "1999/00", "Q3 2025/26": "Q3 2025/26",
		"March 2026": "March 2026", "march 2026": "March 2026", "Mar 2026": "March 2026", "Mar-26": "March 2026", "MAR-2026": "March 2026", "2026-03": "March 2026",
		"31 October 2025": "31 October 2025", "2025-10-31": "31 October 2025", "31/10/2025": "31 October 2025", "31 Oct 2025": "31 October 2025",
		"31-Oct-25": "31 October 2025", "25 Dec 24": "25 December 2024", "31-Oct-2025": "31 October 2025", "1 May 2025": "1 May 2025", "29/02/2024": "29 February 2024",
		"2012-12": "December 2012", "2010-10": "October 2010", // no year after another
		"": "", "2025/27": "", "2025-26": "", "Q5 2025/26": "", "Q0 2025/26": "", "q3 2025/26": "", "Q3  2025/26": "", "Q3": "", "2025": "", " 2025/26": "",
		"2011-12": "", "2001-02": "", // or financial years
		"29/02/2025": "", "0026-03-31": "", "31/03/0026": "", "03/0026": "", "10/31/2025": "", "1/4/2025": "", "2025-13": "", "2025-13-01": "", "Smarch 2025": "", "Oct-+5": "", "May--0": "", "0000-01-01": "", "0000-01": "", "March": "",
	} {
		p, ok := ParsePeriod(text)
		if p.String() != want || ok != (want != "") {
			t.Errorf("%q is %q, %v; want %q", text, p, ok, want)
		}
	}
}

func TestLikelyPeriod(t *testing.T) {
	for text, want := range map[string]string{
		"2025-26": "2025/26", "2025/2026": "2025/26", "2025–26": "2025/26", "202526": "2025/26", "2025 / 26": "2025/26", "2024/26": "2024/25",
		"q3 2025-26": "Q3 2025/26", "Q1, 2025/26": "Q1 2025/26", "Q42025/26": "Q4 2025/26", " 2025/26 ": "2025/26", "2011-12": "2011/12",
		"Q5 2025/26": "", "2025": "", "March 2026": "", "": "",
	} {
		p, ok := LikelyPeriod(text)
		if p.String() != want || ok != (want != "") {
			t.Errorf("%q is likely %q, %v; want %q", text, p, ok, want)
		}
	}
}

func TestParseDay(t *testing.T) {
	for text, want := range map[string]string{
		"2025-10-31": "2025-10-31", "31/10/2025": "2025-10-31", "29/02/2024": "2024-02-29",
		"29/02/2025": "", "1/4/2025": "", "31/10/25": "", "": "", "10/31/2025": "",
		"31 October 2025": "2025-10-31", "31-Oct-25": "2025-10-31", "12-Jun-25": "2025-06-12", "12 June 2025": "2025-06-12", "2 Jan 2026": "2026-01-02",
		"02-Jan-2026": "2026-01-02", "12-Jun-68": "2068-06-12", "31-Jun-25": "", "Jun-25": "", "June 2025": "", "12-Juni-25": "", "0000-01-01": "", "31/03/0026": "",
	} {
		day, ok := ParseDay(text)
		if !day.Equal(on(want)) || ok != (want != "") {
			t.Errorf("%q is %s, %v; want %q", text, day, ok, want)
		}
	}
}

func TestCompare(t *testing.T) {
	order := []string{"", "2023/24", "1 April 2024", "31 December 2024", "December 2024", "Q3 2024/25", "January 2025", "30 March 2025", "31 March 2025", "March 2025", "Q4 2024/25", "2024/25", "1 April 2025"}
	var periods []Period
	for _, text := range order {
		p, _ := ParsePeriod(text)
		periods = append(periods, p)
	}
	for i, p := range periods {
		for j, q := range periods {
			if got, want := p.Compare(q), i-j; (got < 0) != (want < 0) || (got > 0) != (want > 0) {
				t.Errorf("%q to %q: %d", order[i], order[j], got)
			}
		}
	}
	if none, old := (Period{}), PeriodOf(Day, time.Time{}); none.Compare(old) >= 0 || old.Compare(none) <= 0 {
		t.Error("none does not come before all")
	}
}

func TestIn(t *testing.T) {
	units := []Unit{Day, Month, Quarter, Year}
	for text, want := range map[string][]string{
		"31 March 2026": {"31 March 2026", "March 2026", "Q4 2025/26", "2025/26"},
		"1 April 2026":  {"1 April 2026", "April 2026", "Q1 2026/27", "2026/27"},
		"March 2026":    {"", "March 2026", "Q4 2025/26", "2025/26"},
		"Q1 2025/26":    {"", "", "Q1 2025/26", "2025/26"},
		"2025/26":       {"", "", "", "2025/26"},
		"":              {"", "", "", ""},
	} {
		p, _ := ParsePeriod(text)
		var got []string
		for _, unit := range units {
			in, ok := p.In(unit)
			if ok != (in != Period{}) {
				t.Errorf("%q in %d: %v, %v", text, unit, in, ok)
			}
			got = append(got, in.String())
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q is in %q, want %q", text, got, want)
		}
	}
}

func TestSpoken(t *testing.T) {
	for text, want := range map[string]string{
		"2025/26": "2025 to 2026", "1999/00": "1999 to 2000", "Q4 2025/26": "quarter 4 of 2025 to 2026",
		"March 2026": "March 2026", "31 October 2025": "31 October 2025", "": "",
	} {
		if p, _ := ParsePeriod(text); p.Spoken() != want {
			t.Errorf("%q is said %q, want %q", text, p.Spoken(), want)
		}
	}
}

func TestMonths(t *testing.T) {
	for text, want := range map[string]string{"Q1 2025/26": "April to June", "Q3 1999/00": "October to December", "Q4 2025/26": "January to March", "2025/26": "", "March 2026": "", "": ""} {
		if p, _ := ParsePeriod(text); p.Months() != want {
			t.Errorf("%q has %q, want %q", text, p.Months(), want)
		}
	}
}

func TestNoPeriod(t *testing.T) {
	none := Period{}
	if !none.Start().IsZero() || !none.End().IsZero() || none.Add(3) != none || none.Unit() != 0 || PeriodOf(0, on("2025-10-31")) != none {
		t.Errorf("no period is of %s to %s", none.Start(), none.End())
	}
	if got := Long(time.Time{}) + LongMonth(time.Time{}); got != "" {
		t.Errorf("no day is %q", got)
	}
}
