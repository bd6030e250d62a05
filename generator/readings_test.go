package generator

import (
	"bytes"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"boardpack/generator/pdfcheck"
)

// alreadyRead is what many tests read in the same files, those of the example packs: each
// is read once, and no test changes what was read.
var alreadyRead sync.Map // by the first byte of a file, functions as sync.OnceValues has them

// ofExamples are the first bytes of the files that are read once.
var ofExamples = sync.OnceValue(func() map[*byte]bool {
	files, _ := exampleOut() // whose error is that of the test
	first := map[*byte]bool{}
	for _, data := range files {
		if len(data) > 0 {
			first[&data[0]] = true
		}
	}
	return first
})

// readOnce reads a file, or finds what was read in it before.
func readOnce[T any](t *testing.T, file []byte, read func([]byte) (T, error)) T {
	t.Helper()
	again := func() (T, error) { return read(file) }
	if len(file) > 0 && ofExamples()[&file[0]] {
		kept, _ := alreadyRead.LoadOrStore(&file[0], sync.OnceValues(again))
		again = kept.(func() (T, error))
	}
	value, err := again()
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func parse(t *testing.T, page []byte) *html.Node {
	t.Helper()
	return readOnce(t, page, func(page []byte) (*html.Node, error) { return html.Parse(bytes.NewReader(page)) })
}

// readPDF gives the elements of a PDF, as a listener meets them.
func readPDF(t *testing.T, file []byte) []pdfcheck.Element {
	t.Helper()
	return readOnce(t, file, pdfcheck.Read)
}
