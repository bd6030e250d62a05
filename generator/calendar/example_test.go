package calendar_test

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"boardpack/generator/calendar"
)

func ExampleParsePeriod() {
	for _, text := range []string{"Q3 2025/26", "Mar-26", "31/10/2025", "2011-12"} {
		period, ok := calendar.ParsePeriod(text)
		quarter, _ := period.In(calendar.Quarter)
		fmt.Printf("%q %v %q\n", period, ok, quarter)
	}
	// Output:
	// "Q3 2025/26" true "Q3 2025/26"
	// "March 2026" true "Q4 2025/26"
	// "31 October 2025" true "Q3 2025/26"
	// "" false ""
}

func ExampleLikelyPeriod() {
	period, _ := calendar.LikelyPeriod("q3, 2025-2026")
	fmt.Println(period)
	// Output: Q3 2025/26
}

func ExamplePeriodOf() {
	day := time.Date(2026, time.March, 31, 0, 0, 0, 0, time.UTC)
	year := calendar.PeriodOf(calendar.Year, day)
	fmt.Println(year, "is followed by", year.Add(1))
	fmt.Println(calendar.PeriodOf(calendar.Quarter, day).Spoken())
	// Output:
	// 2025/26 is followed by 2026/27
	// quarter 4 of 2025 to 2026
}

func ExampleParseDay() {
	day, ok := calendar.ParseDay("31/10/2025")
	fmt.Println(calendar.Long(day), ok)
	fmt.Println(calendar.LongMonth(day))
	// Output:
	// 31 October 2025 true
	// October 2025
}

func ExampleDayNumber() {
	from, _ := calendar.ParseDay("2024-02-28")
	to, _ := calendar.ParseDay("2024-03-01")
	days := calendar.DayNumber(to) - calendar.DayNumber(from)
	fmt.Println(days, calendar.Long(calendar.DayOf(calendar.DayNumber(to))))
	// Output: 2 1 March 2024
}

func ExampleSpan() {
	from, _ := calendar.ParseDay("2024-04-01")
	to, _ := calendar.ParseDay("2024-09-30")
	span := calendar.Span{Start: from, End: to}
	fmt.Println(span.Label(), "is of", span.Length())
	fmt.Println(span.Later(6).Label())
	// Output:
	// April to September 2024 is of 6 months
	// October 2024 to March 2025
}

func ExampleSeries_Gaps() {
	var months calendar.Series
	for _, text := range []string{"April 2025", "May 2025", "August 2025"} {
		month, _ := calendar.ParsePeriod(text)
		months = append(months, calendar.Span{Start: month.Start(), End: month.End()})
	}
	for _, gap := range months.Gaps() {
		fmt.Println("nothing for", gap)
	}
	// Output: nothing for June to July 2025
}

// ExampleCompareWritten puts in the order of time what trackers mix.
func ExampleCompareWritten() {
	due := []string{"2025/26", "tbc", "Q4 2025/26", "Dec-25", "31/03/2026"}
	slices.SortFunc(due, calendar.CompareWritten)
	fmt.Println(strings.Join(due, "; "))
	// Output: Dec-25; 31/03/2026; Q4 2025/26; 2025/26; tbc
}

// Labels of what was observed over a time are in its order as well, by when they end; of
// what ends together the longer is last.
func ExampleCompareWritten_spans() {
	seen := []string{"12 months to January 2025", "April to September 2024", "2024", "Q3 2024/25", "12 months to April 2024", "15 to 28 January 2025", "2019/20 to 2023/24", "12 months of rest", "January 2025", "2015 to 2017"}
	slices.SortFunc(seen, calendar.CompareWritten)
	for _, text := range seen {
		fmt.Println(text)
	}
	// Output:
	// 2015 to 2017
	// 2019/20 to 2023/24
	// 12 months to April 2024
	// April to September 2024
	// Q3 2024/25
	// 2024
	// 15 to 28 January 2025
	// January 2025
	// 12 months to January 2025
	// 12 months of rest
}
