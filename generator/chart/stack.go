package chart

import (
	"strings"

	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// stackPart is one of the parts of a stacked row that are drawn.
type stackPart struct {
	figure.Series
	value    float64
	from, to float64 // px
}

// holds reports whether a part has room for its number.
func (p stackPart) holds() bool { return long(number(p.value))+4 <= p.to-p.from-1 }

// partsOf are a row's series end to end, and their sum.
func (b bars) partsOf(row int) (parts []stackPart, total float64) {
	x := b.x.at(0)
	for _, s := range b.Series {
		if v := s.Values[row]; drawn(v) {
			total += v
			parts = append(parts, stackPart{s, v, x, max(b.x.at(total), x+least)})
			x = parts[len(parts)-1].to
		}
	}
	return parts, total
}

// sumOf is what stands after a row: the sum, and the parts without room for their numbers,
// where there is room for all of them. Else they are left over.
func (b bars) sumOf(row int) (words string, left []string) {
	parts, total := b.partsOf(row)
	for _, p := range parts {
		if !p.holds() {
			left = append(left, p.Name+": "+number(p.value))
		}
	}
	if words = number(total); len(parts) == 0 || len(parts) == 1 && len(left) == 0 {
		return "", nil
	}
	if len(parts) == 1 || len(left) == 0 {
		return words, nil
	}
	if longer := words + " (" + strings.Join(left, ", ") + ")"; parts[len(parts)-1].to+inset+longBold(longer) <= b.width {
		return longer, nil
	}
	return words, left
}

// mostUnder is how many lines stand under a row: of more, the legend and the table tell.
const mostUnder = 4

// notesUnder are the lines under a row of what has no room after it, with no part in two
// lines that one holds.
func (b bars) notesUnder(row int) []string {
	_, left := b.sumOf(row)
	room, lines := b.width-b.x.at(0)-inset, []string(nil)
	for i, words := range left {
		if i+1 < len(left) {
			words += ","
		}
		if n := len(lines); n > 0 && long(lines[n-1]+" "+words) <= room {
			lines[n-1] += " " + words
		} else {
			lines = append(lines, wrap(words, room)...)
		}
	}
	if len(lines) > mostUnder {
		return nil
	}
	return lines
}

// stack draws a row's series end to end: the number of each in it where it fits, their
// sum after them, and after that or below those that did not fit.
func (b bars) stack(c *canvas, row int, middle float64) {
	parts, _ := b.partsOf(row)
	for _, p := range parts {
		c.rect(p.from, middle-thick/2, max(p.to-p.from-1, 1), thick, tone.OfSeries(p.Tone)).stands(b.row(row, p.Series, p.value), p.BehindOf(row))
		if p.holds() {
			c.text((p.from+p.to-1)/2, middle, Middle, number(p.value), Value).Ink = tone.OnSeries(p.Tone)
		}
	}
	if len(parts) == 0 {
		return
	}
	words, _ := b.sumOf(row)
	c.text(parts[len(parts)-1].to+inset, middle, Start, words, Value).Bold = true
	at, anchor := b.underAt(parts, b.under[row])
	c.below(at, middle+thick/2, anchor, b.under[row], Value)
}

// underAt is where the lines under a row stand: in the middle below the parts that they
// are of, or as far to it as the room from the row's start to the drawing's end goes.
func (b bars) underAt(parts []stackPart, lines []string) (x float64, anchor Anchor) {
	from, to, wide := b.width, 0.0, 0.0
	for _, p := range parts {
		if !p.holds() {
			from, to = min(from, p.from), max(to, p.to)
		}
	}
	for _, line := range lines {
		wide = max(wide, long(line))
	}
	switch x, left := (from+to)/2, b.x.at(0)+inset; {
	case x-wide/2 < left:
		return left, Start
	case x+wide/2 > b.width:
		return b.width, End
	default:
		return x, Middle
	}
}
