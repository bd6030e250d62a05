package generator

import (
	"encoding/json"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"boardpack/generator/publish"
)

// What the objects of the Metadata Vocabulary for Tabular Data (W3C Recommendation of
// 17 December 2015) may have: tables groups 5.3, tables 5.4, schemas 5.5 and columns
// 5.6, beside common properties, which have a prefix.
var (
	groupKeys  = []string{"@context", "tables", "dialect", "notes", "tableDirection", "tableSchema", "transformations", "@id", "@type"}
	tableKeys  = []string{"url", "dialect", "notes", "suppressOutput", "tableDirection", "tableSchema", "transformations", "@id", "@type"}
	schemaKeys = []string{"columns", "foreignKeys", "primaryKey", "rowTitles", "@id", "@type"}
	columnKeys = []string{"name", "suppressOutput", "titles", "virtual", "@id", "@type",
		"aboutUrl", "datatype", "default", "lang", "null", "ordered", "propertyUrl", "required", "separator", "textDirection", "valueUrl"}
	// variableName is a name as 5.6 has it: that of a variable in RFC 6570, 2.3.
	variableName = regexp.MustCompile(`^([A-Za-z0-9]|%[0-9A-F]{2})([A-Za-z0-9_]|%[0-9A-F]{2})*$`)
)

// fits are the datatypes, by the lexical spaces of XML Schema, part 2.
var fits = map[string]func(string) bool{
	"string":  func(string) bool { return true },
	"integer": regexp.MustCompile(`^[+-]?\d+$`).MatchString,
	"decimal": regexp.MustCompile(`^[+-]?(\d+(\.\d*)?|\.\d+)$`).MatchString,
	"date":    func(cell string) bool { _, err := time.Parse("2006-01-02", cell); return err == nil },
	"time":    func(cell string) bool { _, err := time.Parse("15:04:05", cell); return err == nil },
}

// TestMetadataFitsTheFiles reads what describes the CSV files by the standard alone, and
// holds every header and every cell against it.
func TestMetadataFitsTheFiles(t *testing.T) {
	torture, err := tortureOut()
	if err != nil {
		t.Fatal(err)
	}
	groups, typed := 0, map[string]int{}
	for _, files := range []publish.Files{outFiles(t), torture} {
		for name, data := range files {
			if path.Base(name) != "csv-metadata.json" {
				continue
			}
			groups++
			described := checkGroup(t, files, name, data, typed)
			for other := range files {
				if path.Dir(other) == path.Dir(name) && path.Ext(other) == ".csv" && !slices.Contains(described, other) {
					t.Errorf("%s does not describe %s", name, other)
				}
			}
		}
	}
	for kind := range fits {
		if typed[kind] < 10 {
			t.Errorf("only %d cells are %s", typed[kind], kind)
		}
	}
	if groups < 8 {
		t.Errorf("only %d folders have metadata", groups)
	}
}

func checkGroup(t *testing.T, files publish.Files, name string, data []byte, typed map[string]int) (described []string) {
	t.Helper()
	var group map[string]any
	if err := json.Unmarshal(data, &group); err != nil {
		t.Fatal(err)
	}
	checkKeys(t, group, groupKeys)
	context, isList := group["@context"].([]any)
	if !isList || context[0] != "http://www.w3.org/ns/csvw" || len(context) != 2 || context[1].(map[string]any)["@language"] != "en-GB" {
		t.Errorf("%s has the context %v", name, group["@context"])
	}
	for _, object := range group["tables"].([]any) {
		table := object.(map[string]any)
		checkKeys(t, table, tableKeys)
		file := path.Join(path.Dir(name), table["url"].(string))
		if files[file] == nil || slices.Contains(described, file) {
			t.Errorf("%s describes %s, which is not there, or twice", name, file)
			continue
		}
		described = append(described, file)
		schema := table["tableSchema"].(map[string]any)
		checkKeys(t, schema, schemaKeys)
		checkColumns(t, file, readCSV(t, files[file]), schema["columns"].([]any), typed)
	}
	return described
}

func checkColumns(t *testing.T, file string, rows [][]string, columns []any, typed map[string]int) {
	t.Helper()
	if len(columns) != len(rows[0]) {
		t.Fatalf("%s has %d columns, and %d are described", file, len(rows[0]), len(columns))
	}
	names := map[string]bool{}
	for i, object := range columns {
		column := object.(map[string]any)
		checkKeys(t, column, columnKeys)
		name, kind := column["name"].(string), column["datatype"].(string)
		if names[name] || !variableName.MatchString(name) || column["titles"] != rows[0][i] {
			t.Errorf("%s: column %d is described as %q, %v; its header is %q", file, i, name, column["titles"], rows[0][i])
		}
		names[name] = true
		null := []any{""}
		if given, has := column["null"].([]any); has {
			null = given
		}
		if fits[kind] == nil {
			t.Fatalf("%s: no datatype %q", file, kind)
		}
		for _, row := range rows[1:] {
			if slices.Contains(null, any(row[i])) {
				continue
			}
			if typed[kind]++; !fits[kind](row[i]) {
				t.Errorf("%s: %q in column %q is no %s", file, row[i], name, kind)
			}
		}
	}
}

func checkKeys(t *testing.T, object map[string]any, known []string) {
	t.Helper()
	for key := range object {
		if !slices.Contains(known, key) && !strings.HasPrefix(key, "dc:") {
			t.Errorf("no object of this kind has %q", key)
		}
	}
}
