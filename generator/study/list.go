package study

import (
	"slices"
	"strings"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// listing answers a block that lists records, one a row.
func (in *inquiry) listing(spec block.Listing, findings *diag.List) *figure.Figure {
	r := in.asked(spec.Of, findings)
	if r == nil {
		return nil
	}
	fields := in.fieldsOf(r, spec.Columns, findings)
	rows := in.where(r, spec.Where, findings)
	if r == in.intentions() {
		in.byProgramme(rows)
	}
	in.sort(r, rows, spec.Sort, findings)
	if word := spec.Most; word.Text != "" {
		rows = rows[:min(len(rows), positive(word, "most", findings))]
	}
	if findings.HasErrors() {
		return nil
	}
	return listFigure(fields, rows)
}

// fieldsOf are the fields of these names.
func (in *inquiry) fieldsOf(r *relation.Relation, names []diag.Located, findings *diag.List) []relation.Field {
	var fields []relation.Field
	for _, name := range names {
		if f, known := in.fieldOf(r, name, findings); known {
			fields = append(fields, f)
		}
	}
	return fields
}

// sort orders rows by fields, of which "-" in front turns the order round. What
// is blank comes last either way.
func (in *inquiry) sort(r *relation.Relation, rows []relation.Row, by []diag.Located, findings *diag.List) {
	for _, name := range slices.Backward(by) {
		plain, down := strings.CutPrefix(name.Text, "-")
		if f, known := in.fieldOf(r, diag.Located{Text: plain, At: name.At}, findings); known {
			slices.SortStableFunc(rows, func(a, b relation.Row) int { return f.CompareRows(a, b, down) })
		}
	}
}

// byProgramme is the order of intentions that no block asks for.
func (in *inquiry) byProgramme(rows []relation.Row) {
	programme, _ := in.intentions().Field("programme")
	slices.SortStableFunc(rows, func(a, b relation.Row) int { return programme.CompareRows(a, b, false) })
}

func listFigure(fields []relation.Field, rows []relation.Row) *figure.Figure {
	table := figure.Table{}
	for _, f := range fields {
		table.Columns = append(table.Columns, figure.Column{Name: f.Name, Label: f.Label, Numeric: f.Type.Numeric()})
	}
	blank := false
	for _, r := range rows {
		row := figure.Row{}
		for _, f := range fields {
			cell := cellOf(f, r)
			blank = blank || cell.Text() == ""
			row.Cells = append(row.Cells, cell)
		}
		table.Rows = append(table.Rows, row)
	}
	return &figure.Figure{Table: table, Notes: figure.ListNotes(len(rows) == 0, blank)}
}

// positive is the whole number, from 1, that a key has.
func positive(word diag.Located, key string, findings *diag.List) int {
	n, err := wording.Whole(word.Text, 1)
	if err != nil {
		findings.Errorf(word.At, "not-a-whole-number", "%s %q is not a whole number from 1", key, word.Text)
	}
	return n
}
