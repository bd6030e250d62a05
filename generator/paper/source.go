package paper

import (
	"bytes"
	"sort"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"boardpack/generator/diag"
	"boardpack/generator/typeface"
)

// Source is one Markdown file: where it stands, as findings name it, and its
// bytes.
type Source struct {
	File string
	Text []byte
}

// text is a stretch of Markdown and the place of its first character, so that
// every byte offset in it has a position. All its lines start in the column of
// the first, as those of a YAML block do.
type text struct {
	origin diag.Position
	bytes  []byte
	starts []int // offsets at which lines start
}

func newText(origin diag.Position, source []byte) *text {
	t := &text{origin: origin, bytes: source, starts: []int{0}}
	for i, c := range source {
		if c == '\n' {
			t.starts = append(t.starts, i+1)
		}
	}
	return t
}

// at is the position of a byte offset.
func (t *text) at(offset int) diag.Position {
	offset = min(max(offset, 0), len(t.bytes))
	line := sort.SearchInts(t.starts, offset+1) - 1
	at := t.origin
	at.Line += line
	at.Column += utf8.RuneCount(t.bytes[t.starts[line]:offset])
	return at
}

var byteOrderMark = []byte("\xef\xbb\xbf")

// clean prepares a file's bytes: no byte order mark, LF line ends, and letters with their
// accents, which macOS writes apart. What cannot be shown on a page is a finding.
func clean(source Source, findings *diag.List) []byte {
	raw := bytes.ReplaceAll(bytes.TrimPrefix(source.Text, byteOrderMark), []byte("\r\n"), []byte("\n"))
	raw = norm.NFC.Bytes(raw)
	*findings = append(*findings, typeface.Check(source.File, raw)...)
	return bytes.ToValidUTF8(raw, []byte("?"))
}

// frontMatter cuts a file into the YAML between its first two --- lines and
// the Markdown after them, each with its place.
func frontMatter(file string, source []byte) (matter, body *text, found bool) {
	start := diag.Position{File: file, Line: 1, Column: 1}
	after, found := bytes.CutPrefix(source, []byte("---\n"))
	if !found {
		return newText(start, nil), newText(start, source), false
	}
	yaml, rest, found := bytes.Cut(append([]byte("\n"), after...), []byte("\n---\n"))
	if !found {
		return newText(start, nil), newText(start, source), false
	}
	below := start
	below.Line = 2 + bytes.Count(yaml, []byte("\n")) + 1
	return newText(start, yaml), newText(below, rest), true
}
