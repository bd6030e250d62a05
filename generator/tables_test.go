package generator

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html"

	"boardpack/generator/publish"
)

// tableForms are the forms of one table that a reader can have.
type tableForms struct {
	page  [][]string // cells as the page shows them, header first; none where the page leads to the file
	file  [][]string // rows of the CSV file, header first
	shown [][]string // cells of the worksheet as a spreadsheet shows them, header first
	raw   [][]string // what it holds of them
}

// TestWorkbookPageAndFileSayTheSame reads every cell of every workbook back, by a
// library that has not written it, and compares it with the page and the CSV file.
func TestWorkbookPageAndFileSayTheSame(t *testing.T) {
	t.Parallel()
	torture, err := tortureOut()
	if err != nil {
		t.Fatal(err)
	}
	books, tables, cells := 0, 0, 0
	for _, files := range []publish.Files{outFiles(t), torture} {
		for name, data := range files {
			if path.Ext(name) != ".xlsx" {
				continue
			}
			books++
			for id, forms := range formsOf(t, files, path.Dir(name), data) {
				tables++
				t.Run(path.Join(path.Dir(name), id), func(t *testing.T) { cells += forms.check(t) })
			}
		}
	}
	if books < 8 || tables < 150 || cells < 10000 {
		t.Errorf("only %d cells of %d tables in %d workbooks", cells, tables, books)
	}
}

// formsOf are the tables of an edition, by id.
func formsOf(t *testing.T, files publish.Files, edition string, data []byte) map[string]tableForms {
	t.Helper()
	book, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]tableForms{}
	var pages []*html.Node
	for name, data := range files {
		if path.Dir(name) == edition && path.Ext(name) == ".html" && path.Base(name) != "charts.html" {
			pages = append(pages, parse(t, data))
		}
	}
	for name, data := range files {
		if path.Dir(name) != path.Join(edition, "tables") || path.Ext(name) != ".csv" {
			continue
		}
		id := strings.TrimSuffix(strings.TrimSuffix(path.Base(name), ".csv"), "-draft")
		forms := tableForms{file: readCSV(t, data)}
		for _, page := range pages {
			for _, anchor := range []string{id, id + "-data"} { // in an annex
				if at := find(page, "id", anchor); at != nil && len(forms.page) < 2 {
					forms.page = pageTable(at)
				}
			}
		}
		forms.shown, forms.raw = rowsOfSheet(t, book, id[:min(len(id), 31)])
		all[id] = forms
	}
	if sheets := len(book.GetSheetList()); sheets != len(all)+3 {
		t.Errorf("%s has %d worksheets for %d tables", edition, sheets, len(all))
	}
	return all
}

// rowsOfSheet are the rows of a worksheet's table, from its header on.
func rowsOfSheet(t *testing.T, book *excelize.File, sheet string) (shown, raw [][]string) {
	t.Helper()
	tables, err := book.GetTables(sheet)
	if err != nil {
		t.Fatal(err)
	}
	shown, err = book.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	raw, err = book.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	head := len(shown) - 1 // of a table without rows, which is not marked
	if len(tables) == 1 {
		if _, head, err = excelize.CellNameToCoordinates(strings.Split(tables[0].Range, ":")[0]); err != nil {
			t.Fatal(err)
		}
		head--
	}
	return shown[head:], raw[head:]
}

// pageTable is a table of a page, header first, with what heads a group of its rows in
// front of each of them.
func pageTable(n *html.Node) (rows [][]string) {
	var header []string
	for element := range n.Descendants() {
		if element.Data == "th" && attribute(element, "scope") == "col" {
			header = append(header, words(element))
		}
	}
	var group []string
	for _, row := range tableCells(n) {
		if len(row) == 1 && len(header) > 1 {
			group = row
			continue
		}
		rows = append(rows, append(slices.Clone(group), row...))
	}
	if group != nil {
		header = append([]string{"the group"}, header...)
	}
	return append([][]string{header}, rows...)
}

