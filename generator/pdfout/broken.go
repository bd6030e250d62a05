package pdfout

import (
	"strings"

	"boardpack/generator/figure"
)

// harden finds how narrow columns may be at the last. It is asked of few tables.
func harden(demands []demand, t figure.Table) {
	m := measurer{}
	for i, column := range t.Columns {
		d := &demands[i]
		for _, row := range t.Rows {
			if row.Head {
				continue
			}
			_, day := row.Cells[i].Value.(figure.Date)
			if day || row.Cells[i].Spark != nil || column.Numeric { // these stay whole
				d.hardCells = d.inCells
				break
			}
			lead, others := fragmentsOf(row.Cells[i], row.Total)
			d.hardCells = hardest(m.chunks(lead, others), d.hardCells)
		}
		d.hard = hardest(d.head, d.hardCells) + d.inset
	}
	underGroups(demands, hard)
}

// hardest is the width of the longest chunk that cannot be broken with a hyphen, or a width
// that is known if that is more; of a word, it is that of the parts in which it can.
func hardest(all []chunk, most float64) float64 {
	for _, c := range all {
		if c.width <= most {
			continue
		}
		wide := c.width
		if len(c.pieces) == 1 && isWord(c.pieces[0].text()) {
			wide = min(wide, longestPart(c.pieces[0]))
		}
		most = max(most, min(wide, longestWord))
	}
	return most
}

// inseparable is how many letters of a word cannot be broken with the fewest on each of
// two lines: where any so many fit, every word can be broken.
const inseparable = 2*fewest - 1

// longestPart is the width of the longest such letters of a word, and a hyphen.
func longestPart(p piece) float64 {
	word, most := strings.TrimRight(p.text(), " "), 0.0
	var starts []int // of each letter
	for at := 0; at < len(word); at += cluster(word[at:]) {
		starts = append(starts, at)
	}
	starts = append(starts, len(word))
	for first := 0; first+inseparable < len(starts); first++ {
		most = max(most, p.of.style.width(word[starts[first]:starts[first+inseparable]]+"-"))
	}
	if most == 0 {
		return p.of.style.width(word)
	}
	return most
}

// broken is the floor at which the columns fill a width, in ems, where their words do
// not fit: the longest are broken, so that the shorter ones stay whole.
func broken(demands []demand, width float64) func(demand) float64 {
	low, high := 0.0, width
	floor := func(d demand) float64 { return max(d.hard, min(d.narrowest, low+d.inset)) }
	for range 40 { // halves the width down to nothing
		before := low
		if low = (low + high) / 2; sum(demands, floor) > width {
			low, high = before, low
		}
	}
	return floor
}
