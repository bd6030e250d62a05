package ask

import (
	"errors"

	"github.com/expr-lang/expr/ast"
)

// A count within a count looks at each row once for each row: with a few of them
// nested, the language itself would run for years. It has no limit of its own but
// for what is kept in memory, so each round of an inner loop, and of any that
// gathers up a value, first takes a step. A single loop takes none: it is no
// longer than its list.

// stepper is the function that takes a step.
const stepper = mark + "step"

// UsualSteps is how many steps an expression may take where nobody says
// otherwise: a list of 1,400 rows may be gone through once for each of its own.
const UsualSteps = 2_000_000

// askEvery is after how many steps the asker looks whether it is interrupted.
const askEvery = 1024

// stepText is a length of gathered text, in bytes, that counts as another step: it
// is copied in each round.
const stepText = 1 << 10

var errSteps = errors.New("the expression takes too many steps")

// pacer counts the steps of one expression, over all rows of a condition.
type pacer struct {
	left        int
	interrupted func() error
}

func (a *Asker) pacer() *pacer {
	s := &pacer{left: a.options.Steps, interrupted: a.options.Interrupted}
	if s.left == 0 {
		s.left = UsualSteps
	}
	return s
}

// function is what patched predicates call. The argument is what they gather.
func (s *pacer) function() Function {
	return Function{Name: stepper, signatures: []any{new(func() bool), new(func(any) bool)}, call: func(args ...any) (any, error) {
		cost := 1
		if len(args) > 0 {
			text, _ := args[0].(string)
			cost += len(text) / stepText
		}
		return true, s.take(cost)
	}}
}

// take takes so many steps. The error says that there are none left, or that the
// asker is interrupted.
func (s *pacer) take(cost int) error {
	before := s.left
	if s.left -= cost; s.left < 0 {
		return errSteps
	}
	if s.interrupted != nil && before/askEvery != s.left/askEvery {
		return s.interrupted()
	}
	return nil
}

// pace has the loops of a function of the language take steps that could run for
// too long; all of them where every row of a condition comes to the function.
func pace(n *ast.BuiltinNode, inner bool) {
	for _, argument := range n.Arguments {
		predicate, loops := argument.(*ast.PredicateNode)
		if !loops {
			continue
		}
		ast.Walk(&predicate.Node, visitor(func(below ast.Node) {
			if within, is := below.(*ast.PredicateNode); is {
				takeSteps(within)
			}
		}))
		switch {
		case n.Name == "reduce":
			takeSteps(predicate, &ast.PointerNode{Name: "acc"})
		case inner:
			takeSteps(predicate)
		}
	}
}

// takeSteps puts a step before what a predicate asks, unless it takes one.
func takeSteps(predicate *ast.PredicateNode, gathered ...ast.Node) {
	if sequence, is := predicate.Node.(*ast.SequenceNode); is {
		if call, is := sequence.Nodes[0].(*ast.CallNode); is && isStep(call) {
			return
		}
	}
	call := &ast.CallNode{Callee: &ast.IdentifierNode{Value: stepper}, Arguments: gathered}
	call.SetLocation(predicate.Node.Location())
	paced := &ast.SequenceNode{Nodes: []ast.Node{call, predicate.Node}}
	paced.SetLocation(predicate.Node.Location())
	predicate.Node = paced
}

func isStep(call *ast.CallNode) bool {
	callee, named := call.Callee.(*ast.IdentifierNode)
	return named && callee.Value == stepper
}
