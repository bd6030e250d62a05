package pdfcheck

import (
	"encoding/binary"
	"errors"
	"fmt"

	"boardpack/generator/pdffile"
)

// trueType is what the checks need of a TrueType font program.
type trueType struct {
	glyphs     int
	units      float64 // in an em
	advances   []uint16
	outlines   []bool       // by glyph: whether it has one
	characters map[rune]int // glyphs by Unicode character; nil without such a table
	symbols    map[rune]int // glyphs by a symbolic font's code
}

var errFont = errors.New("the font program ends too early")

// trueType reads an embedded font program (ISO/IEC 14496-22).
func (d *document) trueType(s *pdffile.Stream) (*trueType, error) {
	data, err := d.Data(s)
	if err != nil {
		return nil, err
	}
	tables, err := fontTables(data)
	if err != nil {
		return nil, err
	}
	for _, need := range []string{"glyf", "loca", "head", "hhea", "hmtx", "maxp"} {
		if tables[need] == nil {
			return nil, fmt.Errorf("the font program has no table %s", need)
		}
	}
	head, hhea, hmtx, maxp := tables["head"], tables["hhea"], tables["hmtx"], tables["maxp"]
	if len(head) < 54 || len(hhea) < 36 || len(maxp) < 6 {
		return nil, errFont
	}
	t := &trueType{glyphs: int(binary.BigEndian.Uint16(maxp[4:])), units: float64(binary.BigEndian.Uint16(head[18:]))}
	full := int(binary.BigEndian.Uint16(hhea[34:]))
	if 4*full > len(hmtx) || full == 0 || t.units == 0 {
		return nil, errFont
	}
	for i := range full {
		t.advances = append(t.advances, binary.BigEndian.Uint16(hmtx[4*i:]))
	}
	t.readOutlines(tables["loca"], binary.BigEndian.Uint16(head[50:]) == 1)
	t.readCharacters(tables["cmap"])
	return t, nil
}

// readOutlines reads where glyphs start: one that ends there has no outline.
func (t *trueType) readOutlines(loca []byte, long bool) {
	size := 2
	if long {
		size = 4
	}
	for glyph := range t.glyphs {
		at := glyph * size
		if at+2*size > len(loca) {
			return
		}
		t.outlines = append(t.outlines, string(loca[at:at+size]) != string(loca[at+size:at+2*size]))
	}
}

func fontTables(data []byte) (map[string][]byte, error) {
	if len(data) < 12 {
		return nil, errFont
	}
	if version := binary.BigEndian.Uint32(data); version != 0x00010000 && string(data[:4]) != "true" {
		return nil, errors.New("the font program is not TrueType")
	}
	tables := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		at := 12 + 16*i
		if at+16 > len(data) {
			return nil, errFont
		}
		offset, length := int(binary.BigEndian.Uint32(data[at+8:])), int(binary.BigEndian.Uint32(data[at+12:]))
		if offset > len(data) || length > len(data)-offset {
			return nil, errFont
		}
		tables[string(data[at:at+4])] = data[offset : offset+length : offset+length]
	}
	return tables, nil
}

// width is a glyph's advance in 1/1000 em. Glyphs after the last advance share
// it.
func (t *trueType) width(glyph int) float64 {
	return float64(t.advances[min(glyph, len(t.advances)-1)]) * 1000 / t.units
}

// readCharacters reads the subtables of format 4, which fonts for PDF have.
func (t *trueType) readCharacters(cmap []byte) {
	if len(cmap) < 4 {
		return
	}
	for i := range int(binary.BigEndian.Uint16(cmap[2:])) {
		at := 4 + 8*i
		if at+8 > len(cmap) {
			return
		}
		offset := int(binary.BigEndian.Uint32(cmap[at+4:]))
		if offset > len(cmap) {
			continue
		}
		switch binary.BigEndian.Uint32(cmap[at:]) { // platform and encoding
		case 3<<16 | 1:
			t.characters = format4(cmap[offset:])
		case 3 << 16:
			t.symbols = format4(cmap[offset:])
		case 1 << 16:
			if t.symbols == nil {
				t.symbols = format0(cmap[offset:])
			}
		}
	}
}

func format0(table []byte) map[rune]int {
	if len(table) < 262 || binary.BigEndian.Uint16(table) != 0 {
		return nil
	}
	glyphs := map[rune]int{}
	for code, glyph := range table[6:262] {
		glyphs[rune(code)] = int(glyph)
	}
	return glyphs
}

func format4(table []byte) map[rune]int {
	if len(table) < 16 || binary.BigEndian.Uint16(table) != 4 {
		return nil
	}
	segments := int(binary.BigEndian.Uint16(table[6:])) / 2
	if len(table) < 16+8*segments {
		return nil
	}
	at := func(array, i int) int { // array 0 is the ends; a padding follows them
		offset := 14 + 2*segments*array + 2*i
		if array > 0 {
			offset += 2
		}
		return int(binary.BigEndian.Uint16(table[offset:]))
	}
	glyphs := map[rune]int{}
	for i := range segments {
		end, start, delta, offset := at(0, i), at(1, i), at(2, i), at(3, i)
		for code := start; code <= end && code < 0xffff; code++ {
			glyph := code
			if offset > 0 {
				where := 16 + 6*segments + 2*i + offset + 2*(code-start)
				if where+2 > len(table) {
					break
				}
				if glyph = int(binary.BigEndian.Uint16(table[where:])); glyph == 0 {
					continue
				}
			}
			glyphs[rune(code)] = (glyph + delta) & 0xffff
		}
	}
	return glyphs
}
