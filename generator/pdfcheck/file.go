package pdfcheck

import (
	"bytes"
	"slices"
	"strings"

	"boardpack/generator/pattern"
	"boardpack/generator/pdffile"
)

var fileChecks = []check{
	{"the header names a version", "PDF/A-3 6.1.2", checkHeader},
	{"a comment marks the file as binary", "PDF/A-3 6.1.2", checkBinaryComment},
	{"the trailer has an identifier", "PDF/A-3 6.1.3", checkIdentifier},
	{"nothing follows the end", "PDF/A-3 6.1.3", checkEnd},
	{"the file needs no mending", "ISO 32000-1 7.5", checkDamage},
	{"references lead to objects", "ISO 32000-1 7.3.10", checkReferences},
	{"streams hold their data", "PDF/A-3 6.1.7.1", checkStreams},
	{"filters are standard and not LZW", "PDF/A-3 6.1.7.2", checkFilters},
}

var header = pattern.Of(`^%PDF-1\.[0-7][\r\n]`)

func checkHeader(d *document, say say) {
	if !header().Match(d.source) {
		say("the first line does not name a version from %%PDF-1.0 to 1.7")
	}
}

func checkBinaryComment(d *document, say say) {
	_, second, _ := bytes.Cut(d.source[:min(len(d.source), 64)], []byte("%PDF-"))
	end := bytes.IndexAny(second, "\r\n")
	second = bytes.TrimLeft(second[max(end, 0):], "\r\n")
	if len(second) < 5 || second[0] != '%' || slices.ContainsFunc(second[1:5], func(c byte) bool { return c < 0x80 }) {
		say("the second line is no comment of four bytes above 127")
	}
}

func checkIdentifier(d *document, say say) {
	id := d.array(d.Trailer["ID"])
	if len(id) != 2 || !d.has(id[0]) || !d.has(id[1]) || pdffile.Value[pdffile.String](d.File, id[0]) == "" {
		say("the trailer has no ID")
	}
}

func checkEnd(d *document, say say) {
	_, rest, found := bytes.Cut(d.source[max(0, bytes.LastIndex(d.source, []byte("%%EOF"))):], []byte("%%EOF"))
	if !found || len(bytes.TrimSpace(rest)) > 0 {
		say("the file does not end with %%%%EOF")
	}
}

// checkDamage reads every object, so that all that can be wrong is known.
func checkDamage(d *document, say say) {
	for _, number := range d.Numbers() {
		d.Resolve(pdffile.Ref{Number: number})
	}
	for _, fault := range d.Damage {
		say("the file is damaged: %s", fault)
	}
}

// each calls visit for every object of the file and what it is made of.
func (d *document) each(visit func(number int, o pdffile.Object)) {
	var walk func(number int, o pdffile.Object)
	walk = func(number int, o pdffile.Object) {
		visit(number, o)
		switch o := o.(type) {
		case pdffile.Array:
			for _, inner := range o {
				walk(number, inner)
			}
		case pdffile.Dict:
			for _, key := range keys(o) {
				visit(number, key)
				walk(number, o[key])
			}
		case *pdffile.Stream:
			walk(number, o.Dict)
		}
	}
	for _, number := range d.Numbers() {
		walk(number, d.Resolve(pdffile.Ref{Number: number}))
	}
	walk(0, d.Trailer)
}

func checkReferences(d *document, say say) {
	missing := map[int]bool{}
	d.each(func(number int, o pdffile.Object) {
		if ref, ok := o.(pdffile.Ref); ok && !d.Has(ref) && !missing[ref.Number] {
			missing[ref.Number] = true
			say("object %d refers to object %d, which is not in the file", number, ref.Number)
		}
	})
}

// eachStream calls visit for every stream with its object number.
func (d *document) eachStream(visit func(number int, s *pdffile.Stream)) {
	for _, number := range d.Numbers() {
		if s := d.stream(pdffile.Ref{Number: number}); s != nil {
			visit(number, s)
		}
	}
}

func checkStreams(d *document, say say) {
	d.eachStream(func(number int, s *pdffile.Stream) {
		for _, key := range []pdffile.Name{"F", "FFilter", "FDecodeParms"} {
			if s.Dict[key] != nil {
				say("object %d: the stream has the key %s, so its data is elsewhere", number, key)
			}
		}
	})
}

// filters are those of ISO 32000-1, table 6, that PDF/A allows.
var filters = strings.Fields("ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode JBIG2Decode DCTDecode JPXDecode")

func checkFilters(d *document, say say) {
	d.eachStream(func(number int, s *pdffile.Stream) {
		for _, o := range d.list(s.Dict["Filter"]) {
			if filter := d.name(o); !slices.Contains(filters, string(filter)) {
				say("object %d: filter %s is not allowed", number, filter)
			}
		}
	})
}
