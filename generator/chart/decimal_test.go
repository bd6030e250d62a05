package chart

import (
	"math"
	"math/rand/v2"
	"strconv"
	"testing"
)

// A number to two places is what the shortest decimal of it is.
func TestDecimals(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 13))
	numbers := []float64{0, math.Copysign(0, -1), -0.004, 0.005, -0.005, 0.1, -0.1, 0.25, 1.005, 12.3, 100, -7.07, 1e12 + 0.01, 1e17, -1e21}
	for range 200_000 {
		numbers = append(numbers, (random.Float64()-0.3)*math.Pow(10, random.Float64()*12))
	}
	for _, n := range numbers {
		want := strconv.FormatFloat(math.Round(n*100)/100+0, 'f', -1, 64)
		if got := decimal(n); got != want {
			t.Fatalf("%v is written as %s, and is %s", n, got, want)
		}
	}
}
