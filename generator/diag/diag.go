// Package diag holds what boardpack tells its users: findings, each with a
// severity, a place, a message and a hint.
package diag

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Position is a place in an input file. Line and Column count from 1; zero
// means that the finding is about the whole file, or the whole line.
//
// In a text file (Markdown, YAML) Column counts characters. In a CSV file it
// is the number of the field, 1 for column A of a spreadsheet, because that
// is how the people who mend the file find their way in it.
type Position struct {
	File string `json:"file"`
	// Sheet is that of a workbook, whose rows Line then counts; blank elsewhere.
	Sheet  string `json:"sheet,omitempty"`
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
	// Row is the row of the spreadsheet in which a CSV file is opened, where that
	// is another number than Line; else nought.
	Row int `json:"row,omitempty"`
}

// String writes the position as file:line:column, leaving out what is zero, and
// as "file.xlsx, Sheet!H17" in a workbook.
func (p Position) String() string {
	switch {
	case p.Sheet != "":
		return p.inWorkbook()
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line) + p.inSpreadsheet()
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column) + p.inSpreadsheet()
}

// SeenFrom is the position as it is told at another: in the same file "line 17" or "row
// 17 of Tracker", in one file of several with its name.
func (p Position) SeenFrom(at Position) string {
	switch {
	case p.File != at.File:
		return p.String()
	case p.Sheet != "":
		return fmt.Sprintf("row %d of %s", p.Line, p.Sheet)
	}
	return fmt.Sprintf("line %d", p.Line) + p.inSpreadsheet()
}

// Cell is the cell as a spreadsheet names it, "H17"; blank where the place is none
// of a spreadsheet, or the line and column tell it.
func (p Position) Cell() string {
	row := p.Row
	if p.Sheet != "" {
		row = p.Line
	}
	if row == 0 || p.Column == 0 {
		return ""
	}
	return ColumnName(p.Column) + strconv.Itoa(row)
}

func (p Position) inWorkbook() string {
	switch place := p.File + ", " + p.Sheet; {
	case p.Line == 0:
		return place
	case p.Column == 0:
		return fmt.Sprintf("%s row %d", place, p.Line)
	default:
		return place + "!" + p.Cell()
	}
}

func (p Position) inSpreadsheet() string {
	switch {
	case p.Row == 0:
		return ""
	case p.Column == 0:
		return fmt.Sprintf(" (row %d)", p.Row)
	}
	return " (cell " + p.Cell() + ")"
}

// ColumnName is what a spreadsheet calls a column: A is 1.
func ColumnName(column int) string {
	name := ""
	for ; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}

// Severity says whether a finding stops the build.
type Severity int

const (
	// Warning is told, and the build goes on.
	Warning Severity = iota
	// Error is told, and nothing is written.
	Error
)

func (s Severity) String() string {
	if s == Error {
		return "error"
	}
	return "warning"
}

// MarshalText makes a severity a word in JSON.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Finding is one thing that is wrong with an input. Message is lower case
// without a full stop; Hint, which may be empty, says what to do about it.
type Finding struct {
	Severity Severity `json:"severity"`
	Code     string   `json:"code"` // names the sort of mistake: kebab-case, the same in every version
	Position
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`
}

// MarshalJSON writes the cell beside the finding's own fields.
func (f Finding) MarshalJSON() ([]byte, error) {
	type fields Finding // without this method
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false) // or whoever encodes it could not have the text as it is
	err := encoder.Encode(struct {
		fields
		Cell string `json:"cell,omitempty"`
	}{fields(f), f.Cell()})
	return b.Bytes(), err
}

// String writes the finding on one line, as a compiler would. Control
// characters that an input smuggled into a message are written as escapes, so
// that a finding is always one line and never moves a terminal's cursor.
func (f Finding) String() string {
	text := fmt.Sprintf("%s: %s: %s", f.Position, f.Severity, f.Message)
	if f.Hint != "" {
		text += " (hint: " + f.Hint + ")"
	}
	return printable(text)
}

func printable(text string) string {
	var b strings.Builder
	for _, r := range text {
		if r < ' ' || r >= 0x7f && r < 0xa0 || r == '\u2028' || r == '\u2029' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' {
			fmt.Fprintf(&b, "\\u%04x", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// List is the findings of one step, in the order in which they were met.
type List []Finding

// Errorf adds an error at a position, and returns the finding so that a hint
// can be set on it.
func (l *List) Errorf(at Position, code, format string, args ...any) *Finding {
	return l.add(Error, at, code, format, args)
}

// Warnf adds a warning at a position, and returns the finding so that a hint
// can be set on it.
func (l *List) Warnf(at Position, code, format string, args ...any) *Finding {
	return l.add(Warning, at, code, format, args)
}

func (l *List) add(severity Severity, at Position, code, format string, args []any) *Finding {
	*l = append(*l, Finding{Severity: severity, Code: code, Position: at, Message: fmt.Sprintf(format, args...)})
	return &(*l)[len(*l)-1]
}

// HasErrors reports whether any finding stops the build.
func (l List) HasErrors() bool {
	return slices.ContainsFunc(l, func(f Finding) bool { return f.Severity == Error })
}

// Sorted returns the findings by file, sheet, line and column; those at the same
// place stay in the order in which they were met.
func (l List) Sorted() List {
	sorted := slices.Clone(l)
	slices.SortStableFunc(sorted, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Sheet, b.Sheet), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return sorted
}

// Hinted sets the finding's hint. It is for use on what Errorf and Warnf
// return.
func (f *Finding) Hinted(format string, args ...any) {
	f.Hint = fmt.Sprintf(format, args...)
}

// HintOf is what an error says to do about it, by a method Hint; "" where it has
// none.
func HintOf(err error) string {
	var hinted interface{ Hint() string }
	if errors.As(err, &hinted) {
		return hinted.Hint()
	}
	return ""
}

// Located is a text taken from an input, and the place where it starts.
type Located struct {
	Text string
	At   Position
}

func (l Located) String() string { return l.Text }

// Or is the text, or the given one where there is none.
func (l Located) Or(fallback string) string {
	if l.Text == "" {
		return fallback
	}
	return l.Text
}
