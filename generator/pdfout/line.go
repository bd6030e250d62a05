package pdfout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"boardpack/generator/pdfua"
)

// line is a line of text: its runs, from left to right without gaps. The
// spaces at its end are in the last run, so that extracted words stay apart,
// but not in the width.
type line struct {
	runs  []run
	width float64
}

// run is text on one line that looks and belongs alike.
type run struct {
	fragment
	last piece // the end of its text, while that comes from one fragment
}

// breakLines fills lines of a width. A chunk wider than that is cut between
// characters, without loss.
func breakLines(all []chunk, width float64) []line {
	b := breaker{width: width}
	for _, c := range all {
		if b.used > 0 && !b.fits(c) {
			b.endLine()
		}
		if b.used == 0 && c.width > width+tolerance {
			b.cut(c)
		} else {
			b.append(c)
		}
		if c.forced {
			b.hyphen = false
			b.endLine()
		}
	}
	b.hyphen = false
	if len(b.open.runs) > 0 {
		b.endLine()
	}
	return b.lines
}

// paired are chunks of which the last is not alone on the last line of a width, where there
// is room for the one before it.
func paired(all []chunk, width float64) []chunk {
	last := len(all) - 1
	if last < 2 || all[last].width+all[last-1].width > width/3 || all[last-1].forced || all[last-1].hyphen {
		return all
	}
	if lines := breakLines(all[:last], width); len(breakLines(all, width)) == len(lines) {
		return all
	}
	before := all[last-1]
	pair := chunk{pieces: slices.Concat(before.pieces, all[last].pieces), width: before.width + before.spaces + all[last].width, spaces: all[last].spaces}
	return append(slices.Clone(all[:last-1]), pair)
}

// tolerance swallows rounding where a width was computed from the text itself.
const tolerance = 0.01

type breaker struct {
	width  float64
	lines  []line
	open   line
	used   float64 // of the open line, with trailing spaces
	hyphen bool    // the open line ends in a soft hyphen
}

func (b *breaker) fits(c chunk) bool {
	need := c.width
	if n := len(c.pieces); c.hyphen && n > 0 {
		need += c.pieces[n-1].of.style.width("-")
	}
	return b.used+need <= b.width+tolerance
}

func (b *breaker) append(c chunk) {
	for _, p := range c.pieces {
		b.open.add(p)
	}
	b.open.width = b.used + c.width
	b.used += c.width + c.spaces
	b.hyphen = c.hyphen && len(c.pieces) > 0
}

func (b *breaker) endLine() {
	if b.hyphen {
		last := &b.open.runs[len(b.open.runs)-1]
		// In a column hardly wider than a letter there may be no room for it.
		if width := b.open.width + last.style.width(string(softHyphen)); width <= b.width+tolerance {
			last.text += string(softHyphen)
			b.open.width = width
		}
	}
	b.lines = append(b.lines, b.open)
	b.open, b.used, b.hyphen = line{}, 0, false
}

// cut breaks a chunk that is wider than a line: a word with a hyphen.
func (b *breaker) cut(c chunk) {
	for _, p := range c.pieces {
		p.of = oneWord(p)
		if isWord(p.text()) {
			b.hyphenate(p)
			continue
		}
		for at := p.from; at < p.to; {
			size := cluster(p.of.text[at:p.to])
			width := p.of.style.width(p.of.text[at : at+size])
			blank := p.of.text[at] == ' '
			if b.used > 0 && !blank && b.used+width > b.width+tolerance {
				b.endLine()
			}
			b.open.add(piece{p.of, at, at + size})
			b.used += width
			if !blank {
				b.open.width = b.used
			}
			at += size
		}
	}
	b.hyphen = c.hyphen
}

// oneWord is a piece's fragment, read as the one word that it is although it
// stands on several lines.
func oneWord(p piece) *fragment {
	whole := *p.of
	if content := pdfua.ContentOf(whole.owner); content != nil {
		span := &pdfua.Span{Content: content, ActualText: p.text()}
		if outer, ok := whole.owner.(*pdfua.Span); ok {
			span.Expansion, span.Lang = outer.Expansion, outer.Lang
		}
		whole.owner = span
	}
	return &whole
}

// cluster is the length in bytes of the first character with its accents.
func cluster(text string) int {
	_, size := utf8.DecodeRuneInString(text)
	for size < len(text) {
		r, n := utf8.DecodeRuneInString(text[size:])
		if !unicode.Is(unicode.Mn, r) {
			break
		}
		size += n
	}
	return size
}

// add appends a piece, to the last run where it looks and belongs alike.
func (l *line) add(p piece) {
	if n := len(l.runs); n > 0 {
		r := &l.runs[n-1]
		switch {
		case r.last.of == p.of && r.last.to == p.from:
			r.last.to = p.to
			r.text = r.last.text()
			return
		case r.style == p.of.style && r.owner == p.of.owner && r.anchor == p.of.anchor:
			r.text += p.text()
			r.last = piece{}
			return
		}
	}
	l.runs = append(l.runs, run{fragment{p.text(), p.of.style, p.of.owner, p.of.anchor}, p})
}

// line sets a line with its left end at x and its top at y. A link's runs on
// a line make one active area.
func (p *placed) line(l line, x, y float64) {
	for i, run := range l.runs {
		p.put(run.owner, x, y+run.style.baseline(), &textRun{text: run.text, style: run.style})
		if run.anchor != nil {
			shown := run.style.width(strings.TrimRight(run.text, " "))
			p.link(link{anchor: *run.anchor, left: x, top: y, width: shown, height: run.style.leading})
		}
		if i < len(l.runs)-1 {
			x += run.style.width(run.text)
		}
	}
}

func (p *placed) link(l link) {
	if n := len(p.links); n > 0 {
		last := &p.links[n-1]
		if last.element == l.element && last.top == l.top {
			last.width = l.left + l.width - last.left
			return
		}
	}
	p.links = append(p.links, l)
}
