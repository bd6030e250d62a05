package study

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"boardpack/generator/account"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/wording"
)

// list answers a block that lists records other than intentions.
func (s *Study) list(spec *figure.ListSpec, findings *diag.List) *figure.Figure {
	at := slices.IndexFunc(kinds, func(k kind) bool { return k.name == spec.Of.Text })
	if at < 0 {
		findings.Errorf(spec.Of.At, "unknown-relation", "there is no list of %q", spec.Of.Text).Hinted("%s", diag.DidYouMean(spec.Of.Text, kindNames()))
		return nil
	}
	k := kinds[at]
	if !s.records.Has(k.file) && !s.incomplete {
		findings.Errorf(spec.Of.At, "file-needed", "%s needs %s"+wording.Absent, k.name, k.file)
		return nil
	}
	columns := k.named(spec.Columns, findings)
	rows := s.whereOf(k, spec.Where, findings)
	k.sort(rows, spec.Sort, findings)
	if word := spec.Most; word.Text != "" {
		rows = rows[:min(len(rows), positive(word, "most", findings))]
	}
	if findings.HasErrors() {
		return nil
	}
	return listFigure(columns, rows)
}

// positive is the whole number, from 1, that a key has.
func positive(word diag.Located, key string, findings *diag.List) int {
	n, err := wording.Whole(word.Text, 1)
	if err != nil {
		findings.Errorf(word.At, "not-a-whole-number", "%s %v", key, err)
	}
	return n
}

func listFigure(columns []column, rows []any) *figure.Figure {
	table := figure.Table{}
	for _, c := range columns {
		table.Columns = append(table.Columns, figure.Column{Name: c.name, Label: c.label, Numeric: c.numeric()})
	}
	blank := false
	for _, r := range rows {
		row := figure.Row{}
		for _, c := range columns {
			cell := c.cell(c.value(r))
			blank = blank || cell.Text() == ""
			row.Cells = append(row.Cells, cell)
		}
		table.Rows = append(table.Rows, row)
	}
	return &figure.Figure{Table: table, Notes: figure.ListNotes(len(rows) == 0, blank)}
}

// named are the columns of these names.
func (k kind) named(names []diag.Located, findings *diag.List) []column {
	var found []column
	for _, name := range names {
		if c, ok := k.column(name.Text); ok {
			found = append(found, c)
			continue
		}
		k.unknown(name, findings)
	}
	return found
}

func (k kind) unknown(name diag.Located, findings *diag.List) {
	var known []string
	for _, c := range k.columns {
		known = append(known, c.name)
	}
	findings.Errorf(name.At, "unknown-field", "%s have no %q", k.name, name.Text).Hinted("%s", diag.DidYouMean(name.Text, known))
}

// whereOf is the records for which a condition over one of them holds.
func (s *Study) whereOf(k kind, condition diag.Located, findings *diag.List) []any {
	all := k.rows(s)
	if strings.TrimSpace(condition.Text) == "" {
		return all
	}
	names := scope{types: maps.Clone(s.names.types), values: maps.Clone(s.names.values), of: &k}
	maps.Copy(names.types, k.types())
	program := s.compile(condition, names, findings)
	if program == nil {
		return nil
	}
	values := s.fill(names.values, namesIn(program), nil)
	set := func(r any) { maps.Copy(values, k.row(r)) }
	return holding(s, program, condition, values, all, set, findings)
}

// sort orders records by columns, of which "-" in front turns the order round.
// What is blank comes last either way.
func (k kind) sort(rows []any, by []diag.Located, findings *diag.List) {
	for _, name := range slices.Backward(by) {
		plain, down := strings.CutPrefix(name.Text, "-")
		c, ok := k.column(plain)
		if !ok {
			k.unknown(diag.Located{Text: plain, At: name.At}, findings)
			continue
		}
		slices.SortStableFunc(rows, func(a, b any) int { return ordered(c.value(a), c.value(b), down) })
	}
}

// ordered compares two values of one type, nil being blank.
func ordered(a, b any, down bool) int {
	if a == nil || b == nil {
		return cmp.Compare(blankness(a), blankness(b))
	}
	order := 0
	switch a := a.(type) {
	case int:
		order = cmp.Compare(a, b.(int))
	case day:
		order = a.date.Compare(b.(day).date)
	case account.Reading:
		order = cmp.Compare(a.Order, b.(account.Reading).Order)
	case string:
		order = cmp.Compare(a, b.(string))
	}
	if down {
		return -order
	}
	return order
}

func blankness(value any) int {
	if value == nil {
		return 1
	}
	return 0
}
