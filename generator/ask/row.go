package ask

import (
	"errors"
	"fmt"
	"time"

	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/types"

	"boardpack/generator/diag"
	"boardpack/generator/relation"
)

// A row is closed to the expression language. The checker knows its fields by
// the type below, and the patcher puts in place of each `.field` a call that
// reads it, so that rows are made once and not for each expression.

// mark begins names that no expression can write.
const mark = "\x00"

// thisRow is the row that a condition is over.
const thisRow = mark + "row"

// everyName is the language's name for all that there is. Through it relations
// would be empty: they are filled in where they are named.
const everyName = "$env"

// rowType are a row's fields, and which relation it is of: two relations may
// have the same fields.
func rowType(r *relation.Relation) types.Map {
	row := types.Map{mark + r.Name: types.Bool}
	for _, f := range r.Fields {
		row[f.Name] = exprType(f)
	}
	return row
}

func exprType(f relation.Field) types.Type {
	if f.Type == relation.Words {
		return types.Array(types.String)
	}
	return types.TypeOf(blank(f.Type))
}

// blank is what an expression has for a blank of a type.
func blank(t relation.Type) any {
	switch t {
	case relation.Whole, relation.Money:
		return 0
	case relation.Number, relation.Percent:
		return 0.0
	case relation.Date:
		return day{}
	case relation.Flag:
		return false
	case relation.Words:
		return []any{}
	}
	return ""
}

// valueOf is a row's value of a field as an expression has it.
func valueOf(f *relation.Field, row relation.Row) any {
	switch value := f.Value(row).(type) {
	case nil:
		return blank(f.Type)
	case time.Time:
		return day{value}
	case relation.Reading:
		return value.Words()
	case []string:
		list := make([]any, len(value))
		for k, word := range value {
			list[k] = word
		}
		return list
	default:
		return value
	}
}

// of is the relation that a node is a row of; nil where it is none.
func (a *Asker) of(node ast.Node) *relation.Relation {
	n := node.Nature()
	if n.TypeData == nil {
		return nil
	}
	for _, r := range a.options.Relations {
		if _, marked := n.Fields[mark+r.Name]; marked {
			return r
		}
	}
	return nil
}

// readers are the functions that read a field, one for each type that an
// expression can have.
func (a *Asker) readers() []Function {
	read := func(args ...any) (any, error) {
		return valueOf(&a.fields[args[1].(int)], args[0].(relation.Row)), nil
	}
	readers := []Function{
		{Name: mark + "string", signatures: []any{new(func(any, int) string)}},
		{Name: mark + "int", signatures: []any{new(func(any, int) int)}},
		{Name: mark + "float64", signatures: []any{new(func(any, int) float64)}},
		{Name: mark + "bool", signatures: []any{new(func(any, int) bool)}},
		{Name: mark + "ask.day", signatures: []any{new(func(any, int) day)}},
		{Name: mark + "[]interface {}", signatures: []any{new(func(any, int) []any)}},
	}
	for k, r := range readers {
		readers[k].call = func(args ...any) (any, error) {
			if args[0] == nil {
				return nil, errNoRow
			}
			return read(args...)
		}
		r.Name, r.call = mark+perhaps+r.Name[1:], func(args ...any) (any, error) {
			if args[0] == nil {
				return nil, nil
			}
			return read(args...)
		}
		readers = append(readers, r)
	}
	return append(readers, Function{Name: mark + "named", signatures: []any{new(func(any, string, string) any)}, call: a.readNamed})
}

// perhaps begins the name of a reader of what may be no row, such as what find
// gives: x?.field.
const perhaps = "?"

var errNoRow = errors.New("there is no such row")

// readNamed reads a field whose name is only known when the expression runs.
func (a *Asker) readNamed(args ...any) (any, error) {
	if args[0] == nil {
		return nil, errNoRow
	}
	r := a.Relation(args[1].(string))
	f, known := r.Field(args[2].(string))
	if !known {
		return nil, fmt.Errorf("%s have no %q", r.Name, args[2])
	}
	var wrong diag.List
	if !a.Has(r, f, diag.Position{}, &wrong) {
		return nil, fmt.Errorf("%s", wrong[0].Message)
	}
	return valueOf(&f, args[0].(relation.Row)), nil
}
