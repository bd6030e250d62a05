package protect

import (
	"fmt"
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

// tabulated are rows, some of them hidden, as figures count them: each by a
// field of so many values, with a total, and some by two fields at once. The
// counts are of the hidden rows that are in the same numbers. Fields are
// independent, and their values of unlike size.
func tabulated(random *rand.Rand, rows int, hidden float64, values []int, crossed ...[2]int) (counts []int, sums [][]int) {
	known := map[string]int{}
	in := map[string][]int{}
	var order []string
	for range rows {
		var numbers []string
		var of []int
		for field, n := range values {
			of = append(of, min(int(random.ExpFloat64()*float64(n)/3), n-1))
			numbers = append(numbers, fmt.Sprint(field, " ", of[field]))
		}
		for _, c := range crossed {
			numbers = append(numbers, fmt.Sprint(c, of[c[0]], of[c[1]]))
		}
		numbers = append(numbers, "total")
		key := fmt.Sprint(numbers)
		if _, met := known[key]; !met {
			known[key] = len(counts)
			counts = append(counts, 0)
			for _, number := range numbers {
				if in[number] == nil {
					order = append(order, number)
				}
				in[number] = append(in[number], known[key])
			}
		}
		if random.Float64() < hidden {
			counts[known[key]]++
		}
	}
	for _, number := range order {
		sums = append(sums, in[number])
	}
	return counts, sums
}

// Figures over as many rows as a pack has, and as many more. Beside the time
// they report how many steps the search takes, and of the tables how many it
// says of that they tell.
func BenchmarkTells(b *testing.B) {
	for _, bench := range []struct {
		name    string
		rows    int
		hidden  float64
		values  []int
		crossed [][2]int
	}{
		{"four one-way, 182 rows", 182, 0.5, []int{8, 4, 6, 5}, nil},
		{"four one-way of few hidden, 182 rows", 182, 0.09, []int{12, 4, 6, 10}, nil},
		{"six one-way, 182 rows", 182, 0.5, []int{8, 4, 6, 5, 3, 12}, nil},
		{"four one-way, 1,400 rows", 1400, 0.5, []int{20, 8, 12, 10}, nil},
		{"two-way and two one-way, 1,400 rows", 1400, 0.9, []int{12, 4, 6, 5}, [][2]int{{0, 1}}},
		{"four one-way, 20,000 rows", 20_000, 0.5, []int{20, 8, 12, 10}, nil},
	} {
		b.Run(bench.name, func(b *testing.B) {
			steps, told, unknowns := 0, 0, 0
			for b.Loop() {
				for seed := range uint64(10) {
					counts, sums := tabulated(rand.New(rand.NewPCG(seed, 3)), bench.rows, bench.hidden, bench.values, bench.crossed...)
					unknowns += len(counts)
					p := Search{}.pace()
					if _, tells := newTelling(counts, sums, 2, p).find(); tells || p.over() {
						told++
					}
					steps += UsualSteps - p.left
				}
			}
			b.ReportMetric(float64(steps)/float64(b.N*10), "steps/table")
			b.ReportMetric(float64(told)/float64(b.N), "told")
			b.ReportMetric(float64(unknowns)/float64(b.N*10), "unknowns")
		})
	}
}
