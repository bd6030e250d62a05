package chart

// pile is a drawing as rows under a head: bars, cells, steps, rows of panels. One
// that cannot be cut has a single row.
type pile struct {
	width      float64
	head, foot float64   // heights above and below the rows, px
	rows       []float64 // heights, px
	// draw paints the rows that the tops are of, from the first on, and what
	// stands round them.
	draw func(c *canvas, first int, tops []float64, bottom float64)
}

// parts are drawings no higher than asked, but for one row that is; each has as
// many rows as fit.
func (p pile) parts(height float64) []*Drawing {
	var drawings []*Drawing
	for first := 0; first < len(p.rows) || first == 0; {
		tops, bottom := []float64{}, p.head
		for _, row := range p.rows[first:] {
			if height > 0 && len(tops) > 0 && bottom+row+p.foot > height {
				break
			}
			tops = append(tops, bottom)
			bottom += row
		}
		var c canvas
		p.draw(&c, first, tops, bottom)
		drawings = append(drawings, &Drawing{Width: p.width, Height: bottom + p.foot, Marks: c.marks})
		first += max(1, len(tops))
	}
	return drawings
}

// single is a pile that cannot be cut.
func single(width, height float64, draw func(*canvas)) pile {
	return pile{width: width, rows: []float64{height}, draw: func(c *canvas, _ int, _ []float64, _ float64) { draw(c) }}
}
