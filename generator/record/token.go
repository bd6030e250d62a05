package record

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"strings"
)

// tokens cuts a file into rows. encoding/csv does the work; what it lacks is
// to go on after a broken row, which takes a new reader on the line after.
type tokens struct {
	data   []byte
	buffer *bufio.Reader
	csv    *csv.Reader
	before int // lines before the one on which csv started
	// offset is the start of a line, at or before that of the latest row.
	offset, line int
}

// token is one row as it stands in the file. Its fields are good until the
// next one is read.
type token struct {
	fields []string
	line   int // on which the row starts
	last   int // on which the last field starts
	// broken says why the row ends before its end, in the field after fields;
	// last is then the line of that field, and rest the text from the row's
	// start to the end of that line.
	broken error
	rest   string
}

var (
	errUnclosed = errors.New("quote opened here is not closed")
	errInside   = errors.New("quote inside a quoted value is not doubled")
	errBare     = errors.New("quote in a value that is not in quotes")
)

func newTokens(data []byte) *tokens {
	t := &tokens{data: data, buffer: bufio.NewReaderSize(nil, 1<<16), line: 1}
	t.restart()
	return t
}

// restart begins to read at the line that offset stands on.
func (t *tokens) restart() {
	t.buffer.Reset(bytes.NewReader(t.data[t.offset:]))
	t.csv = csv.NewReader(t.buffer)
	t.csv.ReuseRecord = true
	t.csv.FieldsPerRecord = -1
	t.before = t.line - 1
}

// next returns the next row, or io.EOF. Blank lines are no rows.
func (t *tokens) next() (token, error) {
	fields, err := t.csv.Read()
	row := token{fields: fields}
	if len(fields) > 0 {
		row.line, row.last = t.lineOf(0), t.lineOf(len(fields)-1)
	}
	if err != nil {
		return row, t.breakOff(&row, err)
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
func (t *tokens) breakOff(row *token, err error) error {
	var parse *csv.ParseError
	if !errors.As(err, &parse) {
		return err
	}
	row.line = parse.StartLine + t.before
	if n := len(row.fields); n > 0 {
		row.last += strings.Count(row.fields[n-1], "\n")
	} else {
		row.last = row.line
	}
	t.advance(row.line)
	start := t.offset
	t.advance(row.last)
	line := t.offset
	t.advance(row.last + 1)
	row.rest = string(t.data[start:t.offset])
	row.broken = t.reason(parse, row.last, t.data[line:t.offset])
	t.restart()
	return nil
}

// reason names what encoding/csv met in the field that starts on a line.
func (t *tokens) reason(parse *csv.ParseError, line int, text []byte) error {
	switch {
	case errors.Is(parse, csv.ErrBareQuote):
		return errBare
	case !errors.Is(parse, csv.ErrQuote):
		return fmt.Errorf("row cannot be read: %w", parse)
	case parse.Line+t.before == line && parse.Column <= len(text) && text[parse.Column-1] == '"':
		return errInside
	}
	return errUnclosed // it met a quote further down, or the end of the file
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