// check compares the forms, and returns how many cells there are.
func (f tableForms) check(t *testing.T) (cells int) {
	if len(f.shown) != len(f.file) || len(f.page) > 1 && len(f.page) != len(f.file) && len(f.file) <= 1001 {
		t.Fatalf("%d rows in the worksheet, %d in the file, %d on the page", len(f.shown), len(f.file), len(f.page))
	}
	named := nicknames{}
	for r, row := range f.shown[1:] {
		if len(row) != len(f.file[0]) {
			t.Fatalf("row %d has %d cells, the file's has %d", r, len(row), len(f.file[0]))
		}
		for i, shown := range row {
			cells++
			if !sameInFile(shown, f.raw[r+1][i], f.file[r+1][i]) && !named.is(i, f.file[r+1][i], shown) {
				t.Errorf("row %d, column %d: %q (%s) in the worksheet, %q in the file", r, i, shown, f.raw[r+1][i], f.file[r+1][i])
			}
		}
		if len(f.page) > r+1 {
			f.checkOnPage(t, row, f.page[r+1])
		}
	}
	return cells
}

// saysProvisional reports whether words of a page say that a value may still change.
func saysProvisional(words string) bool {
	return strings.Contains(words, "(provisional)") || strings.Contains(words, "[p]")
}

// checkOnPage holds a row against the page's, which has margins beside their numbers, may
// have two columns in one, and leaves out what is the same in every row.
func (f tableForms) checkOnPage(t *testing.T, row, page []string) {
	c := 0
	for i := 0; i < len(row); i++ {
		head := f.shown[0][i]
		if isOfProvisional(f.file[0], i) {
			if marked := saysProvisional(page[c-1]); row[i] == "Yes" && !marked && !saysProvisional(f.page[0][c-1]) || row[i] == "No" && marked {
				t.Errorf("%s: %q in the worksheet, %q on the page", head, row[i], page[c-1])
			}
			continue
		}
		if f.isMargin(i) {
			if !sameOnPage(row[i], page[c-1], true) {
				t.Errorf("%s: %q in the worksheet, %q on the page", head, row[i], page[c-1])
			}
			continue
		}
		if c == len(page) {
			f.checkConstant(t, i)
			continue
		}
		label := f.page[0][c]
		switch {
		case (label == head || strings.HasPrefix(label, head+" and ")) && f.isUnder(f.next(i)):
			if i = f.next(i); !isBoth(row[f.before(i)], row[i], page[c]) {
				t.Errorf("%s: %q and %q in the worksheet, %q on the page", head, row[f.before(i)], row[i], page[c])
			}
		case label == "the group" && page[c] == head+" "+row[i]: // a short code alone would tell nothing
		case label != "the group" && label != head && !strings.HasSuffix(head, ": "+label) && len(page) < len(row):
			f.checkConstant(t, i)
			continue
		case !sameOnPage(row[i], strings.TrimSuffix(strings.TrimSuffix(page[c], " (provisional)"), " [p]"), false): // said in a column of its own
			t.Errorf("%s: %q in the worksheet, %q on the page", head, row[i], page[c])
		}
		c++
	}
	if c != len(page) {
		t.Errorf("the page has %q besides", page[c:])
	}
}

func (f tableForms) isMargin(i int) bool { return isMargin(f.file[0], i) }

// isMargin and isOfProvisional tell the columns of a file that say more of the one before.
func isMargin(header []string, i int) bool {
	return i > 0 && i < len(header) && header[i] == header[i-1]+"_margin"
}

func isOfProvisional(header []string, i int) bool {
	return i > 0 && i < len(header) && header[i] == strings.TrimSuffix(header[i-1], "_margin")+"_provisional"
}

func isBeside(header []string, i int) bool { return isMargin(header, i) || isOfProvisional(header, i) }

// next and before are the columns beside one, those left out that say more of another.
func (f tableForms) next(i int) int {
	for i++; isBeside(f.file[0], i); i++ {
	}
	return i
}

