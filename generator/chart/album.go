package chart

import (
	"sync"

	"boardpack/generator/figure"
)

// Album has the drawings of an edition's charts, each drawn once for a size: its pages, its
// files and its documents show the same. Goroutines may share it. A nil one draws anew.
type Album struct{ drawn sync.Map }

// sized is a chart, by its place in memory, in the room that its drawing has.
type sized struct {
	chart figure.Chart
	size  Size
}

// Draw is Draw of a chart that does not change from then on.
func (a *Album) Draw(chart figure.Chart, size Size) ([]*Drawing, error) {
	if a == nil {
		return Draw(chart, size)
	}
	draw, _ := a.drawn.LoadOrStore(sized{chart, size}, sync.OnceValues(func() ([]*Drawing, error) { return Draw(chart, size) }))
	return draw.(func() ([]*Drawing, error))()
}
