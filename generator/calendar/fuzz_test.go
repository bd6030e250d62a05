package calendar

import (
	"regexp"
	"testing"
	"time"
)

var written = []string{"2025/26", "Q3 2025/26", "March 2026", "Mar-26", "2026-03", "2025-10-31", "31/10/2025", "31 October 2025", "31-Oct-25", "2011-12", "2025-2026", "q1, 2025/26", "9999/00", "0000/01", "0001-01-01", "9999-12-31", "Q1 0000/01"}

// What is a period is one when written, and the same.
func FuzzParsePeriod(f *testing.F) {
	for _, text := range written {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, ok := ParsePeriod(text)
		if !ok {
			if p != (Period{}) {
				t.Errorf("%q is no period, but %v", text, p)
			}
			return
		}
		if again, ok := ParsePeriod(p.String()); !ok || again != p {
			t.Errorf("%q is %q, which is %q", text, p, again)
		}
		if p.End().Before(p.Start()) || p.Compare(p) != 0 || p.Compare(p.Add(1)) >= 0 {
			t.Errorf("%q is of %s to %s", text, p.Start(), p.End())
		}
	})
}

func FuzzLikelyPeriod(f *testing.F) {
	for _, text := range written {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, ok := LikelyPeriod(text)
		if again, is := ParsePeriod(p.String()); is != ok || again != p {
			t.Errorf("%q is likely %q, which is %q", text, p, again)
		}
		if exact, is := ParsePeriod(text); is && ok && exact.Unit() >= Quarter && exact != p {
			t.Errorf("%q is %q, but likely %q", text, exact, p)
		}
	})
}

func FuzzParseDay(f *testing.F) {
	for _, text := range written {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		day, ok := ParseDay(text)
		if !ok {
			return
		}
		if p, is := ParsePeriod(text); is && p != PeriodOf(Day, day) {
			t.Errorf("%q is the day %s and the period %s", text, day, p)
		}
	})
}

// signed is a year that time.Parse reads, and nobody writes: "Oct-+5".
var signed = regexp.MustCompile(`[^0-9A-Za-z][-+][0-9]`)

// What a layout reads has the layout's form: no text is passed over for its own.
func FuzzForm(f *testing.F) {
	for _, text := range append(written, "31  Oct  2025", "Oct  2025", "31 Oct-2025", "1 May 2025 ", " 1 May 2025") {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for form, all := range layouts {
			for _, l := range all {
				if _, err := time.Parse(l.text, text); err != nil || signed.MatchString(text) {
					continue
				}
				if got, ok := formOf(text); got != form || !ok {
					t.Errorf("%q is read as %q, but has another form: %v, %v", text, l.text, got, ok)
				}
			}
		}
	})
}
