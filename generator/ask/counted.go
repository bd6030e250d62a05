package ask

import (
	"strings"

	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/parser"

	"boardpack/generator/diag"
	"boardpack/generator/relation"
)

// Counted is the rows that an expression counts: it is count(rows, condition) or
// len(rows), or a name that its paper has for one. None where it counts in another way,
// or cannot be read, which Evaluate tells.
func (a *Asker) Counted(expression diag.Located) []relation.Row {
	text := strings.TrimSpace(expression.Text)
	if defined, known := a.scope.written[text]; known {
		return a.Counted(defined)
	}
	tree, err := parser.Parse(text)
	if err != nil {
		return nil
	}
	builtin, is := tree.Node.(*ast.BuiltinNode)
	if !is {
		return nil
	}
	switch arguments, called := strings.CutPrefix(text, builtin.Name); {
	case !called:
		return nil
	case builtin.Name == "count" && len(builtin.Arguments) == 2:
		expression.Text = "filter" + arguments
	case builtin.Name == "len":
		expression.Text = strings.TrimSpace(arguments)
	default:
		return nil
	}
	var findings diag.List
	known, _ := a.evaluate(expression, &findings)
	values, _ := known.value.([]any)
	rows := make([]relation.Row, len(values))
	for i, value := range values {
		if rows[i], is = value.(relation.Row); !is {
			return nil
		}
	}
	return rows
}
