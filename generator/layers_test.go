package generator

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// layers are the imports that each package may have, beside diag and the
// standard library. It is the table of doc.go.
var layers = map[string][]string{
	"diag":       {},
	"pattern":    {},
	"setting":    {"typeface"},
	"typeface":   {},
	"calendar":   {},
	"wording":    {},
	"better":     {},
	"relation":   {"wording"},
	"sheet":      {},
	"record":     {"sheet", "relation", "typeface", "calendar", "wording", "better", "protect", "score"},
	"doubt":      {"record", "relation", "calendar", "wording", "protect"},
	"pivot":      {"relation"},
	"movement":   {"relation", "wording"},
	"ask":        {"relation", "wording", "calendar"},
	"score":      {"wording"},
	"spc":        {"better"},
	"trajectory": {"calendar", "better"},
	"inequality": {},
	"protect":    {},
	"measure":    {"calendar", "wording", "better", "record", "spc", "trajectory", "inequality", "protect"},
	"block":      {},
	"course":     {},
	"tone":       {},
	"brand":      {"tone"},
	"figure":     {"calendar", "wording", "course"},
	"chart":      {"tone", "calendar", "wording", "course", "figure", "typeface"},
	"paper":      {"calendar", "wording", "block", "figure", "setting", "typeface"},
	"account":    {"calendar", "wording", "better", "record", "relation", "measure", "spc", "trajectory", "protect", "course", "figure"},
	"statement":  {"calendar", "block", "record", "account", "paper"},
	"study":      {"calendar", "wording", "block", "record", "relation", "ask", "pivot", "score", "measure", "spc", "protect", "account", "figure", "story", "movement"},
	"story":      {"figure"},
	"comparison": {"record", "relation", "start", "movement", "publish", "wording"},
	"proforma":   {"record", "relation", "score", "wording"},
	"start":      {"sheet", "record", "relation", "calendar", "wording", "study", "templates"},
	"live":       {"wording", "tone", "calendar", "course", "figure", "chart"},
	"htmlout":    {"wording", "paper", "figure", "story", "chart", "live", "brand", "templates", "templates/page"},
	"pdffile":    {},
	"pdfua":      {"pdffile", "typeface"},
	"pdfcheck":   {"pdffile"},
	"pdfout":     {"wording", "paper", "figure", "story", "chart", "tone", "pdfua", "typeface", "brand"},
	"publish":    {},
	"workbook":   {"calendar", "wording", "figure", "typeface"},
	"preview":    {"generator"},
	"trial":      {}, // for tests alone
}

// only names the packages that may import a library, with a blank between them:
// the rest of the code must not come to depend on it.
var only = map[string]string{
	"github.com/jung-kurt/gofpdf":      "pdfout",
	"github.com/gocarina/gocsv":        "record",
	"github.com/xuri/excelize":         "sheet proforma",
	"github.com/expr-lang/expr":        "ask",
	"github.com/go-echarts/go-echarts": "live",
	"go.yaml.in/yaml":                  "setting",
	"github.com/fsnotify/fsnotify":     "preview",
	"github.com/klauspost/compress":    "pdffile workbook",
}

func TestLayers(t *testing.T) {
	for _, folder := range folders(t) {
		allowed, known := layers[folder]
		if !known {
			t.Errorf("package %s is not in the table of layers", folder)
		}
		for imported, file := range imports(t, folder) {
			for library, owner := range only {
				if strings.HasPrefix(imported, library) && !slices.Contains(strings.Fields(owner), folder) {
					t.Errorf("%s imports %s, which only %s may", file, library, owner)
				}
			}
			inner, ours := strings.CutPrefix(imported, "boardpack/")
			inner = strings.TrimPrefix(inner, "generator/")
			if ours && inner != "diag" && inner != "pattern" && !slices.Contains(allowed, inner) {
				t.Errorf("%s imports %s; %s may import diag %v", file, inner, folder, allowed)
			}
		}
	}
}

// folders are those with a package of code.
func folders(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, file := range files {
		if name := filepath.Dir(file); !slices.Contains(names, name) && name != "testdata" {
			names = append(names, name)
		}
	}
	if len(names) < len(layers) {
		t.Errorf("only the packages %v were found", names)
	}
	return names
}

// imports are what a package's files import, tests left out, with one file
// that does.
func imports(t *testing.T, folder string) map[string]string {
	t.Helper()
	found := map[string]string{}
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range parsed.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			found[name] = file
		}
	}
	return found
}

// TestDocTellsTheLayers reads the table in doc.go and compares it with the one
// that is enforced.
func TestDocTellsTheLayers(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	for folder, allowed := range layers {
		line := lineOfPackage(string(doc), folder)
		if line == "" {
			t.Errorf("doc.go does not tell of %s", folder)
		}
		for _, inner := range allowed {
			if path.Dir(inner) == "." && inner != "templates" && !slices.Contains(strings.Fields(line), inner) {
				t.Errorf("doc.go does not say that %s may import %s", folder, inner)
			}
		}
	}
	if lines := strings.Count(string(doc), "\n"); lines > 60 {
		t.Errorf("doc.go has %d lines; it explains the whole in 60", lines)
	}
}

// lineOfPackage is the line of the table that tells of a package, alone or beside others.
func lineOfPackage(text, name string) string {
	for line := range strings.Lines(text) {
		if told, ok := strings.CutPrefix(line, "//\t"); ok && slices.Contains(strings.Split(strings.SplitN(told, "  ", 2)[0], ", "), name) {
			return line
		}
	}
	return ""
}

// TestTopLevel keeps the repository's top as newcomers are told it is.
func TestTopLevel(t *testing.T) {
	want := []string{"CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md", "cmd", "data", "generator", "go.mod", "go.sum", "out", "templates"}
	entries, err := fs.ReadDir(os.DirFS(".."), ".")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		name := entry.Name()
		if !strings.HasPrefix(name, ".") && name != "bin" && !slices.Contains(want, name) {
			t.Errorf("%s does not belong at the top", name)
		}
	}
}
