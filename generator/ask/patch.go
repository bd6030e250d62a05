package ask

import (
	"fmt"
	"slices"

	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/checker/nature"

	"boardpack/generator/diag"
	"boardpack/generator/relation"
)

// patcher puts calls of readers in place of fields, and finds what cannot be
// read.
type patcher struct {
	asker    *Asker
	source   diag.Located
	of       *relation.Relation // whose fields bare names are; nil where none are
	findings diag.List
	lists    int // that are weighed
}

// Visit implements ast.Visitor. It comes to the parts of a node before the node.
func (p *patcher) Visit(node *ast.Node) {
	p.weigh(*node)
	switch n := (*node).(type) {
	case *ast.IdentifierNode:
		if n.Value == everyName {
			p.findings.Errorf(Place(p.source, n.Location().From), "expression-unreadable", "unknown name %s", n.Value)
		} else if p.of != nil {
			p.read(node, p.of, &ast.IdentifierNode{Value: thisRow}, "", n.Value)
		}
	case *ast.MemberNode:
		r := p.asker.of(n.Node)
		if name, plain := n.Property.(*ast.StringNode); r != nil && plain {
			may := ""
			if n.Optional {
				may = perhaps
			}
			p.read(node, r, n.Node, may, name.Value)
		} else if r != nil {
			p.call(node, "named", n.Node, &ast.StringNode{Value: r.Name}, n.Property)
		}
	case *ast.StringNode:
		renew(n)
	case *ast.BinaryNode:
		p.keepWhole(node, n)
	case *ast.BuiltinNode:
		pace(n, p.of != nil)
	case *ast.CallNode:
		// The checker takes the type that a call has for good, and would not look
		// at its arguments once more.
		n.SetNature(nature.Nature{})
	}
}

// read puts a reader in place of a node that names a field, if there is one.
func (p *patcher) read(node *ast.Node, r *relation.Relation, row ast.Node, may, name string) {
	field, known := r.Field(name)
	if !known {
		return // the checker tells
	}
	if !p.asker.Has(r, field, p.source.At, &p.findings) {
		return
	}
	index := p.asker.index(r, name)
	p.call(node, may+fmt.Sprintf("%T", blank(field.Type)), row, &ast.IntegerNode{Value: index})
}

func (p *patcher) call(node *ast.Node, reader string, arguments ...ast.Node) {
	call := &ast.CallNode{Callee: &ast.IdentifierNode{Value: mark + reader}, Arguments: arguments}
	call.SetLocation((*node).Location())
	ast.Patch(node, call)
}

// index is a field's number among those of all relations.
func (a *Asker) index(of *relation.Relation, name string) int {
	before := 0
	for _, r := range a.options.Relations {
		if r == of {
			return before + slices.IndexFunc(r.Fields, func(f relation.Field) bool { return f.Name == name })
		}
		before += len(r.Fields)
	}
	return -1
}

// Reset and ShouldRepeat make the patcher one that the language runs last, right
// before the check that counts: another check after it would type calls again.
func (p *patcher) Reset() {}

// ShouldRepeat tells that one time is enough.
func (p *patcher) ShouldRepeat() bool { return false }
