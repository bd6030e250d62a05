package pdfua

import (
	"encoding/binary"
	"math"

	"boardpack/generator/pdffile"
)

// outputIntent says that colours are meant as sRGB (ISO 19005-3, 6.2.3).
func outputIntent(file *pdffile.File) pdffile.Dict {
	const name = "sRGB IEC61966-2.1"
	return pdffile.Dict{
		"Type": pdffile.Name("OutputIntent"), "S": pdffile.Name("GTS_PDFA1"),
		"OutputConditionIdentifier": pdffile.Text(name), "Info": pdffile.Text(name),
		"RegistryName":      pdffile.Text("http://www.color.org"),
		"DestOutputProfile": file.Add(pdffile.NewStream(pdffile.Dict{"N": 3}, profile())),
	}
}

// Numbers of sRGB's profile: the primaries and the white of the profile's
// space, D50, after adaptation by the Bradford matrix, and the transfer curve
// of IEC 61966-2-1, in the form that ICC.1:2004-10 calls parametric type 3.
var (
	white      = []float64{0.9642, 1, 0.8249}
	red        = []float64{0.43607, 0.22249, 0.01392}
	green      = []float64{0.38515, 0.71687, 0.09708}
	blue       = []float64{0.14307, 0.06061, 0.7141}
	adaptation = []float64{1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168}
	curve      = []float64{2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}
)

// profile is an ICC profile of sRGB (ICC.1:2004-10, version 4.2).
func profile() []byte {
	words := func(text string) []byte { // one record of multi-localised Unicode
		data := header("mluc")
		for _, n := range []uint32{1, 12} {
			data = binary.BigEndian.AppendUint32(data, n)
		}
		data = append(data, "enGB"...)
		data = binary.BigEndian.AppendUint32(data, uint32(2*len(text)))
		data = binary.BigEndian.AppendUint32(data, 28)
		for _, c := range text {
			data = binary.BigEndian.AppendUint16(data, uint16(c))
		}
		return data
	}
	toneCurve := fixed(append(header("para"), 0, 3, 0, 0), curve)
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", words("sRGB")},
		{"cprt", words("No copyright, use freely")},
		{"wtpt", fixed(header("XYZ "), white)},
		{"chad", fixed(header("sf32"), adaptation)},
		{"rXYZ", fixed(header("XYZ "), red)},
		{"gXYZ", fixed(header("XYZ "), green)},
		{"bXYZ", fixed(header("XYZ "), blue)},
		{"rTRC", toneCurve}, {"gTRC", nil}, {"bTRC", nil}, // all three the same
	}
	const head, entry = 128, 12
	start := head + 4 + entry*len(tags)
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var body []byte
	var offset, length int
	for _, tag := range tags {
		if tag.data != nil {
			offset, length = start+len(body), len(tag.data)
			body = append(body, tag.data...)
			body = append(body, make([]byte, -len(body)&3)...)
		}
		table = append(table, tag.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(offset))
		table = binary.BigEndian.AppendUint32(table, uint32(length))
	}
	return append(append(profileHeader(start+len(body)), table...), body...)
}

// profileHeader is the first 128 bytes of a profile (ICC.1:2004-10, 7.2). Its
// date is that of the standard, so that it never changes.
func profileHeader(size int) []byte {
	data := binary.BigEndian.AppendUint32(nil, uint32(size))
	data = append(data, 0, 0, 0, 0)        // no colour management module is preferred
	data = append(data, 4, 0x20, 0, 0)     // version 4.2
	data = append(data, "mntrRGB XYZ "...) // a display, between RGB and XYZ
	for _, part := range []uint16{2004, 10, 1, 0, 0, 0} {
		data = binary.BigEndian.AppendUint16(data, part)
	}
	data = append(data, "acsp"...)
	data = append(data, make([]byte, 28)...) // no platform, flags, device; perceptual
	data = fixed(data, white)
	return append(data, make([]byte, 128-len(data))...)
}

// header is how the data of a tag starts.
func header(kind string) []byte { return append([]byte(kind), 0, 0, 0, 0) }

// fixed appends numbers as s15Fixed16Number.
func fixed(data []byte, numbers []float64) []byte {
	for _, n := range numbers {
		data = binary.BigEndian.AppendUint32(data, uint32(int32(math.Round(n*65536))))
	}
	return data
}
