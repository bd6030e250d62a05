package pdfcheck

import (
	"testing"
	"time"
)

// The forms are those of ISO 32000-1, 7.9.4, with its own example first.
func TestPDFDate(t *testing.T) {
	for text, want := range map[string]string{
		"D:199812231952-08'00": "1998-12-24T03:52:00Z", "D:199812231952-08'00'": "1998-12-24T03:52:00Z",
		"D:2024": "2024-01-01T00:00:00Z", "D:202410": "2024-10-01T00:00:00Z", "D:20241031": "2024-10-31T00:00:00Z",
		"D:20241031120000Z": "2024-10-31T12:00:00Z", "D:20241031120000Z00'00'": "2024-10-31T12:00:00Z",
		"D:20241031130000+01'00'": "2024-10-31T12:00:00Z", "D:2024103113+01": "2024-10-31T12:00:00Z",
	} {
		if got, ok := pdfDate(text); !ok || got.UTC().Format(time.RFC3339) != want {
			t.Errorf("%s is %v, %v; want %s", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "D:", "20241031", "D:202", "D:20241", "D:20241332", "D:20240230", "D:20241031256000", "D:2024-10-31", "D:202410311200000000", "D:20241031120000+1'0'"} {
		if got, ok := pdfDate(text); ok {
			t.Errorf("%q is the date %v", text, got)
		}
	}
}

// The forms are those of the W3C note on dates and times, which XMP takes over.
func TestXMPDate(t *testing.T) {
	for text, want := range map[string]string{
		"1997": "1997-01-01T00:00:00Z", "1997-07": "1997-07-01T00:00:00Z", "1997-07-16": "1997-07-16T00:00:00Z",
		"1997-07-16T19:20+01:00": "1997-07-16T18:20:00Z", "1997-07-16T19:20:30+01:00": "1997-07-16T18:20:30Z", "1997-07-16T19:20:30.45Z": "1997-07-16T19:20:30Z",
	} {
		if got, ok := xmpDate(text); !ok || got.UTC().Format(time.RFC3339) != want {
			t.Errorf("%s is %v, %v; want %s", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "today", "31/10/2024", "1997-13", "1997-07-16T19:20"} {
		if _, ok := xmpDate(text); ok {
			t.Errorf("%q is a date", text)
		}
	}
}

// A packet may give properties as attributes, and describe its extensions in
// rdf:Description elements.
func TestReadXMPShorthand(t *testing.T) {
	x, err := readXMP([]byte(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li><rdf:Description pdfaSchema:schema="s" pdfaSchema:namespaceURI="http://www.aiim.org/pdfua/ns/id/" pdfaSchema:prefix="pdfuaid">
<pdfaSchema:property><rdf:Seq><rdf:li><rdf:Description pdfaProperty:name="part" pdfaProperty:valueType="Integer" pdfaProperty:category="internal" pdfaProperty:description="d"/></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:Description></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description></rdf:RDF>`))
	if err != nil {
		t.Fatal(err)
	}
	if x.text(nsUA, "part") != "1" || !x.described[[2]string{nsUA, "part"}] {
		t.Errorf("properties %v, described %v", x.properties, x.described)
	}
}

func TestBadXMP(t *testing.T) {
	for text, want := range map[string]string{
		"":                 "it has no rdf:RDF",
		"<a></b>":          "XML syntax error on line 1: element <a> closed by </b>",
		"<a>&nothing;</a>": "XML syntax error on line 1: invalid character entity &nothing;",
		`<?xpacket begin="" id="x" encoding="UTF-8"?><a/>`:                                    "its header has bytes or encoding, which PDF/A forbids",
		`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><other/></rdf:RDF>`: "rdf:RDF has the element other",
	} {
		if _, err := readXMP([]byte(text)); err == nil || err.Error() != want {
			t.Errorf("%q: error %v, want %s", text, err, want)
		}
	}
}
