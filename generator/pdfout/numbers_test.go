package pdfout

import (
	"math"
	"math/rand/v2"
	"testing"
)

// A number comes out as its binary digits say, however it is worked out; also halfway
// between two.
func TestNumbersAreExact(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 11))
	numbers := []float64{0, math.Copysign(0, -1), 0.0004, -0.0004, 0.0005, -0.0005, 0.0015, 1.0005, 12.3455, 595.276, -3, 1e5, 999_999.9995, 1e7 + 0.25, 1e20}
	for range 200_000 {
		v := (random.Float64() - 0.3) * math.Pow(10, random.Float64()*7)
		numbers = append(numbers, v, math.Round(v*1000)/1000, math.Round(v*1000)/1000+0.0005)
	}
	for _, v := range numbers {
		if got, want := string(appendNumber(nil, v)), string(appendExactly(nil, v)); got != want {
			t.Fatalf("%v is written as %s, and is %s", v, got, want)
		}
	}
}
