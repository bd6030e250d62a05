package study

import (
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/pivot"
	"boardpack/generator/relation"
)

// countable is a request without the words that a condition shuts out: that nothing under way
// is delivered needs no column of noughts. A word that one of the rows could have, and be
// counted, stays though none has it. Counted are the rows for which the condition holds.
func (in *inquiry) countable(of *relation.Relation, all pivot.Request, condition diag.Located, counted []relation.Row) pivot.Request {
	some := pivot.Request{Rows: in.possible(of, all.Rows, condition, counted), Blanks: all.Blanks}
	for _, field := range all.Columns {
		some.Columns = append(some.Columns, in.possible(of, field, condition, counted))
	}
	return some
}

// possible is a field of which no words are listed but those that a row could have, and be
// counted.
func (in *inquiry) possible(of *relation.Relation, field relation.Field, condition diag.Located, counted []relation.Row) relation.Field {
	if field.Type != relation.Word || !strings.Contains(condition.Text, field.Name) {
		return field
	}
	var occurring, listed []string
	for _, row := range counted {
		occurring = field.Values(occurring, row)
	}
	for _, word := range field.Listed {
		if slices.Contains(occurring, word) || !in.shutsOut(of, field, word, condition) {
			listed = append(listed, word)
		}
	}
	if listed != nil {
		field.Listed = listed
	}
	return field
}

// shutsOut reports whether a condition holds for none of the rows if they all have a word.
func (in *inquiry) shutsOut(of *relation.Relation, field relation.Field, word string, condition diag.Located) bool {
	having := *of
	having.Fields = slices.Clone(of.Fields)
	for k, f := range having.Fields {
		switch f.Name {
		case field.Name:
			having.Fields[k] = f.Always(word)
		case field.Name + "_means":
			having.Fields[k] = f.Always(field.Meaning(word))
		}
	}
	var findings diag.List
	rows, ok := in.asker.Over([]*relation.Relation{&having}).Where(&having, condition, &findings)
	return ok && len(rows) == 0
}
