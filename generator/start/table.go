package start

import (
	"cmp"
	"io"
	"maps"
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/record"
	"boardpack/generator/sheet"
)

const (
	intentions = "intentions.csv"
	delivery   = "delivery.csv"
)

// table is a sheet as it was found.
type table struct {
	name, sheet string // sheet is blank outside a workbook
	title       []string
	header      []string
	above       []string   // by column, the heading of its group; nil where columns have none
	cells       [][]string // by column, those that are not blank
	blanks      []int      // by column, the rows in which it is blank; of a row with one filled cell check tells the whole
	broken      []int      // by column, the cells that hold a spreadsheet's error, which check tells
	rows        [][]string
	headings    [][]string   // rows that are headings of those below them
	taken       map[int]bool // columns that are read
	coloured    []int        // columns that have colours and no word
	scales      []string     // by column, what numbers are to be multiplied by to be as they are shown; blank for as they are
	latest      int          // the column from 1 of days that tell rows of one reference apart; nought for none
}

// open reads a sheet as the file of the contract that its header fits best: of a
// workbook the one that is named, or else the only one that fits.
func open(name string, data []byte, which string) (t *table, file string, findings diag.List) {
	in, file, findings := found(name, func() []byte { return slices.Clone(data) }, which)
	if in == nil {
		return nil, "", findings
	}
	t = tableOf(name, in)
	t.read(in)
	return t, file, nil
}

// found is the sheet in a file, none of its rows read, and the file of the contract.
func found(name string, data func() []byte, which string) (in *sheet.Sheet, file string, findings diag.List) {
	options := sheet.Options{Fits: fitsAsIntentions, Sheet: diag.Located{Text: which, At: diag.Position{File: name}}}
	if slices.Contains(record.Files(), name) {
		file, options.Fits = name, record.Guess(name).Fits
	}
	in, findings = sheet.Open(name, data(), options)
	if in == nil {
		return nil, "", findings
	}
	if _, whole := fitsAsIntentions(in.Header); file == "" && !whole && tellsDelivery(in.Header) {
		file, options.Fits = delivery, record.Guess(delivery).Fits
		if again, _ := sheet.Open(name, data(), options); again != nil {
			in = again
		}
	}
	return in, cmp.Or(file, intentions), nil
}

// tableOf is a table of a sheet's header, without rows.
func tableOf(name string, in *sheet.Sheet) *table {
	t := &table{name: name, sheet: in.At(in.Line, 1).Sheet, taken: map[int]bool{}}
	for _, said := range in.Title {
		t.title = append(t.title, said.Text)
	}
	for _, text := range in.Header {
		t.header = append(t.header, strings.Join(strings.Fields(text), " "))
	}
	if len(in.Above) > 0 {
		t.above = make([]string, len(t.header))
	}
	group := ""
	for k := range t.above {
		if k < len(in.Above) {
			group = cmp.Or(strings.Join(strings.Fields(in.Above[k]), " "), group)
		}
		t.above[k] = group
	}
	return t
}

// scaleOf is what a column's numbers are to be multiplied by to be as they are shown,
// where its cells agree on it; blank where they show them as they are.
func scaleOf(in *sheet.Sheet, column int) string {
	if scales := slices.Collect(maps.Keys(in.Scales(column))); len(scales) == 1 {
		return scales[0]
	}
	return ""
}

// fitsAsIntentions tells how many columns of intentions a row of cells names, wide
// names among them, and whether it has what each must have.
func fitsAsIntentions(cells []string) (named int, whole bool) {
	guess := record.Guess(intentions)
	if named, whole = guess.Fits(cells); whole {
		return named, whole
	}
	found := guess.Columns(cells)
	before := len(found)
	widened(found, &table{header: cells}, needed...)
	lacks := func(name string) bool { _, there := found[name]; return !there }
	return named + len(found) - before, !slices.ContainsFunc(needed, lacks)
}

// tellsDelivery reports whether a header without titles says how something stands.
func tellsDelivery(header []string) bool {
	found := record.Guess(delivery).Columns(header)
	_, reference := found["reference"]
	delete(found, "reference")
	titles := record.Guess(intentions).Columns(header)
	widened(titles, &table{header: header}, needed...)
	_, titled := titles["title"]
	return reference && len(found) > 0 && !titled
}

func (t *table) read(in *sheet.Sheet) {
	defer t.tally()
	for {
		row, err := in.Next()
		if err == io.EOF || err != nil {
			for k := range t.header {
				t.scales = append(t.scales, scaleOf(in, k))
			}
			t.coloured = in.Coloured()
			return // what keeps it from being read is told when the pack is checked
		}
		if row.Broken != nil {
			continue
		}
		t.noteBroken(row)
		t.rows = append(t.rows, trimmed(make([]string, len(t.header)), row))
	}
}

// trimmed puts a row into cells that are blank, those that are merged into one further up
// with its value.
func trimmed(cells []string, row sheet.Row) []string {
	for k := range cells {
		if k < len(row.Cells) {
			cells[k] = strings.TrimSpace(row.Cells[k])
			if sheet.IsErrorValue(cells[k]) { // no word of anybody's
				cells[k] = ""
			}
		}
		if cells[k] == "" && len(row.Merged) > 0 {
			cells[k] = strings.TrimSpace(row.Merged[k])
		}
	}
	return cells
}

// tally sorts the cells of the rows by their columns.
func (t *table) tally() {
	t.cells, t.blanks = make([][]string, len(t.header)), make([]int, len(t.header))
	for _, row := range t.rows {
		_, alone := filledAlone(row)
		for k, text := range row {
			switch {
			case text != "":
				t.cells[k] = append(t.cells[k], text)
			case !alone || len(row) < 3:
				t.blanks[k]++
			}
		}
	}
	for k, n := range t.broken {
		t.blanks[k] = max(t.blanks[k]-n, 0)
	}
}

func (t *table) noteBroken(row sheet.Row) {
	for k, text := range row.Cells[:min(len(row.Cells), len(t.header))] {
		if sheet.IsErrorValue(strings.TrimSpace(text)) {
			if t.broken == nil {
				t.broken = make([]int, len(t.header))
			}
			t.broken[k]++
		}
	}
}

// column is what the rows have in a column, blanks among them.
func (t *table) column(k int) (texts []string) {
	for _, row := range t.rows {
		texts = append(texts, row[k])
	}
	return texts
}

// words are the different values of a column, the commonest first.
func (t *table) words(column int) []string {
	count := map[string]int{}
	for _, text := range t.cells[column] {
		count[text]++
	}
	return slices.SortedFunc(maps.Keys(count), func(a, b string) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return strings.Compare(a, b)
	})
}

// find is the column of a header, and takes it; below nought for none.
func (t *table) take(found map[string]int, name string) int {
	k, ok := found[name]
	if !ok || t.taken[k] {
		return -1
	}
	t.taken[k] = true
	return k
}
