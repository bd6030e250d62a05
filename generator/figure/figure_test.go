package figure

import (
	"encoding/csv"
	"strings"
	"testing"
)

// The names are those of the columns of the published tables.
func TestSlug(t *testing.T) {
	for label, want := range map[string]string{
		"On track": "on_track", "Q3 2024/25": "q3_2024_25", "2026/27": "2026_27", "Grand Total": "grand_total",
		"AACC & IPA": "aacc_and_ipa", "Acute Services - Planned Care": "acute_services_planned_care", "Łódź": "łódź",
	} {
		if got := Slug(label); got != want {
			t.Errorf("Slug(%q) = %q, want %q", label, got, want)
		}
	}
}

// A spreadsheet takes a file without the mark for one in the letters of Windows.
func TestCSVFileIsMarkedAsUTF8(t *testing.T) {
	table := Table{Columns: []Column{{Name: "a"}}, Rows: []Row{{Cells: []Cell{Said("£ Łódź")}}}}
	text, err := table.CSVFile()
	if want := "\xef\xbb\xbfa\n£ Łódź\n"; err != nil || string(text) != want {
		t.Errorf("%q, %v; want %q", text, err, want)
	}
}

func TestCSVHoldsNoFormula(t *testing.T) {
	for words, want := range map[string]string{
		"=1+1": "'=1+1", "+44": "'+44", "-x": "'-x", "@sum": "'@sum", "\tx": "'\tx", "  =1": "'  =1", "plain": "plain", "": "",
	} {
		table := Table{Columns: []Column{{Name: "a"}, {Name: "b"}}, Rows: []Row{{Cells: []Cell{{Value: Words(words)}, {Value: Amount{Value: -20}}}}}}
		text, err := table.CSV()
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(strings.NewReader(string(text))).ReadAll()
		if err != nil || rows[1][0] != want || rows[1][1] != "-20" {
			t.Errorf("%q is written as %q, %v; want %q", words, rows[1], err, want)
		}
	}
}
