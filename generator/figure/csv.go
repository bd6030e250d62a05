package figure

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"

	"boardpack/generator/wording"
)

// byteOrderMark begins a CSV file: without it a spreadsheet reads "£" in the letters
// of its own country.
const byteOrderMark = "\ufeff"

// CSVFile is what CSV gives as a file that a spreadsheet opens by a double click.
func (t Table) CSVFile() ([]byte, error) {
	text, err := t.CSV()
	return append([]byte(byteOrderMark), text...), err
}

// CSV is the table as text, with its columns' names as header. A column of
// which some numbers have a margin is followed by one of these, NAME_margin. A cell
// of words that a spreadsheet would run as a formula starts with an apostrophe
// instead.
func (t Table) CSV() ([]byte, error) {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	rough := t.margins()
	var header []string
	for i, column := range t.Columns {
		header = append(header, harmless(column.Name))
		if rough[i] {
			header = append(header, harmless(column.Name+"_margin"))
		}
	}
	records := [][]string{header}
	for _, row := range t.Rows {
		var record []string
		for i, cell := range row.Cells {
			record = append(record, cell.file())
			if rough[i] {
				record = append(record, wording.Plain(cell.Margin))
			}
		}
		records = append(records, record)
	}
	if err := w.WriteAll(records); err != nil {
		return nil, fmt.Errorf("write a table as CSV: %w", err)
	}
	return out.Bytes(), nil
}

// margins reports of each column whether a number in it has one.
func (t Table) margins() map[int]bool {
	rough := map[int]bool{}
	for _, row := range t.Rows {
		for i, cell := range row.Cells {
			rough[i] = rough[i] || cell.Margin != ""
		}
	}
	return rough
}

// file is the cell as a CSV file has it, with no formula.
func (c Cell) file() string {
	if c.Numeric() {
		return c.Plain()
	}
	return harmless(c.Plain())
}

func harmless(words string) string {
	if strings.HasPrefix(strings.TrimLeft(words, " "), "=") || words != "" && strings.ContainsRune("+-@\t\r", rune(words[0])) {
		return "'" + words
	}
	return words
}
