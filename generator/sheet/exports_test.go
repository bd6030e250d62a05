package sheet

import (
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var day = regexp.MustCompile(`\|(\d\d)/(\d\d)/(\d{4})\|`)

// TestExports reads one tracker as a workbook and in the four ways in which a
// spreadsheet saves it as text: they have the same cells, but for how a day is
// written.
func TestExports(t *testing.T) {
	const folder = "testdata/exports"
	cells := func(name string) (rows []string) {
		data, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		s, findings := Open(name, data, Options{Fits: func(cells []string) (int, bool) {
			row := strings.Join(cells, "|")
			return strings.Count(row, "Ref|") + strings.Count(row, "Expected delivery|"), strings.HasPrefix(row, "Ref|")
		}})
		if findings.HasErrors() {
			t.Fatal(findings)
		}
		rows = append(rows, strings.Join(s.Header, "|"))
		for {
			row, err := s.Next()
			if err == io.EOF {
				break
			}
			if err != nil || row.Broken != nil {
				t.Fatal(err, row)
			}
			rows = append(rows, day.ReplaceAllString(strings.Join(row.Cells, "|"), "|$3-$2-$1|"))
		}
		return rows
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 5 {
		t.Fatal(entries, err)
	}
	want := cells("tracker-utf8bom.csv")
	if len(want) != 100 {
		t.Errorf("%d rows of a header and 99 intentions", len(want))
	}
	for _, entry := range entries {
		if diff := cmp.Diff(want, cells(entry.Name())); diff != "" {
			t.Errorf("%s: %s", entry.Name(), diff)
		}
	}
}
