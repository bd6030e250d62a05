package pdffile

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
)

// Text is a text string (ISO 32000-1, 7.9.2.2): ASCII as it stands, all else in
// UTF-16.
func Text(words string) String {
	for _, r := range words {
		if r < ' ' && r != '\n' && r != '\t' || r > '~' {
			return utf16Text(words)
		}
	}
	return String(words)
}

func utf16Text(words string) String {
	encoded := []byte{0xfe, 0xff}
	for _, unit := range utf16.Encode([]rune(words)) {
		encoded = binary.BigEndian.AppendUint16(encoded, unit)
	}
	return String(encoded)
}

// Decode reads a text string: UTF-16 or UTF-8 by its byte order mark, else
// PDFDocEncoding.
func Decode(s String) string {
	if words, ok := strings.CutPrefix(string(s), "\xef\xbb\xbf"); ok {
		return words
	}
	if words, ok := strings.CutPrefix(string(s), "\xfe\xff"); ok {
		return UTF16(words)
	}
	var words strings.Builder
	for _, b := range []byte(s) {
		words.WriteRune(docEncoding(b))
	}
	return words.String()
}

// UTF16 reads big-endian UTF-16 without a byte order mark.
func UTF16(bytes string) string {
	units := make([]uint16, len(bytes)/2)
	for i := range units {
		units[i] = uint16(bytes[2*i])<<8 | uint16(bytes[2*i+1])
	}
	return string(utf16.Decode(units))
}

// The characters in which PDFDocEncoding differs from Latin-1 (ISO 32000-1,
// annex D.2).
var (
	docAccents = []rune("˘ˇˆ˙˝˛˚˜")                          // from 0x18
	docSigns   = []rune("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž�€") // from 0x80
)

func docEncoding(b byte) rune {
	switch {
	case b >= 0x18 && b < 0x20:
		return docAccents[b-0x18]
	case b >= 0x80 && b <= 0xa0:
		return docSigns[b-0x80]
	}
	return rune(b)
}
