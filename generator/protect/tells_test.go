package protect_test

import (
	"math/rand/v2"
	"testing"

	"boardpack/generator/protect"
)

// everyTable calls yield with each table of counts that has the published sums.
func everyTable(counts []int, sums [][]int, yield func([]int)) {
	left := make([]int, len(sums))
	in := make([][]int, len(counts))
	for s, sum := range sums {
		for _, i := range sum {
			left[s] += counts[i]
			in[i] = append(in[i], s)
		}
	}
	table := make([]int, len(counts))
	last := make([][]int, len(counts)) // the sums that end with a count
	for s, sum := range sums {
		end := 0
		for _, i := range sum {
			end = max(end, i)
		}
		last[end] = append(last[end], s)
	}
	var fill func(i int)
	fill = func(i int) {
		if i == len(counts) {
			yield(table)
			return
		}
		most := left[in[i][0]]
		for _, s := range in[i] {
			most = min(most, left[s])
		}
		for n := 0; n <= most; n++ {
			for _, s := range in[i] {
				left[s] -= n
			}
			table[i] = n
			over := true
			for _, s := range last[i] {
				over = over && left[s] == 0
			}
			if over {
				fill(i + 1)
			}
			for _, s := range in[i] {
				left[s] += n
			}
		}
	}
	fill(0)
}

// tellsByTrying looks at all tables and all selections of counts: it is told of
// a selection that its number is too small if it is so in each table.
func tellsByTrying(counts []int, sums [][]int, smallest int) (constant, any bool) {
	low, high := make([]int, 1<<len(counts)), make([]int, 1<<len(counts))
	for set := range low {
		low[set] = 1 << 30
	}
	everyTable(counts, sums, func(table []int) {
		number := make([]int, 1<<len(counts))
		for set := 1; set < len(number); set++ {
			for i := range counts {
				if set>>i&1 == 1 {
					number[set] = number[set&^(1<<i)] + table[i]
					break
				}
			}
			low[set], high[set] = min(low[set], number[set]), max(high[set], number[set])
		}
		low[0] = 0
	})
	for set := 1; set < len(low); set++ {
		if 1 <= low[set] && high[set] < smallest {
			any = true
			constant = constant || low[set] == high[set]
		}
	}
	return constant, any
}

// TestTellsWhatTryingTells compares the solver with all tables that there can be.
func TestTellsWhatTryingTells(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	told, kept, loose, over := 0, 0, 0, 0
	for range 3000 {
		n := 2 + random.IntN(7)
		counts := make([]int, n)
		for i := range counts {
			counts[i] = max(0, random.IntN(6)-2)
		}
		var sums [][]int
		covered := make([]bool, n)
		for range 1 + random.IntN(6) {
			var sum []int
			for i := range counts {
				if random.IntN(2) == 0 {
					sum, covered[i] = append(sum, i), true
				}
			}
			if sum != nil {
				sums = append(sums, sum)
			}
		}
		for i := range counts {
			if !covered[i] {
				sums = append(sums, []int{i})
			}
		}
		smallest := 2 + random.IntN(3)
		constant, any := tellsByTrying(counts, sums, smallest)
		_, tells := protect.Tells(counts, sums, smallest)
		switch {
		case constant && !tells:
			t.Errorf("counts %v in sums %v: a number below %d is told", counts, sums, smallest)
		case any && !tells:
			loose++
		case tells && !any:
			over++
			t.Errorf("counts %v in sums %v: nothing below %d is told, and it says so", counts, sums, smallest)
		case tells:
			told++
		default:
			kept++
		}
	}
	t.Log(told, kept, loose, over)
}
