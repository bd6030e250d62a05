package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var shellBlock = regexp.MustCompile("(?s)```sh\n(.*?)```")

// TestReadme runs every command of the README. Those of make are looked up, as
// make itself runs the tests.
func TestReadme(t *testing.T) {
	if testing.Short() {
		t.Skip("draws many charts; the full run has it")
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	root := t.TempDir()
	if err := os.CopyFS(filepath.Join(root, "data"), os.DirFS("../../data")); err != nil {
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
			words := strings.Fields(command)
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
				if code := run(context.Background(), words[1:], &out, &err); code != done {
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

func isTarget(makefile []byte, words []string) bool {
	return len(words) == 0 || bytes.Contains(makefile, []byte("\n"+words[0]+":"))
}

var inlineMake = regexp.MustCompile("`make ([a-z]+)`")

// TestReadmeNamesTargets looks up the targets of make that the README's text
// speaks of, and the links that it has.
func TestReadmeNamesTargets(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	makefile, err := os.ReadFile("../../Makefile")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range inlineMake.FindAllSubmatch(readme, -1) {
		if !isTarget(makefile, []string{string(m[1])}) {
			t.Errorf("make %s is no target", m[1])
		}
	}
	for _, m := range regexp.MustCompile(`\]\(([^)]+)\)`).FindAllSubmatch(readme, -1) {
		if _, err := os.Stat(filepath.Join("../..", string(m[1]))); err != nil {
			t.Errorf("link in the README: %v", err)
		}
	}
}

// TestMain's command runs in this process; this is the one test of the binary
// itself, which must end with run's exit code.
func TestBinaryExits(t *testing.T) {
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
