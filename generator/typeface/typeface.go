// Package typeface knows the font that packs are set in, Liberation Sans: its
// bytes, the widths of its characters, and which characters it has.
package typeface

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansbolditalic"
	"github.com/go-fonts/liberation/liberationsansitalic"
	"github.com/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Face is one style of the font. Its methods are safe for use by several
// goroutines.
type Face struct {
	ttf   []byte
	parse sync.Once
	// units is the em in font units; advance is 0 for a missing character.
	units   float64
	font    *sfnt.Font
	low     [lowRunes]uint16
	mu      sync.Mutex
	advance map[rune]uint16
}

// lowRunes covers Latin with its extensions, nearly all that packs hold.
const lowRunes = 0x250

// The four faces that a pack uses.
var (
	Regular    = &Face{ttf: liberationsansregular.TTF}
	Bold       = &Face{ttf: liberationsansbold.TTF}
	Italic     = &Face{ttf: liberationsansitalic.TTF}
	BoldItalic = &Face{ttf: liberationsansbolditalic.TTF}
)

// TTF returns a copy of the font file. It is a copy because gofpdf writes into
// the bytes that it is given.
func (f *Face) TTF() []byte { return bytes.Clone(f.ttf) }

// Width is the length of a text in ems, without kerning, as PDF and SVG
// viewers set it. A missing character counts as one em.
func (f *Face) Width(text string) float64 {
	f.load()
	total := 0.0
	for _, r := range text {
		if units := f.units16(r); units > 0 {
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
		if r < ' ' || f.units16(r) == 0 && !zeroWidth(r) {
			return r, true
		}
	}
	return 0, false
}

// zeroWidth tells the characters that have a glyph without a width.
func zeroWidth(r rune) bool { return r == '\u200b' || r == '\u200c' || r == '\u200d' }

func (f *Face) load() {
	f.parse.Do(func() {
		parsed, err := sfnt.Parse(f.ttf)
		if err != nil {
			panic(fmt.Sprintf("typeface: embedded font: %v", err)) // the bytes are compiled in
		}
		f.font, f.units = parsed, float64(parsed.UnitsPerEm())
		f.advance = map[rune]uint16{}
		var buffer sfnt.Buffer
		for r := range rune(lowRunes) {
			f.low[r] = f.measure(&buffer, r)
		}
	})
}

func (f *Face) units16(r rune) uint16 {
	if r >= 0 && r < lowRunes {
		return f.low[r]
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	units, known := f.advance[r]
	if !known {
		var buffer sfnt.Buffer
		units = f.measure(&buffer, r)
		f.advance[r] = units
	}
	return units
}

func (f *Face) measure(buffer *sfnt.Buffer, r rune) uint16 {
	// gofpdf stores characters in 16 bits, so those above cannot be shown.
	if r > 0xffff {
		return 0
	}
	index, err := f.font.GlyphIndex(buffer, r)
	if err != nil || index == 0 {
		return 0
	}
	width, err := f.font.GlyphAdvance(buffer, index, fixed.I(int(f.units)), font.HintingNone)
	if err != nil {
		return 0
	}
	return uint16(width.Round())
}
