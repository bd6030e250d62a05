package pdfcheck

import (
	"strings"

	"boardpack/generator/pdffile"
)

var metadataChecks = []check{
	{"there is metadata", "PDF/UA-1 7.1, PDF/A-3 6.6.2.1", checkMetadata},
	{"metadata is XMP", "PDF/A-3 6.6.2.1", checkXMP},
	{"metadata has a title", "PDF/UA-1 7.1", checkTitle},
	{"metadata says PDF/UA", "PDF/UA-1 5", checkPDFUA},
	{"metadata says PDF/A", "PDF/A-3 6.6.4", checkPDFA},
	{"metadata describes what is not standard", "PDF/A-3 6.6.2.3", checkExtensions},
	{"metadata uses the prefixes of the standards", "PDF/A-3 6.6.2.3.3, 6.6.4, PDF/UA-1 5", checkPrefixes},
	{"metadata values are of their type", "PDF/A-3 6.6.2.3.1", checkValueTypes},
	{"dates are dates", "PDF/A-3 6.6.2.3.1, ISO 32000-1 7.9.4", checkDates},
	{"Info and metadata agree", "PDF/A-1 6.7.3", checkInfo},
}

// The namespaces that the checks ask of.
const (
	nsRDF       = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	nsDC        = "http://purl.org/dc/elements/1.1/"
	nsXMP       = "http://ns.adobe.com/xap/1.0/"
	nsPDF       = "http://ns.adobe.com/pdf/1.3/"
	nsUA        = "http://www.aiim.org/pdfua/ns/id/"
	nsA         = "http://www.aiim.org/pdfa/ns/id/"
	nsExtension = "http://www.aiim.org/pdfa/ns/extension/"
	nsXML       = "http://www.w3.org/XML/1998/namespace"
)

// metadata reads the document's XMP; nil where there is none.
func (d *document) metadata() (*xmp, error) {
	s := d.stream(d.catalog["Metadata"])
	if s == nil {
		return nil, nil
	}
	data, err := d.Data(s)
	if err != nil {
		return nil, err
	}
	return readXMP(data)
}

func checkMetadata(d *document, say say) {
	s := d.stream(d.catalog["Metadata"])
	if s == nil {
		say("the document has no metadata (XMP)")
	} else if d.name(s.Dict["Type"]) != "Metadata" || d.name(s.Dict["Subtype"]) != "XML" {
		say("the metadata stream is not of the type Metadata, subtype XML")
	}
}

func checkXMP(d *document, say say) {
	if d.xmpErr != nil {
		say("the metadata cannot be read: %v", d.xmpErr)
	}
}

// withXMP runs a check where there is metadata that can be read.
func withXMP(d *document, check func(x *xmp)) {
	if d.xmp != nil {
		check(d.xmp)
	}
}

func checkTitle(d *document, say say) {
	withXMP(d, func(x *xmp) {
		title := x.find(nsDC, "title")
		switch {
		case title == nil || strings.TrimSpace(strings.Join(title.values, "")) == "":
			say("the metadata has no title (dc:title)")
		case len(title.languages) == 0 || title.languages[0] != "x-default":
			say("the metadata's title is not first given for x-default")
		}
	})
}

func checkPDFUA(d *document, say say) {
	withXMP(d, func(x *xmp) {
		if part := x.text(nsUA, "part"); part != "1" {
			say("the metadata does not say PDF/UA-1: pdfuaid:part is %q", part)
		}
	})
}

func checkPDFA(d *document, say say) {
	withXMP(d, func(x *xmp) {
		part, level := x.text(nsA, "part"), x.text(nsA, "conformance")
		if part != "3" || level != "A" {
			say("the metadata does not say PDF/A-3a: pdfaid:part is %q and pdfaid:conformance %q", part, level)
		}
	})
}

// predefined are the namespaces of XMP Specification 2005, which PDF/A-3
// allows without a description.
var predefined = map[string]bool{
	nsRDF: true, nsDC: true, nsXMP: true, nsPDF: true, nsA: true, nsExtension: true,
	"http://ns.adobe.com/xap/1.0/mm/": true, "http://ns.adobe.com/xap/1.0/rights/": true,
	"http://ns.adobe.com/xap/1.0/bj/": true, "http://ns.adobe.com/xap/1.0/t/pg/": true,
	"http://ns.adobe.com/xmp/1.0/DynamicMedia/": true, "http://ns.adobe.com/photoshop/1.0/": true,
	"http://ns.adobe.com/camera-raw-settings/1.0/": true, "http://ns.adobe.com/tiff/1.0/": true,
	"http://ns.adobe.com/exif/1.0/": true, "http://ns.adobe.com/exif/1.0/aux/": true,
}

