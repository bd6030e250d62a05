package generator

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// What is done about measures is for the Board: no file of another edition has it or
// promises it, and the Board's papers do.
func TestResponsesAreTheBoards(t *testing.T) {
	t.Parallel()
	files := outFiles(t)
	for name, file := range files {
		promised := strings.HasSuffix(name, ".html") && bytes.Contains(bytes.ToLower(file), []byte("what is done about"))
		if _, in, _ := strings.Cut(name, "/"); promised && !strings.HasPrefix(in, boardEdition+"/") {
			t.Errorf("%s says where to find what is done", name)
		}
	}
	for _, pack := range []string{example, planned} {
		data, err := os.ReadFile(filepath.Join(pack, "measures.csv"))
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		k := slices.Index(rows[0], "response")
		told := 0
		for _, row := range rows[1:] {
			if row[k] == "" {
				continue
			}
			told++
			shown := false
			for name, file := range files {
				if !strings.HasPrefix(name, filepath.Base(pack)+"/") {
					continue
				}
				has := strings.HasSuffix(name, ".html") && bytes.Contains(file, []byte(row[k])) || strings.HasSuffix(name, ".csv") && bytes.Contains(file, []byte(row[k])) ||
					strings.HasSuffix(name, ".pdf") && strings.Contains(string(saidIn(t, file)), row[k])
				if ofBoard := strings.HasPrefix(name, filepath.Base(pack)+"/"+boardEdition+"/"); has && !ofBoard {
					t.Errorf("%s tells what is done about %s", name, row[0])
				} else if has && strings.HasSuffix(name, ".pdf") {
					shown = true
				}
			}
			if !shown {
				t.Errorf("no paper of the Board tells what is done about %s", row[0])
			}
		}
		if told == 0 {
			t.Errorf("%s records nothing that is done", pack)
		}
	}
}
