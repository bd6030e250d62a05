package pdfout

import (
	"slices"
	"sync"

	"boardpack/generator/paper"
)

// Tables are how the tables of an edition's papers are set, which is chosen once for the PDF
// of the paper and that of the pack. Goroutines may share them; nil ones choose anew.
type Tables struct{ chosen sync.Map }

func (t *Tables) fit(n *paper.Figure) []fitted {
	choose := func() []fitted {
		shown, _ := n.OnPage()
		return fit(shown)
	}
	if t == nil {
		return choose()
	}
	chosen, _ := t.chosen.LoadOrStore(n, sync.OnceValue(choose))
	return slices.Clone(chosen.(func() []fitted)())
}
