package chart

import (
	"boardpack/generator/figure"
	"boardpack/generator/tone"
	"boardpack/generator/typeface"
)

// The letters and sizes of divided bars, px.
const (
	headFont = 15.0 // of a way's name and total
	bigFont  = 20.0 // of a number in its part
	barHigh  = 34.0
	parting  = 2.0 // between parts
	slimmest = 4.0 // room of a part that is not nought, with its parting
	padding  = 8.0 // of words in a part
)

// parts draws one bar a way, all as long as the whole, with the number and the name
// of each part in it. What does not fit hangs below it at the end of a line: the name,
// or both.
func parts(chart *figure.PartsChart, width float64) pile {
	d := divided{PartsChart: chart, width: width}
	p := pile{width: width, head: 2, foot: 2}
	for i, way := range chart.Ways {
		row := d.lay(way)
		if i+1 < len(chart.Ways) {
			row.high += 18
		}
		d.rows = append(d.rows, row)
		p.rows = append(p.rows, row.high)
	}
	p.draw = d.draw
	return p
}

type divided struct {
	*figure.PartsChart
	width float64
	rows  []dividedRow
}

// dividedRow is one way, from its top down.
type dividedRow struct {
	way    figure.Way
	head   []string
	bar    float64 // top of the bar
	pieces []piece
	high   float64
}

// piece is one part that is drawn.
type piece struct {
	figure.Part
	from, to float64
	numbered bool // its number is in it
	tag      *tag // nil where its name is in it too
}

// hook is where the line to a tag starts: under the first digit of a number in the
// part, so that the name stands under it, else in the middle.
func (p piece) hook() float64 {
	if p.numbered {
		return p.from + padding + 5
	}
	return (p.from + p.to) / 2
}

func (d divided) lay(way figure.Way) dividedRow {
	row := dividedRow{way: way, head: wrapIn(typeface.Bold, d.Head(way), d.width*font/headFont)}
	row.bar = float64(len(row.head))*(leading+2) + 5
	row.pieces = cutBar(way, d.width)
	row.high = hang(row.pieces, row.bar+barHigh, d.width)
	return row
}

// cutBar divides a width as the whole is. Parts too small to be seen get the
// slimmest room, and the others share the rest.
func cutBar(way figure.Way, width float64) []piece {
	var pieces []piece
	for _, part := range way.Parts {
		if part.Value > 0 {
			pieces = append(pieces, piece{Part: part})
		}
	}
	rest, sum := width, way.Total()
	slim := map[int]bool{}
	for found := true; found; {
		found = false
		for i, p := range pieces {
			if !slim[i] && p.Value/sum*rest < slimmest {
				slim[i], found = true, true
				rest, sum = rest-slimmest, sum-p.Value
			}
		}
	}
	at := 0.0
	for i := range pieces {
		size := slimmest
		if !slim[i] {
			size = pieces[i].Value / sum * rest
		}
		pieces[i].from, pieces[i].to = at, at+size-parting
		at += size
	}
	if len(pieces) > 0 {
		pieces[len(pieces)-1].to = width
	}
	return pieces
}

// bigLong is the room of a number in its part.
func bigLong(n string) float64 { return longBold(n) * bigFont / font }

// holds reports whether a part has room for its number, and for its name beside.
func (p piece) holds() (numbered, named bool) {
	wide, room := padding+bigLong(number(p.Value)), p.to-p.from-padding
	return wide <= room, p.Name == "" && wide <= room || wide+beside+long(p.Name) <= room
}

func (d divided) draw(c *canvas, first int, tops []float64, bottom float64) {
	for i, top := range tops {
		row := d.rows[first+i]
		for n, words := range row.head {
			t := c.text(0, top+(float64(n)+0.5)*(leading+2), Start, words, Words)
			t.Size, t.Bold = headFont, true
		}
		for _, p := range row.pieces {
			p.paint(c, top+row.bar, row.way.Name)
			if p.tag != nil {
				p.hung(c, top, top+row.bar+barHigh)
			}
		}
	}
}

func (p piece) paint(c *canvas, top float64, way string) {
	fill, ink := tone.OfPart(p.Tone)
	var bar *Path
	if p.Blank {
		ink = tone.Text
		bar = c.rect(p.from+0.5, top+0.5, max(p.to-p.from-1, 0.5), barHigh-1, tone.Ground)
		bar.Stroke, bar.Width = tone.Rule, 1
	} else {
		bar = c.rect(p.from, top, p.to-p.from, barHigh, fill)
	}
	n := number(p.Value)
	bar.stands(way+", "+p.Name+": "+n, p.Behind)
	if !p.numbered {
		return
	}
	big := c.text(p.from+padding, top+barHigh/2, Start, n, Value)
	big.Size, big.Bold, big.Ink = bigFont, true, ink
	big.Y = top + barHigh/2 + rise*bigFont/font
	if p.tag == nil {
		name := c.text(p.from+padding+bigLong(n)+beside, 0, Start, p.Name, Along)
		name.Y, name.Ink = big.Y, ink
	}
}
