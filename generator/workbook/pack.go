package workbook

import (
	"archive/zip"
	"bytes"
	"io"
	"sync"

	"github.com/klauspost/compress/flate"
)

// pack puts the parts into a file. Every time in it is the pack's, so that two builds
// give the same bytes.
func (w *writer) pack(b Book) ([]byte, error) {
	var out, text bytes.Buffer // that of one part after another
	archive := zip.NewWriter(&out)
	compressor := compressors.Get().(*flate.Writer)
	defer compressors.Put(compressor)
	archive.RegisterCompressor(zip.Deflate, func(to io.Writer) (io.WriteCloser, error) { // for one part after another
		compressor.Reset(to)
		return compressor, nil
	})
	for _, p := range w.parts(b) {
		to, err := archive.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: b.AsAt.UTC()})
		if err != nil {
			return nil, err
		}
		text.Reset()
		p.write(&text)
		if _, err := to.Write(text.Bytes()); err != nil {
			return nil, err
		}
	}
	if err := archive.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// effort is the level of compression: above it parts get hardly smaller.
const effort = 5

// compressors are kept for use again: each has tables that are large, for parts that are small.
var compressors = sync.Pool{New: func() any {
	w, err := flate.NewWriter(io.Discard, effort)
	if err != nil {
		panic(err) // effort is a level that there is
	}
	return w
}}
