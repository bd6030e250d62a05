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
	"boardpack/generator/wording"
)

// Hidden tells the study of an edition that does not see all of the pack what
// it may count all the same, and how.
type Hidden struct {
	All *record.Pack // the whole pack, of which only numbers may be shown
	// Counted are the ids of the pivots and charts that count all of it.
	Counted []string
	// Smallest is how many hidden intentions must be behind a number at least,
	// if any are: fewer could be told apart.
	Smallest int
}

// wholeCount is a number that counts all, and the intentions behind it.
type wholeCount struct {
	where  string   // "segment-counts, 2, Provider"
	of     []string // references
	hidden int      // how many of them the edition hides
}

// countsAll reports whether a figure counts intentions that the edition hides.
func (s *Study) countsAll(id string) bool {
	if s.hidden == nil {
		return false
	}
	for _, counted := range s.hidden.Counted {
		if counted == id {
			return true
		}
	}
	return false
}

// countAll answers a block over the whole pack, if its numbers alone give no
// hidden intention away.
func (s *Study) countAll(spec block.Spec, findings *diag.List) *figure.Figure {
	whole := New(Options{About: s.about, Records: s.hidden.All})
	whole.asker = s.asker.Over(whole.relations) // what the paper named is of what the edition sees
	var asked block.Counts
	switch spec := spec.(type) {
	case *block.PivotSpec:
		asked = spec.Counts
	case *block.ChartSpec:
		asked = spec.Counts
	default:
		findings.Errorf(spec.Head().ID.At, "counts-all-of-other-block", "%s counts all, and is neither a pivot nor a chart", spec.Head().ID.Text)
		return nil
	}
	counted, ok := whole.count(asked, findings)
	if ok && (counted.of != whole.intentions() || counted.value.Kind != pivot.Counting) {
		findings.Errorf(spec.Head().ID.At, "counts-all-of-others", "%s counts all, and is not a count of intentions", spec.Head().ID.Text)
	}
	if !ok || findings.HasErrors() {
		return nil
	}
	s.disclose(spec.Head().ID, counted, findings)
	return whole.answer(spec, findings)
}

// disclose finds numbers that give hidden intentions away: by themselves, or
// by any sum and difference of all that count all. A reader sees the others'
// intentions, and takes them off.
func (s *Study) disclose(id diag.Located, c counts, findings *diag.List) {
	seen := map[string]bool{}
	for _, intention := range s.records.Intentions {
		seen[intention.Reference] = true
	}
	var own []wholeCount
	note := func(row pivot.Row, name string) {
		for i, cell := range row.Cells {
			column := c.Columns[i]
			label := shownValue(c.request.Columns[column.Group], column.Value, c.blanks)
			own = append(own, c.wholeCountOf(fmt.Sprintf("%s, %s, %s", id.Text, name, label), cell, seen))
		}
		own = append(own, c.wholeCountOf(id.Text+", "+name, row.Total, seen))
	}
	for _, row := range c.Rows {
		note(row, c.rowName(row))
	}
	note(c.Total, grandTotal)
	for _, t := range own {
		s.checkAlone(t, id, findings)
	}
	if findings.HasErrors() {
		return
	}
	all := append(slices.Clone(*s.wholeCounts), own...)
	if s.checkTogether(all, seen, id, findings); !findings.HasErrors() {
		*s.wholeCounts = all
	}
}

// wholeCountOf is what a number tells of the intentions that are not seen.
func (c counts) wholeCountOf(where string, cell pivot.Cell, seen map[string]bool) wholeCount {
	t := wholeCount{where: where}
	for _, row := range cell.Rows {
		reference := c.of.KeyOf(row)
		t.of = append(t.of, reference)
		if !seen[reference] {
			t.hidden++
		}
	}
	return t
}

// checkAlone finds a number that tells too much by itself.
func (s *Study) checkAlone(t wholeCount, id diag.Located, findings *diag.List) {
	switch n := t.hidden; {
	case n > 0 && n == len(t.of):
		findings.Errorf(id.At, "all-counted-hidden", "all that (%s) counts is hidden from this edition", t.where).Hinted("count by fewer fields")
	case n > 0 && n < s.hidden.Smallest:
		findings.Errorf(id.At, "too-few-hidden", "(%s) counts too few intentions that are hidden from this edition: %d", t.where, n).Hinted("count by fewer fields")
	}
}

// checkTogether finds what the numbers tell too much of together. What cannot
// be told apart by them is one unknown: the hidden intentions that all the same
// numbers count. That there may be such a reader takes from those that he sees.
func (s *Study) checkTogether(all []wholeCount, seen map[string]bool, id diag.Located, findings *diag.List) {
	hidden, in := unknowns(all, seen)
	told, tells, _ := protect.Search{}.Tells(hidden, in, s.hidden.Smallest)
	var used, without []string
	for _, part := range told.Sums {
		if where := "(" + all[part.Sum].where + ")"; part.Minus {
			without = append(without, where)
		} else {
			used = append(used, where)
		}
	}
	const hint = "count by fewer fields, or leave one of these figures out of counts_all"
	switch {
	case !tells:
	case told.Most == 0:
		findings.Errorf(id.At, "too-many-counts", "%s and the other figures in counts_all have too many numbers to find out what they tell together", id.Text).
			Hinted("count by fewer fields, or leave some of them out of counts_all")
	case len(without) == 0:
		findings.Errorf(id.At, "difference-tells-hidden", "%s together tell of %s", wording.List(used), hiddenIntentions(told)).Hinted(hint)
	default:
		findings.Errorf(id.At, "difference-tells-hidden", "the difference between %s and %s tells of %s", wording.List(used), wording.List(without), hiddenIntentions(told)).Hinted(hint)
	}
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
func unknowns(all []wholeCount, seen map[string]bool) (hidden []int, in [][]int) {
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
