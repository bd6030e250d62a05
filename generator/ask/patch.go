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
// read and words that a field can never hold.
type patcher struct {
	asker    *Asker
	source   diag.Located
	of       *relation.Relation // whose fields bare names are; nil where none are
	findings diag.List
}

// Visit implements ast.Visitor. It comes to the parts of a node before the node.
func (p *patcher) Visit(node *ast.Node) {
	switch n := (*node).(type) {
	case *ast.IdentifierNode:
		if p.of != nil {
			p.read(node, p.of, &ast.IdentifierNode{Value: thisRow}, n.Value)
		}
	case *ast.MemberNode:
		r := p.asker.of(n.Node)
		if name, plain := n.Property.(*ast.StringNode); r != nil && plain {
			p.read(node, r, n.Node, name.Value)
		} else if r != nil {
			p.call(node, "named", n.Node, &ast.StringNode{Value: r.Name}, n.Property)
		}
	case *ast.CallNode:
		// The checker takes the type that a call has for good, and would not look
		// at its arguments once more.
		n.SetNature(nature.Nature{})
	case *ast.BinaryNode:
		if slices.Contains([]string{"==", "!=", "in"}, n.Operator) {
			p.compare(n.Left, n.Right)
			p.compare(n.Right, n.Left)
		}
	}
}

// read puts a reader in place of a node that names a field, if there is one.
func (p *patcher) read(node *ast.Node, r *relation.Relation, row ast.Node, name string) {
	field, known := r.Field(name)
	if !known {
		return // the checker tells
	}
	if !p.asker.Has(r, field, p.source.At, &p.findings) {
		return
	}
	index := p.asker.index(r, name)
	p.call(node, fmt.Sprintf("%T", blank(field.Type)), row, &ast.IntegerNode{Value: index})
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

// compare finds words that the field which a node reads can never hold.
func (p *patcher) compare(of, with ast.Node) {
	field, is := p.fieldRead(of)
	if !is || field.Listed == nil {
		return
	}
	words := []ast.Node{with}
	if list, several := with.(*ast.ArrayNode); several {
		words = list.Nodes
	}
	for _, node := range words {
		word, plain := node.(*ast.StringNode)
		if plain && word.Value != "" && !slices.Contains(field.Listed, word.Value) {
			p.findings.Errorf(Place(p.source, word.Location().From), "word-never-held", "%s is never %q", field.Name, word.Value).
				Hinted("%s", diag.DidYouMean(word.Value, field.Listed))
		}
	}
}

// fieldRead is the field that a node was patched to read.
func (p *patcher) fieldRead(node ast.Node) (relation.Field, bool) {
	if chain, is := node.(*ast.ChainNode); is {
		node = chain.Node
	}
	call, is := node.(*ast.CallNode)
	if !is || len(call.Arguments) != 2 {
		return relation.Field{}, false
	}
	index, plain := call.Arguments[1].(*ast.IntegerNode)
	callee, named := call.Callee.(*ast.IdentifierNode)
	if !plain || !named || callee.Value[:1] != mark {
		return relation.Field{}, false
	}
	return p.asker.fields[index.Value], true
}

// Reset and ShouldRepeat make the patcher one that the language runs last, right
// before the check that counts: another check after it would type calls again.
func (p *patcher) Reset() {}

// ShouldRepeat tells that one time is enough.
func (p *patcher) ShouldRepeat() bool { return false }
