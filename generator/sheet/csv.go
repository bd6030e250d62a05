package sheet

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"strings"
)

// tokens cuts a text into rows. encoding/csv does the work; what it lacks is
// to go on after a broken row, which takes a new reader on the line after.
type tokens struct {
	data   []byte
	comma  rune
	plain  bool // no cell needs to be cleaned
	buffer *bufio.Reader
	csv    *csv.Reader
	before int // lines before the one on which csv started
	// offset is the start of a line, at or before that of the latest row.
	offset, line int
}

// What breaks a row.
var (
	ErrUnclosed = errors.New("quote opened here is not closed")
	ErrInside   = errors.New("quote inside a quoted value is not doubled")
	ErrBare     = errors.New("quote in a value that is not in quotes")
)

// newTokens starts at an offset into data, where the line of that number starts.
func newTokens(data []byte, comma rune, offset, line int) *tokens {
	t := &tokens{data: data, comma: comma, buffer: bufio.NewReaderSize(nil, 1<<16), offset: offset, line: line}
	t.restart()
	return t
}

// restart begins to read at the line that offset stands on.
func (t *tokens) restart() {
	t.buffer.Reset(bytes.NewReader(t.data[t.offset:]))
	t.csv = csv.NewReader(t.buffer)
	t.csv.Comma = t.comma
	t.csv.ReuseRecord = true
	t.csv.FieldsPerRecord = -1
	t.before = t.line - 1
}

// next returns the next row, or io.EOF. Blank lines are no rows.
func (t *tokens) next() (Row, error) {
	fields, err := t.csv.Read()
	row := Row{Cells: fields}
	if n := len(fields); n > 0 {
		row.Line, row.Last = t.lineOf(0), t.lineOf(n-1)
		row.extra = row.Last - row.Line + strings.Count(fields[n-1], "\n")
	}
	if err != nil {
		if err = t.breakOff(&row, err); err != nil {
			return row, err
		}
	} else if row.Last != row.Line {
		row.lines = t.lines(len(fields))
	}
	if !t.plain {
		for k, text := range fields {
			fields[k] = clean(text)
		}
	}
	return row, nil
}

// lineOf is the line of the file on which a field of the latest row starts.
func (t *tokens) lineOf(field int) int {
	line, _ := t.csv.FieldPos(field)
	return line + t.before
}

// lines is the line of each field of the latest row.
func (t *tokens) lines(fields int) []int32 {
	lines := make([]int32, fields)
	for k := range lines {
		lines[k] = int32(t.lineOf(k))
	}
	return lines
}

// breakOff says what broke a row, and goes on after the line on which the
// broken field starts: the lines that its open quote ran on over are likely to
// be rows of their own.
// What is no such row comes back as an error.
func (t *tokens) breakOff(row *Row, err error) error {
	var parse *csv.ParseError
	if !errors.As(err, &parse) {
		return err
	}
	row.Line = parse.StartLine + t.before
	if n := len(row.Cells); n > 0 {
		row.Last += strings.Count(row.Cells[n-1], "\n")
	} else {
		row.Last = row.Line
	}
	row.extra = 0
	t.advance(row.Line)
	start := t.offset
	t.advance(row.Last)
	line := t.offset
	t.advance(row.Last + 1)
	row.Rest = string(t.data[start:t.offset])
	row.Broken = t.reason(parse, row.Last, t.data[line:t.offset])
	t.restart()
	return nil
}

// reason names what encoding/csv met in the field that starts on a line.
func (t *tokens) reason(parse *csv.ParseError, line int, text []byte) error {
	switch {
	case errors.Is(parse, csv.ErrBareQuote):
		return ErrBare
	case !errors.Is(parse, csv.ErrQuote):
		return fmt.Errorf("row cannot be read: %w", parse)
	case parse.Line+t.before == line && parse.Column <= len(text) && text[parse.Column-1] == '"':
		return ErrInside
	}
	return ErrUnclosed // it met a quote further down, or the end of the file
}

// advance moves offset to the start of a line, or to the end of the file.
func (t *tokens) advance(line int) {
	for t.line < line {
		length := bytes.IndexByte(t.data[t.offset:], '\n') + 1
		if length == 0 {
			length = len(t.data) - t.offset
		}
		t.offset += length
		t.line++
	}
}
