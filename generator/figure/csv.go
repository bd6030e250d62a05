package figure

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
)

// CSV is the table as a CSV file, with its columns' names as header. A cell of
// words that a spreadsheet would run as a formula starts with an apostrophe
// instead.
func (t Table) CSV() ([]byte, error) {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	header := make([]string, len(t.Columns))
	for i, column := range t.Columns {
		header[i] = harmless(column.Name)
	}
	records := [][]string{header}
	for _, row := range t.Rows {
		record := make([]string, len(row.Cells))
		for i, cell := range row.Cells {
			record[i] = cell.Plain()
			if !cell.Numeric() {
				record[i] = harmless(record[i])
			}
		}
		records = append(records, record)
	}
	if err := w.WriteAll(records); err != nil {
		return nil, fmt.Errorf("write a table as CSV: %w", err)
	}
	return out.Bytes(), nil
}

func harmless(words string) string {
	if strings.HasPrefix(strings.TrimLeft(words, " "), "=") || words != "" && strings.ContainsRune("+-@\t\r", rune(words[0])) {
		return "'" + words
	}
	return words
}
