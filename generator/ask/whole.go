package ask

import (
	"errors"
	"math/bits"
	"reflect"

	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/vm/runtime"
)

// The language loses without a word what goes beyond 64 bits where whole numbers are
// added, subtracted and multiplied. Functions take the place of these signs; a sum of a
// field needs none, for no amount is above a million million.

// errTooLarge is what a whole number fails with that is none of 64 bits.
var errTooLarge = errors.New("the number is too large to be worked out exactly")

// sign is what stands for one of the language's.
type sign struct {
	name  string
	whole func(a, b int) (result int, right bool)
	other func(a, b any) any // of numbers that are not whole, words and days
}

var signs = map[string]sign{
	"+": {mark + "plus", plus, runtime.Add},
	"-": {mark + "minus", minus, runtime.Subtract},
	"*": {mark + "times", times, runtime.Multiply},
}

func plus(a, b int) (int, bool) { return a + b, (a+b > a) == (b > 0) }

func minus(a, b int) (int, bool) { return a - b, (a-b < a) == (b > 0) }

func times(a, b int) (int, bool) {
	high, low := bits.Mul(size(a), size(b))
	return a * b, high == 0 && low>>(bits.UintSize-1) == 0
}

// size is how far a number is from nought.
func size(a int) uint {
	if a < 0 {
		return -uint(a)
	}
	return uint(a)
}

func (s sign) function() Function {
	return Function{Name: s.name, signatures: []any{new(func(int, int) int), new(func(any, any) any)}, call: func(args ...any) (any, error) {
		a, whole := args[0].(int)
		b, too := args[1].(int)
		if !whole || !too {
			return s.other(args[0], args[1]), nil
		}
		result, right := s.whole(a, b)
		if !right {
			return nil, errTooLarge
		}
		return result, nil
	}}
}

// keepWhole puts a function in place of a sign between what may be whole numbers.
func (p *patcher) keepWhole(node *ast.Node, n *ast.BinaryNode) {
	if s, known := signs[n.Operator]; known && p.maybeWhole(n.Left) && p.maybeWhole(n.Right) {
		call := &ast.CallNode{Callee: &ast.IdentifierNode{Value: s.name}, Arguments: []ast.Node{n.Left, n.Right}}
		call.SetLocation(n.Location())
		ast.Patch(node, call)
	}
}

func (p *patcher) maybeWhole(node ast.Node) bool {
	if call, is := node.(*ast.CallNode); is {
		if field, reads := p.asker.fieldRead(call); reads {
			_, whole := blank(field.Type).(int)
			return whole
		}
	}
	kind := node.Type()
	return kind == nil || kind.Kind() == reflect.Int || kind.Kind() == reflect.Interface
}

func isSign(function string) bool {
	for _, s := range signs {
		if s.name == function {
			return true
		}
	}
	return false
}
