package typeface

import "encoding/binary"

// table is a table of a TrueType font; empty where it has none of that tag.
func table(ttf []byte, tag string) []byte {
	for record := 12; record < 12+16*int(at16(ttf, 4)); record += 16 {
		if string(ttf[record:record+4]) == tag {
			start := at32(ttf, record+8)
			return ttf[start : start+at32(ttf, record+12)]
		}
	}
	return nil
}

func at16(data []byte, at int) uint16 { return binary.BigEndian.Uint16(data[at:]) }

func at32(data []byte, at int) int { return int(binary.BigEndian.Uint32(data[at:])) }

// glyphs are those of the first plane's characters, by the map of format 4, which
// every font of today has (OpenType, "cmap"); 0 for a missing one.
func glyphs(ttf []byte) *[plane]uint16 {
	made := new([plane]uint16)
	cmap := table(ttf, "cmap")
	for n := range int(at16(cmap, 2)) {
		if part := cmap[at32(cmap, 4+8*n+4):]; at16(part, 0) == 4 {
			segments(part, made)
			return made
		}
	}
	panic("typeface: a font has no map of characters") // the bytes are compiled in
}

// segments reads a map of format 4: for each segment its last and first
// character, what is added to them, and where their glyphs are listed, counted
// from where that is said.
func segments(part []byte, made *[plane]uint16) {
	twice := int(at16(part, 6))
	ends, starts := 14, 16+twice
	for at := 0; at < twice; at += 2 {
		first, last := int(at16(part, starts+at)), int(at16(part, ends+at))
		delta, offset := at16(part, starts+twice+at), int(at16(part, starts+2*twice+at))
		for c := first; c <= last && c < plane-1; c++ {
			if offset == 0 {
				made[c] = uint16(c) + delta
			} else if glyph := at16(part, starts+2*twice+at+offset+2*(c-first)); glyph != 0 {
				made[c] = glyph + delta
			}
		}
	}
}

// outlines are a font's glyphs.
type outlines struct {
	ttf        []byte
	glyf, loca []byte
	hmtx       []byte
	measured   int // glyphs that have an advance of their own in hmtx
	long       bool
}

func outlinesOf(ttf []byte) outlines {
	return outlines{
		ttf: ttf, glyf: table(ttf, "glyf"), loca: table(ttf, "loca"), hmtx: table(ttf, "hmtx"),
		measured: int(at16(table(ttf, "hhea"), 34)), long: at16(table(ttf, "head"), 50) == 1,
	}
}

// shape is a glyph's outline; empty for a space.
func (o outlines) shape(glyph uint16) []byte {
	if o.long {
		return o.glyf[at32(o.loca, 4*int(glyph)):at32(o.loca, 4*int(glyph)+4)]
	}
	return o.glyf[2*int(at16(o.loca, 2*int(glyph))) : 2*int(at16(o.loca, 2*int(glyph)+2))]
}

// advance is a glyph's width, and bearing the space at its left, in font units.
func (o outlines) advance(glyph uint16) uint16 {
	return at16(o.hmtx, 4*min(int(glyph), o.measured-1))
}

func (o outlines) bearing(glyph uint16) uint16 {
	if n := int(glyph); n >= o.measured {
		return at16(o.hmtx, 4*o.measured+2*(n-o.measured))
	}
	return at16(o.hmtx, 4*int(glyph)+2)
}
