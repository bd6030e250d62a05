package sheet

import (
	"bytes"
	"testing"
)

// Days that a writer kept as ISO has them are given as they stand there, and those with a
// time of Greenwich with it, whatever the style: in summer they may be of the next day.
func TestZonedDays(t *testing.T) {
	b := newBook(t, row("Ref", "Due"), row("A1", 1))
	for _, format := range []string{"dd/mm/yyyy", "General"} {
		b.styled("B2", 1, format)
		for written, want := range map[string]string{
			"2025-06-30T23:00:00.000Z": "2025-06-30T23:00:00.000Z", "2025-12-31T00:00:00Z": "2025-12-31T00:00:00Z",
			"2025-12-31": "2025-12-31", "2025-12-31T00:00:00": "2025-12-31T00:00:00", "2025-12-31T00:00:00+01:00": "2025-12-31T00:00:00+01:00",
		} {
			data := rezipped(t, b.bytes(), "xl/worksheets/sheet1.xml", func(data []byte) []byte {
				k := bytes.Index(data, []byte(`<c r="B2"`))
				data = append(bytes.Clone(data[:k]), bytes.Replace(data[k:], []byte(`<v>1</v>`), []byte("<v>"+written+"</v>"), 1)...)
				return append(data[:k:k], bytes.Replace(data[k:], []byte(`<c r="B2"`), []byte(`<c r="B2" t="d"`), 1)...)
			})
			s, findings := Open("list.xlsx", data, Options{})
			if s == nil {
				t.Fatal(findings)
			}
			if got, err := s.Next(); err != nil || got.Cells[1] != want {
				t.Errorf("%s in %s: %q, %v; want %s", written, format, got.Cells, err, want)
			}
		}
	}
}
