package ask

import (
	"errors"
	"fmt"
	"reflect"

	"github.com/expr-lang/expr/ast"
)

// What the language does with a whole list at once, such as in, sort and uniq, has
// no round that could take a step. The list is weighed instead: it takes as many
// steps as it has work in it, each time.

// weigher is the function that weighs a list.
const weigher = mark + "weigh"

// work is how long something takes with a list.
type work int

const (
	look    work = iota // at each value, which is far less than a round of a loop
	copying             // of each value
	pairs               // each value is looked for among those before it
	average             // look, of values of which there must be one: the language takes 0 for the mean of none
)

// errAverage is what the mean and the median of nothing fail with.
var errAverage = errors.New("the mean or the median of nothing")

// inStep are the values that are looked at in the time of a step.
const inStep = 8

// weights are the functions of the language that go through a list without asking
// anything of its values.
var weights = map[string]work{
	"sum": look, "mean": average, "median": average, "min": look, "max": look, "sort": copying, "reverse": copying, "flatten": copying,
	"concat": copying, "take": copying, "join": copying, "fromPairs": copying, "uniq": pairs, "list": copying,
}

// steps are those that a list takes.
func (w work) steps(list any) int {
	value := reflect.ValueOf(list)
	if kind := value.Kind(); kind != reflect.Slice && kind != reflect.Array {
		return 0
	}
	switch n := value.Len(); w {
	case copying:
		return n
	case pairs:
		return n * (n / (4 * inStep))
	default:
		return n / inStep
	}
}

// weighing is the function that is called for each list.
func (s *pacer) weighing() Function {
	return Function{Name: weigher, signatures: []any{new(func(any, int) bool)}, call: func(args ...any) (any, error) {
		sort, known := args[1].(int)
		if !known {
			return nil, fmt.Errorf("%v is no sort of work", args[1])
		}
		if list := reflect.ValueOf(args[0]); work(sort) == average && list.Kind() == reflect.Slice && list.Len() == 0 {
			return nil, errAverage
		}
		return true, s.take(work(sort).steps(args[0]))
	}}
}

// weigh has a function or an in weigh the lists that it goes through.
func (p *patcher) weigh(node ast.Node) {
	switch n := node.(type) {
	case *ast.BinaryNode:
		if n.Operator == "in" {
			p.weighed(&n.Right, look)
		}
	case *ast.BuiltinNode:
		p.weighArguments(n.Name, n.Arguments)
	case *ast.CallNode:
		if callee, named := n.Callee.(*ast.IdentifierNode); named {
			p.weighArguments(callee.Value, n.Arguments)
		}
	}
}

func (p *patcher) weighArguments(function string, arguments []ast.Node) {
	of, known := weights[function]
	for _, argument := range arguments {
		if _, loops := argument.(*ast.PredicateNode); loops || !known {
			return // its rounds take steps
		}
	}
	if of == average && len(arguments) > 1 { // nothing may stand beside something
		of = look
	}
	for k := range arguments {
		p.weighed(&arguments[k], of)
	}
}

// weighed puts in place of a list one that is weighed: a name for it, so that it is
// worked out once. What is written out in the expression is as short as that.
func (p *patcher) weighed(list *ast.Node, of work) {
	switch (*list).(type) {
	case *ast.ArrayNode:
		if of != average {
			return
		}
	case *ast.ConstantNode, *ast.StringNode, *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.NilNode, *ast.MapNode:
		return
	}
	p.lists++
	name := fmt.Sprintf("%slist%d", mark, p.lists)
	at := (*list).Location()
	call := &ast.CallNode{Callee: &ast.IdentifierNode{Value: weigher}, Arguments: []ast.Node{&ast.IdentifierNode{Value: name}, &ast.IntegerNode{Value: int(of)}}}
	both := &ast.SequenceNode{Nodes: []ast.Node{call, &ast.IdentifierNode{Value: name}}}
	named := &ast.VariableDeclaratorNode{Name: name, Value: *list, Expr: both}
	for _, n := range []ast.Node{call, both, named} {
		n.SetLocation(at)
	}
	*list = named
}
