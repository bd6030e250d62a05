package protect

import (
	"math"
	"math/rand/v2"
)

// layout is the counts that a pack publishes of one measure.
type layout struct {
	counts []int
	sums   []Sum
}

func (l *layout) add(count int) int {
	l.counts = append(l.counts, count)
	return len(l.counts) - 1
}

// total adds the sum of parts.
func (l *layout) total(parts ...int) int {
	total := 0
	for _, part := range parts {
		total += l.counts[part]
	}
	at := l.add(total)
	l.sums = append(l.sums, Sum{at, parts})
	return at
}

// table is counts by rows and columns with both margins and the grand total.
func tableOf(rows [][]int) layout {
	var l layout
	columns := make([][]int, len(rows[0]))
	var totals []int
	for _, row := range rows {
		var parts []int
		for c, count := range row {
			parts = append(parts, l.add(count))
			columns[c] = append(columns[c], parts[c])
		}
		totals = append(totals, l.total(parts...))
	}
	var below []int
	for _, column := range columns {
		below = append(below, l.total(column...))
	}
	grand := l.total(totals...)
	l.sums = append(l.sums, Sum{grand, below})
	return l
}

// row is counts with their total.
func rowOf(counts ...int) layout {
	var l layout
	var parts []int
	for _, count := range counts {
		parts = append(parts, l.add(count))
	}
	l.total(parts...)
	return l
}

// nested is months in quarters in years, the years' months told too.
func nested(months []int) layout {
	var l layout
	var all, quarters []int
	for m, count := range months {
		all = append(all, l.add(count))
		if m%3 == 2 {
			quarters = append(quarters, l.total(all[m-2:]...))
		}
		if m%12 == 11 {
			year := l.total(quarters[len(quarters)-4:]...)
			l.sums = append(l.sums, Sum{year, all[m-11:]})
		}
	}
	return l
}

// cube is counts by three fields, with the totals over each and no others.
func cube(a, b, c int, count func() int) layout {
	var l layout
	at := func(i, j, k int) int { return (i*b+j)*c + k }
	for range a * b * c {
		l.add(count())
	}
	for i := range a {
		for j := range b {
			var parts []int
			for k := range c {
				parts = append(parts, at(i, j, k))
			}
			l.total(parts...)
		}
	}
	for j := range b {
		for k := range c {
			var parts []int
			for i := range a {
				parts = append(parts, at(i, j, k))
			}
			l.total(parts...)
		}
	}
	for i := range a {
		for k := range c {
			var parts []int
			for j := range b {
				parts = append(parts, at(i, j, k))
			}
			l.total(parts...)
		}
	}
	return l
}

// places is a measure of places by months with their whole, and the totals of
// all those over years of so many months, if any.
func places(random *rand.Rand, months, year int, means []float64) layout {
	var l layout
	columns := make([][]int, len(means)+1)
	for range months {
		var parts []int
		for g, mean := range means {
			parts = append(parts, l.add(poisson(random, mean)))
			columns[g] = append(columns[g], parts[g])
		}
		columns[len(means)] = append(columns[len(means)], l.total(parts...))
	}
	for from := 0; year > 0 && from+year <= months; from += year {
		var totals []int
		for _, column := range columns {
			totals = append(totals, l.total(column[from:from+year]...))
		}
		l.sums = append(l.sums, Sum{totals[len(means)], totals[:len(means)]})
	}
	return l
}

func poisson(random *rand.Rand, mean float64) int {
	if mean > 30 {
		return max(0, int(math.Round(mean+math.Sqrt(mean)*random.NormFloat64())))
	}
	count, chance := 0, random.Float64()
	for limit := math.Exp(-mean); chance > limit; chance *= random.Float64() {
		count++
	}
	return count
}

// draw is a random layout: of few or many people, of any of the shapes above.
func draw(random *rand.Rand, rows, columns int) layout {
	mean := []float64{0.1, 0.3, 0.7, 1, 2, 4, 7, 9, 15, 40}[random.IntN(10)]
	count := func() int {
		switch random.IntN(12) {
		case 0:
			return 0
		case 1:
			return 1 + random.IntN(Few)
		case 2:
			return 8 + random.IntN(6)
		}
		return poisson(random, mean)
	}
	if random.IntN(3) == 0 { // the same count nearly everywhere
		same := random.IntN(10)
		count = func() int {
			if random.IntN(8) == 0 {
				return poisson(random, mean)
			}
			return same
		}
	}
	counts := func(n int) []int {
		counts := make([]int, n)
		for i := range counts {
			counts[i] = count()
		}
		return counts
	}
	switch random.IntN(8) {
	case 0:
		return rowOf(counts(1 + random.IntN(columns+2))...)
	case 1:
		return nested(counts(12))
	case 2:
		return cube(2, 2, 2+random.IntN(2), count)
	case 3:
		return places(random, 3+random.IntN(columns), 2+random.IntN(3), []float64{mean, mean, mean / 3}[:1+random.IntN(3)])
	}
	table := make([][]int, 1+random.IntN(rows))
	width := 1 + random.IntN(columns)
	for r := range table {
		table[r] = counts(width)
	}
	return tableOf(table)
}
