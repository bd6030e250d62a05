package spc

import (
	"encoding/binary"
	"math"
	"testing"
)

// FuzzChart looks for a line that is no number, or values without an answer.
func FuzzChart(f *testing.F) {
	series := func(values ...float64) (bytes []byte) {
		for _, value := range values {
			bytes = binary.LittleEndian.AppendUint64(bytes, math.Float64bits(value))
		}
		return bytes
	}
	f.Add(series(), uint8(0), 0, 0, 0)
	f.Add(series(repeat(0.1, 14)...), uint8(0xff), 0, 0, 0)
	f.Add(series(1e300, -1e300, 5e-324, 0, math.Copysign(0, -1), math.NaN(), math.Inf(1)), uint8(0x10), 12, 3, 13)
	f.Fuzz(func(t *testing.T, bytes []byte, flags uint8, fix, rebase, least int) {
		values := make([]float64, len(bytes)/8)
		for i := range values {
			values[i] = math.Float64frombits(binary.LittleEndian.Uint64(bytes[8*i:]))
		}
		o := Options{
			Better: Better(flags & 3), HasTarget: flags&4 != 0, BeyondInTwoOfThree: flags&8 != 0, TiesContinue: flags&16 != 0,
			ImprovementFirst: flags&32 != 0, ScreenOutliers: flags&64 != 0, Run: 6 + int(flags>>7), Fix: fix, Least: least,
		}
		if rebase != 0 {
			o.Rebase = []int{rebase}
		}
		result, err := Chart(values, o)
		if err != nil {
			if checkValues(values) == nil && o.check(len(values)) == nil {
				t.Errorf("good input is refused: %v", err)
			}
			return
		}
		if len(result.Points) != len(values) {
			t.Fatalf("%d values have %d points", len(values), len(result.Points))
		}
		for _, p := range result.Points {
			for _, line := range []float64{p.Mean, p.Lower, p.Upper} {
				if math.IsNaN(line) || math.IsInf(line, 0) {
					t.Fatalf("a line of %+v is %v", p, line)
				}
			}
			if p.Lower > p.Mean || p.Mean > p.Upper || p.Outside && p.Side == 0 || p.HasLimits == (p.Kind == KindNotJudged) {
				t.Fatalf("%+v does not agree with itself", p)
			}
		}
	})
}
