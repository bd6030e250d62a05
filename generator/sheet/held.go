package sheet

import (
	"bytes"
	"strings"
)

// asText is what a value holds that programs write as ="0012", lest a spreadsheet take it
// for a number; any other as it is.
func asText(value string) string {
	if held, is := strings.CutPrefix(value, `="`); is {
		if held, is = strings.CutSuffix(held, `"`); is && strings.IndexByte(held, '"') < 0 {
			return held
		}
	}
	return value
}

// unheld is the row that text begins with, where values that programs write as ="0012" stand in
// quotes alone, and how many there are: encoding/csv takes their quotes for an error.
func unheld(text []byte, comma byte) (row []byte, values int) {
	for at := 0; at < len(text); {
		from := at
		if bytes.HasPrefix(text[at:], []byte(`="`)) {
			if end := quoteEnd(text, at+1); end == len(text) || text[end] == comma || text[end] == '\r' || text[end] == '\n' {
				from, at, values = at+1, end, values+1
			}
		} else if text[at] == '"' {
			at = quoteEnd(text, at)
		}
		for at < len(text) && text[at] != comma && text[at] != '\n' {
			at++
		}
		ends := at == len(text) || text[at] == '\n'
		at = min(at+1, len(text))
		if row = append(row, text[from:at]...); ends {
			break
		}
	}
	return row, values
}

// quoteEnd is where the text goes on after the quoted value that begins at a place.
func quoteEnd(text []byte, at int) int {
	for at++; at < len(text); at++ {
		switch {
		case text[at] != '"':
		case at+1 < len(text) && text[at+1] == '"':
			at++
		default:
			return at + 1
		}
	}
	return len(text)
}
