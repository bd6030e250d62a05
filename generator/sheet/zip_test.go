package sheet

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
)

// rezipped is an archive with one part changed.
func rezipped(t testing.TB, data []byte, name string, change func([]byte) []byte) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var into bytes.Buffer
	writer := zip.NewWriter(&into)
	for _, file := range archive.File {
		part, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		if file.Name == name {
			text = change(text)
		}
		w, err := writer.Create(file.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(text); err != nil {
			t.Fatal(err)
		}
	}
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	return into.Bytes()
}

// TestCharactersWrittenAsCodes reads _xHHHH_ as the character of that number, and _x005F_ before
// it as what keeps it as it is, as ECMA-376 has them (part 1, 22.9.2.19, ST_Xstring).
func TestCharactersWrittenAsCodes(t *testing.T) {
	data := rezipped(t, newBook(t, row("Ref", "Title"), row("A1", "@one"), row("A2", "@two"), row("A3", "@three")).bytes(), "xl/sharedStrings.xml", func(data []byte) []byte {
		return []byte(strings.NewReplacer("@one", "_x0041_ b", "@two", "_x005F_x0041_ b", "@three", "_x41_ a_x0041").Replace(string(data)))
	})
	s, findings := Open("list.xlsx", data, Options{})
	if s == nil {
		t.Fatal(findings)
	}
	for _, want := range []string{"A b", "_x0041_ b", "_x41_ a_x0041"} {
		if row, err := s.Next(); err != nil || row.Cells[1] != want {
			t.Errorf("%q is read, not %q; %v", row.Cells, want, err)
		}
	}
}
