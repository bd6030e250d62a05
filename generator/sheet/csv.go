package sheet

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unsafe"
)

// tokens cuts a text into rows. A row is mostly one line with no quote in a value,
// and is cut where it stands; encoding/csv reads every other.
type tokens struct {
	data  []byte
	text  string // the same bytes: what cells are cut out of
	comma rune
	plain bool // no cell needs to be cleaned
	// offset is the start of a line, of that number.
	offset, line int
	cells        []string // of the latest row
	buffer       *bufio.Reader
}

// What breaks a row.
var (
	ErrUnclosed = errors.New("quote opened here is not closed")
	ErrInside   = errors.New("quote inside a quoted value is not doubled")
	ErrBare     = errors.New("quote in a value that is not in quotes")
)

// newTokens starts at an offset into data, where the line of that number starts.
// Data must not change any more.
func newTokens(data []byte, comma rune, offset, line int) *tokens {
	text := unsafe.String(unsafe.SliceData(data), len(data)) // a copy would take as much memory again
	return &tokens{data: data, text: text, comma: comma, offset: offset, line: line, buffer: bufio.NewReader(nil)}
}

// next returns the next row, or io.EOF. Blank lines are no rows.
func (t *tokens) next() (row Row, err error) {
	text, after := t.lineAhead()
	for ; text == ""; text, after = t.lineAhead() {
		if after == t.offset {
			return Row{}, io.EOF
		}
		t.offset, t.line = after, t.line+1
	}
	plain := t.plain
	if t.cut(text) {
		row = Row{Cells: t.cells, Line: t.line, Last: t.line}
		plain = plain || isPlain(text) // most lines are, of a file that is not
		t.offset, t.line = after, t.line+1
	} else if row, err = t.decode(); err != nil {
		return row, err
	}
	if !plain {
		for k, text := range row.Cells {
			row.Cells[k] = clean(text)
		}
	}
	return row, nil
}

// lineAhead is the line on which offset stands, without its end, and the start of
// the one after.
func (t *tokens) lineAhead() (text string, after int) {
	text = t.text[t.offset:]
	if end := strings.IndexByte(text, '\n'); end >= 0 {
		text, after = text[:end], t.offset+end+1
	} else {
		after = len(t.text)
	}
	return strings.TrimSuffix(text, "\r"), after
}

// cut puts the values of a line into cells. It reports whether the line is a row by
// itself, with no quote but round values: else they are not to be used.
func (t *tokens) cut(line string) bool {
	t.cells = t.cells[:0]
	quotes := strings.IndexByte(line, '"') >= 0
	for {
		if quotes && strings.HasPrefix(line, `"`) {
			value, rest, closed := strings.Cut(line[1:], `"`)
			if !closed || rest != "" && rest[0] != byte(t.comma) {
				return false
			}
			t.cells = append(t.cells, value)
			if rest == "" {
				return true
			}
			line = rest[1:]
			continue
		}
		end := strings.IndexByte(line, byte(t.comma))
		value := line
		if end >= 0 {
			value = line[:end]
		}
		if quotes && strings.IndexByte(value, '"') >= 0 {
			held := asText(value)
			if held == value {
				return false
			}
			value = held
		}
		if t.cells = append(t.cells, value); end < 0 {
			return true
		}
		line = line[end+1:]
	}
}

// decode has encoding/csv read the row that begins at offset. It cannot go on after
// one that is broken, and begins anew for each.
func (t *tokens) decode() (Row, error) {
	r, held := t.reader(t.data[t.offset:]), 0
	fields, err := r.Read()
	if errors.Is(err, csv.ErrBareQuote) {
		if row, values := unheld(t.data[t.offset:], byte(t.comma)); values > 0 {
			again := t.reader(row)
			if read, wrong := again.Read(); wrong == nil {
				r, fields, err, held = again, read, nil, values
			}
		}
	}
	for k, value := range fields {
		fields[k] = asText(value)
	}
	row := Row{Cells: fields}
	lines := make([]int32, len(fields))
	for k := range fields {
		line, _ := r.FieldPos(k)
		lines[k] = int32(line + t.line - 1)
	}
	if n := len(fields); n > 0 {
		row.Line, row.Last = int(lines[0]), int(lines[n-1])
		row.extra = row.Last - row.Line + strings.Count(fields[n-1], "\n")
	}
	if err != nil {
		err = t.breakOff(&row, err)
		return row, err
	}
	if row.Last != row.Line {
		row.lines = lines
	}
	end := t.offset + int(r.InputOffset()) + held // a sign of equality left out of each
	t.line += strings.Count(t.text[t.offset:end], "\n")
	t.offset = end
	return row, nil
}

// reader has encoding/csv read text.
func (t *tokens) reader(text []byte) *csv.Reader {
	t.buffer.Reset(bytes.NewReader(text))
	r := csv.NewReader(t.buffer)
	r.Comma, r.FieldsPerRecord = t.comma, -1
	return r
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
	before := t.line - 1
	row.Line = parse.StartLine + before
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
	row.Broken = reason(parse, row.Last-before, t.data[line:t.offset])
	return nil
}

// reason names what encoding/csv met in the field that starts on a line, as it counts
// them.
func reason(parse *csv.ParseError, line int, text []byte) error {
	switch {
	case errors.Is(parse, csv.ErrBareQuote):
		return ErrBare
	case !errors.Is(parse, csv.ErrQuote):
		return fmt.Errorf("row cannot be read: %w", parse)
	case parse.Line == line && parse.Column <= len(text) && text[parse.Column-1] == '"':
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
