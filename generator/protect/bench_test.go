package protect

import (
	"math/rand/v2"
	"testing"
)

// Measures of the size that a pack has at most. Beside the time they report how
// many counts are hidden that are small, and how many with them.
func BenchmarkCounts(b *testing.B) {
	for _, bench := range []struct {
		name         string
		months, year int
		means        []float64
	}{
		{"60 months, 6 places of 0.3 to 12", 60, 12, []float64{0.3, 0.7, 1.5, 3, 6, 12}},
		{"60 months, 6 places of 0.3 to 0.6", 60, 12, []float64{0.3, 0.3, 0.3, 0.3, 0.6, 0.6}},
		{"60 months, 6 places of 4 to 30", 60, 12, []float64{4, 8, 12, 15, 20, 30}},
		{"60 months, 6 places of 12 to 100", 60, 12, []float64{12, 15, 20, 30, 50, 100}},
		{"120 months, 7 places of 0.3 to 12", 120, 12, []float64{0.3, 0.7, 1.5, 3, 6, 12, 2}},
		{"60 months, 15 places of 1 to 25", 60, 12, []float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 22, 25}},
	} {
		l := places(rand.New(rand.NewPCG(1, 2)), bench.months, bench.year, bench.means)
		b.Run(bench.name, func(b *testing.B) {
			var shown []Shown
			for b.Loop() {
				var err error
				if shown, err = Counts(l.counts, l.sums); err != nil {
					b.Fatal(err)
				}
			}
			small, others, zeros := 0, 0, 0
			for i, s := range shown {
				switch {
				case isSmall(l.counts[i]):
					small++
				case s.Hidden && l.counts[i] == 0:
					zeros++
				case s.Hidden:
					others++
				}
			}
			b.ReportMetric(float64(len(l.counts)), "counts")
			b.ReportMetric(float64(small), "small")
			b.ReportMetric(float64(others), "hidden-with")
			b.ReportMetric(float64(zeros), "zeros")
		})
	}
}

func BenchmarkRecover(b *testing.B) {
	l := places(rand.New(rand.NewPCG(1, 2)), 60, 12, []float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 22, 25})
	shown, err := Counts(l.counts, l.sums)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		Recover(shown, l.sums)
	}
}
