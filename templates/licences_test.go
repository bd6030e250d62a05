package templates

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write licences anew")

// texts are the names of files with terms or notices.
var texts = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|patents|copyright)`)

// TestLicencesAreThose compares what is embedded with the texts that stand in the
// modules which the binary is built from on any system, in Go and here, word for
// word. A module whose version or licence has changed makes it fail.
func TestLicencesAreThose(t *testing.T) {
	want := map[string]string{"boardpack.txt": "boardpack\n\n" + textsIn(t, "..", "..")}
	want["go.txt"] = "The Go programming language\n\n" + textsIn(t, goroot(t), goroot(t))
	for module, folders := range modules(t) {
		name, _, _ := strings.Cut(module, " ")
		slices.Sort(folders)
		want[strings.ReplaceAll(name, "/", "_")+".txt"] = module + "\n\n" + textsIn(t, folders[0], folders...)
	}
	files, err := filepath.Glob("licences/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		write(t, files, want)
		return
	}
	for name, text := range want {
		if got, _ := os.ReadFile(filepath.Join("licences", name)); string(got) != text {
			t.Errorf("licences/%s is stale: make licences writes it anew", name)
		}
	}
	if len(files) != len(want) || len(want) < 12 {
		t.Errorf("%d files, and %d licences", len(files), len(want))
	}
}

func write(t *testing.T, former []string, files map[string]string) {
	t.Helper()
	for _, name := range former {
		if err := os.Remove(name); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.MkdirAll("licences", 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join("licences", name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// modules are the modules that the command is built from, with their versions;
// each has its folder first, and those of its packages.
func modules(t *testing.T) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	for _, system := range []string{"linux", "darwin", "windows"} {
		list := exec.Command("go", "list", "-deps", "-f", `{{with .Module}}{{if .Version}}{{.Path}} {{.Version}}|{{.Dir}}|{{$.Dir}}{{end}}{{end}}`, "boardpack/cmd/boardpack")
		list.Env = append(os.Environ(), "GOOS="+system)
		out, err := list.Output()
		if err != nil {
			t.Fatalf("go list: %v", err)
		}
		for line := range strings.Lines(string(out)) {
			parts := strings.Split(strings.TrimSpace(line), "|")
			if len(parts) != 3 {
				continue
			}
			for folder := parts[2]; ; folder = filepath.Dir(folder) {
				if !slices.Contains(all[parts[0]], folder) {
					all[parts[0]] = append(all[parts[0]], folder)
				}
				if folder == parts[1] {
					break
				}
			}
		}
	}
	return all
}

// textsIn are the terms and notices in folders, each under its name where there
// are several.
func textsIn(t *testing.T, root string, folders ...string) string {
	t.Helper()
	found := map[string]string{}
	var names []string
	for _, folder := range folders {
		entries, err := os.ReadDir(folder)
		if err != nil {
			t.Fatal(err)
		}
		for _, entry := range entries {
			if entry.IsDir() || !texts.MatchString(entry.Name()) || strings.HasSuffix(entry.Name(), ".go") {
				continue
			}
			text, err := os.ReadFile(filepath.Join(folder, entry.Name()))
			if err != nil {
				t.Fatal(err)
			}
			name, err := filepath.Rel(root, filepath.Join(folder, entry.Name()))
			if err != nil {
				t.Fatal(err)
			}
			names = append(names, filepath.ToSlash(name))
			found[filepath.ToSlash(name)] = strings.TrimRight(strings.ReplaceAll(string(text), "\r\n", "\n"), "\n ")
		}
	}
	if len(names) == 0 {
		t.Fatalf("%s has no licence", root)
	}
	var all strings.Builder
	for _, name := range names {
		if len(names) > 1 {
			all.WriteString(name + "\n\n")
		}
		all.WriteString(found[name] + "\n")
		if name != names[len(names)-1] {
			all.WriteString("\n" + strings.Repeat("=", 78) + "\n\n")
		}
	}
	return all.String()
}

func goroot(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Skipf("no Go on %s: %v", runtime.GOOS, err)
	}
	return strings.TrimSpace(string(out))
}

// TestEditionsLicences are those of what an edition's files embed.
func TestEditionsLicences(t *testing.T) {
	for of, words := range map[string]string{
		"boardpack":                       "Permission is hereby granted",
		"Apache ECharts ":                 "Apache License",
		"nhsuk-frontend ":                 "MIT",
		"github.com/go-fonts/liberation ": "SIL OPEN FONT LICENSE",
	} {
		at := slices.IndexFunc(OfEditions(true), func(l Licence) bool { return strings.HasPrefix(l.Of, of) })
		if at < 0 || !strings.Contains(OfEditions(true)[at].Text, words) {
			t.Errorf("%s: %d without %q", of, at, words)
		}
	}
	all := Licences()
	if all[0].Of != "boardpack" {
		t.Errorf("the first is that of %s", all[0].Of)
	}
	for _, l := range OfEditions(true) {
		if !slices.Contains(all, l) {
			t.Errorf("that of %s is not among all", l.Of)
		}
	}
}
