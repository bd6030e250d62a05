package sheet

import (
	"bytes"
	"io"
	"testing"
)

// A workbook whose sheet ends before its rows do, or has what is not well formed among
// them, would be read in part without a word.
func TestDamaged(t *testing.T) {
	rows := [][]any{{"Ref", "Title"}}
	for range 20 {
		rows = append(rows, row("A1", "One"))
	}
	whole := newBook(t, rows...).bytes()
	afterRow := func(data []byte) int { return bytes.Index(data, []byte(`<row r="9"`)) }
	for _, c := range []struct {
		name, part string
		change     func([]byte) []byte
		code       string // of the finding when it is opened; "" for an error later on, "none" for none
	}{
		{"whole", "xl/worksheets/sheet1.xml", func(data []byte) []byte { return data }, "none"},
		{"cut between rows", "xl/worksheets/sheet1.xml", func(data []byte) []byte { return data[:afterRow(data)] }, "sheet-unreadable"},
		{"not well formed between rows", "xl/worksheets/sheet1.xml", func(data []byte) []byte {
			return append(append(bytes.Clone(data[:afterRow(data)]), "<<&"...), data[afterRow(data):]...)
		}, ""},
		{"texts cut", "xl/sharedStrings.xml", func(data []byte) []byte { return data[:60] }, "sheet-unreadable"},
		{"blank rows", "xl/worksheets/sheet1.xml", func(data []byte) []byte {
			return append(append(bytes.Clone(data[:bytes.Index(data, []byte("<sheetData"))]), `<sheetData><row r="1"><c r="A1" s="0"/></row></sheetData>`...), data[bytes.Index(data, []byte("</sheetData>"))+12:]...)
		}, "sheet-empty"},
	} {
		s, findings := Open("list.xlsx", rezipped(t, whole, c.part, c.change), Options{})
		if s == nil {
			if len(findings) != 1 || findings[0].Code != c.code {
				t.Errorf("%s: %v, want %s", c.name, findings, c.code)
			}
			continue
		}
		var err error
		for err == nil {
			_, err = s.Next()
		}
		if (err == io.EOF) != (c.code == "none") {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}
