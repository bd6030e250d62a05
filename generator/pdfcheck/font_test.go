package pdfcheck

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"boardpack/generator/pdffile"
	"boardpack/generator/typeface"
)

func empty(t *testing.T) *document {
	t.Helper()
	d, err := read([]byte("%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n"))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// The first mappings are the example of ISO 32000-1, 9.10.3; the rest follows
// from Adobe's Technical Note 5411.
func TestCMap(t *testing.T) {
	m := empty(t).cmap(&pdffile.Stream{Raw: []byte(`/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfrange <0000> <005E> <0020> <005F> <0061> [<00660066> <00660069> <00660066006C>] endbfrange
1 beginbfchar <3A51> <D840DC3E> endbfchar
1 begincidrange <0100> <0102> 7 endcidrange 1 begincidchar <0200> 99 endcidchar
endcmap`)})
	for code, want := range map[int]string{0: " ", 0x21: "A", 0x5e: "~", 0x5f: "ff", 0x60: "fi", 0x61: "ffl", 0x62: "", 0x3a51: "\U0002003e"} {
		if got := m.text[code]; got != want {
			t.Errorf("code %04X is %q, want %q", code, got, want)
		}
	}
	for code, want := range map[int]int{0xff: 0, 0x100: 7, 0x102: 9, 0x103: 0, 0x200: 99} {
		if got := m.cids[code]; got != want {
			t.Errorf("code %04X is CID %d, want %d", code, got, want)
		}
	}
}

func TestCMapSplitsMixedCodes(t *testing.T) {
	m := empty(t).cmap(&pdffile.Stream{Raw: []byte("2 begincodespacerange <00> <80> <8140> <9FFC> endcodespacerange")})
	if diff := cmp.Diff([]int{0x41, 0x8150, 0x42, 0x90}, m.split("A\x81\x50B\x90")); diff != "" {
		t.Error(diff)
	}
}

// A range without end must not fill the memory.
func TestCMapIsBounded(t *testing.T) {
	m := empty(t).cmap(&pdffile.Stream{Raw: []byte("2 beginbfrange <00000000> <7FFFFFFF> <0041> <0000> <FFFF> <0041> endbfrange")})
	if len(m.text) > largestMap {
		t.Errorf("%d codes are mapped", len(m.text))
	}
}

// The characters are those of ISO 32000-1, annex D.2.
func TestSimpleEncodings(t *testing.T) {
	d := empty(t)
	for _, c := range []struct {
		encoding pdffile.Object
		want     map[int]rune
	}{
		{name("WinAnsiEncoding"), map[int]rune{'A': 'A', 0x80: '€', 0x95: '•', 0x96: '–', 0x9f: 'Ÿ', 0xa3: '£', 0xe9: 'é', 0x81: 0, 0x1f: 0}},
		{name("MacRomanEncoding"), map[int]rune{'A': 'A', 0x80: 'Ä', 0x8e: 'é', 0xa3: '£', 0xa5: '•', 0xc9: '…', 0xd0: '–', 0xde: 'ﬁ', 0xff: 'ˇ', 0xca: '\u00a0'}},
		{dict{"BaseEncoding": name("WinAnsiEncoding"), "Differences": array{65, name("B"), name("space"), name("uni0141"), 0x80, name(".notdef")}},
			map[int]rune{65: 'B', 66: ' ', 67: 'Ł', 68: 'D', 0x80: 0}},
	} {
		got := d.simpleEncoding(c.encoding)
		for code, want := range c.want {
			if got[code] != want {
				t.Errorf("%v: code %02X is %q, want %q", c.encoding, code, got[code], want)
			}
		}
	}
}

// Another reader of TrueType says which glyphs and widths a font has.
func TestTrueTypeAgreesWithSfnt(t *testing.T) {
	for i, face := range []*typeface.Face{typeface.Regular, typeface.BoldItalic} {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			other, err := sfnt.Parse(face.TTF())
			if err != nil {
				t.Fatal(err)
			}
			got, err := empty(t).trueType(&pdffile.Stream{Raw: face.TTF()})
			if err != nil || got.glyphs != other.NumGlyphs() || got.units != float64(other.UnitsPerEm()) {
				t.Fatalf("%v: %d glyphs, %g units", err, got.glyphs, got.units)
			}
			for r := range rune(0xffff) {
				if r >= 0xd800 && r < 0xe000 {
					continue
				}
				glyph, err := other.GlyphIndex(nil, r)
				if err != nil || int(glyph) != got.characters[r] {
					t.Fatalf("%U is glyph %d, want %d (%v)", r, got.characters[r], glyph, err)
				}
			}
			for glyph := range got.glyphs {
				advance, err := other.GlyphAdvance(nil, sfnt.GlyphIndex(glyph), fixed.I(int(got.units)), xfont.HintingNone)
				if want := float64(advance) / 64 * 1000 / got.units; err != nil || got.width(glyph) != want {
					t.Fatalf("glyph %d is %g wide, want %g (%v)", glyph, got.width(glyph), want, err)
				}
			}
		})
	}
}

func TestCIDWidths(t *testing.T) {
	// The example of ISO 32000-1, 9.7.4.3.
	f := &font{d: empty(t), descendant: dict{"W": array{120, array{400, 325, 500}, 7080, 8032, 1000}, "DW": 600}}
	for cid, want := range map[int]float64{119: 600, 120: 400, 121: 325, 122: 500, 123: 600, 7080: 1000, 7500: 1000, 8032: 1000, 8033: 600} {
		if got := f.cidWidth(cid); got != want {
			t.Errorf("CID %d is %g wide, want %g", cid, got, want)
		}
	}
}
