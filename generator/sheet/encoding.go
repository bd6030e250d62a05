package sheet

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"boardpack/generator/diag"
)

var byteOrderMark = []byte("\ufeff")

// decode is a file's text in UTF-8, with line feeds, without the marks before its
// first line and after its last.
func (s *Sheet) decode(data []byte) []byte {
	if order, is := wide(data); is {
		data = narrow(data, order)
	}
	for bytes.HasPrefix(data, byteOrderMark) {
		data = data[len(byteOrderMark):]
	}
	data = bytes.TrimRight(data, "\x1a\x00") // the end of a file, to DOS
	switch {
	case utf8.Valid(data) || !isOfBytes(data):
	case isMacRoman(data):
		data, _ = charmap.Macintosh.NewDecoder().Bytes(data)
		s.findings.Warnf(diag.Position{File: s.path}, "file-in-mac-roman", "file is not in UTF-8, and is read as Mac Roman").
			Hinted(`look at letters with accents, quotation marks and dashes, or save it as "CSV UTF-8"`)
	default:
		data, _ = charmap.Windows1252.NewDecoder().Bytes(data) // any byte is one of its characters
		s.findings.Warnf(diag.Position{File: s.path}, "file-in-windows-1252", "file is not in UTF-8, and is read as Windows-1252").
			Hinted(`look at letters with accents, £ signs and dashes, or save it as "CSV UTF-8"`)
	}
	if !bytes.ContainsRune(data, '\n') {
		data = bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
	}
	return data
}

// wide reports whether a file is in UTF-16, by its mark or by the noughts which
// plain text has there, and in which order its bytes are.
func wide(data []byte) (binary.ByteOrder, bool) {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return binary.LittleEndian, true
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return binary.BigEndian, true
	}
	var noughts [2]int
	head := data[:min(len(data), 512)&^1]
	for k, b := range head {
		if b == 0 {
			noughts[k%2]++
		}
	}
	switch most := len(head) / 2; {
	case noughts[0] == 0 && noughts[1] > most/2:
		return binary.LittleEndian, true
	case noughts[1] == 0 && noughts[0] > most/2:
		return binary.BigEndian, true
	}
	return nil, false
}

func narrow(data []byte, order binary.ByteOrder) []byte {
	var text bytes.Buffer
	text.Grow(len(data))
	for len(data) > 1 {
		r := rune(order.Uint16(data))
		data = data[2:]
		if utf16.IsSurrogate(r) && len(data) > 1 {
			if both := utf16.DecodeRune(r, rune(order.Uint16(data))); both != utf8.RuneError {
				r, data = both, data[2:]
			}
		}
		text.WriteRune(r)
	}
	return text.Bytes()
}

// isOfBytes reports whether text that is not UTF-8 has none of it: a file that
// has both was put together of two, and is told where it breaks.
func isOfBytes(data []byte) bool {
	for len(data) > 0 {
		if data[0] < utf8.RuneSelf {
			data = data[1:]
			continue
		}
		_, size := utf8.DecodeRune(data)
		if size > 1 {
			return false
		}
		data = data[1:]
	}
	return true
}

// isCleanText reports whether no cell of a text can hold what clean changes.
func isCleanText(data []byte) bool {
	if bytes.IndexByte(data, '\v') >= 0 || !isASCII(data) {
		return false
	}
	for {
		k := bytes.IndexByte(data, '\r')
		if k < 0 {
			return true
		}
		if k+1 == len(data) || data[k+1] != '\n' {
			return false
		}
		data = data[k+2:]
	}
}

// isASCII looks at eight bytes at a time, since files are long.
func isASCII(data []byte) bool {
	for ; len(data) >= 8; data = data[8:] {
		if binary.LittleEndian.Uint64(data)&0x8080808080808080 != 0 {
			return false
		}
	}
	for _, b := range data {
		if b >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
