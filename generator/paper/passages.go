package paper

import "github.com/yuin/goldmark/ast"

// Passages calls said with the words of each paragraph, heading or other block that has any, as
// Text and Break nodes, and other with every node besides, in the order of a bound paper.
func Passages(root ast.Node, said func([]ast.Node), other func(ast.Node)) {
	var open []ast.Node
	end := func() {
		if len(open) > 0 {
			said(open)
		}
		open = nil
	}
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if n.Type() == ast.TypeBlock {
			end()
		}
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n.(type) {
		case *Text, *Break:
			open = append(open, n)
		default:
			other(n)
		}
		return ast.WalkContinue, nil
	})
	end()
}
