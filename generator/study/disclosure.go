package study

import (
	"fmt"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/pivot"
	"boardpack/generator/record"
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

// wholeCount is a number that counts all, and the hidden intentions behind it.
type wholeCount struct {
	where   string // "segment-counts, 2, Provider"
	counted int
	hidden  map[string]bool // by reference
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

// disclose finds numbers that give hidden intentions away: by themselves, by
// what is missing to the edition's own counts, or by the difference from
// another number that counts all.
func (s *Study) disclose(id diag.Located, c counts, findings *diag.List) {
	seen := map[string]bool{}
	for _, intention := range s.records.Intentions {
		seen[intention.Reference] = true
	}
	var all []wholeCount
	note := func(row pivot.Row, name string) {
		for i, cell := range row.Cells {
			column := c.Columns[i]
			label := shownValue(c.request.Columns[column.Group], column.Value, c.blanks)
			all = append(all, c.wholeCountOf(fmt.Sprintf("%s, %s, %s", id.Text, name, label), cell, seen))
		}
		all = append(all, c.wholeCountOf(id.Text+", "+name, row.Total, seen))
	}
	for _, row := range c.Rows {
		note(row, c.rowName(row))
	}
	note(c.Total, grandTotal)
	for _, t := range all {
		s.checkAlone(t, id, findings)
	}
	if findings.HasErrors() {
		return
	}
	all = append(*s.wholeCounts, all...)
	for i, a := range all {
		for _, b := range all[:i] {
			if n := surplus(a.hidden, b.hidden); n > 0 && n < s.hidden.Smallest {
				findings.Errorf(id.At, "difference-tells-hidden", "the difference between (%s) and (%s) tells of %d hidden intentions", a.where, b.where, n).
					Hinted("count by fewer fields, or leave one of the two out")
				return
			}
		}
	}
	*s.wholeCounts = all
}

// wholeCountOf is what a number tells of the intentions that are not seen.
func (c counts) wholeCountOf(where string, cell pivot.Cell, seen map[string]bool) wholeCount {
	t := wholeCount{where: where, counted: cell.Count(), hidden: map[string]bool{}}
	for _, row := range cell.Rows {
		if reference := c.of.KeyOf(row); !seen[reference] {
			t.hidden[reference] = true
		}
	}
	return t
}

// checkAlone finds a number that tells too much by itself.
func (s *Study) checkAlone(t wholeCount, id diag.Located, findings *diag.List) {
	switch n := len(t.hidden); {
	case n > 0 && n == t.counted:
		findings.Errorf(id.At, "all-counted-hidden", "all that (%s) counts is hidden from this edition", t.where).Hinted("count by fewer fields")
	case n > 0 && n < s.hidden.Smallest:
		findings.Errorf(id.At, "too-few-hidden", "(%s) counts too few intentions that are hidden from this edition: %d", t.where, n).Hinted("count by fewer fields")
	}
}

// surplus is how many intentions one set has more than another that it holds
// whole, in either direction; 0 where neither holds the other.
func surplus(a, b map[string]bool) int {
	if len(a) < len(b) {
		a, b = b, a
	}
	for reference := range b {
		if !a[reference] {
			return 0
		}
	}
	return len(a) - len(b)
}
