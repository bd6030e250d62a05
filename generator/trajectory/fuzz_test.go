package trajectory

import (
	"encoding/binary"
	"math"
	"testing"

	"boardpack/generator/calendar"
)

// sane holds for the values that measures have, and far beyond.
func sane(x float64) bool { return math.Abs(x) <= 1e15 && (x == 0 || math.Abs(x) >= 1e-15) }

func FuzzNewPath(f *testing.F) {
	f.Add(uint8(0), 19.0, 9.5, uint16(3287), int32(20178), int32(21000))
	f.Add(uint8(1), 1e15, 1e-15, uint16(1), int32(0), int32(1))
	f.Fuzz(func(t *testing.T, shape uint8, baseline, target float64, days uint16, start, on int32) {
		if !sane(baseline) || !sane(target) {
			t.Skip()
		}
		shapes := []Shape{Straight, ConstantRate, FrontLoaded, BackLoaded, Points, "other"}
		from, to := int(start), int(start)+int(days)
		p, err := New(shapes[int(shape)%len(shapes)], Waypoint{calendar.DayOf(from), baseline}, Waypoint{calendar.DayOf(to), target})
		if err != nil {
			return
		}
		least, most := min(baseline, target), max(baseline, target)
		rounding := 1e-12 * max(math.Abs(least), math.Abs(most))
		for _, day := range []int{int(on), from, from + 1, (from + to) / 2, to - 1, to} {
			if got := p.Required(calendar.DayOf(day)); !(got >= least-rounding && got <= most+rounding) {
				t.Errorf("%v on day %d of %d, from %v to %v", got, day-from, days, baseline, target)
			}
		}
	})
}

// FuzzFit reads observations of ten bytes: the day and the value.
func FuzzFit(f *testing.F) {
	var some []byte
	for i := range 30 {
		some = binary.LittleEndian.AppendUint16(some, uint16(30*i))
		some = binary.LittleEndian.AppendUint64(some, math.Float64bits(float64(i%7)))
	}
	f.Add(some, false, 3.0)
	f.Add(some, true, -1e15)
	f.Fuzz(func(t *testing.T, data []byte, season bool, target float64) {
		var observations []Observation
		for ; len(data) >= 10 && len(observations) < 60; data = data[10:] {
			value := math.Float64frombits(binary.LittleEndian.Uint64(data[2:]))
			if !sane(value) && finite(value) {
				t.Skip()
			}
			observations = append(observations, Observation{calendar.DayOf(int(binary.LittleEndian.Uint16(data))), value})
		}
		trend, ok := Fit(observations, season)
		if !ok {
			return
		}
		later := trend.after(10_000)
		low, high, _ := trend.Bounds(later)
		for _, x := range []float64{trend.Value, trend.PerDay, trend.Low, trend.High, low, high, trend.ValueOn(later)} {
			if !finite(x) {
				t.Errorf("%+v", trend)
			}
		}
		if trend.HasInterval && (trend.Low > trend.PerDay || trend.High < trend.PerDay) {
			t.Errorf("%v is not from %v to %v", trend.PerDay, trend.Low, trend.High)
		}
		for _, better := range []Better{Lower, Higher} {
			reach := trend.Reaches(target, better)
			if (reach.Outcome == OnDate) == reach.On.IsZero() || !reach.On.IsZero() && !reach.On.After(trend.At) {
				t.Errorf("%+v", reach)
			}
		}
	})
}
