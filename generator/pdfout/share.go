package pdfout

import (
	"math"
	"slices"
)

// distribute shares a width among the columns, none below its floor. All
// floors together are no wider than that.
func distribute(demands []demand, size, width float64, floor func(demand) float64) []float64 {
	widths, whole := spread(demands, size, width, floor)
	if whole {
		return widths
	}
	low := settle(demands, widths, size, floor)
	other, _ := spread(bodies(demands), size, width, floor)
	if settle(demands, other, size, floor) < low {
		return other
	}
	return widths
}

// bodies are what columns ask for whose headings are wrapped.
func bodies(demands []demand) []demand {
	asked := slices.Clone(demands)
	for i, d := range asked {
		asked[i].natural = max(d.narrowest, min(d.natural, d.longest+d.inset))
	}
	return asked
}

// spread gives columns what they ask for, and reports whether there is enough.
func spread(demands []demand, size, width float64, floor func(demand) float64) (widths []float64, whole bool) {
	widths = make([]float64, len(demands))
	natural := size * sum(demands, func(d demand) float64 { return d.natural })
	if natural > width {
		share(demands, widths, size, width, floor)
		return widths, false
	}
	for i, d := range demands {
		widths[i] = d.natural * size
	}
	stretch(demands, widths, width-natural, size)
	return widths, true
}

// stretch spends width that no column needs: first on columns of numbers, so
// that they stand evenly, then on text. A number far from its row's heading is
// hard to find, so a table that would need much of it stays narrow instead.
func stretch(demands []demand, widths []float64, spare, size float64) {
	const (
		roomy = 6.5 // ems of a column of numbers
		loose = 1.2 // times the natural width of text, at most, beside numbers
	)
	numbers, text := 0, 0.0
	for i, d := range demands {
		if d.numeric {
			numbers++
		} else {
			text += widths[i]
		}
	}
	counts := numbers > 0
	for i, d := range demands {
		if d.numeric && text > 0 {
			more := max(0, min(spare/float64(numbers), roomy*size-widths[i]))
			widths[i] += more
			spare -= more
			numbers--
		}
	}
	if named := &demands[0]; text > widths[0] && named.code() && !counts { // stays near what it names
		more := min(spare, nearCode*size)
		text -= widths[0]
		widths[0] += more
		spare -= more
		demands, widths = demands[1:], widths[1:]
	}
	for i, d := range demands {
		switch {
		case text == 0:
			widths[i] += min(spare/float64(len(demands)), roomy*size)
		case !d.numeric && counts && spare > loose*text:
			widths[i] += loose * widths[i]
		case !d.numeric:
			widths[i] += spare * widths[i] / text
		}
	}
}

// nearCode is the further room, in ems, that a code has which names a row.
const nearCode = 1.5

// code reports whether each cell of a column is a word.
func (d demand) code() bool {
	return !d.numeric && d.longest > 0 && d.inCells >= d.longest-tolerance
}

// share gives each column a part by its length, but no less than its floor and
// no more than its natural width. It searches for the part at which the
// columns fill the width. Parts in proportion to the lengths would make all
// cells equally high, and the short columns ragged; evenly shared ones would
// make long texts high and narrow.
func share(demands []demand, widths []float64, size, width float64, floor func(demand) float64) {
	fill := func(part float64) (total float64) {
		for i, d := range demands {
			widths[i] = size * min(max(part*math.Pow(d.natural, 0.7), floor(d)), d.natural)
			total += widths[i]
		}
		return total
	}
	low, high := 0.0, width
	for range 40 { // halves a page's width down to a billionth of a point
		if middle := (low + high) / 2; fill(middle) > width {
			high = middle
		} else {
			low = middle
		}
	}
	fill(low)
}

// mostSettled is how many rows of a table are asked which widths suit them.
const mostSettled = 200

// settle moves width from one column to another as long as that makes the table lower.
// Its rows are measured: what a heading or a single long cell asks for is soon more than
// what the others need. It tells how high the table is then.
func settle(demands []demand, widths []float64, size float64, floor func(demand) float64) int {
	s := settling{demands: demands, size: size}
	s.lines = make([][]int, len(demands))
	for i := range demands {
		s.lines[i] = s.count(i, widths[i], nil)
	}
	for step := 4 * size; step > size/6; step /= 2 {
		for moved := true; moved; {
			moved = false
			for from := range demands {
				for to := range demands {
					least := size * max(floor(demands[from]), min(demands[from].longest+demands[from].inset, narrowText, wordsBeside*demands[from].inCells+demands[from].inset))
					if from != to && widths[from]-step >= least && widths[to]+step <= size*demands[to].natural+step && s.move(widths, from, to, step) {
						moved = true
					}
				}
			}
		}
	}
	return s.height()
}

// narrowText is the width in ems below which no column of longer text is settled.
const narrowText = 8.0

// wordsBeside is how many of its longest words stay beside each other in a narrower one:
// codes need no more.
const wordsBeside = 2.2

// settling is how many lines each cell has at the widths so far.
type settling struct {
	demands []demand
	size    float64
	lines   [][]int  // by column, of the rows that are asked
	spare   [2][]int // room for those of two columns
}

// move takes width from one column for another, where the table gets lower by it.
func (s *settling) move(widths []float64, from, to int, step float64) bool {
	before, kept := s.height(), [2][]int{s.lines[from], s.lines[to]}
	tried := [2][]int{s.count(from, widths[from]-step, s.spare[0]), s.count(to, widths[to]+step, s.spare[1])}
	s.lines[from], s.lines[to] = tried[0], tried[1]
	if s.height() < before {
		widths[from] -= step
		widths[to] += step
		s.spare = kept
		return true
	}
	s.lines[from], s.lines[to] = kept[0], kept[1]
	s.spare = tried
	return false
}

// height is what the rows' lines come to. The lines of every cell count a little: where two
// columns keep a row high, one of them must begin.
func (s *settling) height() int {
	const high = 4 // times a cell's line
	total := 0
	for row := range s.lines[0] {
		most := 1
		for _, column := range s.lines {
			most = max(most, column[row])
			total += column[row]
		}
		total += high * most
	}
	return total
}

// count is how many lines a column's cells have at a width, in points. It is told in
// the room that is given, where that is enough.
func (s *settling) count(column int, width float64, room []int) []int {
	d := s.demands[column]
	ems := max(width/s.size-d.inset, 0.5)
	counts := slices.Grow(room[:0], len(d.rows))
	for _, row := range d.rows {
		counts = append(counts, linesOf(row, ems))
	}
	return counts
}

// linesOf is how many lines of a width chunks fill, as breakLines would fill them.
func linesOf(all []extent, width float64) int {
	lines, used := 1, 0.0
	for _, c := range all {
		if used > 0 && used+c.width > width+tolerance {
			lines++
			used = 0
		}
		if c.width > width {
			lines += int(max(0, math.Ceil(c.width/width-1-tolerance)))
		}
		used += c.width + c.spaces
		if c.forced {
			lines++
			used = 0
		}
	}
	return lines
}
