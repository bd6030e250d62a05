package generator

import (
	"bytes"
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
	elements := readPDF(t, pdf)
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

// leftOut are the columns of a file that its table on the page leaves out: they say the
// same in every row, and a note says what.
func leftOut(page *html.Node, id string, header []string, rows [][]string) map[int]bool {
	left := map[int]bool{}
	shown := tableCells(find(page, "id", id))
	columns := 0
	for at := range header {
		if !isBeside(header, at) { // which stands with its number
			columns++
		}
	}
	for at := len(header) - 1; at > 0 && len(shown) > 0 && len(shown[0])+len(left) < columns; at-- {
		if isBeside(header, at) {
			continue
		}
		same := !slices.ContainsFunc(rows, func(r []string) bool { return r[at] != rows[0][at] })
		left[at] = same && rows[0][at] != ""
		if !left[at] {
			delete(left, at)
		}
	}
	return left
}

// unitWords are what a page writes around a number that a file has alone.
var unitWords = strings.NewReplacer(",", "", "%", "", "+", "", " points", "", " person-months", "", " person-quarters", "")

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
		if len(tableCells(find(page, "id", id))) == 0 {
			id += "-data" // it stands in the annex
		}
		rows := tableCells(find(page, "id", id))
		file := readWithMargins(t, name, data)
		header, want := file[0], file[1:]
		if len(rows) != len(want) {
			t.Errorf("%s: the page has %d rows, and the file %d", id, len(rows), len(want))
			continue
		}
		left := leftOut(page, id, header, want)
		for r, row := range want {
			c := -1
			for at, words := range row {
				if left[at] {
					continue
				}
				if isOfProvisional(header, at) {
					continue
				}
				if isMargin(header, at) { // of the number before it
					if _, margin, _ := strings.Cut(rows[r][c], " ± "); unitWords.Replace(margin) != words {
						t.Errorf("%s has the margin %s where the page has %s", name, words, rows[r][c])
					}
					continue
				}
				c++
				number, _, _ := strings.Cut(rows[r][c], " ±")
				if got := unitWords.Replace(number); plainNumber.MatchString(words) && got != words {
					t.Errorf("%s has %s where the page has %s", name, words, rows[r][c])
				}
			}
		}
	}
	if tables < 5 {
		t.Errorf("only %d tables", tables)
	}
	elements := readPDF(t, files[paper+".pdf"])
	tagged, shown := fromTitle(tagPassages(nil, elements)), fromTitle(pagePassages(nil, find(page, "id", "page.main")))
	if diff := cmp.Diff(shown, tagged); diff != "" || len(shown) < 50 {
		t.Errorf("page (-) and PDF (+) differ in %d passages:\n%s", len(shown), diff)
	}
}

// charted are the series of a chart that show numbers of people.
var charted = []string{"Observed", "Provisional", "Same month a year before", "Unusual, for the better", "Unusual, for the worse", "Unusual"}

// checkCharts holds that the marks of a paper's charts, drawn and live, tell no number of people
// other than those that tables have, and counts those that it looked at.
func checkCharts(t *testing.T, h *harvest, pack, folder, paper string, files publish.Files) (points int) {
	t.Helper()
	shown := map[string]bool{}
	for at, words := range h.shown {
		if at.group == "" {
			shown[at.measure+" "+words] = true
		}
	}
	page, explored := parse(t, files[folder+paper+".html"]), parse(t, files[folder+"charts.html"])
	for _, b := range blocksOf(t, pack, paper) {
		measures := []string{b.keys["measure"]}
		switch b.kind {
		case "trajectory", "spc":
		case "measures":
			measures = h.panels(readTable(t, b.keys["id"], files[tableIn(folder, b.keys["id"])])[0][1:])
		default:
			continue
		}
		marks := marksOf(t, find(page, "id", b.keys["id"]), measures)
		var live []dayMark // a figure whose values are all hidden has no chart
		if figure := find(explored, "id", paper+"."+b.keys["id"]); figure != nil {
			live = liveMarks(t, figure, measures)
		}
		if len(marks) > 0 && len(live) == 0 {
			t.Errorf("the live chart %s has no values", b.keys["id"])
		}
		for _, mark := range append(marks, live...) {
			if !slices.Contains(charted, mark.trace) || h.units[mark.measure] == "" {
				continue
			}
			exact, tenths := strconv.FormatFloat(mark.value, 'f', -1, 64), strconv.FormatFloat(mark.value, 'f', 1, 64)
			if points++; !shown[mark.measure+" "+exact] && !(h.isRate(mark.measure) && shown[mark.measure+" "+tenths]) {
				t.Errorf("the chart %s has %v of %q (%s), which no table has", b.keys["id"], mark.value, mark.measure, mark.trace)
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

// dayMark is a mark of a chart over days, as its title tells it.
type dayMark struct {
	measure, trace string
	value          float64
}

// marksOf are those of a figure's drawings, the wide one and the narrow one. In a
// chart of several measures each mark tells its own first.
func marksOf(t *testing.T, figure *html.Node, measures []string) (marks []dayMark) {
	t.Helper()
	for element := range figure.Descendants() {
		if element.Type != html.ElementNode || element.Data != "title" {
			continue
		}
		said := words(element)
		at := strings.LastIndex(said, ": ")
		before, number := said[:at], said[at+2:]
		m := dayMark{measure: measures[0], trace: strings.TrimSpace(before[strings.LastIndex(before, ", ")+1:])}
		for _, measure := range measures {
			if strings.HasPrefix(before, measure+", ") {
				m.measure = measure
			}
		}
		var err error
		if m.value, err = strconv.ParseFloat(strings.NewReplacer(",", "", "%", "").Replace(number), 64); err == nil {
			marks = append(marks, m)
		} else if slices.Contains(charted, m.trace) {
			t.Errorf("a mark says %q", said)
		}
	}
	return marks
}
