package generator

import (
	"bytes"
	"encoding/csv"
	"os"
	"strings"
	"testing"
)

// TestPublishedSegments compares the table of segments with what the Board's
// paper published, in the Board's edition and in the public's, which hides some
// of the intentions that it counts.
func TestPublishedSegments(t *testing.T) {
	files := outFiles(t)
	for _, edition := range []string{plannedBoard, plannedPublic} {
		page := find(parse(t, files[edition+"commissioning-intentions.html"]), "id", "segments")
		onPage := map[string]string{}
		for _, row := range tableCells(page) {
			onPage[strings.TrimPrefix(row[0], "Segment ")] = strings.Join(row[1:], ",") // the file has the code alone
		}
		table := readCSV(t, files[tableIn(edition, "segments")])
		columns := map[string]int{}
		for i, name := range table[0] {
			columns[name] = i
		}
		cells := map[string]string{} // by row and column
		for _, row := range table[1:] {
			if words, ok := onPage[row[0]]; !ok || words != strings.Join(row[1:], ",") {
				t.Errorf("%s: the page has %q for row %v", edition, words, row)
			}
			for name, i := range columns {
				cells[row[0]+" "+name] = row[i]
			}
		}
		for name, want := range publishedSegments(t) {
			if cells[name] != want {
				t.Errorf("%s: %s is %q, published %s", edition, name, cells[name], want)
			}
		}
		if prioritised := cells["Grand Total grand_total"]; prioritised != "182" {
			t.Errorf("%s: %s submissions", edition, prioritised)
		}
	}
}

// publishedSegments are the published counts by row and column of our table.
func publishedSegments(t *testing.T) map[string]string {
	t.Helper()
	file, err := os.Open(published + "published-segments.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{}
	for _, row := range rows[1:] {
		switch segment, focus := row[0], strings.ToLower(row[1]); {
		case segment == "Not in a published segment":
			want["Not prioritised grand_total"] = row[2]
		case segment == "Submissions":
			want["Grand Total grand_total"] = row[2]
		case segment == "Prioritised total":
		case focus == "":
			want[segment+" grand_total"] = row[2]
		default:
			want[segment+" "+focus] = row[2]
		}
	}
	return want
}

// TestConfidentialIsNotPublic looks for each confidential intention of the
// example in every file of the editions that must not have it.
func TestConfidentialIsNotPublic(t *testing.T) {
	source, err := os.ReadFile(planned + "/intentions.csv")
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(source)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	hidden := 0
	for _, row := range rows[1:] {
		if row[column["confidential"]] != "Yes" {
			continue
		}
		hidden++
		for name, data := range outFiles(t) {
			if strings.HasPrefix(name, plannedPublic) || strings.HasPrefix(name, "2025-26/provider/") {
				for _, words := range []string{row[column["reference"]], row[column["title"]], row[column["description"]]} {
					if bytes.Contains(data, []byte(words)) {
						t.Errorf("%s has %q", name, words)
					}
				}
			}
		}
	}
	if hidden < 10 {
		t.Errorf("only %d confidential intentions", hidden)
	}
}
