package workbook

import (
	"strconv"
	"strings"
)

// What a spreadsheet program takes, in characters.
const (
	longestSheet   = 31
	longestHeading = 255
	longestText    = 32767
	longestFormat  = 255
)

// names are taken once, whatever their capitals.
type names map[string]bool

// take gives the name, or one like it that is free, with a number after what stands
// between, of at most so many characters.
func (n names) take(name, between string, most int) string {
	made := cut(name, most)
	for k := 2; n[strings.ToLower(made)] || strings.EqualFold(made, "History"); k++ { // Excel keeps that name for itself
		end := between + strconv.Itoa(k)
		made = cut(name, most-len(end)) + end
	}
	n[strings.ToLower(made)] = true
	return made
}

// cut keeps the first characters of a text, as UTF-16 counts them.
func cut(text string, most int) string {
	if len(text) <= most {
		return text
	}
	size := 0
	for at, char := range text {
		if size++; char > 0xffff {
			size++
		}
		if size > most {
			return text[:at]
		}
	}
	return text
}
