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
	fields := in.fieldsOf(r, in.kept(r, spec, findings), findings)
	group := in.groupOf(r, spec, findings)
	rows := in.where(r, spec.Where, findings)
	if r == in.intentions() {
		in.byProgramme(rows)
	}
	in.sort(r, rows, spec.Sort, findings)
	for _, f := range group {
		slices.SortStableFunc(rows, func(a, b relation.Row) int { return f.CompareRows(a, b, false) })
	}
	if word := spec.Most; word.Text != "" {
		rows = rows[:min(len(rows), positive(word, "most", findings))]
	}
	if findings.HasErrors() {
		return nil
	}
	fields = recorded(fields, spec.Optional, rows)
	f := listFigure(slices.Concat(group, fields), rows, spec.Blanks.Text)
	f.Table.Grouped = group != nil
	if withheld := r.WithheldOf(rows); slices.ContainsFunc(fields, func(f relation.Field) bool { return len(withheldOf(r, f, withheld)) > 0 }) {
		f.Notes = append(f.Notes, withheldNote(r, len(withheld), "left out"))
	}
	for _, g := range group {
		nameGroups(&f.Table, g)
	}
	inOrder(&f.Table, spec.Sort)
	if r.Name == "measures" {
		inUnits(&f.Table, append(group, fields...), rows)
	}
	for i := range f.Table.Columns {
		f.Table.Columns[i].Under = i > len(group) && isNamed(f.Table.Columns[i].Name, spec.Under)
	}
	return f
}

// groupOf is the field that heads the rows of a listing; none where it has none.
func (in *inquiry) groupOf(r *relation.Relation, spec block.Listing, findings *diag.List) []relation.Field {
	for _, name := range spec.Under {
		if i := slices.IndexFunc(spec.Columns, func(c diag.Located) bool { return c.Text == name.Text }); i < 1 {
			findings.Errorf(name.At, "under-no-column", "%q is under another column and is none, or the first", name.Text).Hinted("name it under columns too, after the column whose cell it stands in")
		}
	}
	if spec.Group.Text == "" {
		return nil
	}
	if isNamed(spec.Group.Text, spec.Columns) {
		findings.Errorf(spec.Group.At, "group-and-column", "%q is the group and a column", spec.Group.Text).Hinted("take it out of columns")
	}
	return in.fieldsOf(r, []diag.Located{spec.Group}, findings)
}

// kept are the columns of a listing without those that are optional and whose file
// the pack lacks.
func (in *inquiry) kept(r *relation.Relation, spec block.Listing, findings *diag.List) []diag.Located {
	for _, name := range spec.Optional {
		if !isNamed(name.Text, spec.Columns) {
			findings.Errorf(name.At, "optional-no-column", "%q is optional and no column", name.Text).Hinted("name it under columns too, where it is to stand")
		}
	}
	return slices.DeleteFunc(slices.Clone(spec.Columns), func(name diag.Located) bool {
		f, known := r.Field(name.Text)
		var lacks diag.List
		return known && isNamed(name.Text, spec.Optional) && !in.asker.Has(r, f, name.At, &lacks)
	})
}

// recorded are the fields without those that are optional and blank in all rows.
func recorded(fields []relation.Field, optional []diag.Located, rows []relation.Row) []relation.Field {
	return slices.DeleteFunc(fields, func(f relation.Field) bool {
		return isNamed(f.Name, optional) && !slices.ContainsFunc(rows, func(row relation.Row) bool { return f.Value(row) != nil })
	})
}

func isNamed(name string, among []diag.Located) bool {
	return slices.ContainsFunc(among, func(other diag.Located) bool { return other.Text == name })
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

// inOrder marks the column, if the table has it, by which its rows were sorted before others.
func inOrder(table *figure.Table, by []diag.Located) {
	if len(by) == 0 {
		return
	}
	first := strings.TrimPrefix(by[0].Text, "-")
	for i, c := range table.Columns {
		table.Columns[i].Sorted = c.Name == first
	}
}

// byProgramme is the order of intentions that no block asks for.
func (in *inquiry) byProgramme(rows []relation.Row) {
	programme, _ := in.intentions().Field("programme")
	slices.SortStableFunc(rows, func(a, b relation.Row) int { return programme.CompareRows(a, b, false) })
}

// listFigure lists rows; blanks stand in the cells of words that would be empty.
func listFigure(fields []relation.Field, rows []relation.Row, blanks string) *figure.Figure {
	table := figure.Table{}
	for _, f := range fields {
		table.Columns = append(table.Columns, figure.Column{Name: f.Name, Label: f.Label, Numeric: f.Type.Numeric() || f.Decimal})
	}
	blank := false
	for _, r := range rows {
		row := figure.Row{}
		for i, f := range fields {
			cell := cellOf(f, r)
			if blanks != "" && cell.Text() == "" && !table.Columns[i].Numeric {
				cell = figure.Said(blanks)
			}
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
