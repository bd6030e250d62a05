package htmlout

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

// A template copies what it passes on twice, and its page grows by doubling. So it gets
// marks for the long texts of a page, its style, scripts and body, which are put in their
// places once the rest is there: a page of a megabyte is then written once.

// held are the long texts of one page, in the order of their marks. A mark is a number
// between two characters U+0000, for which html/template writes U+FFFD in whatever else
// a page says.
type held struct{ texts []string }

const edge = "\x00"

// hold keeps a text that the template is to pass on as it is, and gives the mark for it.
func (h *held) hold(text string) string {
	h.texts = append(h.texts, text)
	return edge + strconv.Itoa(len(h.texts)-1) + edge
}

// joined is a page with the texts in the places of their marks.
func (h *held) joined(page string) ([]byte, error) {
	parts := strings.Split(page, edge) // what stands between marks, and the marks
	size := len(page)
	for i := 1; i < len(parts); i += 2 {
		n, err := strconv.ParseUint(parts[i], 10, 32)
		if err != nil || n >= uint64(len(h.texts)) {
			return nil, fmt.Errorf("a page has the mark %q, which stands for nothing", parts[i])
		}
		size += len(h.texts[n])
	}
	whole := make([]byte, 0, size)
	for i, part := range parts {
		if i%2 == 0 {
			whole = append(whole, part...)
			continue
		}
		n, _ := strconv.ParseUint(part, 10, 32) // it was read above
		whole = append(whole, h.texts[n]...)
	}
	return whole, nil
}

// buffers are kept for use again: each grows as large as the largest page.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// written is what a function writes.
func written(write func(*bytes.Buffer) error) (string, error) {
	out := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(out)
	out.Reset()
	if err := write(out); err != nil {
		return "", err
	}
	return out.String(), nil
}
