package pdfua

import (
	"bytes"
	"fmt"
	"maps"
	"slices"

	"boardpack/generator/pdffile"
	"boardpack/generator/typeface"
)

// embed adds fonts to the pages, by the names that their contents have for them.
// The codes of their text are UTF-16 units, so that a font says what each means.
func embed(file *pdffile.File, pages []pdffile.Ref, fonts map[string]typeface.Subset) {
	embedded := pdffile.Dict{}
	for i, name := range slices.Sorted(maps.Keys(fonts)) {
		embedded[pdffile.Name(name)] = fontOf(file, fonts[name], subsetTag(i))
	}
	for _, page := range pages {
		if resources := file.Dict(file.Dict(page)["Resources"]); resources != nil {
			resources["Font"] = embedded
		}
	}
}

// subsetTag is six capital letters that mark a font as a part of another
// (ISO 32000-1, 9.6.4).
func subsetTag(number int) string {
	return "BOARD" + string(rune('A'+number%26))
}

func fontOf(file *pdffile.File, s typeface.Subset, tag string) pdffile.Ref {
	name := pdffile.Name(tag + "+" + s.Name)
	inner := pdffile.Dict{
		"Type": pdffile.Name("Font"), "Subtype": pdffile.Name("CIDFontType2"), "BaseFont": name,
		"CIDSystemInfo":  pdffile.Dict{"Registry": pdffile.String("Adobe"), "Ordering": pdffile.String("Identity"), "Supplement": 0},
		"FontDescriptor": file.Add(descriptorOf(file, s, name)),
		"CIDToGIDMap":    file.Add(pdffile.NewStream(pdffile.Dict{}, glyphMap(s))),
		"W":              widthsOf(s),
	}
	return file.Add(pdffile.Dict{
		"Type": pdffile.Name("Font"), "Subtype": pdffile.Name("Type0"), "BaseFont": name, "Encoding": pdffile.Name("Identity-H"),
		"DescendantFonts": pdffile.Array{file.Add(inner)},
		"ToUnicode":       file.Add(pdffile.NewStream(pdffile.Dict{}, toUnicode(s.Letters))),
	})
}

// descriptorOf describes a font (ISO 32000-1, 9.8).
func descriptorOf(file *pdffile.File, s typeface.Subset, name pdffile.Name) pdffile.Dict {
	const symbolic, italic, bold = 1 << 2, 1 << 6, 1 << 18
	flags := symbolic
	if s.Italic != 0 {
		flags |= italic
	}
	if s.Weight >= 600 {
		flags |= bold
	}
	return pdffile.Dict{
		"Type": pdffile.Name("FontDescriptor"), "FontName": name, "Flags": flags,
		"Ascent": s.Ascent, "Descent": s.Descent, "CapHeight": s.CapHeight, "ItalicAngle": s.Italic,
		"FontBBox":  pdffile.Array{s.Box[0], s.Box[1], s.Box[2], s.Box[3]},
		"StemV":     50 + s.Weight*s.Weight/(65*65), // as it is reckoned where a font does not say
		"FontFile2": file.Add(pdffile.NewStream(pdffile.Dict{"Length1": len(s.Program)}, s.Program)),
	}
}

// glyphMap is the number of a glyph for each code, to the last in use.
func glyphMap(s typeface.Subset) []byte {
	if len(s.Letters) == 0 {
		return []byte{0, 0}
	}
	data := make([]byte, 2*(int(s.Letters[len(s.Letters)-1])+1))
	for n, letter := range s.Letters {
		data[2*int(letter)], data[2*int(letter)+1] = byte(s.Glyphs[n]>>8), byte(s.Glyphs[n])
	}
	return data
}

// widthsOf lists the widths of codes that follow each other after the first of
// them (ISO 32000-1, 9.7.4.3).
func widthsOf(s typeface.Subset) pdffile.Array {
	var all, run pdffile.Array
	for n, letter := range s.Letters {
		if n > 0 && s.Letters[n-1] != letter-1 {
			all, run = append(all, run), nil
		}
		if run == nil {
			all = append(all, int(letter))
		}
		run = append(run, s.Widths[n])
	}
	if run != nil {
		all = append(all, run)
	}
	return all
}

// toUnicode is a CMap from the codes, which are characters
// (ISO 32000-1, 9.10.3). Ranges are cut where their first byte changes, as the
// format asks, and into lists of a hundred.
func toUnicode(letters []uint16) []byte {
	var ranges [][2]uint16
	for _, code := range letters {
		if n := len(ranges); n > 0 && ranges[n-1][1] == code-1 && code%256 != 0 {
			ranges[n-1][1] = code
		} else {
			ranges = append(ranges, [2]uint16{code, code})
		}
	}
	var cmap bytes.Buffer
	cmap.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for list := range slices.Chunk(ranges, 100) {
		fmt.Fprintf(&cmap, "%d beginbfrange\n", len(list))
		for _, r := range list {
			fmt.Fprintf(&cmap, "<%04X> <%04X> <%04[1]X>\n", r[0], r[1])
		}
		cmap.WriteString("endbfrange\n")
	}
	cmap.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return cmap.Bytes()
}
