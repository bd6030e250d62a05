package study

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"strconv"

	"boardpack/generator/figure"
)

// callRows counts a figure's rows, the total left out.
func callRows(s *Study, args []any) (any, error) {
	f, err := s.figure(args[0].(string))
	if err != nil {
		return nil, err
	}
	return f.Table.Length(), nil
}

// callCell is the number in a figure's table, by its row's and its column's
// label: an int where it is whole, since counts are spelt and compared with
// counts, and a float else.
func callCell(s *Study, args []any) (any, error) {
	f, err := s.figure(args[0].(string))
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

// suits tells whether a function can have these values: of what cell gives, the
// expression's checker cannot know before whether it is whole.
func (f function) suits(args []any) error {
	var wrong error
	for _, signature := range f.signatures {
		parameters := reflect.TypeOf(signature).Elem()
		if parameters.NumIn() != len(args) {
			continue
		}
		wrong = nil
		for i, arg := range args {
			if in := parameters.In(i); arg == nil || !reflect.TypeOf(arg).AssignableTo(in) {
				wrong = fmt.Errorf("%s needs %s, not %v", f.name, parameterWords(in), arg)
			}
		}
		if wrong == nil {
			return nil
		}
	}
	return wrong
}

func parameterWords(parameter reflect.Type) string {
	switch parameter.Kind() {
	case reflect.Int:
		return "a whole number"
	case reflect.String:
		return "words"
	case reflect.Slice:
		return "a list"
	}
	return "a day"
}

func (s *Study) figure(id string) (*figure.Figure, error) {
	if f := s.figures[id]; f != nil {
		return f, nil
	}
	return nil, errors.New("no figure before this place has the id " + strconv.Quote(id))
}
