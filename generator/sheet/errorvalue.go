package sheet

import (
	"slices"
	"strings"
)

// errorValues are what spreadsheets show where a formula cannot be worked out.
var errorValues = []string{"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!"}

// IsErrorValue reports whether a cell has such a value, and nothing else.
func IsErrorValue(cell string) bool {
	text := strings.TrimSpace(cell)
	return text != "" && text[0] == '#' && slices.Contains(errorValues, text)
}
