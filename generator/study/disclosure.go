package study

import (
	"fmt"
	"slices"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/pivot"
	"boardpack/generator/protect"
	"boardpack/generator/record"
)

// Hidden tells the study of an edition that does not see all of the pack what
// it may count all the same.
type Hidden struct {
	All *record.Pack // the whole pack, of which only numbers may be shown
	// Counted are the ids of the pivots and charts that count all of it.
	Counted []string
}

// wholeCount is a number that counts all, and the intentions behind it.
type wholeCount struct {
	figure diag.Located
	where  string   // "segment-counts, 2, Provider"
	of     []string // references
}

// wholeCounts are those of a paper, or of several.
type wholeCounts []wholeCount

func (w *wholeCounts) add(n wholeCount) { *w = append(*w, n) }

// countsAll reports whether a figure counts intentions that the edition hides.
func (s *Study) countsAll(id string) bool {
	return s.hidden != nil && slices.Contains(s.hidden.Counted, id)
}

// countAll answers a block over the whole pack. Whether its numbers give hidden
// intentions away is judged once all that a reader sees is known.
func (s *Study) countAll(spec block.Spec, findings *diag.List) *figure.Figure {
	whole := New(Options{About: s.about, Records: s.hidden.All})
	whole.asker = s.asker.Over(whole.relations) // what the paper named is of what the edition sees
	whole.sieve = nil                           // no list has the intentions that it counts
	asked := countsOf(spec)
	if len(asked) == 0 {
		findings.Errorf(spec.Head().ID.At, "counts-all-of-other-block", "%s counts all, and is no pivot, chart or parts", spec.Head().ID.Text)
		return nil
	}
	for _, asked := range asked {
		counted, ok := whole.count(asked, findings)
		if ok && (counted.of != whole.intentions() || counted.value.Kind != pivot.Counting) {
			findings.Errorf(spec.Head().ID.At, "counts-all-of-others", "%s counts all, and is not a count of intentions", spec.Head().ID.Text)
		}
		if !ok || findings.HasErrors() {
			return nil
		}
		s.disclose(spec.Head().ID, counted)
	}
	return whole.answer(spec, findings)
}

// countsOf are the tables of counts that a block shows; none of another block.
func countsOf(spec block.Spec) []block.Counts {
	switch spec := spec.(type) {
	case *block.PivotSpec:
		return []block.Counts{spec.Counts}
	case *block.ChartSpec:
		return []block.Counts{spec.Counts}
	case *block.PartsSpec:
		var all []block.Counts
		for _, way := range spec.Ways {
			all = append(all, spec.Counts(way))
		}
		return all
	}
	return nil
}

// disclose notes the numbers of a figure that counts all, to be judged with all
// others that a reader sees.
func (s *Study) disclose(id diag.Located, c counts) {
	note := func(row pivot.Row, name string) {
		for i, cell := range row.Cells {
			column := c.Columns[i]
			label := shownValue(c.request.Columns[column.Group], column.Value, c.blanks)
			s.wholeCounts.add(c.wholeCountOf(id, fmt.Sprintf("%s, %s, %s", id.Text, name, label), cell))
		}
		s.wholeCounts.add(c.wholeCountOf(id, id.Text+", "+name, row.Total))
	}
	for _, row := range c.Rows {
		note(row, c.rowName(row))
	}
	note(c.Total, grandTotal)
}

// wholeCountOf is a number and the intentions that it counts.
func (c counts) wholeCountOf(id diag.Located, where string, cell pivot.Cell) wholeCount {
	n := wholeCount{figure: id, where: where}
	for _, row := range cell.Rows {
		n.of = append(n.of, c.of.KeyOf(row))
	}
	return n
}

// hiddenIntentions says how many a reader is told of.
func hiddenIntentions(told protect.Told) string {
	switch {
	case told.Least < told.Most:
		return fmt.Sprintf("%d to %d hidden intentions", told.Least, told.Most)
	case told.Most == 1:
		return "1 hidden intention"
	}
	return fmt.Sprintf("%d hidden intentions", told.Most)
}

// unknowns are how many hidden intentions stand behind each selection of
// numbers that counts any intention, and the selections that each number is in.
func unknowns(all wholeCounts, seen map[string]bool) (hidden []int, in [][]int) {
	var order []string
	by := map[string][]int{} // the numbers that count it, by reference
	for k, t := range all {
		for _, reference := range t.of {
			if by[reference] == nil {
				order = append(order, reference)
			}
			by[reference] = append(by[reference], k)
		}
	}
	in = make([][]int, len(all))
	known := map[string]int{}
	for _, reference := range order {
		key := fmt.Sprint(by[reference])
		at, met := known[key]
		if !met {
			at = len(hidden)
			known[key] = at
			hidden = append(hidden, 0)
			for _, k := range by[reference] {
				in[k] = append(in[k], at)
			}
		}
		if !seen[reference] {
			hidden[at]++
		}
	}
	return hidden, in
}
