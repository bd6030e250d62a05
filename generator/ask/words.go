package ask

import (
	"slices"
	"strconv"
	"strings"

	"github.com/expr-lang/expr/ast"

	"boardpack/generator/diag"
	"boardpack/generator/relation"
)

// A word that a field can never hold would count as nought in silence. The words
// and the fields that meet in a comparison need not stand in it: let, a
// definition, or a predicate over a list of words may lie between.

// sense is what can be told of a value before an expression runs. A list has
// that of its items.
type sense struct {
	fields []relation.Field // whose values it may hold
	words  []told           // that it may be
	open   bool             // it may be something else
	keys   *sense           // of what groupBy gives; nil elsewhere
}

// told is a word, and where it stands in the expression.
type told struct {
	word string
	at   int
}

var unknown = sense{open: true}

// or is what a value may be that is either of two.
func (s sense) or(other sense) sense {
	return sense{slices.Concat(s.fields, other.fields), slices.Concat(s.words, other.words), s.open || other.open, nil}
}

// at is the sense of a name: its words stand where the name does.
func (s sense) at(place int) sense {
	words := slices.Clone(s.words)
	for k := range words {
		words[k].at = place
	}
	s.words = words
	return s
}

// comparer goes through an expression whose fields are calls of readers.
type comparer struct {
	asker    *Asker
	source   diag.Located
	names    map[string]sense // of let
	items    []sense          // of the lists whose predicates the node is in
	findings diag.List
}

func (c *comparer) all(nodes ...ast.Node) sense {
	var joined sense
	for _, node := range nodes {
		joined = joined.or(c.sense(node))
	}
	return joined
}

func (c *comparer) sense(node ast.Node) sense {
	switch n := node.(type) {
	case *ast.StringNode:
		return sense{words: []told{{n.Value, n.Location().From}}}
	case *ast.IntegerNode:
		return sense{words: []told{{strconv.Itoa(n.Value), n.Location().From}}}
	case *ast.ArrayNode:
		return c.all(n.Nodes...)
	case *ast.ChainNode:
		return c.sense(n.Node)
	case *ast.SliceNode:
		c.all(n.From, n.To)
		return c.sense(n.Node)
	case *ast.PredicateNode:
		return c.sense(n.Node)
	case *ast.ConditionalNode:
		c.sense(n.Cond)
		return c.all(n.Exp1, n.Exp2)
	case *ast.SequenceNode:
		last := len(n.Nodes) - 1
		c.all(n.Nodes[:last]...)
		return c.sense(n.Nodes[last])
	case *ast.UnaryNode:
		c.sense(n.Node)
	case *ast.MapNode:
		c.all(n.Pairs...)
	case *ast.PairNode:
		c.all(n.Key, n.Value)
	default:
		return c.named(node)
	}
	return unknown
}

// named is the sense of what stands for something else, or is worked out of it.
func (c *comparer) named(node ast.Node) sense {
	switch n := node.(type) {
	case *ast.IdentifierNode:
		if of, known := c.names[n.Value]; known {
			return of
		}
		if of, known := c.asker.scope.senses[n.Value]; known {
			return of.at(n.Location().From)
		}
	case *ast.PointerNode:
		if n.Name == "" {
			return c.items[len(c.items)-1]
		}
	case *ast.VariableDeclaratorNode:
		c.names[n.Name] = c.sense(n.Value) // no name is declared twice
		return c.sense(n.Expr)
	case *ast.MemberNode:
		of, key := c.sense(n.Node), c.sense(n.Property)
		if of.keys != nil {
			c.never(*of.keys, key)
			return unknown
		}
		return of
	case *ast.BinaryNode:
		return c.operation(n)
	case *ast.BuiltinNode:
		return c.builtin(n)
	case *ast.CallNode:
		c.all(n.Arguments...)
		if field, reads := c.asker.fieldRead(n); reads {
			return sense{fields: []relation.Field{field}}
		}
	}
	return unknown
}

func (c *comparer) operation(n *ast.BinaryNode) sense {
	left, right := c.sense(n.Left), c.sense(n.Right)
	switch n.Operator {
	case "==", "!=", "in":
		c.never(left, right)
		c.never(right, left)
	case "<", ">", "<=", ">=":
		c.byLetters(n, n.Operator, left.or(right), false)
	case "??":
		return left.or(right)
	}
	return unknown
}

// builtin is the sense of what a function of the language gives: most of those
// that take lists give some of their items.
func (c *comparer) builtin(n *ast.BuiltinNode) sense {
	items := c.sense(n.Arguments[0])
	c.items = append(c.items, items)
	rest := c.all(n.Arguments[1:]...)
	c.items = c.items[:len(c.items)-1]
	switch n.Name {
	case "sortBy":
		c.byLetters(n, n.Name, rest, true)
	case "sort":
		c.byLetters(n, n.Name, items, true)
	}
	switch n.Name {
	case "filter", "find", "findLast", "sortBy", "first", "last", "take", "reverse", "uniq", "flatten", "sort":
		return items
	case "concat":
		return items.or(rest)
	case "map":
		return rest
	case "groupBy":
		return sense{open: true, keys: &rest}
	}
	return unknown
}

// never finds words that the fields of a value can never hold.
func (c *comparer) never(of, with sense) {
	if of.open || len(of.fields) == 0 {
		return
	}
	held := []string{"", "0"} // what a blank is compared with
	var names, listed []string
	for _, f := range of.fields {
		if f.Listed == nil {
			return
		}
		names, listed = append(names, f.Name), append(listed, f.Listed...)
	}
	for _, word := range of.words {
		held = append(held, word.word)
	}
	for _, word := range with.words {
		if !slices.Contains(listed, word.word) && !slices.Contains(held, word.word) {
			c.findings.Errorf(Place(c.source, word.at), "word-never-held", "%s is never %q", strings.Join(names, " or "), word.word).
				Hinted("%s", diag.DidYouMean(word.word, listed))
		}
	}
}

// fieldRead is the field that a node was patched to read.
func (a *Asker) fieldRead(call *ast.CallNode) (relation.Field, bool) {
	if len(call.Arguments) != 2 {
		return relation.Field{}, false
	}
	index, plain := call.Arguments[1].(*ast.IntegerNode)
	callee, named := call.Callee.(*ast.IdentifierNode)
	if !plain || !named || !strings.HasPrefix(callee.Value, mark) || callee.Value == weigher || isSign(callee.Value) {
		return relation.Field{}, false
	}
	return a.fields[index.Value], true
}
