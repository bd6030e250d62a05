package generator

import (
	"encoding/csv"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"boardpack/generator/ask"
	"boardpack/generator/block"
	"boardpack/generator/figure"
	"boardpack/generator/record"
)

// fixtures are the packs of a contract, in its folder.
func fixtures(t *testing.T, contract string) (folders []string) {
	t.Helper()
	found, err := filepath.Glob(filepath.Join("testdata", contract, "*", packFile))
	if err != nil || len(found) == 0 {
		t.Fatal(contract, found, err)
	}
	for _, file := range found {
		folders = append(folders, filepath.Dir(file))
	}
	return folders
}

// TestPacksOfContract1 builds packs as they are written for contract 1, and holds
// their figures against counts made by hand: of eight intentions, two of Cancer are
// confidential, and the benefit that two share counts once.
func TestPacksOfContract1(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	findings, err := Build(t.Context(), Options{Packs: fixtures(t, "contract-1"), Out: out})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range findings { // that the key has no effect, or a later contract
		if f.Code != "vocabulary-tone-unused" && f.Code != "contract-older" {
			t.Error(f)
		}
	}
	for _, want := range contractFigures {
		file, err := os.Open(filepath.Join(out, filepath.FromSlash(want.table+".csv")))
		if err != nil {
			t.Error(err)
			continue
		}
		rows, err := csv.NewReader(file).ReadAll()
		file.Close()
		if err != nil {
			t.Fatal(err)
		}
		r := slices.IndexFunc(rows, func(row []string) bool { return row[0] == want.row })
		if c := slices.Index(rows[0], want.column); r < 0 || c < 0 || rows[r][c] != want.value {
			t.Errorf("%s: %s of %q is not %q: %q", want.table, want.column, want.row, want.value, rows)
		}
	}
}

// contractFigures are counted by hand in the rows of testdata/contract-1.
var contractFigures = []struct{ table, row, column, value string }{
	{"2024-25/board/tables/progress", "Urgent care", "on_track", "1"},
	{"2024-25/board/tables/progress", "Cancer", "delayed", "1"},
	{"2025-26/board/tables/by-progress", "Urgent care", "in_train", "1"},
	{"2025-26/board/tables/by-progress", "Urgent care", "behind", "2"},
	{"2025-26/board/tables/by-progress", "Cancer", "in_train", "2"},
	{"2025-26/board/tables/by-progress", "Cancer", "complete", "1"},
	{"2025-26/board/tables/by-progress", "Prevention", "none", "1"},
	{"2025-26/board/tables/by-progress", "Grand Total", "grand_total", "8"},
	{"2025-26/board/tables/due", "Urgent care", "q4_2025_26", "2"}, // a quarter, and the day with which it ends
	{"2025-26/board/tables/due", "Urgent care", "2026_27", "1"},
	{"2025-26/board/tables/due", "Cancer", "q1_2026_27", "1"},
	{"2025-26/board/tables/planned", "Cash releasing", "grand_total", "400000"},
	{"2025-26/board/tables/planned", "Non-cash releasing", "grand_total", "60000"},
	{"2025-26/board/tables/segments", "2", "grand_total", "4"},
	{"2025-26/board/tables/segments", "No segment", "grand_total", "1"},
	{"2025-26/public/tables/segments-draft", "2", "grand_total", "4"}, // counts_all
	{"2025-26/provider/RXN/tables/segments-draft", "Grand Total", "grand_total", "8"},
	{"2025-26/board/tables/decisions", "A-1", "score", "5.00"}, // 5 of 60 per cent and 5 of 40
	{"2025-26/board/tables/decisions", "A-4", "score", "4.60"}, // 3.0 and 1.6
	{"2025-26/board/tables/decisions", "A-6", "score", "3.40"}, // 1.8 and 1.6
	{"2025-26/board/tables/decisions", "A-2", "quadrant", "Plan"},
	{"2025-26/board/tables/decisions", "A-5", "suggested_segment", "2, ICB"},
	{"2025-26/board/tables/milestones", "A-1", "forecast_date", "2026-01-30"},
	{"forum/board/tables/segments", "1", "2", "1"}, // F-2; F-1 stays, and F-3 is no more
	{"forum/board/tables/segments", "1", "withdrawn", "1"},
	{"monthly/board/tables/programmes", "Cancer", "grand_total", "2"}, // of four rows of two
	{"monthly/board/tables/listed", "M-1", "title", "One, larger"},    // that of the pack's month
	{"monthly/board/tables/listed", "M-1", "place", "System"},         // given to all rows
	{"tracker/board/tables/saving", "Red", "grand_total", "280000"},   // 250 and 30 thousand
	{"tracker/board/tables/saving", "Blue", "grand_total", "1200000"},
	{"tracker/board/tables/progress", "Urgent care", "not_said", "1"},
	{"tracker/board/tables/progress", "Cancer", "delivered", "1"},
	{"tracker/board/tables/listed", "T-1", "tags", "x, y"},
	{"tracker/board/tables/listed", "T-1", "own_share", "12.5"},
	{"tracker/board/tables/listed", "T-2", "due", "2026/27"},
}

