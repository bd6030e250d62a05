package pdffile

import (
	"bytes"
	"encoding/ascii85"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"sync"

	"github.com/klauspost/compress/zlib"
)

// largest is how long a decoded stream may be. It keeps a small file from
// filling the memory.
const largest = 256 << 20

// effort is the level of compression: above it streams get hardly smaller, and
// take half as long again.
const effort = 5

// compressor has room for what it compresses.
type compressor struct {
	*zlib.Writer
	to bytes.Buffer
}

// compressors are kept for use again: each has a megabyte of tables. Those of the standard
// library take half as long again, for streams that are a twentieth larger.
var compressors = sync.Pool{New: func() any {
	w, err := zlib.NewWriterLevel(io.Discard, effort)
	if err != nil {
		panic(err) // effort is a level that there is
	}
	return &compressor{Writer: w}
}}

// NewStream compresses data into a stream, part after part. The dictionary's own
// entries stay.
func NewStream(dict Dict, data ...[]byte) *Stream {
	c := compressors.Get().(*compressor)
	defer compressors.Put(c)
	c.to.Reset()
	c.Reset(&c.to)
	for _, part := range data {
		_, _ = c.Write(part) // writing to a buffer does not fail
	}
	_ = c.Close()
	dict["Filter"] = Name("FlateDecode")
	return &Stream{Dict: dict, Raw: bytes.Clone(c.to.Bytes())}
}

// Data is a stream's data, decoded.
func (f *File) Data(s *Stream) ([]byte, error) {
	data := s.Raw
	filters, parameters := f.list(s.Dict["Filter"]), f.list(s.Dict["DecodeParms"])
	for i, filter := range filters {
		var of Dict
		if i < len(parameters) {
			of = f.Dict(parameters[i])
		}
		var err error
		if data, err = f.decode(data, Value[Name](f, filter), of); err != nil {
			return nil, fmt.Errorf("decode %s: %w", filter, err)
		}
	}
	return data, nil
}

// list is an array, or the one object that stands in its place.
func (f *File) list(o Object) Array {
	switch value := f.Resolve(o).(type) {
	case nil:
		return nil
	case Array:
		return value
	default:
		return Array{value}
	}
}

var errFilter = errors.New("boardpack does not know this filter")

func (f *File) decode(data []byte, filter Name, parameters Dict) ([]byte, error) {
	var source io.Reader
	switch filter {
	case "FlateDecode":
		inflated, err := zlib.NewReader(bytes.NewReader(data))
		if err != nil {
			return nil, err
		}
		source = inflated
	case "ASCII85Decode":
		text, _, _ := bytes.Cut(data, []byte("~>"))
		source = ascii85.NewDecoder(bytes.NewReader(text))
	case "ASCIIHexDecode":
		text, _, _ := bytes.Cut(data, []byte(">"))
		text = bytes.Join(bytes.Fields(text), nil)
		if len(text)%2 == 1 {
			text = append(text, '0')
		}
		source = hex.NewDecoder(bytes.NewReader(text))
	default:
		return nil, errFilter
	}
	decoded, err := io.ReadAll(io.LimitReader(source, largest+1))
	if err != nil {
		return nil, err
	}
	if len(decoded) > largest {
		return nil, errors.New("more data than any page holds")
	}
	if filter == "FlateDecode" {
		return f.predicted(decoded, parameters)
	}
	return decoded, nil
}

// predicted undoes PNG's prediction (ISO 32000-1, 7.4.4.4).
func (f *File) predicted(data []byte, parameters Dict) ([]byte, error) {
	predictor := Value[int](f, parameters["Predictor"])
	if predictor < 2 {
		return data, nil
	}
	if predictor < 10 {
		return nil, fmt.Errorf("predictor %d", predictor)
	}
	size := func(key Name, otherwise int) int {
		if n := Value[int](f, parameters[key]); n > 0 {
			return n
		}
		return otherwise
	}
	colours, bits, columns := size("Colors", 1), size("BitsPerComponent", 8), size("Columns", 1)
	if colours > 64 || bits > 16 || columns > 1<<20 {
		return nil, errors.New("rows longer than any image has")
	}
	pixel, row := max(1, colours*bits/8), (colours*bits*columns+7)/8
	var out []byte
	above := make([]byte, row)
	for len(data) > row {
		line := bytes.Clone(data[1 : row+1])
		if err := unfilter(data[0], line, above, pixel); err != nil {
			return nil, err
		}
		out, above, data = append(out, line...), line, data[row+1:]
	}
	return out, nil
}

// unfilter undoes one of PNG's filters on a row, given the row above.
func unfilter(kind byte, row, above []byte, pixel int) error {
	if kind > 4 {
		return fmt.Errorf("PNG filter %d", kind)
	}
	for i := range row {
		var left, corner byte
		if i >= pixel {
			left, corner = row[i-pixel], above[i-pixel]
		}
		switch kind {
		case 1:
			row[i] += left
		case 2:
			row[i] += above[i]
		case 3:
			row[i] += byte((int(left) + int(above[i])) / 2)
		case 4:
			row[i] += paeth(left, above[i], corner)
		}
	}
	return nil
}

func paeth(left, above, corner byte) byte {
	distance := func(a, b, c byte) int {
		d := int(a) + int(b) - 2*int(c)
		return max(d, -d)
	}
	l, a := distance(above, corner, corner), distance(left, corner, corner)
	c := distance(left, above, corner)
	switch {
	case l <= a && l <= c:
		return left
	case a <= c:
		return above
	}
	return corner
}
