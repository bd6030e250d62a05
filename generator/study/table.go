package study

import (
	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
)

// table answers a block whose cells the paper writes out. A column is numeric
// where every cell of it is a number.
func (in *inquiry) table(spec *block.TableSpec, findings *diag.List) *figure.Figure {
	table := figure.Table{Compact: true}
	for _, label := range spec.Columns {
		words := in.live(label, findings)
		table.Columns = append(table.Columns, figure.Column{Name: figure.Slug(words), Label: words, Numeric: len(table.Columns) > 0})
	}
	for _, texts := range spec.Rows {
		if len(texts) != len(spec.Columns) {
			findings.Errorf(rowPlace(texts, spec), "row-width-of-table", "the row has %d cells and the table %d columns", len(texts), len(spec.Columns))
			continue
		}
		row := figure.Row{}
		for i, live := range texts {
			cell := figure.Written(in.live(live, findings))
			table.Columns[i].Numeric = table.Columns[i].Numeric && (cell.Numeric() || cell.Text() == "")
			cell.Behind = in.behindWritten(live, cell)
			row.Cells = append(row.Cells, cell)
		}
		table.Rows = append(table.Rows, row)
	}
	return &figure.Figure{Table: table}
}

// behindWritten is what is behind a cell that is an expression alone, which counts
// intentions; nil of another.
func (in *inquiry) behindWritten(live diag.Located, cell figure.Cell) *figure.Behind {
	parts := block.Split(live)
	if len(parts) != 1 || !parts[0].Expression {
		return nil
	}
	n, err := cell.Number()
	if err != nil || n == 0 {
		return nil
	}
	return in.rowsBehind(in.countedBy(parts[0].Located, int(n)))
}

func rowPlace(texts []diag.Located, spec *block.TableSpec) diag.Position {
	if len(texts) > 0 {
		return texts[0].At
	}
	return spec.ID.At
}
