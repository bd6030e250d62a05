package pdfcheck

import (
	"fmt"
	"slices"
	"strings"

	"boardpack/generator/pattern"
	"boardpack/generator/pdffile"
)

var fontChecks = []check{
	{"fonts are embedded", "PDF/UA-1 7.21.4.1, PDF/A-3 6.2.11.4.1", eachFont(checkEmbedded)},
	{"fonts are described", "PDF/A-3 6.2.11.2", eachFont(checkDescriptor)},
	{"simple fonts have widths", "PDF/A-3 6.2.11.2", eachFont(checkSimpleWidths)},
	{"font programs are of a known kind", "PDF/A-3 6.2.11.2", eachFont(checkProgramKind)},
	{"subset tags are six capitals", "PDF/A-3 6.2.11.2", eachFont(checkSubsetTag)},
	{"CID fonts name their character collection", "PDF/UA-1 7.21.3.1, PDF/A-3 6.2.11.3.1", eachFont(checkCollection)},
	{"TrueType CID fonts map to glyphs", "PDF/UA-1 7.21.3.2, PDF/A-3 6.2.11.3.2", eachFont(checkGlyphMap)},
	{"CMaps are Identity or in the file", "PDF/UA-1 7.21.3.3, PDF/A-3 6.2.11.3.3", eachFont(checkCMap)},
	{"TrueType fonts have a standard encoding", "PDF/UA-1 7.21.6, PDF/A-3 6.2.11.6", eachFont(checkEncoding)},
	{"shown codes are mapped to Unicode", "PDF/UA-1 7.21.7, PDF/A-3 6.2.11.7", eachFont(checkUnicode)},
	{"private characters have a replacement", "PDF/A-3 6.2.11.7.3", checkPrivate},
}

func eachFont(check func(f *font, say say)) func(*document, say) {
	return func(d *document, say say) {
		for _, f := range d.fonts {
			if len(f.codes) > 0 {
				check(f, say)
			}
		}
	}
}

func checkEmbedded(f *font, say say) {
	if f.subtype == "Type3" || !f.visible {
		return
	}
	for _, key := range []pdffile.Name{"FontFile", "FontFile2", "FontFile3"} {
		if f.d.stream(f.descriptor[key]) != nil {
			return
		}
	}
	say("%s is not embedded", f)
}

func checkDescriptor(f *font, say say) {
	if f.descriptor == nil { // then it is not embedded either
		return
	}
	for _, key := range []pdffile.Name{"FontName", "Flags", "FontBBox", "ItalicAngle", "Ascent", "Descent", "CapHeight", "StemV"} {
		if f.d.Resolve(f.descriptor[key]) == nil && f.subtype != "Type3" {
			say("%s: its descriptor has no %s", f, key)
		}
	}
	described, base := f.d.name(f.descriptor["FontName"]), f.d.name(f.descendant["BaseFont"])
	if described != base && described != "" && f.subtype != "Type3" {
		say("%s is called %s in its descriptor", f, described)
	}
}

func checkSimpleWidths(f *font, say say) {
	if f.composite {
		return
	}
	first, ok := f.d.Resolve(f.dict["FirstChar"]).(int)
	last, okLast := f.d.Resolve(f.dict["LastChar"]).(int)
	widths := f.d.array(f.dict["Widths"])
	switch {
	case f.descriptor == nil && f.subtype != "Type3": // one of the standard 14, which is not embedded either
	case !ok || !okLast || len(widths) != last-first+1:
		say("%s does not have a width for each code from FirstChar to LastChar", f)
	}
}

func checkProgramKind(f *font, say say) {
	s := f.d.stream(f.descriptor["FontFile3"])
	if s == nil {
		return
	}
	if kind := f.d.name(s.Dict["Subtype"]); kind != "Type1C" && kind != "CIDFontType0C" && kind != "OpenType" {
		say("%s: its program is of the kind %q, which is not known", f, kind)
	}
}

var subsetTag = pattern.Of(`^[A-Z]{6}\+[^+]+$`)

func checkSubsetTag(f *font, say say) {
	name := string(f.d.name(f.dict["BaseFont"]))
	if strings.Contains(name, "+") && !subsetTag().MatchString(name) {
		say("%s: the tag of a subset is six capital letters", f)
	}
}

func checkCollection(f *font, say say) {
	if !f.composite {
		return
	}
	info := f.d.Dict(f.descendant["CIDSystemInfo"])
	_, numbered := f.d.Resolve(info["Supplement"]).(int)
	if !f.d.has(info["Registry"]) || !f.d.has(info["Ordering"]) || !numbered {
		say("%s has no complete CIDSystemInfo", f)
	}
}

func checkGlyphMap(f *font, say say) {
	if f.subtype != "CIDFontType2" || f.descriptor["FontFile2"] == nil {
		return
	}
	if f.d.stream(f.descendant["CIDToGIDMap"]) == nil && f.d.name(f.descendant["CIDToGIDMap"]) != "Identity" {
		say("%s has no CIDToGIDMap", f)
	}
}

func checkCMap(f *font, say say) {
	if !f.composite || f.encoding != nil {
		return
	}
	if name := f.d.name(f.dict["Encoding"]); name != "Identity-H" && name != "Identity-V" {
		say("%s: its CMap %s is not in the file", f, name)
	}
}

func checkEncoding(f *font, say say) {
	if f.composite || f.subtype != "TrueType" {
		return
	}
	encoding := f.d.Resolve(f.dict["Encoding"])
	if f.symbolic() {
		if encoding != nil {
			say("%s is symbolic, but has an encoding", f)
		}
		return
	}
	name := f.d.name(encoding)
	if dict := f.d.Dict(encoding); dict != nil {
		name = f.d.name(dict["BaseEncoding"])
	}
	if name != "WinAnsiEncoding" && name != "MacRomanEncoding" {
		say("%s has neither WinAnsiEncoding nor MacRomanEncoding", f)
	}
}

// codes lists codes for a message.
func (f *font) list(codes []int) string {
	digits := "%02X"
	if f.composite {
		digits = "%04X"
	}
	var words []string
	for _, code := range codes[:min(len(codes), shown)] {
		words = append(words, fmt.Sprintf(digits, code))
	}
	text := strings.Join(words, ", ")
	if more := len(codes) - len(words); more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}

// standardText reports whether a simple font's codes can be read without
// ToUnicode, because its encoding names characters that all readers know.
func (f *font) standardText() bool {
	return !f.composite && f.dict["Encoding"] != nil && !f.symbolic()
}

func checkUnicode(f *font, say say) {
	if f.unicode == nil {
		if !f.standardText() {
			say("%s has no ToUnicode: its text cannot be read out", f)
		}
		return
	}
	bad := slices.DeleteFunc(f.shown(), func(code int) bool {
		text := f.unicode.text[code]
		return text != "" && !strings.ContainsAny(text, "\x00\ufeff\ufffe\ufffd")
	})
	if len(bad) > 0 {
		say("%s: ToUnicode has no character for %s", f, f.list(bad))
	}
}

func checkPrivate(d *document, say say) {
	noted(privateUse)(d, say)
	owners := d.owners()
	for _, s := range d.order {
		if s.private && !d.replaced(owners[s.place]) {
			say("%s: a character of Unicode's private use area has no ActualText", s.page)
		}
	}
}

// replaced reports whether an element, or one that it is in, has an ActualText.
func (d *document) replaced(e *element) bool {
	for ; e != nil; e = e.parent {
		if d.has(e.dict["ActualText"]) {
			return true
		}
	}
	return false
}
