package chart

import (
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

// numberedPile has a text for each row, at its top.
func numberedPile(head, foot float64, rows []float64) pile {
	return pile{width: 100, head: head, foot: foot, rows: rows, draw: func(c *canvas, first int, tops []float64, bottom float64) {
		for i, top := range tops {
			c.text(0, top, Start, strconv.Itoa(first+i), Value)
		}
	}}
}

func TestParts(t *testing.T) {
	for _, c := range []struct {
		rows   []float64
		height float64
		want   []float64
	}{
		{[]float64{10, 10, 10}, 0, []float64{45}},
		{[]float64{10, 10, 10}, 35, []float64{35, 25}},
		{[]float64{10, 10, 10}, 45, []float64{45}},
		{[]float64{10, 90, 10}, 40, []float64{25, 105, 25}}, // no row is cut
		{nil, 40, []float64{15}},
	} {
		var heights []float64
		for _, d := range numberedPile(10, 5, c.rows).parts(c.height) {
			heights = append(heights, d.Height)
		}
		if !slices.Equal(heights, c.want) {
			t.Errorf("%v in %v: %v, want %v", c.rows, c.height, heights, c.want)
		}
	}
}

// TestEveryRowOnce holds that parts have every row, in order, within their height.
func TestEveryRowOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOf(rapid.Float64Range(1, 300)).Draw(t, "rows")
		height := rapid.Float64Range(1, 900).Draw(t, "height")
		next := 0
		for _, d := range numberedPile(10, 5, rows).parts(height) {
			if d.Height > height && len(d.Marks) > 1 {
				t.Errorf("a part of %v has %d rows", d.Height, len(d.Marks))
			}
			for _, m := range d.Marks {
				if m.(*Text).Words != strconv.Itoa(next) {
					t.Errorf("row %s after %d", m.(*Text).Words, next-1)
				}
				next++
			}
		}
		if next != len(rows) {
			t.Errorf("%d of %d rows", next, len(rows))
		}
	})
}
