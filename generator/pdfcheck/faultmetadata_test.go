package pdfcheck

import "strings"

var metadataFaults = []fault{
	{"there is metadata", func(g *good) { g.xmp = "" }, nil, `the document has no metadata (XMP)`},
	{"metadata is XMP", metadata("</x:xmpmeta>", ""), nil, `the metadata cannot be read: `},
	{"metadata is XMP", metadata(`id="W5M0MpCehiHzreSzNTczkc9d"`, `id="W5M0MpCehiHzreSzNTczkc9d" bytes="100"`), nil, `its header has bytes or encoding`},
	{"metadata has a title", func(g *good) {
		metadata(">Report<", "><")(g)
		delete(g.info, "Title")
	}, nil, `the metadata has no title (dc:title)`},
	{"metadata has a title", metadata(`"x-default"`, `"en"`), nil, `the metadata's title is not first given for x-default`},
	{"metadata says PDF/UA", metadata("<pdfuaid:part>1</pdfuaid:part>", ""), nil, `the metadata does not say PDF/UA-1: pdfuaid:part is ""`},
	{"metadata says PDF/A", metadata("<pdfaid:conformance>A<", "<pdfaid:conformance>B<"), nil, `pdfaid:part is "3" and pdfaid:conformance "B"`},
	{"metadata describes what is not standard", metadata("<pdfaProperty:name>part<", "<pdfaProperty:name>other<"), nil, `property part of http://www.aiim.org/pdfua/ns/id/ is described by no extension schema`},
	{"metadata uses the prefixes of the standards", func(g *good) {
		g.xmp = strings.ReplaceAll(g.xmp, "pdfuaid:", "ua:")
		metadata("xmlns:pdfuaid", "xmlns:ua")(g)
	}, nil, `the metadata's prefix for http://www.aiim.org/pdfua/ns/id/ is ua, not pdfuaid`},
	{"metadata values are of their type", metadata("<dc:creator><rdf:Seq><rdf:li>The Board</rdf:li></rdf:Seq>", "<dc:creator>The Board"), nil, `property creator is a text, not a Seq`},
	{"metadata values are of their type", metadata("<xmp:CreatorTool>hand</xmp:CreatorTool>", "<xmp:CreatorTool>hand</xmp:CreatorTool><xmp:Nonsense>1</xmp:Nonsense>"), nil, `has no property Nonsense`},
	{"dates are dates", func(g *good) {
		g.xmp = strings.Replace(g.xmp, "</rdf:Description>", "<xmp:MetadataDate>today</xmp:MetadataDate></rdf:Description>", 1)
	}, nil, `the metadata's xmp:MetadataDate "today" is no date`},
	{"Info and metadata agree", entry(info, "Title", str("Another")), nil, `Info's Title "Another" is not the metadata's title "Report"`},
	{"Info and metadata agree", entry(info, "ModDate", str("D:20241031120001Z")), nil, `Info's ModDate "D:20241031120001Z" is not the metadata's ModifyDate "2024-10-31T12:00:00Z"`},
	{"Info and metadata agree", entry(info, "Subject", str("Counts")), nil, `Info's Subject "Counts" is not the metadata's description ""`},
}
