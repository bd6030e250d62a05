package pdfua

import (
	"encoding/binary"
	"slices"
)

// soundProgram is a TrueType font as its specification has it, where the one
// that was written says a wrong length of its map of characters and a wrong
// checksum of itself. A font that is no TrueType stays as it is.
func soundProgram(ttf []byte) []byte {
	const directory, entry = 12, 16
	tables := int(at16(ttf, 4))
	if tables == 0 || tableOf(ttf, "head") == nil {
		return ttf
	}
	end := directory + entry*tables
	out := slices.Clone(ttf[:end])
	head := 0
	for record := directory; record < end; record += entry {
		tag := string(out[record : record+4])
		data := slices.Clone(tableOf(ttf, tag))
		switch tag {
		case "cmap":
			data = soundMap(data)
		case "head":
			head = len(out)
			binary.BigEndian.PutUint32(data[8:], 0) // while the sum is made
		}
		start, length := len(out), len(data)
		out = append(out, data...)
		out = append(out, make([]byte, -length&3)...)
		binary.BigEndian.PutUint32(out[record+4:], checksum(out[start:]))
		binary.BigEndian.PutUint32(out[record+8:], uint32(start))
		binary.BigEndian.PutUint32(out[record+12:], uint32(length))
	}
	binary.BigEndian.PutUint32(out[head+8:], 0xb1b0afba-checksum(out))
	return out
}

// soundMap cuts a map of characters down to its segments (OpenType, "cmap",
// format 4), if it is the only one and its list of glyphs is not used.
func soundMap(cmap []byte) []byte {
	const index, fixed = 4 + 8, 16
	if at16(cmap, 2) != 1 || at16(cmap, index) != 4 {
		return cmap
	}
	size := fixed + 4*int(at16(cmap, index+6)) // the field is twice the number of segments
	if index+size > len(cmap) {
		return cmap
	}
	cmap = cmap[:index+size]
	binary.BigEndian.PutUint16(cmap[index+2:], uint16(size))
	return cmap
}

// checksum adds up numbers of four bytes.
func checksum(data []byte) uint32 {
	var sum uint32
	for len(data) >= 4 {
		sum += binary.BigEndian.Uint32(data)
		data = data[4:]
	}
	return sum
}
