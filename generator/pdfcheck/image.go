package pdfcheck

import (
	"slices"

	"boardpack/generator/pdffile"
)

var imageChecks = []check{
	{"images are not interpolated", "PDF/A-3 6.2.8.1", noted(interpolated)},
	{"images are plain", "PDF/A-3 6.2.8.1", noted(badImage)},
	{"inline images are not compressed with LZW", "PDF/A-3 6.1.10", noted(lzwInline)},
	{"images have a known number of bits", "ISO 32000-1 8.9.5", checkBits},
}

func checkBits(d *document, say say) {
	d.eachStream(func(number int, s *pdffile.Stream) {
		if d.name(s.Dict["Subtype"]) != "Image" || d.name(s.Dict["Filter"]) == "JPXDecode" {
			return
		}
		if bits, ok := d.Resolve(s.Dict["BitsPerComponent"]).(int); ok && !slices.Contains([]int{1, 2, 4, 8, 16}, bits) {
			say("object %d: an image has %d bits in a component", number, bits)
		}
	})
}
