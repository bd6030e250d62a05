package generator

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const boardOfOwn = "editions: [{name: board, papers: [paper]}]\n"

// ownPack is a pack with some settings more and a paper of its own.
func ownPack(t *testing.T, settings, paper string, files ...string) string {
	t.Helper()
	folder := planPack(t, boardOfOwn+settings)
	files = append(files, "paper.md", "---\ntitle: Plan\ndate: 19 March 2025\n---\n\n## One {#one}\n\n"+paper)
	for k := 0; k < len(files); k += 2 {
		if err := os.WriteFile(filepath.Join(folder, files[k]), []byte(files[k+1]), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// errorsOf are the errors of a pack, without its folder.
func errorsOf(t *testing.T, folder string) []string {
	t.Helper()
	findings, err := Check(context.Background(), Options{Packs: []string{folder}})
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, f := range findings {
		if f.Severity.String() == "error" {
			told = append(told, strings.TrimPrefix(f.String(), filepath.ToSlash(folder)+"/"))
		}
	}
	return told
}

func TestFindingsOfFilesAndVocabulary(t *testing.T) {
	for _, c := range []struct{ name, settings, want string }{
		{"unknown file", "files: {intentoins: {}}\n", `unknown file "intentoins" (hint: "intentions"?)`},
		{"unknown key", "files: {intentions: {coloumns: {}}}\n", `unknown key "coloumns" (hint: "columns"?)`},
		{"a sheet of a CSV file", "files: {intentions: {sheet: Tracker}}\n", `intentions.csv is no workbook, and has no sheets`},
		{"several files", "files: {programmes: [{from: a.csv}, {from: b.csv}]}\n", `programmes has several files, and one is all that can be read for it`},
		{"day of a list", "files: {intentions: {as_at: 2025-10-31}}\n", `intentions.csv has no column as_at`},
		{"own column of a later table", "files: {delivery: [{}, {fields: {x: {column: X, type: word}}}]}\n", `columns of the pack's own stand in the first table of delivery alone`},
		{"file twice", "files: {intentions: {}, intentions.csv: {}}\n", `intentions.csv is here twice`},
		{"from a folder", "files: {intentions: {from: ../other/intentions.csv}}\n", `from "../other/intentions.csv" is not the name of a file in the pack's folder`},
		{"from a text", "files: {intentions: {from: Tracker.docx}}\n", `from "Tracker.docx" is neither a CSV file nor a workbook`},
		{"from all of the disk", "files: {intentions: {from: /tmp/*.csv}}\n", `from "/tmp/*.csv" does not stand for files in the pack's folder`},
		{"from beside the pack", "files: {intentions: {from: a/../../*.csv}}\n", `from "a/../../*.csv" does not stand for files in the pack's folder`},
		{"from hidden files", "files: {intentions: {from: .a/*.csv}}\n", `from ".a/*.csv" does not stand for files in the pack's folder`},
		{"from no folder", "files: {intentions: {from: leads/*/a.csv}}\n", `no file fits from: leads/*/a.csv`},
		{"a field of two types", "files: {intentions: [{fields: {x: {column: X, type: word}}}, {from: b.csv, fields: {x: {column: X, type: number}}}]}\n", `x is of type number here, and word in a table before`},
		{"from files of any kind", "files: {intentions: {from: leads/*}}\n", `from "leads/*" stands for neither CSV files nor workbooks`},
		{"from no file", "files: {intentions: {from: leads/*.csv}}\n", `no file fits from: leads/*.csv`},
		{"unknown column", "files: {intentions: {columns: {refrence: Ref}}}\n", `unknown column "refrence" (hint: "reference"?)`},
		{"unknown column of words", "files: {intentions: {words: {plaice: {a: b}}}}\n", `unknown column "plaice" (hint: "place"?)`},
		{"list that is none", "files: {intentions: {lists: {title: '/'}}}\n", `title holds one value and not a list`},
		{"word twice", "files: {intentions: {words: {place: {a: b, a: c}}}}\n", `"a" stands twice`},
		{"name of ours", "files: {intentions: {fields: {progress: {column: X, type: word}}}}\n", `the name "progress" is a field's already`},
		{"name of ours before", "files: {delivery: {fields: {previous_x: {column: X, type: word}}}}\n", `the name "previous_x" is a field's already`},
		{"name of a score", "files: {intentions: {fields: {slipped_days: {column: X, type: word}}}}\n", `the name "slipped_days" is a field's already`},
		{"name of a function", "files: {intentions: {fields: {money: {column: X, type: word}}}}\n", `the name "money" is taken in expressions`},
		{"name of a value", "files: {intentions: {fields: {as_at: {column: X, type: word}}}}\n", `the name "as_at" is`},
		{"name of a figure's reader", "files: {intentions: {fields: {cell: {column: X, type: word}}}}\n", `the name "cell" is taken in expressions`},
		{"name of the language", "files: {intentions: {fields: {not: {column: X, type: word}}}}\n", `the name "not" is taken in expressions`},
		{"name that is none", "files: {intentions: {fields: {Est. saving: {column: X, type: word}}}}\n", `field "Est. saving" (hint: lower case letters, digits and underscores)`},
		{"unknown type", "files: {intentions: {fields: {saving: {column: X, type: mony}}}}\n", `unknown type "mony" (hint: "money"?)`},
		{"times a word", "files: {intentions: {fields: {lever: {column: X, type: word, times: 10}}}}\n", `values of type word cannot be multiplied`},
		{"times nothing", "files: {intentions: {fields: {saving: {column: X, type: money, times: 0}}}}\n", `times "0" is not a number such as 1000`},
		{"no column", "files: {intentions: {fields: {saving: {type: money}}}}\n", `key "column" is missing`},
		{"own columns of measures", "files: {measures: {fields: {saving: {column: X, type: money}}}}\n", `measures.csv can have no columns of the pack's own`},
		{"same name in two files", "files: {intentions: {fields: {x: {column: segment, type: word}}}, delivery: {fields: {x: {column: rag, type: word}}}}\n", `the name "x" is a field's already`},

		{"field without own words", "vocabulary: {title: [{word: a}]}\n", `"title" is no field for which a pack may have its own words`},
		{"no such field", "vocabulary: {progres: [{word: a}]}\n", `"progres" is no field for which a pack may have its own words (hint: "progress"?)`},
		{"no words", "vocabulary: {progress: []}\n", `the vocabulary of progress has no words`},
		{"no meaning", "vocabulary: {progress: [{word: a}]}\n", `word "a" of progress is without what it means (hint: means is one of going, late, done, dropped)`},
		{"unknown meaning", "vocabulary: {status: [{word: a, means: opne}]}\n", `"opne" is nothing that words of status can mean`},
		{"meaning of the other", "vocabulary: {status: [{word: a, means: late}]}\n", `"late" is nothing that words of status can mean (hint: known: open, closed)`},
		{"needless meaning", "vocabulary: {rag: [{word: a, means: late}]}\n", `nothing depends on what words of rag mean`},
		{"word of a vocabulary twice", "vocabulary: {rag: [{word: Grey}, {word: grey}]}\n", `word "grey" stands twice for rag`},
		{"space", "vocabulary: {rag: [{word: 'Grey '}]}\n", `word "Grey " begins or ends with a space`},
		{"own word in values", "vocabulary: {rag: [{word: Grey}]}\nvalues: {G: Green}\n", `"Green" is not a word that any column has`},
	} {
		told := strings.Join(errorsOf(t, ownPack(t, c.settings, "Text.\n")), "\n")
		if !strings.Contains(told, c.want) {
			t.Errorf("%s: got %s\nwant %q", c.name, told, c.want)
		}
	}
}

// TestOwnFieldsInEveryUse asks for columns of the pack's own wherever ours are
// asked for.
func TestOwnFieldsInEveryUse(t *testing.T) {
	const settings = `files:
  intentions:
    fields:
      saving: {column: Est. saving £k, label: Estimated saving, type: money, times: 1000}
      lever: {column: Lever, label: Contract lever, type: word}
controls:
  - {name: All, expression: 'sum(map(intentions, .saving))', published: "-205000"}
  - {name: SDIP, expression: 'count(intentions, .lever == "SDIP" && .saving < 0)', published: 1}
`
	const paper = "Of all: {{ money(sum(map(filter(intentions, .saving > 0), .saving))) }}.\n\n" +
		"```pivot\nid: counted\ntitle: Counted\nrows: lever\ncolumns: programme\nwhere: saving != 0\n```\n\n" +
		"```pivot\nid: added\ntitle: Added\nrows: programme\nvalue: sum(saving)\n```\n\n" +
		"```intentions\nid: listed\ntitle: Listed\ncolumns: [reference, lever, saving]\nsort: [-saving]\n```\n"
	folder := ownPack(t, settings, paper, "intentions.csv",
		"reference,programme,title,Lever,Est. saving £k\nA-1,Cancer,a,SDIP,-450\nA-2,Cancer,b,DQIP,\"1,245\"\nA-3,Community,c,,(1000)\nA-4,Community,d,SDIP,0\n")
	out := t.TempDir()
	if findings, err := Build(context.Background(), Options{Packs: []string{folder}, Out: filepath.Join(out, "out")}); err != nil || findings.HasErrors() {
		t.Fatal(findings, err)
	}
	tables := filepath.Join(out, "out", "plan", "board", "tables")
	for name, want := range map[string]string{
		"counted": "lever,cancer,community,grand_total|DQIP,1,,1|SDIP,1,,1|Not recorded,,1,1|Grand Total,2,1,3",
		"added":   "programme,grand_total|Cancer,795000|Community,-1000000|Grand Total,-205000",
		"listed":  "reference,lever,saving|A-2,DQIP,1245000|A-4,SDIP,0|A-1,SDIP,-450000|A-3,,-1000000",
	} {
		var rows []string
		for _, row := range csvRows(t, filepath.Join(tables, name+".csv")) {
			rows = append(rows, strings.Join(row, ","))
		}
		if got := strings.Join(rows, "|"); got != want {
			t.Errorf("%s is\n%s\nwant\n%s", name, got, want)
		}
	}
	page, err := os.ReadFile(filepath.Join(out, "out", "plan", "board", "paper.html"))
	for _, want := range []string{"£1.2 million", "−£450,000", "Contract lever", "Estimated saving"} {
		if err != nil || !strings.Contains(string(page), want) {
			t.Errorf("the page has no %q, %v", want, err)
		}
	}
}

// TestOneSheetIsNamedOnce reads two of our files from one, and says so in the
// manifest; where either is hidden from an edition, it gives no hash.
func TestOneSheetIsNamedOnce(t *testing.T) {
	folder := ownPack(t, "files: {intentions: {from: log.csv}, delivery: {from: log.csv}}\n", "Text.\n",
		"log.csv", "reference,programme,title,as_at,status\nA-1,Cancer,a,2025-03-01,OPEN\n")
	out := filepath.Join(t.TempDir(), "out")
	if findings, err := Build(context.Background(), Options{Packs: []string{folder}, Out: out}); err != nil || findings.HasErrors() {
		t.Fatal(findings, err)
	}
	manifest, err := os.ReadFile(filepath.Join(out, "plan", "board", "manifest.json"))
	if text := string(manifest); err != nil || strings.Count(text, `"log.csv"`) != 1 || strings.Contains(text, `"delivery.csv"`) {
		t.Errorf("the manifest has %s, %v", text, err)
	}
}

// TestSheetOfPeopleHasNoHash reads measures that count people from a file of
// another name: its hash would tell what pages do not show.
func TestSheetOfPeopleHasNoHash(t *testing.T) {
	folder := ownPack(t, "files: {measures: {from: health.csv}, observations: {from: health.csv}}\n", "Text.\n",
		"health.csv", "measure,reference,unit,better,counts_people,period_end,value\nFalls,A-1,count,lower,yes,2025-01-31,3\n")
	out := filepath.Join(t.TempDir(), "out")
	if findings, err := Build(context.Background(), Options{Packs: []string{folder}, Out: out}); err != nil || findings.HasErrors() {
		t.Fatal(findings, err)
	}
	manifest, err := os.ReadFile(filepath.Join(out, "plan", "board", "manifest.json"))
	var read struct {
		Inputs []struct{ Path, SHA256 string }
	}
	if err != nil || json.Unmarshal(manifest, &read) != nil {
		t.Fatal(err)
	}
	named := 0
	for _, input := range read.Inputs {
		if input.Path == "health.csv" {
			named++
		}
		if (input.SHA256 == "") != (input.Path == "health.csv") {
			t.Errorf("%s has the hash %q", input.Path, input.SHA256)
		}
	}
	if named != 1 {
		t.Errorf("it is named %d times", named)
	}
}
