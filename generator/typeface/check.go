package typeface

import (
	"bytes"
	"unicode/utf8"

	"boardpack/generator/diag"
)

// Check finds, line by line, what of a text file cannot be shown: bytes that
// are not UTF-8, and characters that the font lacks.
func Check(file string, text []byte) diag.List {
	return check(file, text, Regular.Missing)
}

// CheckEncoding finds, line by line, bytes that are not UTF-8.
func CheckEncoding(file string, text []byte) diag.List {
	return check(file, text, func(string) (rune, bool) { return 0, false })
}

func check(file string, text []byte, missing func(string) (rune, bool)) diag.List {
	var findings diag.List
	number := 0
	for line := range bytes.Lines(text) {
		number++
		at := diag.Position{File: file, Line: number, Column: 1}
		line = bytes.TrimRight(line, "\r\n")
		if bad := invalidUTF8(line); bad >= 0 {
			at.Column += utf8.RuneCount(line[:bad])
			findings.Errorf(at, "not-utf-8", "the text is not UTF-8").Hinted("save the file as UTF-8")
		} else if r, lacks := missing(string(line)); lacks {
			at.Column += utf8.RuneCount(line[:bytes.IndexRune(line, r)])
			findings.Errorf(at, "character-without-glyph", "character %U cannot be shown in the PDF", r)
		}
	}
	return findings
}

func invalidUTF8(line []byte) int {
	for i := 0; i < len(line); {
		r, size := utf8.DecodeRune(line[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}