func checkExtensions(d *document, say say) {
	withXMP(d, func(x *xmp) {
		for _, p := range x.properties {
			if !predefined[p.space] && !x.described[[2]string{p.space, p.name}] {
				say("the metadata's property %s of %s is described by no extension schema", p.name, p.space)
			}
		}
	})
}

// prefixes are those that the standards demand for their namespaces.
var prefixes = map[string]string{
	nsUA: "pdfuaid", nsA: "pdfaid", nsExtension: "pdfaExtension", nsSchema: "pdfaSchema", nsProperty: "pdfaProperty",
}

func checkPrefixes(d *document, say say) {
	withXMP(d, func(x *xmp) {
		for _, p := range x.prefixes {
			if want := prefixes[p[1]]; want != "" && p[0] != want {
				say("the metadata's prefix for %s is %s, not %s", p[1], p[0], want)
			}
		}
	})
}

// containers are how the properties of predefined schemas hold their values;
// "" is plain text.
var containers = map[[2]string]string{
	{nsDC, "title"}: "Alt", {nsDC, "description"}: "Alt", {nsDC, "rights"}: "Alt",
	{nsDC, "creator"}: "Seq", {nsDC, "date"}: "Seq",
	{nsDC, "subject"}: "Bag", {nsDC, "language"}: "Bag", {nsDC, "contributor"}: "Bag", {nsDC, "publisher"}: "Bag",
	{nsDC, "type"}: "Bag", {nsDC, "relation"}: "Bag",
	{nsDC, "format"}: "", {nsDC, "identifier"}: "", {nsDC, "source"}: "", {nsDC, "coverage"}: "",
	{nsXMP, "CreatorTool"}: "", {nsXMP, "CreateDate"}: "", {nsXMP, "ModifyDate"}: "", {nsXMP, "MetadataDate"}: "",
	{nsXMP, "BaseURL"}: "", {nsXMP, "Label"}: "", {nsXMP, "Nickname"}: "", {nsXMP, "Rating"}: "",
	{nsXMP, "Advisory"}: "Bag", {nsXMP, "Identifier"}: "Bag", {nsXMP, "Thumbnails"}: "Alt",
	{nsPDF, "Producer"}: "", {nsPDF, "Keywords"}: "", {nsPDF, "PDFVersion"}: "", {nsPDF, "Trapped"}: "",
	{nsA, "part"}: "", {nsA, "conformance"}: "", {nsA, "amd"}: "", {nsA, "corr"}: "", {nsA, "rev"}: "",
	{nsUA, "part"}: "", {nsUA, "amd"}: "", {nsUA, "corr"}: "",
}

func checkValueTypes(d *document, say say) {
	withXMP(d, func(x *xmp) {
		for _, p := range x.properties {
			want, known := containers[[2]string{p.space, p.name}]
			switch {
			case known && want != p.container:
				say("the metadata's property %s is a %s, not a %s", p.name, orText(p.container), orText(want))
			case !known && (p.space == nsDC || p.space == nsXMP || p.space == nsPDF || p.space == nsA):
				say("the metadata's schema %s has no property %s", p.space, p.name)
			}
		}
	})
}

func orText(container string) string {
	if container == "" {
		return "text"
	}
	return container
}

func checkDates(d *document, say say) {
	withXMP(d, func(x *xmp) {
		for _, name := range []string{"CreateDate", "ModifyDate", "MetadataDate"} {
			if text := x.text(nsXMP, name); text != "" {
				if _, ok := xmpDate(text); !ok {
					say("the metadata's xmp:%s %q is no date", name, text)
				}
			}
		}
	})
	for _, key := range []pdffile.Name{"CreationDate", "ModDate"} {
		if text := d.Text(d.Dict(d.Trailer["Info"])[key]); text != "" {
			if _, ok := pdfDate(text); !ok {
				say("Info's %s %q is no date", key, text)
			}
		}
	}
}

// twins are the entries of Info and the properties that must say the same.
var twins = []struct {
	key         pdffile.Name
	space, name string
}{
	{"Title", nsDC, "title"}, {"Author", nsDC, "creator"}, {"Subject", nsDC, "description"},
	{"Keywords", nsPDF, "Keywords"}, {"Creator", nsXMP, "CreatorTool"}, {"Producer", nsPDF, "Producer"},
	{"CreationDate", nsXMP, "CreateDate"}, {"ModDate", nsXMP, "ModifyDate"},
}

func checkInfo(d *document, say say) {
	info := d.Dict(d.Trailer["Info"])
	withXMP(d, func(x *xmp) {
		for _, twin := range twins {
			if written := d.Text(info[twin.key]); info[twin.key] != nil {
				if got := x.text(twin.space, twin.name); !same(written, got) {
					say("Info's %s %q is not the metadata's %s %q", twin.key, written, twin.name, got)
				}
			}
		}
	})
}
