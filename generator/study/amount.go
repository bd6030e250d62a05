package study

import (
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/pivot"
	"boardpack/generator/relation"
)

// amountOf reads the value that a block asks for.
func (s *Study) amountOf(r *relation.Relation, asked diag.Located, findings *diag.List) pivot.Amount {
	kind, name, ok := pivot.ParseKind(asked.Text)
	if !ok {
		findings.Errorf(asked.At, "amount-unknown", "value %q is not count, sum(field) or mean(field)", asked.Text)
	}
	if !ok || kind == pivot.Counting {
		return pivot.Amount{Kind: pivot.Counting}
	}
	field, known := s.fieldOf(r, diag.Located{Text: name, At: asked.At}, findings)
	if known && !kind.Takes(field.Type) {
		findings.Errorf(asked.At, "amount-does-not-add", "%s of %s: its values are no numbers that add up", kind, field.Name)
	}
	return pivot.Amount{Kind: kind, Field: field}
}

// cell is the amount as a table has it: of a count of nought, and of a sum of
// nothing, a blank, as the Board's papers have it.
func (c counts) cell(cell pivot.Cell) figure.Cell {
	a := c.value
	value, known := a.Of(cell)
	switch {
	case a.Kind == pivot.Counting:
		return count(cell.Count())
	case !known:
		return missing
	case a.Field.Type == relation.Money:
		return pounds(value)
	case a.Kind == pivot.Averages:
		return fraction(a.Field.Type, value, 1)
	}
	return fraction(a.Field.Type, value, 4)
}

// name says what the amounts are: "Number of intentions".
func (c counts) name() string {
	switch c.value.Kind {
	case pivot.Summing:
		return c.value.Field.Label + ", total"
	case pivot.Averages:
		return c.value.Field.Label + ", mean"
	}
	return "Number of " + c.of.Name
}
