package generator

import (
	"context"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// caseTables builds the pack of a case, which must be without errors, and
// returns the tables of its Board's edition by id, as rows of cells.
func caseTables(t *testing.T, id string) map[string][][]string {
	t.Helper()
	folder, out := filepath.Join("testdata", "cases", id), filepath.Join(t.TempDir(), "out")
	o := Options{Packs: []string{folder}, Out: out}
	findings, err := Check(context.Background(), o)
	if err != nil || findings.HasErrors() {
		t.Fatal(findings, err)
	}
	if _, err := Build(context.Background(), o); err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(out, id, "board", "tables", "*.csv"))
	tables := map[string][][]string{}
	for _, file := range files {
		tables[strings.TrimSuffix(filepath.Base(file), ".csv")] = csvRows(t, file)
	}
	return tables
}

func csvRows(t *testing.T, file string) [][]string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	reader := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(data), "\ufeff")))
	reader.FieldsPerRecord = -1
	rows, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// caseRecords are the rows of a case's own CSV file, by header.
func caseRecords(t *testing.T, id, file string) []map[string]string {
	t.Helper()
	rows := csvRows(t, filepath.Join("testdata", "cases", id, file))
	var records []map[string]string
	for _, row := range rows[1:] {
		record := map[string]string{}
		for k, cell := range row {
			record[rows[0][k]] = cell
		}
		records = append(records, record)
	}
	return records
}

// slug is a word as the head of a table's CSV file has it.
func slug(word string) string {
	return strings.NewReplacer(" ", "_", "/", "_", "'", "").Replace(strings.ToLower(word))
}

// wantCounts compares a table of counts with those of pairs that were counted
// in the CSV files themselves.
func wantCounts(t *testing.T, table [][]string, counted map[[2]string]int) {
	t.Helper()
	total := 0
	for pair, n := range counted {
		k := slices.Index(table[0], slug(pair[1]))
		if k < 0 {
			t.Errorf("no column %q in %v", pair[1], table[0])
			continue
		}
		total += n
		row := slices.IndexFunc(table, func(row []string) bool { return row[0] == pair[0] })
		if row < 0 || table[row][k] != strconv.Itoa(n) {
			t.Errorf("%v: %d in the file, table %v", pair, n, table)
		}
	}
	if last := table[len(table)-1]; last[len(last)-1] != strconv.Itoa(total) {
		t.Errorf("the total is %v, and %d pairs are in the files", last, total)
	}
}

// TestCaseOfRatings builds packs that know a rating by the quarter, and neither
// progress nor status: in their owner's words, and in ours.
func TestCaseOfRatings(t *testing.T) {
	ours := map[string]string{"Amber/Green": "Amber", "Amber/Red": "Red"}
	for _, id := range []string{"B1", "B1b", "B1c"} {
		tables := caseTables(t, id)
		programme, latest, before := map[string]string{}, map[string]string{}, map[string]string{}
		for _, i := range caseRecords(t, id, "intentions.csv") {
			programme[i["Ref"]] = i["Strategic objective"]
		}
		for _, d := range caseRecords(t, id, "delivery.csv") { // two quarters each, in their order
			rag := d["RAG"]
			if word, mapped := ours[rag]; mapped && id != "B1" {
				rag = word
			}
			before[d["Ref"]], latest[d["Ref"]] = latest[d["Ref"]], rag
		}
		counted, moved := map[[2]string]int{}, map[[2]string]int{}
		for reference, rag := range latest {
			counted[[2]string{programme[reference], rag}]++
			was := before[reference]
			if was == "" || id == "B1b" && (was == "Grey" || was == "Not due") {
				was = "Not recorded"
			}
			moved[[2]string{was, rag}]++
		}
		wantCounts(t, tables["a"], counted)
		wantCounts(t, tables["b"], moved)
	}
}

// TestCaseOfOneSheet builds an action log: one sheet for what is to be done and
// how it stands, with months for dates and a column of its own.
func TestCaseOfOneSheet(t *testing.T) {
	table := caseTables(t, "B2")["a"]
	records := caseRecords(t, "B2", "intentions.csv")
	if len(table) != len(records)+1 {
		t.Fatalf("%d actions are listed as %v", len(records), table)
	}
	months := map[string]string{"Sep-25": "September 2025", "Oct-25": "October 2025", "Mar-26": "March 2026"}
	for _, r := range records {
		want := []string{r["Action no."], r["Action"], r["Owner"], months[r["Due"]], r["Status"], r["Update"]}
		if !slices.ContainsFunc(table, func(row []string) bool { return slices.Equal(row, want) }) {
			t.Errorf("%v is not in %v", want, table)
		}
	}
}

// TestCaseOfPrintedIntentions builds intentions with columns of the pack's own,
// whose controls in pack.yaml have what an addition by hand gives.
func TestCaseOfPrintedIntentions(t *testing.T) {
	table := caseTables(t, "B3")["a"]
	for _, r := range caseRecords(t, "B3", "intentions.csv") {
		programme := r["Service area"]
		if programme == "" {
			programme = "Not given"
		}
		row := slices.IndexFunc(table, func(row []string) bool { return row[0] == r["No"] })
		if row < 0 || table[row][1] != programme || table[row][4] != r["Provider"] {
			t.Errorf("%v in %v", r, table)
		}
	}
}

// TestCaseInWelsh builds a pack whose words are Welsh, and shows these.
func TestCaseInWelsh(t *testing.T) {
	tables := caseTables(t, "B5")
	programme, counted := map[string]string{}, map[[2]string]int{}
	for _, i := range caseRecords(t, "B5", "intentions.csv") {
		programme[i["reference"]] = i["programme"]
	}
	for _, d := range caseRecords(t, "B5", "delivery.csv") {
		counted[[2]string{programme[d["reference"]], d["progress"]}]++
	}
	wantCounts(t, tables["by-programme"], counted)
	wantCounts(t, tables["chart-one"], counted)
}

// TestCaseOfOwnCodes builds a pack with aims, goals, priorities and years of its
// own, and no file that lists them.
func TestCaseOfOwnCodes(t *testing.T) {
	table := caseTables(t, "B6")["a"]
	aims := map[[2]string]int{}
	records := caseRecords(t, "B6", "intentions.csv")
	for _, r := range records {
		for aim := range strings.SplitSeq(r["strategic_objectives"], ";") {
			aims[[2]string{r["programme"], aim}]++
		}
	}
	for pair, n := range aims {
		row := slices.IndexFunc(table, func(row []string) bool { return row[0] == pair[0] })
		k := slices.Index(table[0], slug(pair[1]))
		if row < 0 || k < 0 || table[row][k] != strconv.Itoa(n) {
			t.Errorf("%v: %d in the file, table %v", pair, n, table)
		}
	}
	if last := table[len(table)-1]; last[len(last)-1] != strconv.Itoa(len(records)) {
		t.Errorf("the total is %v of %d intentions", last, len(records))
	}
}
