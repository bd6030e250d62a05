package recordtest

import (
	"encoding/csv"
	"os"
	"testing"
)

// Rows are the rows of a CSV file by their headers.
func Rows(t testing.TB, file string) []map[string]string {
	t.Helper()
	opened, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Close()
	records, err := csv.NewReader(opened).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	for _, record := range records[1:] {
		row := map[string]string{}
		for k, name := range records[0] {
			row[name] = record[k]
		}
		rows = append(rows, row)
	}
	return rows
}
