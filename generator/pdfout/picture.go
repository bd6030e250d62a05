package pdfout

import (
	"boardpack/generator/chart"
	"boardpack/generator/pdfua"
	"boardpack/generator/tone"
	"boardpack/generator/typeface"
)

func (s *picture) texts() []*chart.Text {
	var texts []*chart.Text
	for _, m := range s.drawing.Marks {
		if t, ok := m.(*chart.Text); ok {
			texts = append(texts, t)
		}
	}
	return texts
}

func chartFace(t *chart.Text) *typeface.Face {
	if t.Bold {
		return typeface.Bold
	}
	return typeface.Regular
}

// picture paints a chart as vectors, and notes where it stands.
func (p *painter) picture(owner pdfua.Owner, x, y float64, s *picture) {
	if content := pdfua.ContentOf(owner); content != nil {
		content.Element.BBox = pdfua.Box{
			Left: x, Right: x + s.drawing.Width*s.scale,
			Top: p.height - y, Bottom: p.height - y - s.drawing.Height*s.scale,
		}
	}
	for _, m := range s.drawing.Marks {
		switch m := m.(type) {
		case *chart.Path:
			p.path(x, y, s.scale, m)
		case *chart.Text:
			p.chartText(x, y, s.scale, m)
		default:
			p.pdf.SetErrorf("no way to paint a %T", m)
		}
	}
}

// chartText writes words and a space after them, so that a reader of the content
// alone does not glue them to the next.
func (p *painter) chartText(x, y, scale float64, t *chart.Text) {
	face, size := chartFace(t), t.Size*scale
	x, y = x+t.X*scale, y+t.Y*scale
	left := x
	switch t.Anchor {
	case chart.Middle:
		left -= face.Width(t.Words) * size / 2
	case chart.End:
		left -= face.Width(t.Words) * size
	}
	if !t.Turned {
		p.words(left, y, t.Words+" ", face, size, lightOf(t.Ink))
		return
	}
	p.upwards(x, y, func() { p.words(left, y, t.Words+" ", face, size, lightOf(t.Ink)) })
}

func lightOf(ink tone.Ink) colour {
	c := ink.Light()
	return colour{c.R, c.G, c.B}
}

var operators = map[chart.Op]string{chart.MoveTo: "m", chart.LineTo: "l", chart.CurveTo: "c", chart.ClosePath: "h"}

// path paints a path in the chart's own space: one matrix turns px to points
// and the y axis upwards.
func (p *painter) path(x, y, scale float64, path *chart.Path) {
	if path.Fill == tone.None && path.Stroke == tone.None {
		return
	}
	to := numbers(append(p.content, "q "...), scale)
	to = append(numbers(append(to, "0 0 "...), -scale, x, p.height-y), "cm "...)
	paint := "f Q\n"
	if path.Fill != tone.None {
		to = append(rgb(to, lightOf(path.Fill)), " rg "...)
	}
	if path.Stroke != tone.None {
		to = append(rgb(to, lightOf(path.Stroke)), " RG "...)
		to = append(numbers(to, path.Width), "w "...)
		if len(path.Dash) > 0 {
			to = append(numbers(append(to, "[ "...), path.Dash...), "] 0 d "...)
		}
		paint = "S Q\n"
		if path.Fill != tone.None {
			paint = "B Q\n"
		}
	}
	for _, s := range path.Segments {
		for _, point := range s.Points {
			to = numbers(to, point.X, point.Y)
		}
		to = append(append(to, operators[s.Op]...), ' ')
	}
	p.content = append(to, paint...)
}
