package sheet

import (
	"bytes"
	"encoding/csv"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"boardpack/generator/diag"
)

// all is a sheet with its rows and findings, which lead into it.
func all(t *testing.T, data []byte, o Options) (rows [][]string, findings diag.List) {
	t.Helper()
	s, findings := Open("f", bytes.Clone(data), o)
	if s == nil {
		if len(findings) == 0 {
			t.Fatal("no sheet, and nothing says why")
		}
		return nil, findings
	}
	rows = append(rows, s.Header)
	last := s.Line
	for {
		row, err := s.Next()
		if err != nil {
			break
		}
		if row.Line <= last && row.Broken == nil {
			t.Fatalf("a row at %d after one at %d", row.Line, last)
		}
		last = row.Line
		for k := range row.Cells {
			if at := s.At(row.Line, k+1); at.Line < row.Line || at.Row > row.Line || at.Column != k+1 {
				t.Fatalf("a cell at %s of the row at %d", at, row.Line)
			}
		}
		rows = append(rows, append([]string(nil), row.Cells...))
	}
	return rows, append(findings, s.Findings()...)
}

// FuzzText reads whatever a text holds, twice the same, and what is written of it
// by encoding/csv as it was.
func FuzzText(f *testing.F) {
	for _, seed := range []string{
		"reference,title,place\nA1,x,\n", "sep=;\r\nreference;title\r\nA1;\"x\r\ny\"\r\n", "\ufeff\ufeffreference|title\nA1|x\n\x1a",
		"List,\n,\nreference\ttitle\nA1\t\u00a35\n", "reference,title\rA1,\xa3\r", "CI,title\nReference,\nA1,x\nTotal,1\n* a note,\n",
		"reference,title,,\nA1,\"x\nA2,y,,z\nreference,title,,\n", "r\x00e\x00f\x00\n\x00", "\xff\xfer\x00,\x00\n\x00", "a\v,b\u2028\n\"\n\",\u200b\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if bytes.HasPrefix(data, []byte("PK\x03\x04")) {
			return
		}
		rows, findings := all(t, data, asked)
		again, foundAgain := all(t, data, asked)
		if diff := cmp.Diff(rows, again) + cmp.Diff(findings, foundAgain); diff != "" {
			t.Fatalf("it reads otherwise the second time:\n%s", diff)
		}
		for _, row := range rows {
			for _, cell := range row {
				if strings.ContainsAny(cell, "\u200b\u00ad\ufeff\u00a0\u2011\r\v") && utf8.ValidString(cell) {
					t.Fatalf("%q is not clean", cell)
				}
			}
		}
		written(t, rows)
	})
}

// written holds that a table which a program writes is read as it is.
func written(t *testing.T, rows [][]string) {
	var text bytes.Buffer
	w := csv.NewWriter(&text)
	w.Write([]string{"reference", "title"})
	want := [][]string{{"reference", "title"}}
	for k, row := range rows {
		row = append([]string{"A" + string(rune('a'+k%26))}, row...)
		if valid := utf8.ValidString(strings.Join(row, ",")); valid && !strings.Contains(strings.Join(row, ""), "\r") {
			w.Write(row)
			want = append(want, row)
		}
	}
	w.Flush()
	if wideText, is := wide(text.Bytes()); is || bytes.HasSuffix(bytes.TrimRight(text.Bytes(), "\x1a\x00"), []byte("\x1a")) || bytes.Contains(text.Bytes(), []byte{0}) {
		_ = wideText
		return
	}
	got, _ := all(t, text.Bytes(), asked)
	for k := range want {
		for n := range want[k] {
			want[k][n] = clean(want[k][n])
		}
	}
	if diff := cmp.Diff(want, got); diff != "" && len(want) > 1 {
		t.Fatalf("it is not read as it was written:\n%s", diff)
	}
}

// FuzzWorkbook reads a workbook in which a part holds whatever.
func FuzzWorkbook(f *testing.F) {
	file := excelize.NewFile()
	style, _ := file.NewStyle(&excelize.Style{NumFmt: 14})
	for cell, value := range map[string]any{"A1": "List", "A3": "reference", "B3": "title", "C3": "place", "A4": "A1", "B4": 45961, "C4": true} {
		if err := file.SetCellValue("Sheet1", cell, value); err != nil {
			f.Fatal(err)
		}
	}
	if err := file.SetCellStyle("Sheet1", "B4", "B4", style); err != nil {
		f.Fatal(err)
	}
	if err := file.MergeCell("Sheet1", "A1", "C1"); err != nil {
		f.Fatal(err)
	}
	if err := file.SetCellFormula("Sheet1", "C5", "SUM(B4)"); err != nil {
		f.Fatal(err)
	}
	var book bytes.Buffer
	if err := file.Write(&book); err != nil {
		f.Fatal(err)
	}
	parts := []string{"xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"}
	for k, part := range parts {
		rezipped(f, book.Bytes(), part, func(text []byte) []byte { f.Add(k, text); return text })
	}
	f.Fuzz(func(t *testing.T, which int, text []byte) {
		part := parts[uint(which)%uint(len(parts))]
		data := rezipped(t, book.Bytes(), part, func([]byte) []byte { return text })
		rows, findings := all(t, data, asked)
		again, foundAgain := all(t, data, asked)
		if diff := cmp.Diff(rows, again) + cmp.Diff(findings, foundAgain); diff != "" {
			t.Fatalf("it reads otherwise the second time:\n%s", diff)
		}
		for k, row := range rows {
			if len(row) != len(rows[0]) {
				t.Fatalf("row %d has %d cells of %d", k, len(row), len(rows[0]))
			}
		}
	})
}

// BenchmarkText compares the reading of a plain file with encoding/csv's.
func BenchmarkText(b *testing.B) {
	var text bytes.Buffer
	text.WriteString("reference,title,place,more\n")
	for range 100_000 {
		text.WriteString("EX00123,Same day emergency care for all,\"North, and South\",2025-10-31\n")
	}
	b.Run("csv", func(b *testing.B) {
		b.SetBytes(int64(text.Len()))
		for b.Loop() {
			reader := csv.NewReader(bytes.NewReader(text.Bytes()))
			reader.ReuseRecord = true
			for {
				if _, err := reader.Read(); err == io.EOF {
					break
				}
			}
		}
	})
	b.Run("sheet", func(b *testing.B) {
		b.SetBytes(int64(text.Len()))
		for b.Loop() {
			s, _ := Open("f", text.Bytes(), asked)
			for {
				if _, err := s.Next(); err == io.EOF {
					break
				}
			}
		}
	})
}
