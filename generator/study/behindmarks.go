package study

import (
	"slices"

	"boardpack/generator/figure"
	"boardpack/generator/movement"
	"boardpack/generator/pivot"
	"boardpack/generator/relation"
)

// rowsBehind is what is behind a mark for some intentions: a term of one field where it
// chooses just those, else their references; nil of none, and where nobody may know. The
// fields may be named that a reader expects one of.
func (in *inquiry) rowsBehind(rows []relation.Row, fields ...string) *figure.Behind {
	if in.sieve == nil || len(rows) == 0 {
		return nil
	}
	v, behind := in.sieve(), &figure.Behind{Count: len(rows)}
	for _, row := range rows {
		if _, listed := v.places[row]; !listed {
			return nil
		}
		behind.Only = append(behind.Only, in.relations[0].KeyOf(row))
	}
	filters, vague := []figure.Filter{{}}, []figure.Filter{}
	for _, f := range v.fields {
		if len(fields) > 0 && !slices.Contains(fields, f.Name) {
			continue
		}
		if term, says := common(f, rows); says && term.Value != "" {
			filters = append(filters, figure.Filter{f.Name: term})
		} else if says {
			vague = append(vague, figure.Filter{f.Name: term})
		}
	}
	for _, filter := range append(filters, vague...) {
		if v.chooses(filter, rows) {
			return &figure.Behind{Filter: filter, Count: len(rows)}
		}
	}
	return behind
}

// listed are the edition's intentions by reference.
func (in *inquiry) listed() map[string]relation.Row {
	listed := map[string]relation.Row{}
	for _, row := range in.intentions().Rows() {
		listed[in.intentions().KeyOf(row)] = row
	}
	return listed
}

// behindNames finds the intentions that rows name of what became of each, by a field or by
// their references, where the list has them all; nil of other relations.
func (in *inquiry) behindNames(of *relation.Relation, by string) func([]relation.Row) *figure.Behind {
	if in.sieve == nil || of.Name != movementsName {
		return nil
	}
	listed := in.listed()
	return func(rows []relation.Row) *figure.Behind {
		now := make([]relation.Row, len(rows))
		for k, row := range rows {
			now[k] = listed[of.KeyOf(row)]
		}
		return in.rowsBehind(now, by)
	}
}

// behindPlaces finds what is behind the marks of a scatter chart, of which each stands for
// two numbers: the intentions that either counts, or the one that a mark is named by.
func (in *inquiry) behindPlaces(c counts, chart *figure.CountChart) {
	if in.sieve == nil {
		return
	}
	listed := in.listed()
	for i, row := range c.Rows {
		var behind *figure.Behind
		if _, is := listed[row.Value]; is && c.request.Rows.Name == "reference" {
			behind = &figure.Behind{Count: 1, Only: []string{row.Value}}
		} else if c.of == in.intentions() {
			behind = in.rowsBehind(either(row.Cells), c.request.Rows.Name)
		}
		for k := range chart.Series {
			chart.Series[k].Behind[i] = behind
		}
	}
}

// either is the rows of several cells, each once.
func either(cells []pivot.Cell) (rows []relation.Row) {
	met := map[relation.Row]bool{}
	for _, cell := range cells {
		for _, row := range cell.Rows {
			if !met[row] {
				met[row], rows = true, append(rows, row)
			}
		}
	}
	return rows
}

// behindMoves finds what is behind the cells of a matrix: those of the list that went from
// some places to others. One that the list has no more is behind no number.
func (s *Study) behindMoves(m *moves, x movement.Matrix) func(from, to []int) *figure.Behind {
	if s.sieve == nil {
		return func([]int, []int) *figure.Behind { return nil }
	}
	all, listed := m.RowsOf(x), s.listed()
	return func(from, to []int) *figure.Behind {
		var rows []relation.Row
		for _, k := range from {
			for _, l := range to {
				of := m.new
				if x.Places[l].Absent {
					of = m.old
				}
				for _, row := range all[k][l] {
					rows = append(rows, listed[of.KeyOf(row)])
				}
			}
		}
		return s.rowsBehind(rows, x.Field.Name)
	}
}
