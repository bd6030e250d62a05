package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"
)

const automation = "../../templates/help/automation.md"

// automated is a fence of the page: the lines of a file that is named, or of what is
// typed or printed.
var automated = regexp.MustCompile("(?ms)^```(sh|json|text|yaml)(?: (\\S+))?\n(.*?)^```\n")

// TestAutomation makes a repository of packs, puts the files of the page into it, and
// runs its commands in their order, and the steps of its workflows.
func TestAutomation(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile(automation)
	check(t, err)
	root := t.TempDir()
	copyReview(t, filepath.Join(root, "packs", "review"))
	shell := func(script string) string {
		command := exec.Command("sh", "-eu", "-c", script)
		command.Dir = root
		out, err := command.CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v: %s", script, err, out)
		}
		return string(out)
	}
	said := ""
	files := map[string]string{}
	for _, fence := range automated.FindAllStringSubmatch(string(page), -1) {
		kind, name, text := fence[1], fence[2], fence[3]
		switch {
		case name != "":
			files[name] = text
			check(t, os.MkdirAll(filepath.Dir(filepath.Join(root, name)), 0o755))
			write(t, filepath.Join(root, name), text)
		case kind == "sh":
			said = shell(text)
		case kind == "json":
			var want, got any
			check(t, json.Unmarshal([]byte(text), &want))
			check(t, json.Unmarshal([]byte(said), &got))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("it prints (+): %s", diff)
			}
		}
	}
	shell("git init --quiet . && git add . && git -c user.name=N -c user.email=n@example.org commit --quiet -m First && git update-ref refs/remotes/origin/main HEAD")
	edit(t, filepath.Join(root, "packs", "review", "intentions.csv"), "A-2,Cancer,Two", "A-2,Cancer,Two and more")
	for _, workflow := range []string{"boards", "publish"} {
		for _, step := range stepsOf(t, files[".github/workflows/"+workflow+".yml"]) {
			shell(`export GITHUB_PATH=path BASE=main DAY=2025-04-01; ` + step)
		}
	}
	_, line, _ := strings.Cut(files["crontab"], "git pull --quiet && ")
	shell(line)
	if kept := shell("tar -tzf boards.tar.gz && git status --short --untracked-files=all"); !strings.Contains(kept, "out/review/board/manifest.json\n") || strings.Contains(kept, "?? out") || !strings.Contains(kept, "told/findings.json") {
		t.Error(kept)
	}
	changes, err := os.ReadFile(filepath.Join(root, "told", "changes.txt"))
	if err != nil || !strings.Contains(string(changes), "title Two -> Two and more") || strings.Contains(string(changes), "A-1") {
		t.Errorf("%v %s", err, changes)
	}
	for path, draft := range map[string]bool{"out/review/public/commissioning-intentions.html": true, "www/review/public/commissioning-intentions.html": false} {
		if html, err := os.ReadFile(filepath.Join(root, path)); err != nil || strings.Contains(string(html), "Draft") != draft {
			t.Errorf("%s is a draft: %v, %v", path, !draft, err)
		}
	}
	if exists(filepath.Join(root, "www/review/board")) {
		t.Error("the Board's edition is published")
	}
}

// TestAutomationsExitCodes holds the table of the page against what is done, and a
// script that ends where there are errors.
func TestAutomationsExitCodes(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile(automation)
	check(t, err)
	root := t.TempDir()
	copyReview(t, filepath.Join(root, "packs", "review"))
	for _, fence := range automated.FindAllStringSubmatch(string(page), -1) {
		if strings.HasSuffix(fence[2], ".sh") {
			write(t, filepath.Join(root, fence[2]), fence[3])
		}
	}
	code := func(args ...string) int {
		command := exec.Command("sh", args...)
		command.Dir = root
		_ = command.Run()
		return command.ProcessState.ExitCode()
	}
	got := []int{code("ci.sh"), code("publish.sh", "2025-03-31"), code("publish.sh", "tomorrow"),
		code("-c", "cp -R out kept && boardpack compare --exit-code kept out"),
		code("-c", "rm -r kept/review/public && boardpack compare --exit-code kept out"), code("-c", "boardpack compare kept out")}
	if !slices.Equal(got, []int{0, 2, 2, 0, 3, 0}) {
		t.Errorf("exit codes %v", got)
	}
	was, err := os.ReadFile(filepath.Join(root, "boards.tar.gz"))
	check(t, err)
	edit(t, filepath.Join(root, "packs", "review", "intentions.csv"), "A-2,Cancer", "A-1,Cancer")
	if got := code("ci.sh"); got != 1 {
		t.Errorf("with an error: exit code %d", got)
	}
	is, err := os.ReadFile(filepath.Join(root, "boards.tar.gz"))
	check(t, err)
	if string(was) != string(is) || exists(filepath.Join(root, "www")) {
		t.Error("something was made")
	}
}

// TestAutomationNamesNoRegistry: what a page says to download from is a promise.
func TestAutomationNamesNoRegistry(t *testing.T) {
	page, err := os.ReadFile(automation)
	check(t, err)
	if found := regexp.MustCompile(`(?i)https?://|\b(?:ghcr|docker|npm|pypi|proxy)\b[.a-z]*`).FindAllString(string(page), -1); len(found) > 0 {
		t.Error(found)
	}
}

// copyReview makes the pack of the page: three intentions, one of them confidential.
func copyReview(t *testing.T, folder string) {
	t.Helper()
	check(t, os.MkdirAll(folder, 0o755))
	for name, text := range map[string]string{
		"pack.yaml": "contract: 1\nname: Review\norganisation: Example ICB\ncycle: 2025/26\nas_at: 2025-03-12\npublication_date: 2025-04-01\n" +
			"editions:\n  - {name: board, papers: [commissioning-intentions]}\n  - {name: public, sees: published, papers: [commissioning-intentions]}\n",
		"intentions.csv": "reference,programme,title,confidential\nA-1,Urgent care,One,No\nA-2,Cancer,Two,No\nA-3,Cancer,Three,Yes\n",
	} {
		write(t, filepath.Join(folder, name), text)
	}
}

// stepsOf are the commands of a workflow.
func stepsOf(t *testing.T, text string) (steps []string) {
	t.Helper()
	var workflow struct {
		Jobs map[string]struct {
			Steps []struct {
				Run, Uses string
			}
		}
	}
	check(t, yaml.Unmarshal([]byte(text), &workflow))
	for _, job := range workflow.Jobs {
		for _, step := range job.Steps {
			if step.Run != "" {
				steps = append(steps, step.Run)
			}
		}
	}
	if len(steps) == 0 {
		t.Errorf("no steps in %s", text)
	}
	return steps
}
