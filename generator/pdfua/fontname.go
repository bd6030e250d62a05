package pdfua

import (
	"encoding/binary"

	"boardpack/generator/pdffile"
)

// postScriptName is the name by which a TrueType font calls itself in PDF: the
// sixth of those in its table of names (OpenType, "name"). A font without one
// is "Font".
func postScriptName(ttf []byte) string {
	const (
		postScript = 6
		windows    = 3 // its names are UTF-16
	)
	names := tableOf(ttf, "name")
	storage := int(at16(names, 4))
	for record := 6; record < 6+12*int(at16(names, 2)); record += 12 {
		if at16(names, record) != windows || at16(names, record+6) != postScript {
			continue
		}
		start := storage + int(at16(names, record+10))
		if end := start + int(at16(names, record+8)); start < end && end <= len(names) {
			return pdffile.UTF16(string(names[start:end]))
		}
	}
	return "Font"
}

// tableOf is a table of a TrueType font, empty where it has none of that tag.
func tableOf(ttf []byte, tag string) []byte {
	for record := 12; record+16 <= len(ttf) && record < 12+16*int(at16(ttf, 4)); record += 16 {
		if string(ttf[record:record+4]) != tag {
			continue
		}
		start, length := binary.BigEndian.Uint32(ttf[record+8:]), binary.BigEndian.Uint32(ttf[record+12:])
		if end := uint64(start) + uint64(length); end <= uint64(len(ttf)) {
			return ttf[start:end]
		}
	}
	return nil
}

// at16 is a number of two bytes, 0 beyond the end.
func at16(data []byte, at int) uint16 {
	if at < 0 || at+2 > len(data) {
		return 0
	}
	return binary.BigEndian.Uint16(data[at:])
}
