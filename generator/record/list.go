package record

import (
	"strings"

	"boardpack/generator/relation"
)

// List is a cell that holds several values. It has none that is blank, and
// none twice.
type List []string

// UnmarshalCSV splits a cell at its semicolons.
func (l *List) UnmarshalCSV(cell string) error {
	if cell != "" {
		*l = strings.Split(cell, separator)
	}
	return nil
}

const separator = ";"

// RelationType implements relation.Valuer.
func (List) RelationType() relation.Type { return relation.Words }

// RelationValue implements relation.Valuer.
func (l List) RelationValue() any {
	if len(l) == 0 {
		return nil
	}
	return []string(l)
}
