package protect_test

import (
	"errors"
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
		_, tells, _ := protect.Search{}.Tells(counts, sums, smallest)
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

// oneWay are rows that are counted by each of some fields, a count for each row:
// field f of row i has the value i / (1, 3, 9, ...) modulo 3.
func oneWay(fields int) (counts []int, sums [][]int) {
	rows := 1
	for range fields {
		rows *= 3
	}
	sums = make([][]int, 3*fields)
	for i := range rows {
		counts = append(counts, i%2)
		for f, value := 0, i; f < fields; f, value = f+1, value/3 {
			sums[3*f+value%3] = append(sums[3*f+value%3], i)
		}
	}
	return counts, sums
}

// TestTellsEnds holds that four one-way tables are gone through in few steps, that
// what is not gone through tells, and that an interruption is heard.
func TestTellsEnds(t *testing.T) {
	counts, sums := oneWay(4)
	if told, tells, err := (protect.Search{Steps: 100_000}).Tells(counts, sums, 2); tells || err != nil {
		t.Errorf("four one-way tables: %v %v %v", told, tells, err)
	}
	if told, tells, err := (protect.Search{Steps: 1000}).Tells(counts, sums, 2); !tells || told.Most != 0 || err != nil {
		t.Errorf("where the search ends before: %v %v %v", told, tells, err)
	}
	stop := errors.New("stop")
	for _, after := range []int{0, 1} {
		counts, sums = oneWay(8)
		asked := 0
		search := protect.Search{Interrupted: func() error {
			if asked++; asked > after {
				return stop
			}
			return nil
		}}
		if _, tells, err := search.Tells(counts, sums, 2); !tells || !errors.Is(err, stop) || asked != after+1 {
			t.Errorf("interrupted: %v %v, asked %d times", tells, err, asked)
		}
	}
}
