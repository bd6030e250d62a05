package record

import (
	"encoding/csv"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"boardpack/generator/relation"
)

// hiddenOfAll are intentions of the example pack of which every file that can
// has a row.
var hiddenOfAll = []string{"CI2526-001", "CI2526-002", "CI2526-063", "CI2526-064"}

// markedFiles are every file of the contract, out of the example pack, with a
// mark in each text of the rows that belong to hidden intentions. Told is how many rows
// of each file have marks.
func markedFiles(t *testing.T) (files fstest.MapFS, told map[string]int) {
	t.Helper()
	files, told = fstest.MapFS{}, map[string]int{}
	measures := map[string]bool{}
	for _, known := range tables {
		rows := exampleRows(t, known.file)
		header := rows[0]
		for _, row := range rows[1:] {
			reference := slices.Index(header, "reference")
			hidden := reference >= 0 && slices.Contains(hiddenOfAll, row[reference])
			if measure := slices.Index(header, "measure"); hidden && known.file == "measures.csv" {
				measures[row[measure]] = true
			} else if measure >= 0 && measures[row[measure]] {
				hidden = true
			}
			if hidden {
				told[known.file]++
				mark(known, header, row)
			}
		}
		var text strings.Builder
		csv.NewWriter(&text).WriteAll(rows)
		files[known.file] = &fstest.MapFile{Data: []byte(text.String())}
	}
	return files, told
}

// mark marks the free texts of a row, and the names by which rows of other files
// find it.
func mark(known table, header, row []string) {
	for k, name := range header {
		i := slices.IndexFunc(known.fields, func(f relation.Field) bool { return f.Name == name })
		if i < 0 || row[k] == "" {
			continue
		}
		f := known.fields[i]
		free := f.Type == relation.Text && f.Column.Check == "" && f.Column.Go.Kind() == reflect.String
		if free && name != "goal" || name == "observations_of" {
			row[k] = markedWord + " " + row[k]
		}
	}
}

// exampleRows are those of a file of the second example pack, and of delivery.csv, which
// it does not have, one for each intention.
func exampleRows(t *testing.T, file string) [][]string {
	t.Helper()
	if file == "delivery.csv" {
		rows := [][]string{{"reference", "as_at", "status", "progress", "narrative"}}
		for _, row := range exampleRows(t, intentionsFile)[1:] {
			rows = append(rows, []string{row[0], "2025-03-01", "OPEN", "Delayed", "A narrative."})
		}
		return rows
	}
	data, err := os.ReadFile("../../data/2025-26/" + file)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// Of every file of the contract, a view holds nothing that hangs on an intention
// which it does not see.
func TestNoFileShowsHiddenRows(t *testing.T) {
	files, told := markedFiles(t)
	pack, findings := Read(files, "p", Settings{Cycle: "2025/26"})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	view := pack.View(func(i *Intention) bool { return !strings.HasPrefix(i.Reference, markedWord) })
	if mark := marked(reflect.ValueOf(view)); mark != "" {
		t.Errorf("the view holds %s", mark)
	}
	for _, known := range tables {
		hangs := slices.ContainsFunc(known.fields, func(f relation.Field) bool { return f.Name == "reference" || f.Name == "measure" })
		if hangs && told[known.file] == 0 {
			t.Errorf("%s has no row that is hidden here, so that nothing is known of it", known.file)
		}
		if hangs && known.audience == everyone {
			t.Errorf("%s names intentions and is for everyone", known.file)
		}
		if known.audience == boardOnly {
			t.Errorf("%s: nobody has declared who sees it", known.file)
		}
		if (known.audience == byOwnRule) != (known.own != nil) {
			t.Errorf("%s: rule and audience do not agree", known.file)
		}
	}
	whole := map[string]int{}
	for _, r := range pack.Relations() {
		whole[r.Name] = len(r.Rows())
	}
	for _, r := range view.Relations() {
		if len(r.Rows()) == 0 || len(r.Rows()) > whole[r.Name] {
			t.Errorf("the view has %d of %d %s", len(r.Rows()), whole[r.Name], r.Name)
		}
		for _, row := range r.Rows() {
			for _, f := range r.Fields {
				if words := f.Text(row); strings.Contains(words, markedWord) {
					t.Errorf("%s.%s of the view is %q", r.Name, f.Name, words)
				}
			}
		}
	}
}

// What the Board's edition alone has of a record is nowhere in a view that hides
// nothing else.
func TestFieldsOfTheBoardAreBlankInViews(t *testing.T) {
	closed := 0
	for _, known := range tables {
		for _, f := range known.fields {
			if !f.BoardOnly {
				continue
			}
			closed++
			if known.audience == hung {
				t.Errorf("%s.%s: a view has the records of an intention as they stand", known.file, f.Name)
			}
			rows := exampleRows(t, known.file)
			k := slices.Index(rows[0], f.Name)
			for _, row := range rows[1:] {
				row[k] = markedWord
			}
			files := fstest.MapFS{}
			for _, other := range tables {
				of := exampleRows(t, other.file)
				if other.file == known.file {
					of = rows
				}
				var text strings.Builder
				csv.NewWriter(&text).WriteAll(of)
				files[other.file] = &fstest.MapFile{Data: []byte(text.String())}
			}
			pack, findings := Read(files, "p", Settings{Cycle: "2025/26"})
			if findings.HasErrors() {
				t.Fatal(findings)
			}
			if marked(reflect.ValueOf(pack)) == "" {
				t.Fatalf("%s.%s is not marked in the whole", known.file, f.Name)
			}
			if mark := marked(reflect.ValueOf(pack.View(func(*Intention) bool { return true }))); mark != "" {
				t.Errorf("the view holds %s", mark)
			}
		}
	}
	if closed == 0 {
		t.Error("no field is the Board's alone")
	}
}

type undeclared struct {
	Row
	What string `csv:"what"`
}

// A file of which nobody says who sees it is in no view but the whole.
func TestUndeclaredFilesAreClosed(t *testing.T) {
	defer Add[undeclared]("undeclared", "undeclared.csv", "what nobody has declared")()
	files := folder("intentions.csv", twoIntentions)
	files["undeclared.csv"] = &fstest.MapFile{Data: []byte("what\nThis\nThat\n")}
	pack, findings := Read(files, "p", Settings{Cycle: "2025/26"})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	if rows := pack.Relation("undeclared").Rows(); len(rows) != 2 {
		t.Errorf("the whole has %d", len(rows))
	}
	if rows := pack.View(func(*Intention) bool { return true }).Relation("undeclared").Rows(); len(rows) != 0 {
		t.Errorf("a view that hides nothing else has %d", len(rows))
	}
}
