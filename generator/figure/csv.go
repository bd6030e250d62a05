package figure

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
)

// byteOrderMark begins a CSV file: without it a spreadsheet reads "£" in the letters
// of its own country.
const byteOrderMark = "\ufeff"

// CSVFile is what CSV gives as a file that a spreadsheet opens by a double click.
func (t Table) CSVFile() ([]byte, error) { return t.csvAfter(byteOrderMark) }

// CSV is the table as text, with its columns' names as header and as Flat has it. A
// cell of words that a spreadsheet would run as a formula starts with an apostrophe
// instead.
func (t Table) CSV() ([]byte, error) { return t.csvAfter("") }

func (t Table) csvAfter(mark string) ([]byte, error) {
	out := bytes.NewBufferString(mark)
	w := csv.NewWriter(out)
	flat := t.Flat()
	record := make([]string, 0, len(flat.Columns))
	for _, column := range flat.Columns {
		record = append(record, Harmless(column.Name))
	}
	_ = w.Write(record) // what went wrong is told at the end
	for _, row := range flat.Rows {
		record = record[:0]
		for _, cell := range row.Cells {
			record = append(record, cell.file())
		}
		_ = w.Write(record)
	}
	w.Flush()
	if err := w.Error(); err != nil {
		return nil, fmt.Errorf("write a table as CSV: %w", err)
	}
	return out.Bytes(), nil
}

// Flat is the table as files have it: a column of which some numbers have a margin is
// followed by one of these, NAME_margin, and one of which some values may still change
// by one that says of each whether it may, NAME_provisional.
func (t Table) Flat() Table {
	rough, unsettled := t.columnsWith(func(c Cell) bool { return c.Margin != "" }), t.columnsWith(func(c Cell) bool { return c.Provisional })
	for i, column := range t.Columns {
		unsettled[i] = unsettled[i] || column.Provisional
	}
	if !slices.Contains(rough, true) && !slices.Contains(unsettled, true) {
		return Table{Columns: t.Columns, Rows: t.Rows, Compact: t.Compact}
	}
	flat := Table{Compact: t.Compact}
	for i, column := range t.Columns {
		flat.Columns = append(flat.Columns, column)
		if rough[i] {
			flat.Columns = append(flat.Columns, Column{Name: column.Name + "_margin", Label: column.Label + ", ±", Group: column.Group, Numeric: true})
		}
		if unsettled[i] {
			flat.Columns = append(flat.Columns, Column{Name: column.Name + "_provisional", Label: column.Label + ", provisional", Group: column.Group})
		}
	}
	for _, row := range t.Rows {
		cells := make([]Cell, 0, len(flat.Columns))
		for i, cell := range row.Cells {
			margin, provisional := Cell{}, cell.settled(t.Columns[i].Provisional)
			if cell.Margin != "" {
				margin = Written(cell.Margin)
			}
			cell.Margin, cell.Provisional = "", false
			if cells = append(cells, cell); rough[i] {
				cells = append(cells, margin)
			}
			if unsettled[i] {
				cells = append(cells, provisional)
			}
		}
		flat.Rows = append(flat.Rows, Row{Cells: cells, Total: row.Total, Head: row.Head})
	}
	return flat
}

// settled says whether the value may still change, or all of its column; nothing of a cell
// that shows no value.
func (c Cell) settled(column bool) Cell {
	_, hidden := c.Value.(Suppressed)
	switch {
	case hidden || c.Text() == "":
		return Cell{}
	case c.Provisional || column:
		return Said("Yes")
	}
	return Said("No")
}

// columnsWith are the columns of which some cells are such.
func (t Table) columnsWith(such func(Cell) bool) []bool {
	with := make([]bool, len(t.Columns))
	for _, row := range t.Rows {
		for i, cell := range row.Cells {
			with[i] = with[i] || such(cell)
		}
	}
	return with
}

// file is the cell as a CSV file has it, with no formula.
func (c Cell) file() string {
	if c.Numeric() {
		return c.Plain()
	}
	return Harmless(c.Plain())
}

// Harmless puts an apostrophe before words that a spreadsheet would run as a formula.
func Harmless(words string) string {
	if strings.HasPrefix(strings.TrimLeft(words, " "), "=") || words != "" && strings.ContainsRune("+-@\t\r", rune(words[0])) {
		return "'" + words
	}
	return words
}
