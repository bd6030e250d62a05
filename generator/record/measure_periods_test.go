package record

import (
	"strings"
	"testing"
)

func TestOverlaps(t *testing.T) {
	for _, c := range []struct {
		name    string
		periods string // start/end, ...
		want    bool
	}{
		{"none", "", false}, {"one", "2024-04-01/2024-04-30", false},
		{"months", "2024-04-01/2024-04-30 2024-05-01/2024-05-31 2024-07-01/2024-07-31", false},
		{"a day in two", "2024-04-01/2024-04-30 2024-04-30/2024-05-31", true},
		{"a quarter and its last month", "2024-04-01/2024-06-30 2024-06-01/2024-06-30", true},
		{"days", "/2024-04-30 /2024-05-01", false},
		{"the last day of a month", "/2024-04-30 2024-04-30/2024-04-30 2024-05-01/2024-05-31", false},
		{"averages of three years", "2015-01-01/2017-12-31 2016-01-01/2018-12-31", true},
	} {
		m := new(Measure)
		for period := range strings.FieldsSeq(c.periods) {
			start, end, _ := strings.Cut(period, "/")
			m.Observations = append(m.Observations, &Observation{PeriodStart: onDay(t, start), PeriodEnd: onDay(t, end)})
		}
		if got := m.Overlaps(); got != c.want {
			t.Errorf("%s overlap: %v, want %v", c.name, got, c.want)
		}
		if m.RollingMonths = 12; !m.Overlaps() {
			t.Errorf("rolling months of %s do not overlap", c.name)
		}
	}
}
