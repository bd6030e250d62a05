package pdfcheck

import (
	"strings"

	"boardpack/generator/pdffile"
	"boardpack/generator/typeface"
)

// rename gives the composite font another name everywhere.
func rename(to name) func(*good) {
	return func(g *good) { g.composite["BaseFont"], g.cid["BaseFont"], g.descriptor["FontName"] = to, to, to }
}

// reprogram replaces the composite font's program by a changed one.
func reprogram(change func([]byte) []byte) func(*good) {
	return func(g *good) {
		g.descriptor["FontFile2"] = g.Add(pdffile.NewStream(dict{}, change(typeface.Regular.TTF())))
	}
}

var fontFaults = []fault{
	{"fonts are embedded", entry(descriptor, "FontFile2", nil), nil, `page 1: font LiberationSans is not embedded`},
	{"fonts are described", entry(descriptor, "StemV", nil), nil, `page 1: font LiberationSans: its descriptor has no StemV`},
	{"fonts are described", entry(descriptor, "FontName", name("Other")), nil, `page 1: font LiberationSans is called Other in its descriptor`},
	{"simple fonts have widths", entry(simple, "LastChar", 255), nil, `page 1: font LiberationSans does not have a width for each code from FirstChar to LastChar`},
	{"font programs are of a known kind", func(g *good) {
		delete(g.descriptor, "FontFile2")
		g.descriptor["FontFile3"] = g.Add(pdffile.NewStream(dict{"Subtype": name("Type2C")}, nil))
	}, nil, `page 1: font LiberationSans: its program is of the kind "Type2C", which is not known`},
	{"subset tags are six capitals", rename("ABCDE+LiberationSans"), nil, `page 1: font ABCDE+LiberationSans: the tag of a subset is six capital letters`},
	{"CID fonts name their character collection", entry(cid, "CIDSystemInfo", dict{"Registry": str("Adobe")}), nil, `page 1: font LiberationSans has no complete CIDSystemInfo`},
	{"TrueType CID fonts map to glyphs", entry(cid, "CIDToGIDMap", nil), nil, `page 1: font LiberationSans has no CIDToGIDMap`},
	{"CMaps are Identity or in the file", entry(composite, "Encoding", name("GBK-EUC-H")), nil, `page 1: font LiberationSans: its CMap GBK-EUC-H is not in the file`},
	{"TrueType fonts have a standard encoding", entry(simple, "Encoding", dict{"Differences": array{}}), nil, `page 1: font LiberationSans has neither WinAnsiEncoding nor MacRomanEncoding`},
	{"shown codes are mapped to Unicode", func(g *good) { g.unicode = "" }, nil, `page 1: font LiberationSans has no ToUnicode: its text cannot be read out`},
	{"shown codes are mapped to Unicode", func(g *good) {
		mapped := g.codes("R")
		g.unicode = strings.Replace(g.unicode, mapped+" <0052>\n", mapped+" <FEFF>\n", 1)
	}, nil, `page 1: font LiberationSans: ToUnicode has no character for 0035`},
	{"private characters have a replacement", func(g *good) {
		g.unicode = strings.Replace(g.unicode, g.codes("R")+" <0052>\n", g.codes("R")+" <E000>\n", 1)
	}, nil, `page 1: a character of Unicode's private use area has no ActualText`},
	{"TrueType fonts have a standard encoding", func(g *good) {
		g.Dict(g.simple["FontDescriptor"])["Flags"] = 4
		g.simple["ToUnicode"] = g.Add(pdffile.NewStream(dict{}, []byte("1 beginbfrange <00> <FF> <0000> endbfrange")))
	}, nil, `page 1: font LiberationSans is symbolic, but has an encoding`},
	{"private characters have a replacement", func(g *good) {
		g.unicode = strings.Replace(g.unicode, g.codes("0")+" <0030>\n", g.codes("0")+" <E000>\n", 1)
		g.content[1] += "/Artifact BMC " + g.text("0") + " EMC"
	}, nil, `page 2: a character of Unicode's private use area has no ActualText`},
	{"font programs parse", reprogram(func(ttf []byte) []byte { return ttf[:1000] }), nil, `page 1: font LiberationSans: the font program ends too early`},
	{"font programs parse", reprogram(func([]byte) []byte { return []byte("nothing at all") }), nil, `page 1: font LiberationSans: the font program is not TrueType`},
	{"shown codes have a glyph", func(g *good) { g.cid["CIDToGIDMap"] = g.Add(&pdffile.Stream{Dict: dict{}}) }, nil, `page 1: font LiberationSans has no glyph for 0003, 0011, 0014 and `},
	{"shown glyphs are in the font program", reprogram(func(ttf []byte) []byte {
		tables, err := fontTables(ttf)
		if err != nil {
			panic(err)
		}
		clear(tables["loca"])
		return ttf
	}), nil, `page 1: font LiberationSans: the glyphs of 0011, 0014, 0015 and `},
	{"widths are the font program's", func(g *good) { g.simple["Widths"].(array)['B'-0x20] = 600 }, nil, `page 1: font LiberationSans: the widths of 42 are not those of the font program`},
	{"shown codes have a glyph", entry(simple, "Encoding", dict{"BaseEncoding": name("WinAnsiEncoding"), "Differences": array{0x80, name("uni4E00")}}), nil, `page 1: font LiberationSans has no glyph for 80`},
	{"widths are the font program's", both(entry(cid, "DW", 500), entry(cid, "W", array{})), nil, `page 1: font LiberationSans: the widths of 0003, 0011, 0014 and `},
	{"a CIDSet lists the glyphs", func(g *good) { g.descriptor["CIDSet"] = g.Add(pdffile.NewStream(dict{}, make([]byte, 1000))) }, nil, `page 1: font LiberationSans: its CIDSet lacks `},
}
