package record

import "boardpack/generator/relation"

// RelationType implements relation.Valuer.
func (Percent) RelationType() relation.Type { return relation.Percent }

// RelationValue implements relation.Valuer.
func (p Percent) RelationValue() any { return float64(p) / 100 }

// RelationType implements relation.Valuer.
func (Quantity) RelationType() relation.Type { return relation.Number }

// RelationValue implements relation.Valuer.
func (q Quantity) RelationValue() any {
	if !q.Known {
		return nil
	}
	return q.Number
}

// RelationType implements relation.Valuer.
func (Unit) RelationType() relation.Type { return relation.Text }

// RelationValue implements relation.Valuer.
func (u Unit) RelationValue() any { return u.Words }
