package pdfcheck

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strings"

	"boardpack/generator/pdffile"
	"boardpack/generator/typeface"
)

func (g *good) addStructure() {
	g.root = dict{"Type": name("StructTreeRoot"), "RoleMap": dict{"Heading": name("H2")}}
	root := part{g.Add(g.root), g.root}
	g.catalog["StructTreeRoot"] = root.Ref
	document := g.add(root, "Document", "document")
	g.content[0] = "/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC q BT /F2 9 Tf 50 820 Td (Board \200) Tj ET Q EMC\n"
	g.addFirstPage(document)
	g.addSecondPage(document)
}

func (g *good) addFirstPage(document part) {
	g.write(g.add(document, "H1", "title"), 0, "Report")
	toc := g.add(document, "TOC", "contents")
	reference := g.add(g.add(toc, "TOCI", "entry"), "Reference", "")
	link := g.add(reference, "Link", "link")
	g.write(link, 0, "Figures")
	g.annotate(link, 0, dict{"Subtype": name("Link"), "Contents": str("Figures, page 2"), "Dest": array{g.pageRefs[1], name("Fit")}})
	p := g.add(document, "P", "paragraph")
	g.draw(p, 0, "/Span <</ActualText <FEFF007400690063006B>>> BDC "+g.text("xx")+" EMC "+g.text(" of the "))
	abbreviation := g.add(p, "Span", "abbreviation")
	abbreviation.Dict["E"] = str("Integrated Care Board")
	g.write(abbreviation, 0, "ICB")
	note := g.add(p, "Note", "note")
	note.Dict["ID"] = str("note-1")
	g.root["IDTree"] = dict{"Names": array{str("note-1"), note.Ref}}
	g.write(note, 0, "a note")
	outside := g.add(p, "Link", "outside")
	g.write(outside, 0, "a site")
	g.annotate(outside, 0, dict{"Subtype": name("Link"), "Contents": str("a site"), "A": dict{"S": name("URI"), "URI": str("https://example.org/")}})
}

func (g *good) addSecondPage(document part) {
	g.write(g.add(document, "Heading", "heading"), 1, "Figures")
	list := g.add(document, "L", "list")
	list.Dict["A"] = dict{"O": name("List"), "ListNumbering": name("Decimal")}
	item := g.add(list, "LI", "item")
	g.write(g.add(item, "Lbl", "label"), 1, "1.")
	g.write(g.add(item, "LBody", "body"), 1, "First")
	g.addTable(document)
	figure := g.add(document, "Figure", "figure")
	figure.Dict["Alt"] = str("A square")
	figure.Dict["A"] = dict{"O": name("Layout"), "BBox": array{50, 100, 150, 200}, "Placement": name("Block")}
	g.draw(figure, 1, "q /GS1 gs 0.1 0.2 0.3 rg 50 100 100 100 re f /Im1 Do Q")
	field := g.add(document, "Form", "field")
	g.annotate(field, 1, dict{"Subtype": name("Widget"), "FT": name("Tx"), "T": str("name"), "TU": str("Your name")})
	g.content[1] += "/Artifact BMC q 0 0 1 RG /Fm1 Do 10 10 m 20 20 l S Q EMC\n"
}

func (g *good) addTable(document part) {
	table := g.add(document, "Table", "table")
	g.write(g.add(table, "Caption", "caption"), 1, "A table")
	head := g.add(g.add(table, "THead", "head"), "TR", "head row")
	body := g.add(g.add(table, "TBody", "tbody"), "TR", "row")
	for _, c := range []struct {
		row         part
		tag, scope  name
		text, label string
	}{
		{head, "TH", "Column", "Area", "corner"}, {head, "TH", "Column", "Open", "column"},
		{body, "TH", "Row", "All", "row header"}, {body, "TD", "", "12", "cell"},
	} {
		made := g.add(c.row, c.tag, c.label)
		if c.scope != "" {
			made.Dict["A"] = dict{"O": name("Table"), "Scope": c.scope}
		}
		g.write(made, 1, c.text)
	}
}

func (g *good) addFonts() {
	file := g.Add(&pdffile.Stream{Dict: dict{}, Raw: typeface.Regular.TTF()}) // not compressed, to be read fast
	described := func(flags int) dict {
		return dict{
			"Type": name("FontDescriptor"), "FontName": name("LiberationSans"), "Flags": flags, "FontBBox": array{-544, -303, 1302, 980},
			"ItalicAngle": 0, "Ascent": 905, "Descent": -212, "CapHeight": 729, "StemV": 80, "FontFile2": file,
		}
	}
	g.descriptor = described(4)
	g.cid = dict{
		"Type": name("Font"), "Subtype": name("CIDFontType2"), "BaseFont": name("LiberationSans"), "CIDToGIDMap": name("Identity"),
		"CIDSystemInfo": dict{"Registry": str("Adobe"), "Ordering": str("Identity"), "Supplement": 0}, "FontDescriptor": g.Add(g.descriptor),
	}
	var w array
	var mapped strings.Builder
	for _, r := range slices.Sorted(maps.Keys(g.used)) {
		w = append(w, g.used[r], array{typeface.Regular.Width(string(r)) * 1000})
		fmt.Fprintf(&mapped, "<%04X> <%04X>\n", g.used[r], r)
	}
	g.cid["W"], g.cid["DW"] = w, 0
	g.unicode = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n" +
		fmt.Sprintf("%d beginbfchar\n%sendbfchar\nendcmap end end\n", len(g.used), mapped.String())
	g.composite = dict{"Type": name("Font"), "Subtype": name("Type0"), "BaseFont": name("LiberationSans"), "Encoding": name("Identity-H"), "DescendantFonts": array{g.Add(g.cid)}}
	all := make(array, 0x80-0x20+1)
	for code := range all {
		all[code] = typeface.Regular.Width(string(rune(code+0x20))) * 1000
	}
	all[0x80-0x20] = typeface.Regular.Width("€") * 1000 // WinAnsiEncoding's
	g.simple = dict{
		"Type": name("Font"), "Subtype": name("TrueType"), "BaseFont": name("LiberationSans"), "Encoding": name("WinAnsiEncoding"),
		"FirstChar": 0x20, "LastChar": 0x80, "Widths": all, "FontDescriptor": g.Add(described(32)),
	}
}

