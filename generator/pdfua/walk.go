package pdfua

import (
	"fmt"
	"strings"
)

// Walk calls visit for the element and all below it, in the order of reading.
func (e *Element) Walk(visit func(e *Element, depth int)) { e.walk(visit, 0) }

func (e *Element) walk(visit func(*Element, int), depth int) {
	visit(e, depth)
	for _, kid := range e.Kids {
		if child, ok := kid.(*Element); ok {
			child.walk(visit, depth+1)
		}
	}
}

// String writes the tags as an indented list, for people and tests.
func (t *Tree) String() string {
	var b strings.Builder
	t.Root.Walk(func(e *Element, depth int) {
		fmt.Fprintf(&b, "%s%s\n", strings.Repeat("  ", depth), e.Tag)
	})
	return b.String()
}
