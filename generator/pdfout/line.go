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
	text string
	of   *fragment // its look and whose it is
	end  int       // of its text in the fragment's; below 0 where it comes from several
}

// breakLines fills lines of a width. A chunk wider than that is cut between
// characters, without loss.
func breakLines(all []chunk, width float64) []line {
	total := 0.0
	for _, c := range all {
		total += c.width + c.spaces
	}
	about := min(len(all), 1+int(total/max(width, 1)))
	b := breaker{width: width, lines: make([]line, 0, about), runs: make([]run, 0, about)}
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
	if len(b.runs) > b.first {
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
	pair := chunk{pieces: slices.Concat(before.pieces, all[last].pieces)}
	pair.width, pair.spaces = before.width+before.spaces+all[last].width, all[last].spaces
	return append(slices.Clone(all[:last-1]), pair)
}

// tolerance swallows rounding where a width was computed from the text itself.
const tolerance = 0.01

// breaker collects lines. The runs of all of them share one array.
type breaker struct {
	width  float64
	lines  []line
	open   line
	runs   []run
	first  int     // of the open line's runs
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
		b.add(p)
	}
	b.open.width = b.used + c.width
	b.used += c.width + c.spaces
	b.hyphen = c.hyphen && len(c.pieces) > 0
}

func (b *breaker) endLine() {
	if b.hyphen {
		last := &b.runs[len(b.runs)-1]
		// In a column hardly wider than a letter there may be no room for it.
		if width := b.open.width + last.of.style.width(string(softHyphen)); width <= b.width+tolerance {
			last.text += string(softHyphen)
			b.open.width = width
		}
	}
	b.open.runs = b.runs[b.first:len(b.runs):len(b.runs)]
	b.lines, b.first = append(b.lines, b.open), len(b.runs)
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
			b.add(piece{p.of, at, at + size})
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

// add appends a piece to the open line, to its last run where it looks and belongs alike.
func (b *breaker) add(p piece) {
	if n := len(b.runs); n > b.first {
		r := &b.runs[n-1]
		switch {
		case r.of == p.of && r.end == p.from:
			r.text, r.end = p.of.text[p.from-len(r.text):p.to], p.to
			return
		case r.of.looks(p.of):
			r.text += p.text()
			r.end = -1
			return
		}
	}
	b.runs = append(b.runs, run{p.text(), p.of, p.to})
}

// looks reports whether a fragment's text looks and belongs as another's.
func (f *fragment) looks(other *fragment) bool {
	return f == other || f.style == other.style && f.owner == other.owner && f.anchor == other.anchor
}

// line sets a line with its left end at x and its top at y. A link's runs on
// a line make one active area.
func (p *placed) line(l line, x, y float64) {
	for i, run := range l.runs {
		s := run.of.style
		p.put(run.of.owner, x, y+s.baseline(), &textRun{text: run.text, style: s})
		if run.of.anchor != nil {
			shown := s.width(strings.TrimRight(run.text, " "))
			p.link(link{anchor: *run.of.anchor, left: x, top: y, width: shown, height: s.leading})
		}
		if i < len(l.runs)-1 {
			x += s.width(run.text)
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
