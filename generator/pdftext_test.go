package generator

import (
	"bytes"
	order "cmp"
	"encoding/csv"
	"encoding/xml"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/trial"
)

// word is one word of a PDF page and its box, in points from the top left.
type word struct {
	Text string  `xml:",chardata"`
	XMin float64 `xml:"xMin,attr"`
	XMax float64 `xml:"xMax,attr"`
	YMin float64 `xml:"yMin,attr"`
}

// pdfLines are the words of a PDF, line by line from the top of each page.
func pdfLines(t *testing.T, pdf []byte) [][]word {
	t.Helper()
	program := trial.Tool(t, "pdftotext")
	file := filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	text, err := exec.Command(program, "-bbox", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	var document struct {
		Pages []struct {
			Words []word `xml:"word"`
		} `xml:"body>doc>page"`
	}
	decoder := xml.NewDecoder(bytes.NewReader(text))
	decoder.Strict, decoder.Entity = false, xml.HTMLEntity
	if err := decoder.Decode(&document); err != nil {
		t.Fatal(err)
	}
	var lines [][]word
	for _, page := range document.Pages {
		slices.SortStableFunc(page.Words, func(a, b word) int {
			return order.Or(order.Compare(math.Round(a.YMin), math.Round(b.YMin)), order.Compare(a.XMin, b.XMin))
		})
		for i, w := range page.Words {
			if i == 0 || math.Round(w.YMin) != math.Round(page.Words[i-1].YMin) {
				lines = append(lines, nil)
			}
			last := len(lines) - 1
			lines[last] = append(lines[last], w)
		}
	}
	return lines
}

func line(words []word) string {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = w.Text
	}
	return strings.Join(texts, " ")
}

// TestPublishedTablesInPDF reads both tables back from the PDF. Which column a
// number stands in is known by its right edge, which must be that of the same
// column's grand total.
func TestPublishedTablesInPDF(t *testing.T) {
	lines := pdfLines(t, outFiles(t)[board+"mid-year-review.pdf"])
	for _, id := range []string{"open-closed", "progress-timescale"} {
		text, err := os.ReadFile(published + "published-" + id + ".csv")
		if err != nil {
			t.Fatal(err)
		}
		want, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		want = want[1:]
		if diff := cmp.Diff(want, pdfTable(t, lines, want)); diff != "" {
			t.Errorf("%s in the PDF: %s", id, diff)
		}
	}
}

// pdfTable reads a table upwards from its line of grand totals.
func pdfTable(t *testing.T, lines [][]word, want [][]string) [][]string {
	t.Helper()
	totals := strings.Join(want[len(want)-1], " ")
	end := slices.IndexFunc(lines, func(l []word) bool { return line(l) == totals })
	if end < 0 {
		t.Fatalf("no line %q", totals)
	}
	var edges []float64
	for _, w := range lines[end][2:] {
		edges = append(edges, w.XMax)
	}
	got := make([][]string, len(want))
	row := len(want) - 1
	for at := end; at >= 0 && row >= 0; at-- {
		cells, ok := pdfRow(lines[at], want[row][0], edges)
		if ok {
			got[row] = cells
			row--
		}
	}
	return got
}

// pdfRow reads a line that starts with a row's name.
func pdfRow(words []word, name string, edges []float64) ([]string, bool) {
	named := len(strings.Fields(name))
	if len(words) < named || line(words[:named]) != name {
		return nil, false
	}
	cells := make([]string, 1+len(edges))
	cells[0] = name
	for _, w := range words[named:] {
		column := slices.IndexFunc(edges, func(edge float64) bool { return math.Abs(edge-w.XMax) < 1.5 })
		if column < 0 {
			return nil, false
		}
		cells[1+column] += w.Text
	}
	return cells, true
}
