package study

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"boardpack/generator/ask"
	"boardpack/generator/figure"
)

// readsFigures are the functions that read the figures before a place in a
// paper.
func (s *Study) readsFigures() []ask.Function {
	return []ask.Function{
		ask.NewFunction("rows", "how many rows a figure above has, its total left out", `rows("progress")`, s.callRows, new(func(string) int)),
		ask.NewFunction("cell", "a number out of a figure's table above, by the labels of its row and column", `cell("progress", "Cancer", "Delayed")`,
			s.callCell, new(func(string, string, string) int)),
	}
}

// callRows counts a figure's rows, the total left out.
func (s *Study) callRows(args ...any) (any, error) {
	f, err := s.figure(args[0].(string))
	if err != nil {
		return nil, err
	}
	count := 0
	for _, row := range f.Table.Rows {
		if !row.Total {
			count++
		}
	}
	return count, nil
}

// callCell reads a number out of a figure's table, by its row's and its
// column's label.
func (s *Study) callCell(args ...any) (any, error) {
	f, err := s.figure(args[0].(string))
	if err != nil {
		return nil, err
	}
	column := slices.IndexFunc(f.Table.Columns, func(c figure.Column) bool { return c.Label == args[2] })
	row := slices.IndexFunc(f.Table.Rows, func(r figure.Row) bool { return r.Cells[0].Text == args[1] })
	if column < 0 || row < 0 {
		return nil, fmt.Errorf("%s has no cell in row %q and column %q", f.ID, args[1], args[2])
	}
	cell := f.Table.Rows[row].Cells[column]
	if cell.Plain == "" {
		return 0, nil
	}
	return strconv.Atoi(cell.Plain)
}

func (s *Study) figure(id string) (*figure.Figure, error) {
	if f := s.figures[id]; f != nil {
		return f, nil
	}
	return nil, errors.New("no figure before this place has the id " + strconv.Quote(id))
}
