package templates_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var columnsOf = regexp.MustCompile(`(?m)^columns: \[(reference,[^\]]*)\]`)

// A reference alone tells nobody what it is: each list of intentions, or of what is theirs, has
// their titles, in templates and in the example's papers.
func TestListsOfReferencesHaveTitles(t *testing.T) {
	papers, err := filepath.Glob("*.md")
	examples, failed := filepath.Glob("../data/*/*.md")
	if err != nil || failed != nil {
		t.Fatal(err, failed)
	}
	lists := 0
	for _, paper := range append(papers, examples...) {
		text, err := os.ReadFile(paper)
		if err != nil {
			t.Fatal(err)
		}
		for _, columns := range columnsOf.FindAllStringSubmatch(string(text), -1) {
			lists++
			if !strings.Contains(columns[1], "title") && !strings.Contains(columns[1], "intention") {
				t.Errorf("%s: no title in %s", paper, columns[1])
			}
		}
	}
	if lists < 30 {
		t.Errorf("only %d lists were seen", lists)
	}
}
