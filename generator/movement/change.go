package movement

import "boardpack/generator/relation"

// None reports whether nothing moved: no row came, went or changed, and no field.
func (m *Movement) None() bool {
	return len(m.Added)+len(m.Removed)+len(m.Changed)+len(m.FieldsCame)+len(m.FieldsWent) == 0
}

// Kept are all rows that are in both, changed or not, as the new table has them.
func (m *Movement) Kept() []Pair { return m.kept }

// Changes are what changed of a row, in the order of Fields. They are worked out
// when they are asked for: of a whole sheet they would take more room than the
// tables.
func (m *Movement) Changes(p Pair) []Change {
	changes := make([]Change, len(p.fields))
	for k, at := range p.fields {
		changes[k] = Change{m.Fields[at], m.was[at].Text(p.Old), m.Fields[at].Text(p.New)}
	}
	return changes
}

// Count is in how many rows a field changed.
type Count struct {
	Field relation.Field
	Rows  int
}

// Counts are the fields that changed in any row, in the order of Fields.
func (m *Movement) Counts() (counts []Count) {
	rows := make([]int, len(m.Fields))
	for _, pair := range m.Changed {
		for _, at := range pair.fields {
			rows[at]++
		}
	}
	for at, n := range rows {
		if n > 0 {
			counts = append(counts, Count{m.Fields[at], n})
		}
	}
	return counts
}
