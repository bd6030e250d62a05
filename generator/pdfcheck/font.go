package pdfcheck

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"boardpack/generator/pdffile"
)

// font is a font that text is shown in.
type font struct {
	d          *document
	dict       pdffile.Dict
	descendant pdffile.Dict // of a composite font; else dict
	descriptor pdffile.Dict
	subtype    pdffile.Name // the descendant's, of a composite font
	composite  bool
	first      *page        // where it is first used
	codes      map[int]bool // those shown
	visible    bool         // some of it is not of rendering mode 3
	unicode    *cmap        // nil without ToUnicode
	encoding   *cmap        // of a composite font whose CMap is in the file
	base       []rune       // of a simple font: characters by code
	program    *trueType    // nil when it is none, or does not parse
	programErr error
}

// font is the one that a reference points to; a direct font dictionary is known
// by the name that it goes by.
func (in *interpreter) font(o pdffile.Object, direct string) *font {
	dict := in.Dict(o)
	if dict == nil {
		return nil
	}
	var key any = direct
	if ref, ok := o.(pdffile.Ref); ok {
		key = ref.Number
	}
	f := in.fontAt[key]
	if f == nil {
		f = in.load(dict)
		f.first = in.page
		in.fontAt[key] = f
		in.fonts = append(in.fonts, f)
	}
	return f
}

func (d *document) load(dict pdffile.Dict) *font {
	f := &font{d: d, dict: dict, descendant: dict, codes: map[int]bool{}, composite: d.name(dict["Subtype"]) == "Type0"}
	if f.composite {
		if below := d.array(dict["DescendantFonts"]); len(below) > 0 {
			f.descendant = d.Dict(below[0])
		}
		if s := d.stream(dict["Encoding"]); s != nil {
			f.encoding = d.cmap(s)
		}
	}
	f.subtype = d.name(f.descendant["Subtype"])
	f.descriptor = d.Dict(f.descendant["FontDescriptor"])
	if s := d.stream(dict["ToUnicode"]); s != nil {
		f.unicode = d.cmap(s)
	}
	f.base = d.simpleEncoding(dict["Encoding"])
	if s := d.stream(f.descriptor["FontFile2"]); s != nil {
		f.program, f.programErr = d.trueType(s)
	}
	return f
}

func (f *font) String() string {
	return fmt.Sprintf("%s: font %s", f.first, cmp.Or(f.d.name(f.dict["BaseFont"]), f.d.name(f.dict["Name"]), "without a name"))
}

// show notes a string's codes and returns its text. A code that is not mapped
// to Unicode becomes U+FFFD, which is what a reader makes of it at best.
func (f *font) show(s pdffile.String, visible bool) string {
	f.visible = f.visible || visible
	var text strings.Builder
	for _, code := range f.split(string(s)) {
		f.codes[code] = true
		text.WriteString(f.says(code))
	}
	return text.String()
}

// split takes a string's codes apart: two bytes each in a composite font, which
// is what Identity-H has and nearly every other CMap, else one.
func (f *font) split(s string) []int {
	var codes []int
	if !f.composite {
		for _, b := range []byte(s) {
			codes = append(codes, int(b))
		}
		return codes
	}
	if f.encoding != nil {
		return f.encoding.split(s)
	}
	for i := 0; i+1 < len(s); i += 2 {
		codes = append(codes, int(s[i])<<8|int(s[i+1]))
	}
	return codes
}

func (f *font) says(code int) string {
	text := ""
	if f.unicode != nil {
		text = f.unicode.text[code]
	} else if !f.composite && f.base[code] > 0 {
		text = string(f.base[code])
	}
	return cmp.Or(text, "\ufffd")
}

// shown are the codes that were shown, in order.
func (f *font) shown() []int { return slices.Sorted(maps.Keys(f.codes)) }

// cid is the character identifier of a code.
func (f *font) cid(code int) int {
	if f.encoding != nil {
		return f.encoding.cids[code]
	}
	return code
}

// glyph is the glyph that a code stands for in the TrueType program.
func (f *font) glyph(code int) (glyph int, known bool) {
	if !f.composite {
		return f.simpleGlyph(code)
	}
	cid := f.cid(code)
	s := f.d.stream(f.descendant["CIDToGIDMap"])
	if s == nil {
		return cid, true
	}
	data, err := f.d.Data(s)
	if err != nil || 2*cid+1 >= len(data) {
		return 0, err == nil
	}
	return int(data[2*cid])<<8 | int(data[2*cid+1]), true
}

// symbolic is the flag of a font descriptor (ISO 32000-1, 9.8.2).
func (f *font) symbolic() bool { return f.d.int(f.descriptor["Flags"])&4 != 0 }

// simpleGlyph finds a simple font's glyph as ISO 32000-1, 9.6.6.4, does, where
// that needs no list of glyph names.
func (f *font) simpleGlyph(code int) (int, bool) {
	if f.subtype != "TrueType" || f.program == nil {
		return 0, false
	}
	if f.symbolic() || f.dict["Encoding"] == nil {
		for _, high := range []rune{0, 0xf000, 0xf100, 0xf200} {
			if glyph := f.program.symbols[high+rune(code)]; glyph > 0 {
				return glyph, true
			}
		}
		return 0, f.program.symbols != nil
	}
	if f.program.characters == nil || f.base[code] == 0 {
		return 0, false
	}
	return f.program.characters[f.base[code]], true
}

// width is a code's width as the file declares it, in 1/1000 em.
func (f *font) width(code int) (float64, bool) {
	if f.composite {
		return f.cidWidth(f.cid(code)), true
	}
	first, ok := f.d.Resolve(f.dict["FirstChar"]).(int)
	widths := f.d.array(f.dict["Widths"])
	if i := code - first; ok && i >= 0 && i < len(widths) {
		return f.d.Number(widths[i])
	}
	return f.d.Number(f.descriptor["MissingWidth"])
}

// cidWidth looks in W (ISO 32000-1, 9.7.4.3).
func (f *font) cidWidth(cid int) float64 {
	w := f.d.array(f.descendant["W"])
	for i := 0; i+1 < len(w); {
		first := f.d.int(w[i])
		if list, ok := f.d.Resolve(w[i+1]).(pdffile.Array); ok {
			if cid >= first && cid < first+len(list) {
				width, _ := f.d.Number(list[cid-first])
				return width
			}
			i += 2
			continue
		}
		if i+2 < len(w) && cid >= first && cid <= f.d.int(w[i+1]) {
			width, _ := f.d.Number(w[i+2])
			return width
		}
		i += 3
	}
	if width, ok := f.d.Number(f.descendant["DW"]); ok {
		return width
	}
	return 1000
}
