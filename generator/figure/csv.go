package figure

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
)

// byteOrderMark begins a CSV file: without it a spreadsheet reads "£" in the letters
// of its own country.
const byteOrderMark = "\ufeff"

// CSVFile is what CSV gives as a file that a spreadsheet opens by a double click.
func (t Table) CSVFile() ([]byte, error) {
	text, err := t.CSV()
	return append([]byte(byteOrderMark), text...), err
}

// CSV is the table as text, with its columns' names as header and as Flat has it. A
// cell of words that a spreadsheet would run as a formula starts with an apostrophe
// instead.
func (t Table) CSV() ([]byte, error) {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	flat := t.Flat()
	record := make([]string, len(flat.Columns))
	for i, column := range flat.Columns {
		record[i] = Harmless(column.Name)
	}
	records := [][]string{record}
	for _, row := range flat.Rows {
		record := make([]string, len(row.Cells))
		for i, cell := range row.Cells {
			record[i] = cell.file()
		}
		records = append(records, record)
	}
	if err := w.WriteAll(records); err != nil {
		return nil, fmt.Errorf("write a table as CSV: %w", err)
	}
	return out.Bytes(), nil
}

// Flat is the table as files have it: a column of which some numbers have a margin is
// followed by one of these, NAME_margin.
func (t Table) Flat() Table {
	rough := t.margins()
	if len(rough) == 0 {
		return t
	}
	flat := Table{Compact: t.Compact}
	for i, column := range t.Columns {
		flat.Columns = append(flat.Columns, column)
		if rough[i] {
			flat.Columns = append(flat.Columns, Column{Name: column.Name + "_margin", Label: column.Label + ", ±", Group: column.Group, Numeric: true})
		}
	}
	for _, row := range t.Rows {
		cells := make([]Cell, 0, len(flat.Columns))
		for i, cell := range row.Cells {
			margin := Cell{}
			if cell.Margin != "" {
				margin = Written(cell.Margin)
			}
			cell.Margin = ""
			if cells = append(cells, cell); rough[i] {
				cells = append(cells, margin)
			}
		}
		flat.Rows = append(flat.Rows, Row{Cells: cells, Total: row.Total, Head: row.Head})
	}
	return flat
}

// margins reports of columns that some of their numbers have one.
func (t Table) margins() map[int]bool {
	rough := map[int]bool{}
	for _, row := range t.Rows {
		for i, cell := range row.Cells {
			if cell.Margin != "" {
				rough[i] = true
			}
		}
	}
	return rough
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
