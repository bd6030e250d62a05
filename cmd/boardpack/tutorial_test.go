package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

const tutorial = "../../templates/help/tutorial.md"

var (
	// tutorialStep is a fence of the tutorial, or a row of its table of cells.
	tutorialStep = regexp.MustCompile("(?ms)^```(sh|text|diff)\n(.*?)^```\n|^\\| ([A-Z]+[0-9]+) \\| ([^|]*?) \\|")
	pictured     = regexp.MustCompile(`!\[[^\]]+\]\(([^)]+)\)`)
)

// TestTutorial does what the tutorial says, in its order, and holds that what it shows
// is what boardpack says.
func TestTutorial(t *testing.T) {
	if testing.Short() {
		t.Skip("builds three times; the full run has it")
	}
	page, err := os.ReadFile(tutorial)
	check(t, err)
	tracker, err := os.ReadFile(filepath.Join(exports, "CI Tracker 2024-25 v14 FINAL.xlsx"))
	check(t, err)
	t.Chdir(t.TempDir())
	write(t, "tracker.xlsx", string(tracker))
	said, done := "", map[string]int{}
	for _, step := range tutorialStep.FindAllStringSubmatch(string(page), -1) {
		done[step[1]]++
		switch step[1] {
		case "sh":
			for line := range strings.Lines(step[2]) {
				said = command(t, wordsOf(line)[1:]...)
			}
		case "text":
			for line := range strings.Lines(step[2]) {
				if !strings.Contains(said, strings.TrimSuffix(line, "\n")) {
					t.Errorf("boardpack does not say %q, but\n%s", line, said)
				}
			}
		case "diff":
			changed(t, filepath.Join("intentions", "pack.yaml"), step[2])
		default:
			setCell(t, filepath.Join("intentions", "tracker.xlsx"), step[3], step[4])
		}
	}
	if done["sh"] != 4 || done["text"] != 4 || done["diff"] != 1 || done[""] != 10 {
		t.Errorf("the steps are %v", done)
	}
	public, err := os.ReadFile("www/intentions/public/commissioning-intentions.html")
	check(t, err)
	for text, want := range map[string]bool{"EX001": true, "EX023": false, "1 April 2025": true, "Draft": false, "It lists 93 intentions": true, "--board-brand: #6a1b5d": true} {
		if strings.Contains(string(public), text) != want {
			t.Errorf("the published page has %q: %v", text, !want)
		}
	}
	if !exists("out/intentions/board/mid-year-review.pdf") || exists("www/intentions/board") {
		t.Error("the Board's edition is not where it belongs")
	}
}

// changed replaces the lines of a difference: those with - by those with + after them.
func changed(t *testing.T, path, difference string) {
	t.Helper()
	was, is := "", ""
	for line := range strings.Lines(difference + "-") {
		if line[0] == '-' && is != "" {
			edit(t, path, was, is)
			was, is = "", ""
		}
		if line[0] == '-' {
			was += line[1:]
		} else {
			is += line[1:]
		}
	}
}

func setCell(t *testing.T, path, cell, text string) {
	t.Helper()
	file, err := excelize.OpenFile(path)
	check(t, err)
	defer file.Close()
	check(t, file.SetCellStr(file.GetSheetName(0), cell, text))
	check(t, file.Save())
}

// TestTutorialsPictures are there, small, and have words for who does not see them.
func TestTutorialsPictures(t *testing.T) {
	page, err := os.ReadFile(tutorial)
	check(t, err)
	shown := pictured.FindAllStringSubmatch(string(page), -1)
	for _, picture := range shown {
		if info, err := os.Stat(filepath.Join(filepath.Dir(tutorial), picture[1])); err != nil || info.Size() > 150_000 {
			t.Errorf("%s: %v", picture[1], err)
		}
	}
	if len(shown) < 2 {
		t.Errorf("%d pictures", len(shown))
	}
}
