package study

import (
	"cmp"
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/record"
)

// intentions answers a block that lists intentions, one a row, in the order of
// programmes and then as intentions.csv has them.
func (s *Study) intentions(spec *figure.IntentionsSpec, findings *diag.List) *figure.Figure {
	var fields []record.Field
	table := figure.Table{}
	for _, name := range spec.Columns {
		field, known := s.fieldNamed(name, findings)
		if known {
			fields = append(fields, field)
			table.Columns = append(table.Columns, figure.Column{Name: field.Name, Label: field.Label, Numeric: field.Number})
		}
	}
	chosen := s.byProgramme(s.where(spec.Where, findings))
	s.sort(chosen, spec.Sort, findings)
	if findings.HasErrors() {
		return nil
	}
	blank := false
	for _, intention := range chosen {
		row := figure.Row{}
		for _, field := range fields {
			cell := cellOf(field, intention)
			blank = blank || cell.Text() == ""
			row.Cells = append(row.Cells, cell)
		}
		table.Rows = append(table.Rows, row)
	}
	return &figure.Figure{Table: table, Notes: figure.ListNotes(len(table.Rows) == 0, blank)}
}

// sort orders intentions by fields, of which "-" in front turns the order
// round. What is blank comes last either way.
func (s *Study) sort(intentions []*record.Intention, by []diag.Located, findings *diag.List) {
	for _, name := range slices.Backward(by) {
		plain, down := strings.CutPrefix(name.Text, "-")
		field, ok := s.fieldNamed(diag.Located{Text: plain, At: name.At}, findings)
		if !ok {
			continue
		}
		slices.SortStableFunc(intentions, func(a, b *record.Intention) int {
			left, right := strings.Join(field.Of(a), separator), strings.Join(field.Of(b), separator)
			switch {
			case left == "" || right == "":
				return cmp.Compare(right, left) // one of them is blank, and comes last
			case down:
				return field.Compare(right, left)
			}
			return field.Compare(left, right)
		})
	}
}

const separator = ", "

func cellOf(field record.Field, intention *record.Intention) figure.Cell {
	if field.Number {
		if n, ok := field.NumberOf(intention); ok {
			return number(n)
		}
		return missing
	}
	var words []string
	for _, value := range field.Of(intention) {
		words = append(words, shownValue(field, value, ""))
	}
	return text(strings.Join(words, separator))
}

func (s *Study) byProgramme(intentions []*record.Intention) []*record.Intention {
	programme, _ := s.field("programme")
	place := map[string]int{}
	for _, intention := range intentions {
		place[intention.Programme] = 0
	}
	var names []string
	for name := range place {
		names = append(names, name)
	}
	for i, name := range programme.Order(names) {
		place[name] = i
	}
	sorted := slices.Clone(intentions)
	slices.SortStableFunc(sorted, func(a, b *record.Intention) int { return place[a.Programme] - place[b.Programme] })
	return sorted
}

// table answers a block whose cells the paper writes out. A column is numeric
// where every cell of it is a number.
func (s *Study) table(spec *figure.TableSpec, findings *diag.List) *figure.Figure {
	table := figure.Table{Compact: true}
	for _, label := range spec.Columns {
		words := s.live(label, findings)
		table.Columns = append(table.Columns, figure.Column{Name: figure.Slug(words), Label: words, Numeric: len(table.Columns) > 0})
	}
	for _, texts := range spec.Rows {
		if len(texts) != len(spec.Columns) {
			findings.Errorf(rowPlace(texts, spec), "row-width-of-table", "the row has %d cells and the table %d columns", len(texts), len(spec.Columns))
			continue
		}
		row := figure.Row{}
		for i, live := range texts {
			cell := figure.Written(s.live(live, findings))
			table.Columns[i].Numeric = table.Columns[i].Numeric && (cell.Numeric() || cell.Text() == "")
			row.Cells = append(row.Cells, cell)
		}
		table.Rows = append(table.Rows, row)
	}
	return &figure.Figure{Table: table}
}

func rowPlace(texts []diag.Located, spec *figure.TableSpec) diag.Position {
	if len(texts) > 0 {
		return texts[0].At
	}
	return spec.ID.At
}
