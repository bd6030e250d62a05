package chart

import (
	"boardpack/generator/tone"
	"boardpack/generator/typeface"
)

// entry is one of a legend: a sample of its marks, and its name.
type entry struct {
	name   string
	wide   float64 // of the sample, px
	sample func(c *canvas, left, y float64)
}

// legend is entries in lines, in the order of reading.
type legend struct {
	places []place
	height float64
	part   Part
	bold   bool
	least  float64 // from line to line
}

type place struct {
	entry
	left, top float64
	lines     []string
}

const (
	beside    = 6.0  // from a sample to its name
	separated = 18.0 // from entry to entry
)

// legendOf sets entries in lines no wider than the width; without entries it has
// no height.
func legendOf(entries []entry, width float64) legend {
	l := legend{part: Entry}
	l.set(typeface.Regular, entries, width)
	return l
}

func (l *legend) set(face *typeface.Face, entries []entry, width float64) {
	x, y, tall := 0.0, 0.0, 0.0
	for _, e := range entries {
		lines := wrapIn(face, e.name, width-e.wide-beside)
		size := e.wide + beside
		for _, line := range lines {
			size = max(size, e.wide+beside+longIn(face, line))
		}
		if x > 0 && x+size > width {
			x, y, tall = 0, y+max(tall, l.least), 0
		}
		l.places = append(l.places, place{e, x, y, lines})
		x += size + separated
		tall = max(tall, float64(max(1, len(lines)))*leading+3)
	}
	if l.height = y + tall; len(entries) > 0 {
		l.height += 9
	}
}

func (l legend) paint(c *canvas, left, top float64) {
	for _, p := range l.places {
		p.sample(c, left+p.left, top+p.top+leading/2)
		for _, t := range c.below(left+p.left+p.wide+beside, top+p.top, Start, p.lines, l.part) {
			t.Bold = l.bold
		}
	}
}

// swatch is the entry of an area.
func swatch(name string, fill tone.Ink) entry {
	return entry{name, 13, func(c *canvas, left, y float64) { c.rect(left, y-6.5, 13, 13, fill) }}
}
