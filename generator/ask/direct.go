package ask

import (
	"slices"

	"github.com/expr-lang/expr/ast"

	"boardpack/generator/relation"
)

// Most conditions ask a field of words for a word that is written out. They are asked of
// rows without the language's machine, which makes room for each value and each call: a
// third of what a check of many rows took.

// holds reports whether a condition holds for a row.
type holds func(relation.Row) bool

// counted is how many rows an expression counts that is a count of a relation by such a
// condition; ok is false where it is another, which the machine works out.
func (a *Asker) counted(expression ast.Node) (n int, ok bool) {
	count, is := expression.(*ast.BuiltinNode)
	if !is || count.Name != "count" || len(count.Arguments) != 2 {
		return 0, false
	}
	of, named := count.Arguments[0].(*ast.IdentifierNode)
	condition, asks := count.Arguments[1].(*ast.PredicateNode)
	if !named || !asks || a.Relation(of.Value) == nil {
		return 0, false
	}
	held, ok := a.direct(condition.Node)
	if !ok {
		return 0, false
	}
	for _, row := range a.Relation(of.Value).Rows() {
		if held(row) {
			n++
		}
	}
	return n, true
}

// direct is a condition that can be asked of a row without the machine, as the patcher left
// it; ok is false of any other.
func (a *Asker) direct(condition ast.Node) (h holds, ok bool) {
	switch n := condition.(type) {
	case *ast.UnaryNode:
		of, ok := a.direct(n.Node)
		return func(row relation.Row) bool { return !of(row) }, ok && (n.Operator == "!" || n.Operator == "not")
	case *ast.BinaryNode:
		switch n.Operator {
		case "and", "&&":
			left, right, ok := a.both(n)
			return func(row relation.Row) bool { return left(row) && right(row) }, ok
		case "or", "||":
			left, right, ok := a.both(n)
			return func(row relation.Row) bool { return left(row) || right(row) }, ok
		}
		return a.oneOf(n)
	}
	return nil, false
}

func (a *Asker) both(n *ast.BinaryNode) (left, right holds, ok bool) {
	left, is := a.direct(n.Left)
	right, too := a.direct(n.Right)
	return left, right, is && too
}

// oneOf is whether a field is one of the words, or none of them, that are written beside it.
func (a *Asker) oneOf(n *ast.BinaryNode) (h holds, ok bool) {
	words, written := wordsOf(n)
	read := a.reads(n.Left)
	if !written || read == nil {
		return nil, false
	}
	is := n.Operator != "!="
	return func(row relation.Row) bool { return slices.Contains(words, read(row)) == is }, true
}

// wordsOf are those that stand on the right of a comparison.
func wordsOf(n *ast.BinaryNode) (words []string, written bool) {
	switch right := n.Right.(type) {
	case *ast.StringNode:
		return []string{right.Value}, n.Operator == "==" || n.Operator == "!="
	case *ast.ArrayNode:
		for _, node := range right.Nodes {
			word, is := node.(*ast.StringNode)
			if !is {
				return nil, false
			}
			words = append(words, word.Value)
		}
		return words, n.Operator == "in"
	}
	return nil, false
}

// reads is what reads the field of words of the row that a condition is over; nil where a
// node is anything else.
func (a *Asker) reads(node ast.Node) func(relation.Row) string {
	call, is := node.(*ast.CallNode)
	if !is || len(call.Arguments) != 2 {
		return nil
	}
	callee, named := call.Callee.(*ast.IdentifierNode)
	index, numbered := call.Arguments[1].(*ast.IntegerNode)
	if !named || !numbered || callee.Value != mark+"string" || !isThisRow(call.Arguments[0]) {
		return nil
	}
	return a.fields[index.Value].Words()
}

func isThisRow(node ast.Node) bool {
	switch n := node.(type) {
	case *ast.PointerNode:
		return n.Name == ""
	case *ast.IdentifierNode:
		return n.Value == thisRow
	}
	return false
}
