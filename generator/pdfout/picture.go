package pdfout

import (
	"strings"

	"boardpack/generator/chart"
	"boardpack/generator/pdfua"
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

func (p *painter) chartText(x, y, scale float64, t *chart.Text) {
	face, size := chartFace(t), t.Size*scale
	x += t.X * scale
	switch t.Anchor {
	case chart.Middle:
		x -= face.Width(t.Words) * size / 2
	case chart.End:
		x -= face.Width(t.Words) * size
	}
	p.words(x, y+t.Y*scale, t.Words, face, size, colour{t.Colour.R, t.Colour.G, t.Colour.B})
}

var (
	operators = map[chart.Op]string{chart.MoveTo: "m", chart.LineTo: "l", chart.CurveTo: "c", chart.ClosePath: "h"}
	caps      = map[string]string{"": "0", "butt": "0", "round": "1", "square": "2"}
	joins     = map[string]string{"": "0", "miter": "0", "round": "1", "bevel": "2"}
)

// path paints a path in the chart's own space: one matrix turns px to points
// and the y axis upwards.
func (p *painter) path(x, y, scale float64, path *chart.Path) {
	if path.Fill == nil && path.Stroke == nil {
		return
	}
	var b strings.Builder
	word := func(words ...string) {
		for _, w := range words {
			b.WriteString(w)
			b.WriteByte(' ')
		}
	}
	word("q", number(scale), "0 0", number(-scale), number(x), number(p.height-y), "cm")
	paint := "f"
	if path.Fill != nil {
		word(string(rgb(nil, colour{path.Fill.R, path.Fill.G, path.Fill.B})), "rg")
	}
	if path.Stroke != nil {
		word(string(rgb(nil, colour{path.Stroke.R, path.Stroke.G, path.Stroke.B})), "RG", number(path.Width), "w")
		word(caps[path.Cap], "J", joins[path.Join], "j")
		if len(path.Dash) > 0 {
			word("[")
			for _, d := range path.Dash {
				word(number(d))
			}
			word("] 0 d")
		}
		paint = "S"
		if path.Fill != nil {
			paint = "B"
		}
	}
	for _, s := range path.Segments {
		for _, point := range s.Points {
			word(number(point.X), number(point.Y))
		}
		word(operators[s.Op])
	}
	p.raw(b.String() + paint + " Q")
}

func number(v float64) string { return string(appendNumber(nil, v)) }
