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
			most = max(most, lines(c.text, s.room(i, of.align), of.bold))
		}
	}
	return math.Min(float64(most)*lineHeight, 409) // the most that there can be
}

// room is what a column has for words.
func (s *sheet) room(column int, of align) float64 { return s.widths[column] - margin(of) + 1 }

// hair is by how much texts are taken to be wider than some programs have them.
const hair = 1.08

// settle widens columns for what is too long by a hair: programs that fit it nevertheless
// would show an empty line below it. Of long texts it is left to chance.
func (s *sheet) settle(styles *styles) {
	for i := range s.widths {
		wider := 0.0
		for r, row := range s.rows[s.head-1:] {
			c, of := row[i], styles.made[row[i].style]
			if !of.wrap {
				continue
			}
			if room := s.room(i, of.align); r == 0 || wide(c.text, of.bold) <= room*hair {
				wider = max(wider, lacking(c.text, room, of.bold))
			}
		}
		s.widths[i] += math.Ceil(wider)
	}
}

// lacking is how much wider a column must be for the lines that a text has in one wider by
// a hair.
func lacking(text string, room float64, bold bool) float64 {
	most, all := lines(text, room*hair, bold), room
	for all < room*hair && lines(text, all, bold) > most {
		all += 0.5
	}
	return all - room
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

// unbroken makes columns of references as wide as so many of them: programs end a line at
// the hyphen of a further one where there is room for what stands before it.
func (s *sheet) unbroken(styles *styles) {
	for i := range s.widths {
		widest := 0.0
		for _, row := range s.rows[s.head:] {
			if c := row[i]; styles.made[c.style].wrap {
				widest = max(widest, widestReference(c.text))
			}
		}
		room := s.room(i, styles.made[s.rows[s.head-1][i].style].align)
		if widest > 0 && widest < room {
			s.widths[i] = math.Ceil(10*(s.widths[i]-room+math.Floor(room/widest)*widest)) / 10
		}
	}
}

// widestReference is how wide the widest of the references is that a text lists, with a
// comma and a space after it; 0 of a text that is no such list.
func widestReference(text string) (widest float64) {
	all := strings.Split(text, ", ")
	for _, one := range all {
		if len(all) < 2 || !strings.Contains(one, "-") || strings.Contains(one, " ") {
			return 0
		}
		widest = max(widest, wide(one+", ", false))
	}
	return widest
}
