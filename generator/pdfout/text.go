package pdfout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"boardpack/generator/pdfua"
)

// fragment is text of one style and owner, before it is broken into lines.
type fragment struct {
	text   string
	style  style
	owner  pdfua.Owner
	anchor *anchor // of the link that it is in; nil elsewhere
}

// anchor is where a link leads, and what it is called.
type anchor struct {
	element     *pdfua.Element
	target      string // "#id", or an address
	description string
	paged       bool // the description needs the page that it leads to
}

// fragments cuts a text where it reads otherwise than it stands on the page:
// at what is said in full, and at words that run from right to left.
func (l *layout) fragments(text string, s style, owner pdfua.Owner, to *anchor) []fragment {
	text = l.checked(text, s)
	content := pdfua.ContentOf(owner)
	if content == nil {
		return []fragment{{text, s, owner, to}}
	}
	var all []fragment
	for _, part := range l.paper.Shorthand.Parts(text) {
		for _, passage := range passages(part.Text) {
			f := fragment{passage.text, s, owner, to}
			if part.Spoken != "" || passage.backwards {
				span := &pdfua.Span{Content: content, Expansion: part.Spoken}
				if passage.backwards {
					span.ActualText, span.Lang = passage.text, languageOf(passage.text)
				}
				f.owner = span
			}
			all = append(all, f)
		}
	}
	return all
}

// piece is a stretch of a fragment's text, in bytes.
type piece struct {
	of       *fragment
	from, to int
}

func (p piece) text() string { return p.of.text[p.from:p.to] }

// chunk is text that no line may be broken inside of, and the spaces after it.
type chunk struct {
	pieces []piece
	width  float64 // without the trailing spaces
	spaces float64
	hyphen bool // a soft hyphen stands at its end, to be shown where the line ends
	forced bool // the line ends after it
}

const (
	softHyphen     = '\u00ad'
	zeroWidthSpace = '\u200b'
)

// chunks cuts fragments at the places where a line may end.
func chunks(fragments []fragment) []chunk {
	var c cutter
	for i := range fragments {
		c.cut(&fragments[i])
	}
	if len(c.pieces) > c.first {
		c.finish()
	}
	return c.chunks
}

// cutter collects chunks. The pieces of all of them share one array.
type cutter struct {
	chunks []chunk
	open   chunk
	pieces []piece
	first  int // of the open chunk's pieces
}

func (c *cutter) finish() {
	c.open.pieces = c.pieces[c.first:len(c.pieces):len(c.pieces)]
	c.chunks = append(c.chunks, c.open)
	c.open, c.first = chunk{}, len(c.pieces)
}

func (c *cutter) cut(f *fragment) {
	start, spaces := 0, 0 // of the open piece: its first byte, and its spaces at the end
	take := func(end int) {
		if end > start {
			c.pieces = append(c.pieces, piece{f, start, end})
			c.open.width += f.style.width(f.text[start : end-spaces])
			c.open.spaces += float64(spaces) * f.style.width(" ")
		}
		start, spaces = end, 0
	}
	for i, r := range f.text {
		after := i + utf8.RuneLen(r)
		if r != ' ' && (spaces > 0 || c.open.spaces > 0) {
			take(i)
			c.finish()
		}
		switch {
		case r == '\n':
			take(i)
			start = after
			c.open.forced = true
			c.finish()
		case r == ' ':
			spaces++
		case r == softHyphen || r == zeroWidthSpace:
			take(i)
			start = after
			c.open.hyphen = r == softHyphen
			c.finish()
		case breaksAfter(f.text, i, after):
			take(after)
			c.finish()
		}
	}
	take(len(f.text))
}

// breaksAfter tells the hyphens, dashes and slashes after which a line may
// end: "out-of-area" and "and/or", but not "2024/25", "-3" or "10-12".
func breaksAfter(text string, at, after int) bool {
	switch text[at] {
	case '-', '/', '_', "–"[0]:
	default: // nearly every character, decided by its first byte
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[at:])
	next, _ := utf8.DecodeRuneInString(text[after:])
	last, _ := utf8.DecodeLastRuneInString(text[:at])
	switch r {
	case '-', '–', '_':
		return unicode.IsLetter(next) && unicode.IsLetter(last)
	case '/', '—':
		return unicode.IsLetter(next)
	}
	return false
}

// extent is the width of the longest chunk, and that of the longest line when
// only forced breaks end lines.
func extent(all []chunk) (narrowest, widest float64) {
	line, pending := 0.0, 0.0
	for _, c := range all {
		narrowest = max(narrowest, c.width)
		line += pending + c.width
		pending = c.spaces
		widest = max(widest, line)
		if c.forced {
			line, pending = 0, 0
		}
	}
	return narrowest, widest
}

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
