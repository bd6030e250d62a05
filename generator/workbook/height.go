package workbook

import (
	"math"
	"strings"
)

// The heights of rows, in points: a line of text, and one of a title.
const (
	lineHeight  = 15.75
	titleHeight = 21
)

// height is that of a row whose words wrap. It is written into the file because not
// every program works it out on opening one.
func (s *sheet) height(row []cell, styles *styles) float64 {
	most := 1
	for i, c := range row {
		switch of := styles.made[c.style]; {
		case of.font == titleFont:
			return titleHeight
		case of.wrap && i < len(s.widths):
			most = max(most, lines(c.text, s.widths[i]-margin(of.align)+1, of.bold))
		}
	}
	return math.Min(float64(most)*lineHeight, 409) // the most that there can be
}

// lines is how many lines a text takes in a width.
func lines(text string, width float64, bold bool) int {
	space := wide(" ", bold)
	count, used := 1, 0.0
	for word := range strings.FieldsSeq(text) {
		long := wide(word, bold)
		switch {
		case used == 0:
			used = long
		case used+space+long > width:
			count, used = count+1, long
		default:
			used += space + long
		}
		for used > width { // a word that breaks
			count, used = count+1, used-width
		}
	}
	return count
}
