package ask

import "github.com/expr-lang/expr/ast"

// formerWords are words that papers were written with, and what fields hold in their
// place today: a condition that compares with one goes on to hold.
var formerWords = map[string]string{
	"Before the path": "Before the baseline",
}

// renew puts today's word in place of a former one.
func renew(node *ast.StringNode) {
	if now, former := formerWords[node.Value]; former {
		node.Value = now
	}
}
