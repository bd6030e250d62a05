package start

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
)

const scores = "scores.csv"

// scored settles the scale of scores where it is another than from 1 to 5. Its ends
// are guessed where both are scored: what counts as high hangs on them.
func (d *draft) scored(t *table) {
	var all []float64
	nothing := map[string]int{}
	step := "1"
	for k := range t.header {
		if k == t.references() {
			continue
		}
		for _, text := range t.cells[k] {
			number, err := strconv.ParseFloat(text, 64)
			switch {
			case err == nil:
				all = append(all, number)
			case isNothing(text):
				nothing[text]++
			}
			switch {
			case err != nil || number == math.Trunc(number) || step == "0.1":
			case 2*number == math.Trunc(2*number):
				step = "0.5"
			default:
				step = "0.1"
			}
		}
	}
	for _, text := range slices.Sorted(maps.Keys(nothing)) {
		d.must("%s has %q in %d of its cells: clear them, or write in pack.yaml values: {%s: \"\"}", scores, text, nothing[text], quoted(text))
	}
	if len(all) == 0 {
		return
	}
	least, greatest := slices.Min(all), slices.Max(all)
	if least >= 1 && greatest <= 5 && step == "1" {
		return
	}
	from, to := endsOf(least, greatest)
	d.scale = "scores: {from: " + from + ", to: " + to + ", step: " + step + "}"
	if from == strconv.FormatFloat(least, 'f', -1, 64) && to == strconv.FormatFloat(greatest, 'f', -1, 64) {
		d.scale += "  # " + d.guess("by the scores there")
		return
	}
	d.scale = "# " + d.scale + "  # " + d.must("from what to what are scores given? if from %s to %s, take the first # of the line scores away", from, to)
}

// endsOf are the ends of the scale that scores are likely to have.
func endsOf(least, greatest float64) (from, to string) {
	from, to = "1", "100"
	if least < 1 {
		from = "0"
	}
	for _, end := range []float64{3, 4, 5, 6, 7, 8, 9, 10, 20, 100} {
		if greatest <= end {
			return from, strings.TrimSuffix(strconv.FormatFloat(end, 'f', 1, 64), ".0")
		}
	}
	return from, to
}
