package pdfout

import (
	"unicode"
	"unicode/utf8"

	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
	"boardpack/generator/wording"
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
	if text == "" {
		return nil
	}
	content := pdfua.ContentOf(owner)
	if content == nil {
		return []fragment{{text, s, owner, to}}
	}
	var all []fragment
	var parts [4]paper.Part
	var passed [4]passage
	for _, part := range l.paper.Shorthand.AppendParts(parts[:0], text) {
		for _, passage := range appendPassages(passed[:0], part.Text) {
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
	extent
	pieces []piece
	hyphen bool // a soft hyphen stands at its end, to be shown where the line ends
}

// extent is how much room a chunk takes.
type extent struct {
	width  float64 // without the trailing spaces
	spaces float64
	forced bool // the line ends after it
}

const (
	softHyphen     = '\u00ad'
	zeroWidthSpace = '\u200b'
)

// chunks cuts fragments at the places where a line may end.
func chunks(fragments []fragment) []chunk { return new(cutter).cutAll(fragments) }

// chunks does so for lines that are made at once: the next call takes the room of the last.
func (l *layout) chunks(fragments []fragment) []chunk { return l.cutter.cutAll(fragments) }

func (c *cutter) cutAll(fragments []fragment) []chunk {
	c.chunks, c.pieces, c.first = c.chunks[:0], c.pieces[:0], 0
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
		if spaces == 1 && r != ' ' && wording.Held(f.text, i-1) {
			spaces = 0
		}
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
// end: "out-of-area" and "and/or", but not "2024/25", "-3", "10-12" or within a reference.
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
		return unicode.IsLetter(next) && unicode.IsLetter(last) && !wording.CodeAround(text, at)
	case '/':
		return unicode.IsLetter(next) && !wording.CodeAround(text, at)
	case '—':
		return unicode.IsLetter(next)
	}
	return false
}

// extremes are the width of the longest chunk, and that of the longest line when
// only forced breaks end lines.
func extremes(all []chunk) (narrowest, widest float64) {
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
