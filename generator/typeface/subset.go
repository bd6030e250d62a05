package typeface

import (
	"encoding/binary"
	"math"
	"slices"
)

// Letters are characters of the first plane, which are all that a face has.
type Letters [plane]bool

// Add adds the characters of a text.
func (l *Letters) Add(text string) {
	for _, r := range text {
		if r >= 0 && r < plane {
			l[r] = true
		}
	}
}

// Subset is the part of a face that a document shows, as PDF embeds it.
type Subset struct {
	Name    string   // the face's, in PostScript
	Letters []uint16 // in order; each has a glyph
	Glyphs  []uint16 // of each letter, its number in Program
	Widths  []int    // of each letter, in thousandths of an em
	Program []byte   // a TrueType font of these glyphs, without a map of characters
	// Of the whole face, in thousandths of an em.
	Ascent, Descent, CapHeight int
	Box                        [4]int // left, bottom, right, top
	Italic                     int    // its angle in degrees; 0 for an upright face
	Weight                     int    // 400 is regular, 700 bold
}

// Subset takes the part of the face that has the letters. Those that are missing
// are left out.
func (f *Face) Subset(letters *Letters) Subset {
	f.load()
	s := Subset{Name: f.name}
	taken := []uint16{0} // the glyph of what is missing comes first
	for r, wanted := range letters {
		if glyph := f.glyphs[r]; wanted && glyph != 0 {
			s.Letters = append(s.Letters, uint16(r))
			at := slices.Index(taken, glyph)
			if at < 0 {
				at = len(taken)
				taken = append(taken, glyph)
			}
			s.Glyphs = append(s.Glyphs, uint16(at))
			s.Widths = append(s.Widths, f.thousandths(f.outlines.advance(glyph)))
		}
	}
	s.Program = f.outlines.program(taken)
	s.describe(f)
	return s
}

// describe says what the face's tables say of the whole face.
func (s *Subset) describe(f *Face) {
	head, hhea, os2 := table(f.ttf, "head"), table(f.ttf, "hhea"), table(f.ttf, "OS/2")
	s.Ascent, s.Descent, s.CapHeight = f.thousandths(at16(hhea, 4)), f.thousandths(at16(hhea, 6)), f.thousandths(at16(os2, 88))
	for side := range s.Box {
		s.Box[side] = f.thousandths(at16(head, 36+2*side))
	}
	s.Italic = int(int16(at16(table(f.ttf, "post"), 4)))
	s.Weight = int(at16(os2, 4))
}

// thousandths turns font units, which may be negative, into thousandths of an em.
func (f *Face) thousandths(units uint16) int {
	return int(math.Round(float64(int16(units)) * 1000 / f.units))
}

// program is a font of the glyphs, with those that they are made of added to the
// end. It has the tables that ISO 32000-1, 9.9 asks for.
func (o outlines) program(taken []uint16) []byte {
	var glyf, loca, hmtx []byte
	for n := 0; n < len(taken); n++ { // it grows
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		hmtx = binary.BigEndian.AppendUint16(hmtx, o.advance(taken[n]))
		hmtx = binary.BigEndian.AppendUint16(hmtx, o.bearing(taken[n]))
		start := len(glyf)
		glyf = append(glyf, o.shape(taken[n])...)
		taken = renumber(glyf[start:], taken)
		glyf = append(glyf, make([]byte, -len(glyf)&3)...)
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	head, hhea, maxp := slices.Clone(table(o.ttf, "head")), slices.Clone(table(o.ttf, "hhea")), slices.Clone(table(o.ttf, "maxp"))
	binary.BigEndian.PutUint32(head[8:], 0)  // while the sum is made
	binary.BigEndian.PutUint16(head[50:], 1) // loca has whole offsets
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(taken)))
	binary.BigEndian.PutUint16(maxp[4:], uint16(len(taken)))
	return fontFile([]part{
		{"cvt ", table(o.ttf, "cvt ")}, {"fpgm", table(o.ttf, "fpgm")}, {"glyf", glyf}, {"head", head}, {"hhea", hhea},
		{"hmtx", hmtx}, {"loca", loca}, {"maxp", maxp}, {"prep", table(o.ttf, "prep")},
	})
}

// renumber gives the glyphs that a glyph is made of the numbers that they have
// among those taken, and takes those that are not among them (OpenType, "glyf").
func renumber(shape []byte, taken []uint16) []uint16 {
	const (
		words, scaled, more, twoScales, matrix = 1, 8, 0x20, 0x40, 0x80
		header                                 = 10
	)
	if len(shape) == 0 || int16(at16(shape, 0)) >= 0 {
		return taken
	}
	for at := header; ; {
		flags, glyph := at16(shape, at), at16(shape, at+2)
		number := slices.Index(taken, glyph)
		if number < 0 {
			number = len(taken)
			taken = append(taken, glyph)
		}
		binary.BigEndian.PutUint16(shape[at+2:], uint16(number))
		at += 6
		for bit, length := range map[uint16]int{words: 2, scaled: 2, twoScales: 4, matrix: 8} {
			if flags&bit != 0 {
				at += length
			}
		}
		if flags&more == 0 {
			return taken
		}
	}
}

type part struct {
	tag  string
	data []byte
}

// fontFile puts tables together, in the order of their tags (OpenType, "Font
// file").
func fontFile(parts []part) []byte {
	const directory, entry = 12, 16
	count, log := len(parts), int(math.Log2(float64(len(parts))))
	out := binary.BigEndian.AppendUint32(nil, 0x00010000)
	for _, n := range []int{count, entry << log, log, entry*count - entry<<log} { // for a search by halves
		out = binary.BigEndian.AppendUint16(out, uint16(n))
	}
	out = append(out, make([]byte, entry*count)...)
	head := 0
	for n, p := range parts {
		start, record := len(out), out[directory+entry*n:]
		if p.tag == "head" {
			head = start
		}
		copy(record, p.tag)
		binary.BigEndian.PutUint32(record[8:], uint32(start))
		binary.BigEndian.PutUint32(record[12:], uint32(len(p.data)))
		out = append(out, p.data...)
		out = append(out, make([]byte, -len(out)&3)...)
		binary.BigEndian.PutUint32(out[directory+entry*n+4:], checksum(out[start:]))
	}
	binary.BigEndian.PutUint32(out[head+8:], 0xb1b0afba-checksum(out))
	return out
}

// checksum adds up numbers of four bytes.
func checksum(data []byte) uint32 {
	var sum uint32
	for len(data) >= 4 {
		sum += binary.BigEndian.Uint32(data)
		data = data[4:]
	}
	return sum
}
