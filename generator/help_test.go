package generator

import (
	"errors"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the pages of help anew")

// helpPages make each page of help from what the code itself goes by.
var helpPages = map[string]func(*testing.T) string{
	"blocks": blocksPage, "columns": columnsPage, "compare": comparePage, "findings": findingsPage, "functions": functionsPage, "pack": packPage,
}

// TestHelpPages holds that the pages of help are those that the code makes now.
func TestHelpPages(t *testing.T) {
	for topic, page := range helpPages {
		name := pageOf(topic)
		want := page(t)
		if *update {
			if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		got, err := os.ReadFile(name)
		if err != nil {
			t.Error(err)
		}
		if diff := cmp.Diff(want, string(got)); diff != "" {
			t.Errorf("%s is stale: make help-pages writes it anew (-code +page):\n%s", name, diff)
		}
	}
}

// TestHelp holds that every page can be asked for, and that others are told
// which there are.
func TestHelp(t *testing.T) {
	topics := []string{"automation", "many-packs", "preview", "tutorial"} // which are written, and which cmd/boardpack's tests do
	for topic := range helpPages {
		topics = append(topics, topic)
	}
	for _, topic := range topics {
		want, err := os.ReadFile(pageOf(topic))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := Help(topic); err != nil || got != string(want) {
			t.Errorf("%s: %d bytes, %v", topic, len(got), err)
		}
	}
	slices.Sort(topics)
	if got := HelpTopics(); !slices.Equal(got, topics) {
		t.Errorf("topics %v, want %v", got, topics)
	}
	for _, topic := range []string{"colums", "../mid-year-review", ""} {
		_, err := Help(topic)
		if !errors.Is(err, ErrUsage) || !strings.Contains(err.Error(), "automation, blocks, columns, compare, findings, functions, many-packs, pack, preview, tutorial") {
			t.Errorf("%q: %v", topic, err)
		}
	}
}
