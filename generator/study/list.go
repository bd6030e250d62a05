package study

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// listing answers a block that lists records, one a row.
func (s *Study) listing(spec figure.Listing, findings *diag.List) *figure.Figure {
	r := s.asked(spec.Of, findings)
	if r == nil {
		return nil
	}
	fields := s.fieldsOf(r, spec.Columns, findings)
	rows := s.where(r, spec.Where, findings)
	if r == s.intentions() {
		s.byProgramme(rows)
	}
	s.sort(r, rows, spec.Sort, findings)
	if word := spec.Most; word.Text != "" {
		rows = rows[:min(len(rows), positive(word, "most", findings))]
	}
	if findings.HasErrors() {
		return nil
	}
	return listFigure(fields, rows)
}

// fieldsOf are the fields of these names.
func (s *Study) fieldsOf(r *relation.Relation, names []diag.Located, findings *diag.List) []relation.Field {
	var fields []relation.Field
	for _, name := range names {
		if f, known := s.fieldOf(r, name, findings); known {
			fields = append(fields, f)
		}
	}
	return fields
}

// sort orders rows by fields, of which "-" in front turns the order round. What
// is blank comes last either way.
func (s *Study) sort(r *relation.Relation, rows []relation.Row, by []diag.Located, findings *diag.List) {
	for _, name := range slices.Backward(by) {
		plain, down := strings.CutPrefix(name.Text, "-")
		if f, known := s.fieldOf(r, diag.Located{Text: plain, At: name.At}, findings); known {
			slices.SortStableFunc(rows, func(a, b relation.Row) int { return f.CompareRows(a, b, down) })
		}
	}
}

// byProgramme is the order of intentions that no block asks for.
func (s *Study) byProgramme(rows []relation.Row) {
	programme, _ := s.intentions().Field("programme")
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
			blank = blank || cell.Text == ""
			row.Cells = append(row.Cells, cell)
		}
		table.Rows = append(table.Rows, row)
	}
	return &figure.Figure{Table: table, Notes: listNotes(len(rows) == 0, blank)}
}

// listNotes say why there is nothing.
func listNotes(empty, blank bool) []string {
	switch {
	case empty:
		return []string{"There are none."}
	case blank:
		return []string{"An empty cell means that nothing is recorded."}
	}
	return nil
}

const separator = ", "

// cellOf is a row's value of a field as a table has it.
func cellOf(f relation.Field, row relation.Row) figure.Cell {
	switch value := f.Value(row).(type) {
	case nil:
		return figure.Cell{Number: f.Type.Numeric()}
	case int:
		if f.Type == relation.Money {
			return moneyCell(value)
		}
		return number(value)
	case float64:
		return fractionCell(f.Type, value)
	case time.Time:
		return figure.Cell{Text: calendar.Long(value), Plain: value.Format(time.DateOnly)}
	case reading:
		return value.cell
	}
	var words []string
	for _, value := range f.Values(nil, row) {
		words = append(words, shownValue(f, value, ""))
	}
	return text(strings.Join(words, separator))
}

// moneyCell is an amount of whole pounds.
func moneyCell(pounds int) figure.Cell {
	cell := number(pounds)
	cell.Text = "£" + cell.Text
	if pounds < 0 {
		cell.Text = "−£" + wording.Grouped(-pounds)
	}
	return cell
}

// fractionCell is a number that need not be whole, as exactly as it is recorded
// and no more so than four decimals.
func fractionCell(kind relation.Type, value float64) figure.Cell {
	words := exactly(value, 4)
	cell := figure.Cell{Text: words, Plain: wording.Plain(words), Number: true}
	if kind == relation.Percent {
		cell.Text += "%"
	}
	return cell
}

// positive is the whole number, from 1, that a key has.
func positive(word diag.Located, key string, findings *diag.List) int {
	n, err := wording.Whole(word.Text, 1)
	if err != nil {
		findings.Errorf(word.At, "not-a-whole-number", "%s %q is not a whole number from 1", key, word.Text)
	}
	return n
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
			cell := text(s.live(live, findings))
			cell.Number = isNumber(cell.Text)
			if cell.Number {
				cell.Plain = wording.Plain(cell.Text)
			}
			table.Columns[i].Numeric = table.Columns[i].Numeric && (cell.Number || cell.Text == "")
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

var numberShape = regexp.MustCompile(`^[−+-]?£?\d+(,\d{3})*(\.\d+)?%?$`)

// isNumber tells a figure, with its sign, unit and separators, from words.
func isNumber(words string) bool { return numberShape.MatchString(words) }
