package calendar

import (
	"fmt"
	"strings"
	"testing"
)

// seriesOf reads "start/end start/end": starts may be blank.
func seriesOf(text string) Series {
	var s Series
	for span := range strings.FieldsSeq(text) {
		start, end, _ := strings.Cut(span, "/")
		s = append(s, Span{on(start), on(end)})
	}
	return s
}

func TestOverlaps(t *testing.T) {
	for _, c := range []struct {
		name, spans string
		want        bool
	}{
		{"none", "", false}, {"one", "2024-04-01/2024-04-30", false},
		{"months", "2024-04-01/2024-04-30 2024-05-01/2024-05-31 2024-07-01/2024-07-31", false},
		{"a day in two", "2024-04-01/2024-04-30 2024-04-30/2024-05-31", true},
		{"the last two", "2024-03-01/2024-03-31 2024-04-01/2024-04-30 2024-04-30/2024-05-31", true},
		{"a quarter and its last month", "2024-04-01/2024-06-30 2024-06-01/2024-06-30", true},
		{"days", "/2024-04-30 /2024-05-01", false},
		{"the last day of a month", "/2024-04-30 2024-04-30/2024-04-30 2024-05-01/2024-05-31", true},
		{"averages of three years", "2015-01-01/2017-12-31 2016-01-01/2018-12-31", true},
	} {
		if got := seriesOf(c.spans).Overlaps(); got != c.want {
			t.Errorf("%s overlap: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestCadence(t *testing.T) {
	for name, c := range map[string]struct {
		spans        string
		want, shared int
	}{
		"none":                {"", 0, 0},
		"a day":               {"/2024-04-30", 0, 0},
		"a month":             {"2024-04-01/2024-04-30", 1, 1},
		"a quarter":           {"2024-04-01/2024-06-30", 3, 3},
		"two weeks":           {"2024-04-01/2024-04-14", 0, 0},
		"months":              {"2023-01-01/2023-01-31 2023-02-01/2023-02-28 2023-03-01/2023-03-31", 1, 1},
		"ends of months":      {"/2024-01-31 /2024-02-29 /2024-03-31", 1, 1},
		"a missing month":     {"2024-01-01/2024-01-31 2024-02-01/2024-02-29 2024-04-01/2024-04-30", 1, 1},
		"an autumn each year": {"2021-10-01/2021-12-31 2022-10-01/2022-12-31 2023-10-01/2023-12-31", 12, 12},
		"two autumns":         {"2022-10-01/2022-12-31 2023-10-01/2023-12-31", 3, 12}, // one gap is no custom
		"months with gaps":    {"2024-01-01/2024-01-31 2024-03-01/2024-03-31 2024-06-01/2024-06-30", 1, 2},
		"days with gaps":      {"/2024-01-31 /2024-03-31 /2024-06-30", 2, 2}, // the fewest
		"the fewest last":     {"/2024-01-31 /2024-04-30 /2024-06-30", 2, 2},
		"rolling years":       {"2023-01-01/2023-12-31 2023-03-01/2024-02-29 2023-04-01/2024-03-31", 12, 1},
		"uneven":              {"2024-01-01/2024-01-31 2024-02-01/2024-04-30", 3, 3},
		"middles of months":   {"/2024-01-15 /2024-02-15", 1, 1},
		"weeks":               {"/2024-01-07 /2024-01-14", 0, 0},
		"irregular":           {"/2024-01-31 /2024-03-14 /2024-04-14", 0, 0},
	} {
		s := seriesOf(c.spans)
		if got, shared := s.Cadence(false), s.Cadence(true); got != c.want || shared != c.shared {
			t.Errorf("%s: %d, sharing months %d; want %d and %d", name, got, shared, c.want, c.shared)
		}
	}
}

func TestEven(t *testing.T) {
	for spans, want := range map[string]bool{
		"": true, "2024-01-01/2024-01-31 2024-03-01/2024-03-31": true, "2024-01-01/2024-01-31 2024-02-01/2024-04-30": false,
		"/2024-01-31 /2024-02-29": true, "2024-01-01/2024-01-31 /2024-02-29": false,
	} {
		if got := seriesOf(spans).Even(); got != want {
			t.Errorf("%s: %v", spans, got)
		}
	}
}

func TestGaps(t *testing.T) {
	for _, c := range []struct{ spans, want string }{
		{"", "[]"}, {"2024-01-01/2024-01-31", "[]"},
		{"2024-01-01/2024-01-31 2024-02-01/2024-02-29", "[]"},
		{"2024-01-01/2024-01-31 2024-03-01/2024-03-31", "[1 February 2024]"},
		{"2024-01-01/2024-01-31 2024-02-01/2024-02-29 2024-06-01/2024-06-30 2024-12-01/2024-12-31", "[2 March to May 2024 3 July to November 2024]"},
		{"2024-01-01/2024-01-31 2024-04-01/2024-04-30 2025-05-01/2025-05-31", "[1 February to March 2024 2 May 2024 to April 2025]"},
		{"2024-01-01/2024-03-31 2024-07-01/2024-09-30", "[1 April to June 2024]"},
		{"2023-04-01/2024-03-31 2025-04-01/2026-03-31", "[1 2024/25]"},
		{"2024-01-01/2024-01-14 2024-01-29/2024-02-11", "[1 15 to 28 January 2024]"},
		{"2024-01-01/2024-01-14 2024-01-16/2024-01-29", "[1 15 January 2024]"},
		{"/2024-01-31 /2024-02-29 /2024-04-30", "[2 March 2024]"},
		{"/2024-01-31 /2024-04-30 /2024-05-31", "[1 February to March 2024]"},
		{"/2024-03-31 /2024-06-30 /2024-12-31", "[2 July to September 2024]"},
		{"/2024-01-31 /2024-02-15 /2024-04-30", "[]"}, // any apart
		{"/2024-01-31 /2024-02-29 /2024-04-29", "[]"},
	} {
		s := seriesOf(c.spans)
		var got []string
		for _, gap := range s.Gaps() {
			got = append(got, fmt.Sprintf("%d %s", gap.Before, gap))
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%s: %s, want %s", c.spans, got, c.want)
		}
	}
}
