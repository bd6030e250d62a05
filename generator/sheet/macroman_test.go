package sheet

import (
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// TestEncodingsOfOneByte has what people write, as an old Excel saved it on a Mac and on Windows:
// it reads the same from both.
func TestEncodingsOfOneByte(t *testing.T) {
	encodings := map[string]*charmap.Charmap{"file-in-mac-roman": charmap.Macintosh, "file-in-windows-1252": charmap.Windows1252}
	for _, text := range []string{
		"the café’s £1,200", "don’t", "2024–25", "a plan – and a budget", "“Home first”", "Zoë and Renée", "naïve", "müsli", "Société", "façade", "rôle",
		"to be agreed…", "• one", "•\u00a0one", "• Nurses\n• Doctors", "10\u00a0days", "Ångström", "José’s", "£5m – £6m", "Siân", "vis à vis: naïveté", "the GP’s “view”—agreed",
		"Óg Ó Néill", "Muñoz’s", "déjà vu",
	} {
		for name, as := range encodings {
			data, err := as.NewEncoder().Bytes([]byte("reference,title\nA1,\"" + text + "\"\n"))
			if err != nil {
				t.Fatal(err)
			}
			s, findings := Open("a.csv", data, Options{})
			row, _ := s.Next()
			told := ""
			for _, f := range append(findings, s.Findings()...) {
				told += f.Code
			}
			if want := clean(text); row.Cells[1] != want || told != name {
				t.Errorf("%s: %q is read as %q, and told as %s", name, want, row.Cells[1], told)
			}
		}
	}
}
