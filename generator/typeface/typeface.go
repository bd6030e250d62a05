// Package typeface knows the font that packs are set in, Liberation Sans: its
// bytes, the widths of its characters, and which characters it has.
package typeface

import (
	"bytes"
	"sync"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansbolditalic"
	"github.com/go-fonts/liberation/liberationsansitalic"
	"github.com/go-fonts/liberation/liberationsansregular"
)

// Face is one style of the font. Its methods are safe for use by several
// goroutines.
type Face struct {
	name  string // in PostScript
	ttf   []byte
	parse sync.Once
	// Of what is read from the tables, advance is by character, in font units, and
	// 0 for a missing one. That is cheap enough to be done anew by each process.
	units    float64 // of an em
	glyphs   *[plane]uint16
	advance  *[plane]uint16
	outlines outlines
}

// plane is how many characters there are at most: the codes of our PDFs have 16
// bits for each.
const plane = 1 << 16

// The four faces that a pack uses.
var (
	Regular    = &Face{name: "LiberationSans", ttf: liberationsansregular.TTF}
	Bold       = &Face{name: "LiberationSans-Bold", ttf: liberationsansbold.TTF}
	Italic     = &Face{name: "LiberationSans-Italic", ttf: liberationsansitalic.TTF}
	BoldItalic = &Face{name: "LiberationSans-BoldItalic", ttf: liberationsansbolditalic.TTF}
)

// TTF returns a copy of the font file.
func (f *Face) TTF() []byte { return bytes.Clone(f.ttf) }

// Width is the length of a text in ems, without kerning, as PDF and SVG
// viewers set it. A missing character counts as one em.
func (f *Face) Width(text string) float64 {
	f.load()
	total := 0.0
	for _, r := range text {
		if units := f.unitsOf(r); units > 0 {
			total += float64(units)
		} else if !zeroWidth(r) {
			total += f.units
		}
	}
	return total / f.units
}

// Missing returns the first character of a text that the font cannot show.
func (f *Face) Missing(text string) (rune, bool) {
	f.load()
	for _, r := range text {
		if r >= ' ' && r < 0x7f || r == '\n' || r == '\t' {
			continue
		}
		if r < ' ' || f.unitsOf(r) == 0 && !zeroWidth(r) {
			return r, true
		}
	}
	return 0, false
}

// zeroWidth tells the characters that have a glyph without a width.
func zeroWidth(r rune) bool { return r == '\u200b' || r == '\u200c' || r == '\u200d' }

func (f *Face) load() {
	f.parse.Do(func() {
		f.units = float64(at16(table(f.ttf, "head"), 18))
		f.glyphs, f.advance, f.outlines = glyphs(f.ttf), new([plane]uint16), outlinesOf(f.ttf)
		for r, glyph := range f.glyphs {
			if glyph != 0 {
				f.advance[r] = f.outlines.advance(glyph)
			}
		}
	})
}

func (f *Face) unitsOf(r rune) uint16 {
	if r < 0 || r >= plane {
		return 0
	}
	return f.advance[r]
}
