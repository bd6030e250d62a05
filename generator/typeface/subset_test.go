package typeface

import (
	"bytes"
	"encoding/binary"
	"slices"
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

var faces = []*Face{Regular, Bold, Italic, BoldItalic}

func parsed(t testing.TB, ttf []byte) *sfnt.Font {
	t.Helper()
	f, err := sfnt.Parse(ttf)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// TestGlyphsAndWidths asks another reader of fonts for each character.
func TestGlyphsAndWidths(t *testing.T) {
	var buffer sfnt.Buffer
	for _, f := range faces {
		f.load()
		other := parsed(t, f.ttf)
		if name, err := other.Name(&buffer, sfnt.NameIDPostScript); name != f.name {
			t.Errorf("%s is called %s, %v", f.name, name, err)
		}
		for r := range rune(plane) {
			glyph, err := other.GlyphIndex(&buffer, r)
			if err != nil || uint16(glyph) != f.glyphs[r] {
				t.Fatalf("%s, %U: glyph %d, want %d; %v", f.name, r, f.glyphs[r], glyph, err)
			}
			if glyph == 0 {
				continue
			}
			width, err := other.GlyphAdvance(&buffer, glyph, fixed.I(int(f.units)), font.HintingNone)
			if err != nil || uint16(width.Round()) != f.advance[r] {
				t.Fatalf("%s, %U: advance %d, want %v; %v", f.name, r, f.advance[r], width, err)
			}
		}
	}
}

// TestSubset holds that the glyphs of a subset have the outlines and widths of the
// whole font, those made of others too, as another reader of fonts sees them.
func TestSubset(t *testing.T) {
	var letters Letters
	letters.Add("Āǻ fi £½ÅéŁ–ﬁ\u00ad\U0001F600✓")
	for _, f := range faces {
		s := f.Subset(&letters)
		if !slices.IsSorted(s.Letters) || len(s.Letters) != 13 {
			t.Errorf("%s has %U", f.name, s.Letters)
		}
		whole, part := parsed(t, f.ttf), parsed(t, readable(s.Program, f.ttf))
		var one, two sfnt.Buffer
		for n, letter := range s.Letters {
			want, err := whole.LoadGlyph(&one, sfnt.GlyphIndex(f.glyphs[letter]), fixed.I(2048), nil)
			got, errSubset := part.LoadGlyph(&two, sfnt.GlyphIndex(s.Glyphs[n]), fixed.I(2048), nil)
			if err != nil || errSubset != nil || !slices.Equal(want, got) {
				t.Errorf("%s, %U: another outline; %v, %v", f.name, letter, err, errSubset)
			}
			width, err := part.GlyphAdvance(&two, sfnt.GlyphIndex(s.Glyphs[n]), fixed.I(1000), font.HintingNone)
			if err != nil || width.Round() != s.Widths[n] {
				t.Errorf("%s, %U: width %d, the font says %v; %v", f.name, letter, s.Widths[n], width, err)
			}
		}
		if again := f.Subset(&letters); !bytes.Equal(again.Program, s.Program) {
			t.Error("a second time it is another")
		}
	}
}

// readable is a subset with the tables that readers of fonts outside PDF want.
func readable(program, whole []byte) []byte {
	var parts []part
	for _, tag := range []string{"OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"} {
		data := table(program, tag)
		if data == nil {
			data = bytes.Clone(table(whole, tag))
		}
		if tag == "post" { // without names of glyphs
			data = data[:32]
			binary.BigEndian.PutUint32(data, 0x00030000)
		}
		parts = append(parts, part{tag, data})
	}
	return fontFile(parts)
}

// TestSubsetIsSound holds what OpenType says of a font file: the sum of all its
// numbers is 0xB1B0AFBA, each table's sum is in the directory, and tables begin at
// whole fours.
func TestSubsetIsSound(t *testing.T) {
	var letters Letters
	letters.Add("The quick brown fox, é")
	program := Bold.Subset(&letters).Program
	if sum := checksum(program); sum != 0xb1b0afba {
		t.Errorf("sum %x", sum)
	}
	for record := 12; record < 12+16*int(at16(program, 4)); record += 16 {
		tag, start := string(program[record:record+4]), at32(program, record+8)
		padded := append(bytes.Clone(table(program, tag)), make([]byte, -at32(program, record+12)&3)...)
		if tag == "head" {
			binary.BigEndian.PutUint32(padded[8:], 0)
		}
		if got := uint32(at32(program, record+4)); got != checksum(padded) || start%4 != 0 {
			t.Errorf("table %s at %d: sum %x, want %x", tag, start, got, checksum(padded))
		}
	}
}

// TestSubsetDescribes has the numbers of Arial's metrics, which the font's
// documentation says that it shares, in thousandths.
func TestSubsetDescribes(t *testing.T) {
	s := BoldItalic.Subset(new(Letters))
	if s.Ascent != 905 || s.Descent != -212 || s.Italic != -12 || s.Weight != 700 || s.Box[0] >= 0 || s.Box[2] <= 1000 {
		t.Errorf("%+v", s)
	}
}

func BenchmarkSubset(b *testing.B) {
	var letters Letters
	letters.Add("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:-–£%()/'’“” ")
	for b.Loop() {
		Regular.Subset(&letters)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		(&Face{ttf: Regular.ttf}).load()
	}
}