func (f tableForms) before(i int) int {
	for i--; isBeside(f.file[0], i); i-- {
	}
	return i
}

// isUnder reports whether a column stands in the cells of the one before it: the page has
// no heading for it, and it differs from row to row.
func (f tableForms) isUnder(i int) bool {
	if i >= len(f.shown[0]) || slices.ContainsFunc(f.page[0], func(label string) bool {
		return label == f.shown[0][i] || strings.HasPrefix(label, f.shown[0][i]+" and ") || strings.HasSuffix(f.shown[0][i], ": "+label)
	}) {
		return false
	}
	return slices.ContainsFunc(f.shown[1:], func(row []string) bool { return row[i] != f.shown[1][i] })
}

// isBoth tells a cell of the page that has two columns in it.
func isBoth(first, second, page string) bool {
	first, second = strings.Join(strings.Fields(first), " "), strings.Join(strings.Fields(second), " ")
	if first == "[x]" || first == "[z]" {
		return page == ""
	}
	rest, ok := strings.CutPrefix(page, first)
	return ok && (strings.HasSuffix(strings.TrimRight(rest, "."), strings.TrimRight(second, ".")) || second == "[x]")
}

// checkConstant holds that a column says the same in every row.
func (f tableForms) checkConstant(t *testing.T, column int) {
	for _, row := range f.shown[2:] {
		if row[column] != f.shown[1][column] {
			t.Fatalf("the page leaves out %s, which has %q and %q", f.shown[0][column], f.shown[1][column], row[column])
		}
	}
}

// nicknames are what people read for the codes of a column, which a file has: always the
// same for one, and for no other.
type nicknames map[[2]string]string

func (n nicknames) is(column int, code, name string) bool {
	key, back := [2]string{fmt.Sprint(column), code}, [2]string{fmt.Sprint(column) + " back", name}
	known, again := n[key]
	was, used := n[back]
	n[key], n[back] = name, code
	_, err := strconv.ParseFloat(strings.ReplaceAll(name, ",", ""), 64)
	return err != nil && code != "" && (!again || known == name) && (!used || was == code)
}

// sameOnPage compares a cell with the page's, which has a number's margin beside it.
func sameOnPage(shown, page string, isMargin bool) bool {
	before, after, rough := strings.Cut(page, " ± ")
	if isMargin {
		return !rough && shown == "[z]" || rough && strings.HasPrefix(after, shown)
	}
	if rough {
		_, unit, _ := strings.Cut(after, " ")
		page = strings.TrimSpace(before + " " + unit)
	}
	switch strings.Join(strings.Fields(shown), " ") {
	case page:
		return true
	case "0", "None", "[x]", "[z]":
		return page == ""
	case "[c]":
		return page == "*"
	}
	return false
}

// sameInFile compares what a cell holds with the file's: a share is a fraction in one
// and in hundredths in the other, a day and a time are counted in days.
func sameInFile(shown, raw, file string) bool {
	if slices.Contains([]string{"0", "None", "[x]", "[z]"}, shown) && file == "" || shown == "[c]" && file == "*" {
		return true
	}
	number, err := strconv.ParseFloat(raw, 64)
	if err != nil || raw == shown && raw == file {
		return raw == strings.TrimPrefix(file, "'") || isPeriod(file)
	}
	if day, err := time.Parse(time.DateOnly, file); err == nil {
		return number == day.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours()/24
	}
	if clock, err := time.Parse(time.TimeOnly, file); err == nil {
		return int(number*86400+0.5) == clock.Hour()*3600+clock.Minute()*60+clock.Second()
	}
	want, err := strconv.ParseFloat(file, 64)
	if strings.Contains(shown, "%") {
		want, _ = strconv.ParseFloat(file+"e-2", 64)
	}
	return err == nil && number == want
}

// isPeriod reports whether the file has the last day of what the worksheet names.
func isPeriod(file string) bool {
	_, err := time.Parse(time.DateOnly, file)
	return err == nil
}
