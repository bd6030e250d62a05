package generator

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"boardpack/generator/figure"
	"boardpack/generator/pdfcheck"
	"boardpack/generator/publish"
)

// checkMarks looks for large true numbers in every byte, and in what a PDF says.
func checkMarks(t *testing.T, files publish.Files, marks map[string]bool) {
	t.Helper()
	for name, data := range files {
		all := everyByte(t, name, data)
		if path.Ext(name) == ".pdf" {
			all = append(all, saidIn(t, data)...)
		}
		for _, number := range sixDigits(all) {
			if marks[number] {
				t.Errorf("%s has %s, which is true", name, number)
			}
		}
	}
}

// sixDigits are the numbers of six digits in a text, with a comma or without,
// that are no part of a longer number, a word or a hash.
func sixDigits(text []byte) (numbers []string) {
	runs := [2][]byte{} // the last two of letters and digits, a comma between them
	for len(text) > 0 {
		end := 0
		for end < len(text) && (isDigit(text[end]) || 'a' <= text[end]|0x20 && text[end]|0x20 <= 'z') {
			end++
		}
		runs = [2][]byte{runs[1], text[:end]}
		switch joined := slices.Concat(runs[0], runs[1]); {
		case end == 6 && !slices.ContainsFunc(text[:end], isNoDigit):
			numbers = append(numbers, string(text[:end]))
		case end == 3 && len(joined) == 6 && !slices.ContainsFunc(joined, isNoDigit):
			numbers = append(numbers, string(runs[0])+","+string(runs[1]))
		}
		if end < len(text) && text[end] != ',' {
			runs[1] = nil
		}
		text = text[min(end+1, len(text)):]
	}
	return numbers
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isNoDigit(c byte) bool { return !isDigit(c) }

// saidIn is all that a PDF says, its alternative texts among it.
func saidIn(t *testing.T, pdf []byte) []byte {
	t.Helper()
	elements, err := pdfcheck.Read(pdf)
	if err != nil {
		t.Fatal(err)
	}
	var said bytes.Buffer
	var read func([]pdfcheck.Element)
	read = func(elements []pdfcheck.Element) {
		for _, e := range elements {
			fmt.Fprintln(&said, e.Text, e.Alt, e.Expansion)
			read(e.Kids)
		}
	}
	read(elements)
	return said.Bytes()
}

var plainNumber = regexp.MustCompile(`^(\*|\d+(\.\d+)?|)$`)

// checkForms holds that the page has the same numbers as the tables' files, and
// that the PDF says what the page says.
func checkForms(t *testing.T, files publish.Files, paper string) {
	t.Helper()
	page := parse(t, files[paper+".html"])
	tables := 0
	for name, data := range files {
		if path.Ext(name) != ".csv" {
			continue
		}
		tables++
		id := strings.TrimSuffix(strings.TrimSuffix(path.Base(name), ".csv"), "-draft")
		rows := tableCells(find(page, "id", id))
		file := readWithMargins(t, name, data)
		header, want := file[0], file[1:]
		if len(rows) != len(want) {
			t.Errorf("%s: the page has %d rows, and the file %d", id, len(rows), len(want))
			continue
		}
		for r, row := range want {
			c := -1
			for at, words := range row {
				if at > 0 && header[at] == header[at-1]+"_margin" { // of the number before it
					if _, margin, _ := strings.Cut(rows[r][c], " ± "); strings.TrimSuffix(margin, " points") != words {
						t.Errorf("%s has the margin %s where the page has %s", name, words, rows[r][c])
					}
					continue
				}
				c++
				number, _, _ := strings.Cut(rows[r][c], " ±")
				if got := strings.NewReplacer(",", "", "%", "", "+", "", " points", "", " person-months", "", " person-quarters", "").Replace(number); plainNumber.MatchString(words) && got != words {
					t.Errorf("%s has %s where the page has %s", name, words, rows[r][c])
				}
			}
		}
	}
	if tables < 5 {
		t.Errorf("only %d tables", tables)
	}
	elements, err := pdfcheck.Read(files[paper+".pdf"])
	if err != nil {
		t.Fatal(err)
	}
	tagged, shown := fromTitle(tagPassages(nil, elements)), fromTitle(pagePassages(nil, find(page, "id", "page.main")))
	if diff := cmp.Diff(shown, tagged); diff != "" || len(shown) < 50 {
		t.Errorf("page (-) and PDF (+) differ in %d passages:\n%s", len(shown), diff)
	}
}

// charted are the series of a chart that show numbers of people.
var charted = []string{"Observed", "Provisional", "Same month a year before", "Special cause: improvement", "Special cause: concern", "Special cause: high or low"}

// checkCharts holds that the live charts of a paper's page have no number of
// people other than those that tables have, and counts those that it looked at.
func checkCharts(t *testing.T, h *harvest, pack, folder, paper string, files publish.Files) (points int) {
	t.Helper()
	shown := map[string]bool{}
	for at, words := range h.shown {
		if at.group == "" {
			shown[at.measure+" "+words] = true
		}
	}
	page := parse(t, files[folder+paper+".html"])
	for _, b := range blocksOf(t, pack, paper) {
		measures := []string{b.keys["measure"]}
		switch b.kind {
		case "trajectory", "spc":
		case "measures":
			measures = h.panels(readTable(t, b.keys["id"], files[tableIn(folder, b.keys["id"])])[0][1:])
		default:
			continue
		}
		for _, series := range liveSeries(t, find(page, "id", b.keys["id"])) {
			if !slices.Contains(charted, series.Name) || h.units[measures[series.Panel]] == "" {
				continue
			}
			for _, value := range series.values(t) {
				measure := measures[series.Panel] + " "
				exact, tenths := strconv.FormatFloat(value, 'f', -1, 64), strconv.FormatFloat(value, 'f', 1, 64)
				if points++; !shown[measure+exact] && !(h.isRate(measures[series.Panel]) && shown[measure+tenths]) {
					t.Errorf("the chart %s has %v, which no table has", b.keys["id"], value)
				}
			}
		}
	}
	return points
}

// panels are the measures that a table of several has, in the order of its
// columns; blank for those that count no people.
func (h *harvest) panels(columns []string) []string {
	bySlug := map[string]string{}
	for measure := range h.units {
		bySlug[figure.Slug(measure)] = measure
	}
	var measures []string
	for _, column := range columns {
		if !strings.HasSuffix(column, "_required") {
			measures = append(measures, bySlug[column])
		}
	}
	return measures
}

// liveSeries are those of a figure's live chart.
func liveSeries(t *testing.T, figure *html.Node) []lineSeries {
	t.Helper()
	var option struct{ Series []lineSeries }
	for element := range figure.Descendants() {
		if element.Type == html.ElementNode && element.Data == "script" {
			if err := json.Unmarshal([]byte(element.FirstChild.Data), &option); err != nil {
				t.Fatal(err)
			}
		}
	}
	return option.Series
}

// lineSeries is a series of a live chart: days, and the values of a panel.
type lineSeries struct {
	Name  string
	Panel int `json:"xAxisIndex"`
	Data  json.RawMessage
}

// values are those of the points: day, value and words, or a day and a dash.
func (s lineSeries) values(t *testing.T) (values []float64) {
	t.Helper()
	var points [][]any
	if err := json.Unmarshal(s.Data, &points); err != nil {
		t.Fatal(err)
	}
	for _, point := range points {
		if value, ok := point[1].(float64); ok {
			values = append(values, value)
		}
	}
	return values
}
