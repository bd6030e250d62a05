package chart

import (
	"slices"

	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// heatmap draws categories down and series across, the value as shade and number;
// a nought is an empty cell. Heads that do not fit over their columns are turned,
// and columns that do not fit beside each other are set in several parts.
func heatmap(chart *figure.CountChart, width float64) []pile {
	names, limits := nameLines(chart.Categories, width*0.4), shadeLimits(chart.Series)
	most := max(1, int((width-namesWide(names)-gap)/leastColumn(chart.Series)))
	blocks := max(1, (len(chart.Series)+most-1)/most)
	each := (len(chart.Series) + blocks - 1) / blocks
	var piles []pile
	for series := range slices.Chunk(chart.Series, max(1, each)) {
		m := layCells(chart, series, each, names, width)
		m.limits = limits
		p := pile{width: width, head: m.head, foot: 2, draw: m.draw}
		for _, name := range names {
			p.rows = append(p.rows, max(24, float64(len(name))*(leading-1)+6))
		}
		piles = append(piles, p)
	}
	return piles
}

// leastColumn is the width that a column's numbers need.
func leastColumn(series []figure.Series) float64 {
	return max(narrowest, longest(numberOf(allValues(series)))+6)
}

// cells are columns of a heat map that stand beside each other.
type cells struct {
	categories []string
	series     []figure.Series
	names      [][]string
	left       float64
	each       float64 // width of a column
	turned     bool
	heads      [][]string
	head       float64
	limits     []float64
}

const narrowest, broadest = 26.0, 120.0 // of a column of cells, px

// layCells makes columns as wide as so many would be.
func layCells(chart *figure.CountChart, series []figure.Series, columns int, names [][]string, width float64) cells {
	m := cells{categories: chart.Categories, series: series, names: names}
	m.left = namesWide(m.names) + gap
	m.each = min(max(broadest, leastColumn(chart.Series)), (width-m.left)/float64(max(1, columns)))
	var heads []string
	for _, s := range series {
		heads = append(heads, s.Name)
	}
	m.turned = !fits(heads, m.each-4, 3)
	most := 0.0
	for _, head := range heads {
		lines, size := wrap(head, m.each-4), 0.0
		if size = float64(len(lines)) * leading; m.turned {
			lines = m.upright(head)
			size = longest(lines)
		}
		m.heads = append(m.heads, lines)
		most = max(most, size)
	}
	m.head = most + gap
	return m
}

// upright is a turned head in as many lines as its column has room for.
func (m cells) upright(head string) []string {
	for _, room := range []float64{110, 160, 220} {
		if lines := wrap(head, room); float64(len(lines))*leading <= m.each-2 && fits([]string{head}, room, len(lines)) {
			return lines
		}
	}
	return []string{head}
}

func (m cells) draw(c *canvas, first int, tops []float64, bottom float64) {
	for n, lines := range m.heads {
		m.column(c, m.left+(float64(n)+0.5)*m.each, lines)
	}
	for i, top := range tops {
		row, end := first+i, bottom
		if i+1 < len(tops) {
			end = tops[i+1]
		}
		c.lines(m.left-gap, (top+end)/2, End, m.names[row], Upwards)
		c.line(tone.Grid, 1, Point{m.left, end}, Point{m.left + m.each*float64(len(m.series)), end})
		for n, s := range m.series {
			v := s.Values[row]
			if !drawn(v) {
				continue
			}
			x, shade := m.left+float64(n)*m.each, shadeOf(v, m.limits)
			c.rect(x+1, top+1, m.each-2, end-top-2, tone.OfShade(shade)).stands(m.categories[row]+", "+s.Name+": "+number(v), s.BehindOf(row))
			c.text(x+m.each/2, (top+end)/2, Middle, number(v), Value).Ink = tone.OnShade(shade)
		}
	}
}

func (m cells) column(c *canvas, x float64, lines []string) {
	if !m.turned {
		c.lines(x, m.head-gap/2-float64(len(lines))*leading/2, Middle, lines, Along)
		return
	}
	for i, words := range lines {
		across := x + (float64(i)-float64(len(lines)-1)/2)*leading
		c.marks = append(c.marks, &Text{X: across + rise, Y: m.head - gap/2, Anchor: Start, Size: font, Turned: true, Ink: tone.Text, Words: words, Part: Along})
	}
}

// shadeLimits are the largest value of each shade: equal parts of the largest.
func shadeLimits(series []figure.Series) []float64 {
	_, high := extent(allValues(series))
	limits := make([]float64, tone.Shades)
	for i := range limits {
		limits[i] = high * float64(i+1) / tone.Shades
	}
	return limits
}

func shadeOf(value float64, limits []float64) int {
	for i, limit := range limits {
		if value <= limit*(1+1e-9) {
			return i
		}
	}
	return len(limits) - 1
}
