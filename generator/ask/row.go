package ask

import (
	"fmt"
	"slices"
	"time"

	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/checker/nature"
	"github.com/expr-lang/expr/types"

	"boardpack/generator/diag"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// A row is closed to the expression language. The checker knows its fields by
// the type below, and the patcher puts in place of each `.field` a call that
// reads it, so that rows are made once and not for each expression.

// mark begins names that no expression can write.
const mark = "\x00"

// thisRow is the row that a condition is over.
const thisRow = mark + "row"

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
func valueOf(f relation.Field, row relation.Row) any {
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
		f := a.fields[args[1].(int)]
		row, is := args[0].(relation.Row)
		if !is { // of a list in which nothing was found
			return nil, fmt.Errorf("cannot fetch %s from <nil>", f.Name)
		}
		return valueOf(f, row), nil
	}
	readers := []Function{
		{Name: mark + "string", signatures: []any{new(func(any, int) string)}},
		{Name: mark + "int", signatures: []any{new(func(any, int) int)}},
		{Name: mark + "float64", signatures: []any{new(func(any, int) float64)}},
		{Name: mark + "bool", signatures: []any{new(func(any, int) bool)}},
		{Name: mark + "ask.day", signatures: []any{new(func(any, int) day)}},
		{Name: mark + "[]interface {}", signatures: []any{new(func(any, int) []any)}},
	}
	for k := range readers {
		readers[k].call = read
	}
	return append(readers, Function{Name: mark + "named", signatures: []any{new(func(any, string, string) any)}, call: a.readNamed})
}

// readNamed reads a field whose name is only known when the expression runs.
func (a *Asker) readNamed(args ...any) (any, error) {
	r := a.Relation(args[1].(string))
	f, known := r.Field(args[2].(string))
	if !known {
		return nil, fmt.Errorf("%s have no %q", r.Name, args[2])
	}
	var wrong diag.List
	if !a.Has(r, f, diag.Position{}, &wrong) && len(wrong) > 0 {
		return nil, fmt.Errorf("%s", wrong[0].Message)
	}
	return valueOf(f, args[0].(relation.Row)), nil
}

// patcher puts calls of readers in place of fields, and finds what cannot be
// read and words that a field can never hold.
type patcher struct {
	asker    *Asker
	source   diag.Located
	of       *relation.Relation // whose fields bare names are; nil where none are
	findings diag.List
}

// shadowed is a relation's name that means a field in a condition; "" for none.
func (p *patcher) shadowed() string {
	if p.of != nil {
		for _, r := range p.asker.options.Relations {
			if _, is := p.of.Field(r.Name); is {
				return r.Name
			}
		}
	}
	return ""
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

// Has reports whether the pack has what a field of a relation is recorded in; if
// not, that is a finding, unless the records are in doubt.
func (a *Asker) Has(r *relation.Relation, f relation.Field, at diag.Position, findings *diag.List) bool {
	if a.doubtful {
		return true
	}
	if a.options.Lacks != nil {
		if what, hint := a.options.Lacks(f); what != "" {
			findings.Errorf(at, "setting-needed", "%s needs %s", f.Name, what).Hinted("%s", hint)
			return false
		}
	}
	if f.File == "" || f.File == r.File || a.options.Has == nil || a.options.Has(f.File) {
		return a.HasFile(r, at, findings)
	}
	findings.Errorf(at, "file-needed", "%s needs %s"+wording.Absent, f.Name, f.File)
	return false
}

// HasFile reports whether the pack has a relation's own file; if not, that is a
// finding, unless the records are in doubt.
func (a *Asker) HasFile(r *relation.Relation, at diag.Position, findings *diag.List) bool {
	if a.doubtful || r.File == "" || a.options.Has == nil || a.options.Has(r.File) {
		return true
	}
	findings.Errorf(at, "file-needed", "%s needs %s"+wording.Absent, r.Name, r.File)
	return false
}

// Reset and ShouldRepeat make the patcher one that the language runs last, right
// before the check that counts: another check after it would type calls again.
func (p *patcher) Reset() {}

// ShouldRepeat tells that one time is enough.
func (p *patcher) ShouldRepeat() bool { return false }
