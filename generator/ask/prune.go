package ask

import "github.com/expr-lang/expr/ast"

// pruner takes out of an expression what has decides before it runs, so that a
// paper for every pack can ask of a file that this one lacks: only what is left
// is looked at for mistakes. It runs once, before the patcher, for it does not say
// that it may be repeated. A condition that is true or false of itself is no reason
// to look at less.
type pruner struct {
	asker *Asker
	made  map[ast.Node]bool // what stands where has stood
}

// Visit implements ast.Visitor. It comes to the parts of a node before the node.
func (p *pruner) Visit(node *ast.Node) {
	switch n := (*node).(type) {
	case *ast.CallNode:
		if held, decided := p.decides(n); decided {
			p.put(node, &ast.BoolNode{Value: held})
		}
	case *ast.UnaryNode:
		if held, made := p.decided(n.Node); made && (n.Operator == "!" || n.Operator == "not") {
			p.put(node, &ast.BoolNode{Value: !held})
		}
	case *ast.BinaryNode:
		p.either(node, n)
	case *ast.ConditionalNode:
		if held, made := p.decided(n.Cond); made && held {
			*node = n.Exp1
		} else if made {
			*node = n.Exp2
		}
	}
}

// decides reports what a call of has gives, where it is one whose name is written
// out and known.
func (p *pruner) decides(call *ast.CallNode) (held, decided bool) {
	callee, named := call.Callee.(*ast.IdentifierNode)
	if !named || callee.Value != "has" || len(call.Arguments) != 1 {
		return false, false
	}
	name, written := call.Arguments[0].(*ast.StringNode)
	if !written {
		return false, false
	}
	return p.asker.held(name.Value)
}

// decided reports what stands where has stood.
func (p *pruner) decided(node ast.Node) (held, made bool) {
	if !p.made[node] {
		return false, false
	}
	return node.(*ast.BoolNode).Value, true
}

// either leaves what a condition hangs on once its first part is decided.
func (p *pruner) either(node *ast.Node, n *ast.BinaryNode) {
	held, made := p.decided(n.Left)
	and, or := n.Operator == "&&" || n.Operator == "and", n.Operator == "||" || n.Operator == "or"
	switch {
	case !made:
	case and && held, or && !held:
		*node = n.Right
	case and, or:
		*node = n.Left
	}
}

// put replaces a node by another at the same place.
func (p *pruner) put(node *ast.Node, by ast.Node) {
	by.SetLocation((*node).Location())
	*node = by
	p.made[by] = true
}
