package sheet

import (
	"archive/zip"
	"bytes"
	"io"
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
