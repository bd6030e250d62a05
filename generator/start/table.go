package start

import (
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
	header      []string
	cells       [][]string // by column, those that are not blank
	blanks      []int      // by column, the rows in which it is blank
	rows        [][]string
	taken       map[int]bool // columns that are read
}

// open reads a sheet as the file of the contract that its header fits best.
func open(name string, data []byte) (*table, string, diag.List) {
	file, most := intentions, -1
	if slices.Contains(record.Files(), name) {
		file, most = name, 1
	}
	in, findings := sheet.Open(name, slices.Clone(data), sheet.Options{Fits: record.Guess(file).Fits})
	if in == nil {
		return nil, "", findings
	}
	t := &table{name: name, sheet: in.At(in.Line, 1).Sheet, taken: map[int]bool{}}
	if most < 0 {
		if _, whole := record.Guess(intentions).Fits(in.Header); !whole {
			file = delivery
		}
	}
	for _, text := range in.Header {
		t.header = append(t.header, strings.Join(strings.Fields(text), " "))
	}
	t.read(in)
	return t, file, nil
}

func (t *table) read(in *sheet.Sheet) {
	t.cells, t.blanks = make([][]string, len(t.header)), make([]int, len(t.header))
	for {
		row, err := in.Next()
		if err == io.EOF || err != nil {
			return // what keeps it from being read is told when the pack is checked
		}
		if row.Broken != nil {
			continue
		}
		cells := make([]string, len(t.header))
		for k := range cells {
			if k < len(row.Cells) {
				cells[k] = strings.TrimSpace(row.Cells[k])
			}
			if cells[k] == "" {
				t.blanks[k]++
			} else {
				t.cells[k] = append(t.cells[k], cells[k])
			}
		}
		t.rows = append(t.rows, cells)
	}
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
