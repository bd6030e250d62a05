package record

import (
	"fmt"
	"unicode/utf8"

	"boardpack/generator/typeface"
)

// unprintable says what in a text cannot be read or set in the pack's font;
// nil for good text.
func unprintable(text string) *problem {
	if isPlain(text) {
		return nil
	}
	for at, r := range text {
		switch {
		case r == utf8.RuneError && isInvalid(text[at:]):
			return notUTF8(text, at)
		case r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0:
			return &problem{code: "control-character", text: fmt.Sprintf("has the control character U+%04X%s", r, after(text[:at]))}
		}
	}
	if r, missing := typeface.Regular.Missing(text); missing {
		return &problem{code: "character-without-glyph", text: fmt.Sprintf("has the character U+%04X %q, which the font of the PDF lacks", r, string(r))}
	}
	return nil
}

func isPlain(text string) bool {
	for i := range len(text) {
		if c := text[i]; c-' ' >= 0x7f-' ' && c != '\n' && c != '\t' {
			return false
		}
	}
	return true
}

// isInvalid tells a byte that is no UTF-8 from a replacement character that
// stands in the file.
func isInvalid(text string) bool {
	_, size := utf8.DecodeRuneInString(text)
	return size == 1
}

func notUTF8(text string, at int) *problem {
	return &problem{
		code: "not-utf-8",
		text: fmt.Sprintf("has the byte 0x%02X%s, which is not UTF-8", text[at], after(text[:at])),
		hint: `the file was probably saved as Windows-1252: save it as "CSV UTF-8"`,
	}
}

// after names the place in a cell by what stands before it.
func after(text string) string {
	const most = 20 // characters
	start := len(text)
	for n := 0; start > 0 && n < most; n++ {
		_, size := utf8.DecodeLastRuneInString(text[:start])
		start -= size
	}
	if text = text[start:]; text == "" {
		return ""
	}
	return fmt.Sprintf(" after %q", text)
}
