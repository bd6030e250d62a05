package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"boardpack/generator/trial"
)

var shellBlock = regexp.MustCompile("(?s)```sh\n(.*?)```")

// TestReadme runs every command of the README. Those of make are looked up, as
// make itself runs the tests.
func TestReadme(t *testing.T) {
	if testing.Short() {
		t.Skip("draws many charts; the full run has it")
	}
	trial.Later(t, "builds every pack, as make does")
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	root := t.TempDir()
	if err := os.CopyFS(filepath.Join(root, "data"), os.DirFS("../../data")); err != nil {
		t.Fatal(err)
	}
	tracker, err := os.ReadFile(filepath.Join(exports, "tracker-utf8bom.csv"))
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(root, "tracker-utf8bom.csv"), string(tracker))
	decided(t, root, "tracker-utf8bom.csv") // as who reads what init says would
	if err := os.Rename(filepath.Join(root, "tracker-utf8bom.csv"), filepath.Join(root, "tracker.csv")); err != nil {
		t.Fatal(err)
	}
	makefile, err := os.ReadFile("../../Makefile")
	if err != nil {
		t.Fatal(err)
	}
	continuous, err := os.ReadFile("../../.ci/run")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(root)
	commands := 0
	for _, block := range shellBlock.FindAllSubmatch(readme, -1) {
		for line := range strings.Lines(string(block[1])) {
			command, _, _ := strings.Cut(line, "#")
			command = strings.Replace(command, "go run ./cmd/boardpack", "bin/boardpack", 1) // the same, where there is no make
			words := wordsOf(command)
			if len(words) == 0 {
				continue
			}
			commands++
			switch words[0] {
			case "make":
				if !isTarget(makefile, words[1:]) || !bytes.Contains(continuous, []byte("\n"+strings.Join(words, " "))) {
					t.Errorf("%s: not a target that continuous integration runs", strings.Join(words, " "))
				}
			case "bin/boardpack":
				var out, err bytes.Buffer
				ctx, stop := context.WithCancel(t.Context())
				var told io.Writer = &out
				if words[1] == "preview" { // which ends when it is told to
					told = writer(func(line []byte) (int, error) { stop(); return out.Write(line) })
				}
				code := run(ctx, words[1:], told, &err)
				stop()
				if code != done {
					t.Errorf("%s: exits with %d: %s%s", command, code, &out, &err)
				}
			default:
				t.Errorf("%s: no test runs this", command)
			}
		}
	}
	if commands < 4 {
		t.Errorf("only %d commands were found in the README", commands)
	}
}

type writer func([]byte) (int, error)

func (w writer) Write(line []byte) (int, error) { return w(line) }

var shellWord = regexp.MustCompile(`"[^"]*"|\S+`)

// wordsOf are a command's words, of which one in quotes may hold spaces.
func wordsOf(command string) []string {
	words := shellWord.FindAllString(command, -1)
	for k, word := range words {
		words[k] = strings.Trim(word, `"`)
	}
	return words
}

func isTarget(makefile []byte, words []string) bool {
	return len(words) == 0 || bytes.Contains(makefile, []byte("\n"+words[0]+":"))
}

var (
	inlineMake = regexp.MustCompile("`make ([a-z-]+)[^`]*`")
	shellMake  = regexp.MustCompile(`(?m)^make ([a-z-]+)`)
	linked     = regexp.MustCompile(`\]\(([^)]+)\)`)
	namedFile  = regexp.MustCompile("`((?:cmd|data|generator|templates|pdfout)/[a-zA-Z0-9_./-]+)`")
)

// TestPagesNameWhatIsThere looks up the targets of make that pages for people
// who work on boardpack speak of, and the files and links that they have.
func TestPagesNameWhatIsThere(t *testing.T) {
	makefile, err := os.ReadFile("../../Makefile")
	if err != nil {
		t.Fatal(err)
	}
	pages, err := filepath.Glob("../../generator/decisions/*.md")
	if err != nil || len(pages) < 4 {
		t.Fatal(pages, err)
	}
	found := 0
	for _, page := range append(pages, "../../README.md", "../../CONTRIBUTING.md") {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range append(inlineMake.FindAllSubmatch(text, -1), shellMake.FindAllSubmatch(text, -1)...) {
			if found++; !isTarget(makefile, []string{string(m[1])}) {
				t.Errorf("%s: make %s is no target", page, m[1])
			}
		}
		for _, m := range linked.FindAllSubmatch(text, -1) {
			if found++; !exists(filepath.Join(filepath.Dir(page), string(m[1]))) {
				t.Errorf("%s: nothing at the link %s", page, m[1])
			}
		}
		for _, m := range namedFile.FindAllSubmatch(text, -1) {
			name := string(m[1])
			if found++; !exists("../../"+name) && !exists("../../generator/"+name) {
				t.Errorf("%s: there is no %s", page, name)
			}
		}
	}
	if found < 30 {
		t.Errorf("only %d names were found", found)
	}
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// What other tests run as boardpack is their own binary, as TestMain has it; this is the
// one test of the binary itself, which must end with run's exit code.
func TestBinaryExits(t *testing.T) {
	trial.Later(t, "compiles a binary")
	t.Parallel()
	binary := filepath.Join(t.TempDir(), "boardpack")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for args, want := range map[string]int{"version": 0, "build": 2, "check nowhere": 1, "nonsense": 2} {
		command := exec.Command(binary, strings.Fields(args)...)
		command.Dir = t.TempDir()
		_ = command.Run()
		if got := command.ProcessState.ExitCode(); got != want {
			t.Errorf("boardpack %s exits with %d, want %d", args, got, want)
		}
	}
}
