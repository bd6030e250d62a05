package pdfua

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"time"

	"boardpack/generator/pdffile"
)

// metadata is the document's XMP packet (ISO 16684-1). Besides what the file
// says of itself it claims PDF/UA-1 and PDF/A-3a, and describes the one
// property that PDF/A does not know, as ISO 19005-3, 6.6.2.3 asks.
func metadata(about About, language string) *pdffile.Stream {
	var x bytes.Buffer
	x.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` + "\n")
	description := func(namespace, uri, properties string) {
		fmt.Fprintf(&x, "<rdf:Description rdf:about=\"\" xmlns:%s=\"%s\">%s</rdf:Description>\n", namespace, uri, properties)
	}
	description("dc", "http://purl.org/dc/elements/1.1/", dublinCore(about, language))
	date := about.Date.UTC().Format(time.RFC3339)
	description("xmp", "http://ns.adobe.com/xap/1.0/",
		property("xmp:CreateDate", date)+property("xmp:ModifyDate", date)+property("xmp:MetadataDate", date)+property("xmp:CreatorTool", about.Tool))
	description("pdf", "http://ns.adobe.com/pdf/1.3/", property("pdf:Producer", about.Tool))
	description("pdfuaid", "http://www.aiim.org/pdfua/ns/id/", property("pdfuaid:part", "1"))
	description("pdfaid", "http://www.aiim.org/pdfa/ns/id/", property("pdfaid:part", "3")+property("pdfaid:conformance", "A"))
	x.WriteString(extension)
	x.WriteString("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return &pdffile.Stream{Dict: pdffile.Dict{"Type": pdffile.Name("Metadata"), "Subtype": pdffile.Name("XML")}, Raw: x.Bytes()}
}

func dublinCore(about About, language string) string {
	core := property("dc:format", "application/pdf") +
		property("dc:title", about.Title, "rdf:Alt") +
		property("dc:language", language, "rdf:Bag")
	if about.Author != "" {
		core += property("dc:creator", about.Author, "rdf:Seq")
	}
	if about.Subject != "" {
		core += property("dc:description", about.Subject, "rdf:Alt")
	}
	return core
}

// property is one property, in a container where its type asks for that.
func property(name, value string, container ...string) string {
	var text bytes.Buffer
	_ = xml.EscapeText(&text, []byte(value)) // writing to a buffer does not fail
	value = text.String()
	for _, c := range container {
		item := "<rdf:li>"
		if c == "rdf:Alt" { // one text for each language
			item = `<rdf:li xml:lang="x-default">`
		}
		value = "<" + c + ">" + item + value + "</rdf:li></" + c + ">"
	}
	return "<" + name + ">" + value + "</" + name + ">"
}

// extension describes pdfuaid:part.
const extension = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`
