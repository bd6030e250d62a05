package record

import (
	"testing"
	"time"
)

func onDay(t testing.TB, iso string) time.Time {
	t.Helper()
	if iso == "" {
		return time.Time{}
	}
	day, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		t.Fatal(err)
	}
	return day
}
