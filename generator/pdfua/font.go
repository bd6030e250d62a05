package pdfua

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"

	"boardpack/generator/pdffile"
)

// mendFonts makes the composite fonts of the pages say what their codes mean.
// The codes are UTF-16 units, and the font's own map tells which are in use.
func mendFonts(file *pdffile.File, pages []pdffile.Ref) error {
	for i, ref := range fontsOf(file, pages) {
		font := file.Dict(ref)
		name := pdffile.Value[pdffile.Name](file, font["BaseFont"])
		if err := mendFont(file, font, subsetTag(i)); err != nil {
			return fmt.Errorf("font %s: %w", name, err)
		}
	}
	return nil
}

// fontsOf lists the fonts of all pages, each once, in the order of their use.
func fontsOf(file *pdffile.File, pages []pdffile.Ref) []pdffile.Ref {
	var fonts []pdffile.Ref
	seen := map[pdffile.Ref]bool{}
	for _, page := range pages {
		resources := file.Dict(file.Dict(page)["Resources"])
		named := file.Dict(resources["Font"])
		for _, name := range slices.Sorted(maps.Keys(named)) {
			if ref, ok := named[name].(pdffile.Ref); ok && !seen[ref] {
				seen[ref] = true
				fonts = append(fonts, ref)
			}
		}
	}
	return fonts
}

// subsetTag is six capital letters that mark a font as a part of another
// (ISO 32000-1, 9.6.4).
func subsetTag(number int) string {
	return "BOARD" + string(rune('A'+number%26))
}

func mendFont(file *pdffile.File, font pdffile.Dict, tag string) error {
	descendants := pdffile.Value[pdffile.Array](file, font["DescendantFonts"])
	if font["Subtype"] != pdffile.Name("Type0") || len(descendants) != 1 {
		return errors.New("it is not a composite font")
	}
	inner := file.Dict(descendants[0])
	descriptor := file.Dict(inner["FontDescriptor"])
	glyphs, ok := file.Resolve(inner["CIDToGIDMap"]).(*pdffile.Stream)
	if !ok || descriptor == nil {
		return errors.New("it has no map of its glyphs or no descriptor")
	}
	data, err := file.Data(glyphs)
	if err != nil {
		return fmt.Errorf("read the map of its glyphs: %w", err)
	}
	program, ok := file.Resolve(descriptor["FontFile2"]).(*pdffile.Stream)
	if !ok {
		return errors.New("it is not embedded")
	}
	ttf, err := file.Data(program)
	if err != nil {
		return fmt.Errorf("read it: %w", err)
	}
	sound := soundProgram(ttf)
	descriptor["FontFile2"] = file.Add(pdffile.NewStream(pdffile.Dict{"Length1": len(sound)}, sound))
	name := pdffile.Name(tag + "+" + postScriptName(ttf))
	font["BaseFont"], inner["BaseFont"], descriptor["FontName"] = name, name, name
	inner["CIDSystemInfo"] = pdffile.Dict{"Registry": pdffile.String("Adobe"), "Ordering": pdffile.String("Identity"), "Supplement": 0}
	data = data[:2*codes(data)]
	inner["CIDToGIDMap"] = file.Add(pdffile.NewStream(pdffile.Dict{}, data))
	font["ToUnicode"] = file.Add(pdffile.NewStream(pdffile.Dict{}, toUnicode(data)))
	return nil
}

// codes is how many codes a map of glyphs needs: those after the last in use
// make readers slower, who may read the map anew for each element.
func codes(glyphs []byte) int {
	return (len(bytes.TrimRight(glyphs, "\x00")) + 1) / 2
}

// toUnicode is a CMap from the codes that have a glyph to themselves
// (ISO 32000-1, 9.10.3). Ranges are cut where their first byte changes, as the
// format asks, and into lists of a hundred.
func toUnicode(glyphs []byte) []byte {
	var ranges [][2]int
	for code := 1; 2*code+1 < len(glyphs); code++ {
		if glyphs[2*code] == 0 && glyphs[2*code+1] == 0 {
			continue
		}
		if n := len(ranges); n > 0 && ranges[n-1][1] == code-1 && code%256 != 0 {
			ranges[n-1][1] = code
		} else {
			ranges = append(ranges, [2]int{code, code})
		}
	}
	var cmap bytes.Buffer
	cmap.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	const most = 100
	for len(ranges) > 0 {
		n := min(most, len(ranges))
		fmt.Fprintf(&cmap, "%d beginbfrange\n", n)
		for _, r := range ranges[:n] {
			fmt.Fprintf(&cmap, "<%04X> <%04X> <%04[1]X>\n", r[0], r[1])
		}
		cmap.WriteString("endbfrange\n")
		ranges = ranges[n:]
	}
	cmap.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return cmap.Bytes()
}
