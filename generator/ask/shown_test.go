package ask

import (
	"math"
	"testing"
	"time"
)

func TestShown(t *testing.T) {
	for _, c := range []struct {
		value any
		want  string
	}{
		{1234, "1,234"}, {"<b>", "<b>"}, {3.0, "3"}, {true, "yes"},
		{float64(1 << 53), "9,007,199,254,740,992"}, {-float64(1 << 53), "−9,007,199,254,740,992"},
		{day{time.Date(2024, 10, 31, 0, 0, 0, 0, time.UTC)}, "31 October 2024"},
	} {
		if got, err := shown(c.value); err != nil || got != c.want {
			t.Errorf("shown(%v) = %q, %v; want %q", c.value, got, err, c.want)
		}
	}
	for _, value := range []any{0.1, nil, []any{1}, float64(1<<53 + 2), math.Inf(-1)} {
		if got, err := shown(value); err == nil {
			t.Errorf("shown(%v) = %q, want an error", value, got)
		}
	}
}