// TestFixturesHaveEverything walks the registries of what packs can hold, and asks for
// each in the fixtures of the present contract.
func TestFixturesHaveEverything(t *testing.T) {
	said, headers, blocks, papers := map[string]bool{}, map[string]bool{}, map[string]bool{}, ""
	for _, folder := range fixtures(t, "contract-"+Contract()) {
		keysOf(t, filepath.Join(folder, packFile), said)
		for _, file := range record.Files() {
			if text, err := os.ReadFile(filepath.Join(folder, file)); err == nil {
				first, _, _ := strings.Cut(string(text), "\n")
				for header := range strings.SplitSeq(first, ",") {
					headers[file+" "+header] = true
				}
				headers[file] = true
			}
		}
		found, _ := filepath.Glob(filepath.Join(folder, "*.md"))
		for _, file := range found {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			papers += string(text)
			for _, match := range fenced.FindAllStringSubmatch(string(text), -1) {
				blocks[match[1]] = true
				walk(t, match[1], []byte(match[2]), blocks)
			}
		}
	}
	var missing []string
	want := func(there map[string]bool, names ...string) {
		for _, name := range names {
			if !there[name] {
				missing = append(missing, name)
			}
		}
	}
	want(said, paths(settingKeys(reflect.TypeFor[settings]()), "")...)
	for field := range record.Vocabularies() {
		want(said, "vocabulary."+field)
	}
	for _, file := range record.Files() {
		want(headers, file)
		for _, column := range record.Columns(file) {
			if !headers[file+" Ref"] || column != "reference" {
				want(headers, file+" "+column)
			}
		}
	}
	for _, b := range block.Blocks() {
		want(blocks, b.Kind)
		want(blocks, paths(b.Keys, b.Kind+".")...)
	}
	texts := map[string]bool{}
	for _, info := range figure.ChartTypes {
		texts["type: "+string(info.Type)] = !info.Counts || strings.Contains(papers, "\ntype: "+string(info.Type)+"\n")
	}
	for _, f := range append(ask.Functions(), ask.Function{Name: "rows"}, ask.Function{Name: "cell"}) {
		texts[f.Name+"("] = regexp.MustCompile(`\b` + f.Name + `\(`).MatchString(papers)
	}
	for _, name := range record.OwnTypes() {
		texts["type "+string(name)] = said["files.intentions.fields.*.type="+string(name)]
	}
	want(texts, slices.Sorted(maps.Keys(texts))...)
	if len(missing) > 0 {
		t.Errorf("no pack of testdata/contract-%s has %s", Contract(), strings.Join(missing, ", "))
	}
}

// paths are keys with those below them, as they stand in YAML.
func paths(keys []block.Key, prefix string) (all []string) {
	for _, key := range keys {
		all = append(all, prefix+key.Name)
		below := prefix + key.Name + "."
		if strings.HasSuffix(key.Form, "by name") {
			below += "*."
		}
		all = append(all, paths(key.Keys, below)...)
	}
	return all
}

func keysOf(t *testing.T, path string, there map[string]bool) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	walk(t, "", text, there)
}

// walk notes the keys of a YAML text, each also with a star for the names above it.
func walk(t *testing.T, prefix string, text []byte, there map[string]bool) {
	t.Helper()
	var root any
	if err := yaml.Unmarshal(text, &root); err != nil {
		t.Fatal(err)
	}
	var visit func(value any, paths []string)
	visit = func(value any, paths []string) {
		switch value := value.(type) {
		case []any:
			for _, item := range value {
				visit(item, paths)
			}
		case map[string]any:
			for key, below := range value {
				var next []string
				for _, path := range paths {
					next = append(next, strings.TrimPrefix(path+"."+key, "."))
					if path != "" {
						next = append(next, path+".*")
					}
				}
				visit(below, next)
			}
		default:
			for _, path := range paths {
				if text, is := value.(string); is {
					there[path+"="+text] = true
				}
			}
		}
		for _, path := range paths {
			there[path] = true
		}
	}
	visit(root, []string{prefix})
}
