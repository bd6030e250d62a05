package start

import (
	"os"
	"path/filepath"
	"strings"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/pattern"
	"boardpack/generator/sheet"
)

// dayWords are days, months and quarters as they stand in a line of words; a year
// of two digits wants a day before it.
var dayWords = pattern.Of(`(?i)\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|(?:3[01]|2\d|1[3-9])[/.]\d{1,2}[/.]\d{2}|` +
	`(?:\d{1,2}(?:st|nd|rd|th)?[ -])?` + months + `[ -]\d{4}|\d{1,2}(?:st|nd|rd|th)?[ -]` + months + `[ -]\d{2}|Q[1-4] \d{4}/\d{2})\b`)

const months = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`

var ordinal = pattern.Of(`(?i)^(\d+)(?:st|nd|rd|th)`)

// TitleDay is the day that the rows above the table of a sheet name, of a month its
// last, with the words that do; zero where they name none or several.
func (o Options) TitleDay() (day time.Time, said string) {
	for _, path := range o.Sheets {
		data, err := os.ReadFile(path)
		if err != nil {
			continue // that is told when it is read
		}
		t, _, _ := open(filepath.Base(path), data, o.read(sheet.Names(data))[0])
		if t == nil {
			continue
		}
		for _, text := range t.title {
			for _, found := range dayWords().FindAllString(text, -1) {
				when, is := dayWritten(found)
				switch {
				case !is:
				case day.IsZero():
					day, said = when, strings.Join(strings.Fields(text), " ")
				case !day.Equal(when):
					return time.Time{}, ""
				}
			}
		}
	}
	return day, said
}

func dayWritten(text string) (time.Time, bool) {
	text = ordinal().ReplaceAllString(text, "$1")
	short := longMonth().ReplaceAllString(text, "$1") // with a year of two digits
	for _, way := range []string{text, strings.ReplaceAll(text, "-", " "), strings.ReplaceAll(short, " ", "-"), inFull(text)} {
		if period, ok := calendar.ParsePeriod(way); ok {
			return period.End(), true
		}
	}
	return time.Time{}, false
}

var longMonth = pattern.Of(`(?i)\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*`)

// inFull is a day in digits with every digit: 9/10/2025, 31.10.25.
func inFull(text string) string {
	parts := strings.Split(strings.ReplaceAll(text, ".", "/"), "/")
	for k, part := range parts {
		switch {
		case len(part) == 1:
			parts[k] = "0" + part
		case k == 2 && len(part) == 2:
			parts[k] = "20" + part
		}
	}
	return strings.Join(parts, "/")
}
