package study

import (
	"errors"
	"fmt"
	"math"
	"strconv"

	"boardpack/generator/ask"
	"boardpack/generator/figure"
)

// above are the figures before a place in a paper, by their ids.
type above map[string]*figure.Figure

// functions are those that read them.
func (a above) functions() []ask.Function {
	return []ask.Function{
		ask.NewFunction("rows", "how many rows a figure has, its total left out: in words of any figure of the paper, in a figure or the condition of a section of one above", `rows("by-decision")`, a.callRows, new(func(string) int)),
		ask.NewFunction("cell", "a number out of the table of such a figure, by the labels of its row and column; of counts, one that is listed and not there is 0", `cell("by-decision", "Cancer Services", "Prioritised")`,
			a.callCell, new(func(string, string, string) any)),
	}
}

// callRows counts a figure's rows, the total left out.
func (a above) callRows(args ...any) (any, error) {
	f, err := a.figure(args[0].(string))
	if err != nil {
		return nil, err
	}
	return f.Table.Length(), nil
}

// callCell is the number in a figure's table, by its row's and its column's
// label: an int where it is whole, since counts are spelt and compared with
// counts, and a float else.
func (a above) callCell(args ...any) (any, error) {
	f, err := a.figure(args[0].(string))
	if err != nil {
		return nil, err
	}
	cell, err := f.Table.Find(args[1].(string), args[2].(string))
	if err != nil {
		return nil, fmt.Errorf("%s %w", f.ID, err)
	}
	number, err := cell.Number()
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: the cell in row %q and column %q %w: cell needs a number", f.ID, args[1], args[2], err)
	case number == math.Trunc(number) && math.Abs(number) < 1<<53:
		return int(number), nil
	}
	return number, nil
}

func (a above) figure(id string) (*figure.Figure, error) {
	if f := a[id]; f != nil {
		return f, nil
	}
	return nil, errors.New("no figure before this place has the id " + strconv.Quote(id))
}
