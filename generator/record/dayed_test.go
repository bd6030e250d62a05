package record

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// The days of snapshots are those that a look at each row finds.
func TestDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		row := rapid.Custom(func(t *rapid.T) *Delivery {
			if n := rapid.IntRange(0, 4).Draw(t, "day"); n > 0 {
				return &Delivery{AsAt: time.Date(2024, time.October, n, 0, 0, 0, 0, time.UTC)}
			}
			return nil
		})
		pack := &Pack{stand: new(snapshots)}
		for _, d := range rapid.SliceOfN(row, 0, 9).Draw(t, "rows") {
			pack.Intentions = append(pack.Intentions, &Intention{Delivery: d})
		}
		var want dayed
		for _, i := range pack.Intentions {
			if i.Delivery != nil && i.Delivery.AsAt.After(want.newest) {
				want.newest = i.Delivery.AsAt
			}
		}
		for _, i := range pack.Intentions {
			if i.Delivery != nil && i.Delivery.AsAt.Before(want.newest) {
				if want.older++; want.older == 1 {
					want.first = i
				}
			}
		}
		if got := pack.stood(); got.latest != want || got.before != (dayed{}) || pack.stood() != got {
			t.Fatalf("%+v is not %+v", got.latest, want)
		}
	})
}
