package chart

import (
	"cmp"
	"slices"
	"strings"

	"boardpack/generator/tone"
	"boardpack/generator/typeface"
)

// tag is the words of a part that stand below it.
type tag struct {
	box
	over  float64  // how far it does not fit between the lines beside it
	cut   int      // how many words it breaks
	lines []string // of the name, and the number where the part has no room for that
}

const (
	drop   = 7.0 // from a bar to the first tags
	tagGap = 4.0 // between tags, and from one to the lines of others that are near
	clear  = 8.0 // from a tag to those of others: nearer ones would look like its own
)

// keepOff is how far a tag keeps off the line of another that is so far from its own, and
// still has its own line.
func keepOff(far float64) float64 { return min(clear, max(tagGap, far-5)) }

// hang gives a tag to each part that does not hold its words, and returns how far
// down they reach. A tag may pass the line of no other that hangs lower, so those go
// first that fit between the lines beside them.
func hang(pieces []piece, bottom, width float64) float64 {
	var waiting []int
	for i, p := range pieces {
		named := false
		if pieces[i].numbered, named = p.holds(); !named {
			waiting = append(waiting, i)
		}
	}
	var hung []*tag
	low := bottom
	for len(waiting) > 0 {
		var best *tag
		next := 0
		for k, i := range waiting {
			from, to := 0.0, width
			if k > 0 {
				other := pieces[waiting[k-1]].hook()
				from = other + keepOff(pieces[i].hook()-other)
			}
			if k+1 < len(waiting) {
				other := pieces[waiting[k+1]].hook()
				to = other - keepOff(other-pieces[i].hook())
			}
			if t := tagFor(pieces[i], from, to, bottom+drop, hung); best == nil || t.better(best) {
				best, next = t, k
			}
		}
		pieces[waiting[next]].tag = best
		hung, low = append(hung, best), max(low, best.bottom)
		waiting = slices.Delete(waiting, next, next+1)
	}
	return low
}

// better reports whether a tag is to go before another: one that fits, in whole words,
// in two lines, and high up.
func (t *tag) better(other *tag) bool {
	return cmp.Or(cmp.Compare(t.over, other.over), cmp.Compare(t.cut, other.cut),
		cmp.Compare(max(2, len(t.lines)), max(2, len(other.lines))), cmp.Compare(t.bottom, other.bottom)) < 0
}

// tagFor is the tag of a part within two ends, below those that hang in its way.
func tagFor(p piece, from, to, top float64, hung []*tag) *tag {
	t, words, face := new(tag), p.Name, typeface.Regular
	if !p.numbered {
		words, face = strings.TrimPrefix(p.Name+": "+number(p.Value), ": "), typeface.Bold
	}
	t.lines = wrapIn(face, words, to-from)
	for _, word := range strings.Fields(words) {
		if longIn(face, word) > to-from {
			t.cut++
		}
	}
	wide := 0.0
	for _, line := range t.lines {
		wide = max(wide, longIn(face, line))
	}
	t.left = max(from, min(p.hook()-5, to-wide))
	t.right, t.top, t.over = t.left+wide, top, max(0, wide-(to-from))
	for _, other := range hung {
		if other.left-tagGap < t.right && t.left < other.right+tagGap {
			t.top = max(t.top, other.bottom+2)
		}
	}
	t.bottom = t.top + float64(max(1, len(t.lines)))*leading + 1
	return t
}

// hung paints the tag of a part, of a row from the top down, and the line to it from
// the bottom of the bar. Words that stand to the left of their line end there: letters fill
// less than the room that is kept for a reader's spacing.
func (p piece) hung(c *canvas, top, bar float64) {
	c.line(tone.Rule, 1, Point{p.hook(), bar}, Point{p.hook(), top + p.tag.top - 1})
	x, anchor := p.tag.left, Start
	if p.hook() > (p.tag.left+p.tag.right)/2 {
		x, anchor = p.tag.right, End
	}
	for i, words := range p.tag.lines {
		c.text(x, top+p.tag.top+(float64(i)+0.5)*leading+1, anchor, words, Along).Bold = !p.numbered
	}
}