func (g *good) addResources() {
	g.form = &pdffile.Stream{Dict: dict{"Type": name("XObject"), "Subtype": name("Form"), "BBox": array{0, 0, 10, 10}, "Resources": dict{}}, Raw: []byte("0 0 5 5 re f")}
	g.image = &pdffile.Stream{Dict: dict{"Type": name("XObject"), "Subtype": name("Image"), "Width": 1, "Height": 1, "BitsPerComponent": 8, "ColorSpace": name("DeviceGray")}, Raw: []byte{0x80}}
	g.field = &pdffile.Stream{Dict: dict{"Type": name("XObject"), "Subtype": name("Form"), "BBox": array{0, 0, 10, 10}, "Resources": dict{}}, Raw: []byte("0 0 5 5 re S")}
	g.annotations[2]["AP"] = dict{"N": g.Add(g.field)}
	g.catalog["AcroForm"] = dict{"Fields": array{g.pages[1]["Annots"].(array)[0]}}
	g.state = dict{"Type": name("ExtGState"), "ca": 0.5}
	resources := g.Add(dict{
		"Font":      dict{"F1": g.Add(g.composite), "F2": g.Add(g.simple)},
		"XObject":   dict{"Fm1": g.Add(g.form), "Im1": g.Add(g.image)},
		"ExtGState": dict{"GS1": g.Add(g.state)},
	})
	for i := range g.pages {
		g.pages[i]["Resources"] = resources
	}
	layer := g.Add(dict{"Type": name("OCG"), "Name": str("Notes")})
	g.layers = dict{"Name": str("All"), "Order": array{layer}}
	g.catalog["OCProperties"] = dict{"OCGs": array{layer}, "D": g.layers}
}

// addColour adds an output intent with the header of a profile for RGB (ICC.1,
// 7.2) and an empty table of tags.
func (g *good) addColour() {
	g.icc = make([]byte, 132)
	binary.BigEndian.PutUint32(g.icc, uint32(len(g.icc)))
	copy(g.icc[8:], "\x02\x10\x00\x00mntrRGB XYZ ")
	copy(g.icc[36:], "acsp")
	g.intent = dict{"Type": name("OutputIntent"), "S": name("GTS_PDFA1"), "OutputConditionIdentifier": str("sRGB"), "Info": str("sRGB")}
	g.catalog["OutputIntents"] = array{g.Add(g.intent)}
}

func (g *good) addAttachment() {
	g.csv = pdffile.NewStream(dict{
		"Type": name("EmbeddedFile"), "Subtype": name("text/csv"),
		"Params": dict{"ModDate": str("D:20241031120000Z"), "Size": 4},
	}, []byte("a,b\n"))
	file := g.Add(g.csv)
	g.attached = dict{
		"Type": name("Filespec"), "F": str("table.csv"), "UF": str("table.csv"), "Desc": str("The table"),
		"AFRelationship": name("Data"), "EF": dict{"F": file, "UF": file},
	}
	spec := g.Add(g.attached)
	g.parts["table"].Dict["AF"] = array{spec}
	g.catalog["AF"] = array{spec}
	g.catalog["Names"] = dict{"EmbeddedFiles": dict{"Names": array{str("table.csv"), spec}}}
}

func (g *good) addOutline() {
	g.outline = dict{"Type": name("Outlines"), "Count": 2}
	root := g.Add(g.outline)
	g.catalog["Outlines"] = root
	for i, title := range []string{"Report", "Figures"} {
		g.bookmarks = append(g.bookmarks, dict{"Title": str(title), "Dest": array{g.pageRefs[i], name("Fit")}})
	}
	top, below := g.Add(g.bookmarks[0]), g.Add(g.bookmarks[1])
	g.outline["First"], g.outline["Last"] = top, top
	g.bookmarks[0]["Parent"], g.bookmarks[0]["First"], g.bookmarks[0]["Last"], g.bookmarks[0]["Count"] = root, below, below, 1
	g.bookmarks[1]["Parent"] = top
}

func (g *good) addMetadata() {
	g.info = dict{
		"Title": str("Report"), "Author": str("The Board"), "Producer": str("good"), "Creator": str("hand"),
		"CreationDate": str("D:20241031130000+01'00'"), "ModDate": str("D:20241031120000Z"),
	}
	g.xmp = `<?xpacket begin="` + "\ufeff" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdf:Producer="good">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Report</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>The Board</rdf:li></rdf:Seq></dc:creator>
<xmp:CreatorTool>hand</xmp:CreatorTool><xmp:CreateDate>2024-10-31T12:00:00Z</xmp:CreateDate><xmp:ModifyDate>2024-10-31T12:00:00Z</xmp:ModifyDate>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>The part of PDF/UA</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
}
