package generator

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestConclusionsFollowTheNumbers makes every intention that is delayed in the
// latest snapshot on track, and then every one that was on track then delayed:
// no paper may conclude the same of both.
func TestConclusionsFollowTheNumbers(t *testing.T) {
	if testing.Short() {
		t.Skip("builds two packs; the full run has it")
	}
	for _, c := range []struct{ from, to, says, saysNot string }{
		{"Delayed", "On track", "Delays have shrunk: 0 intentions|More intentions caught up than fell behind", "Delays have grown|fell behind than caught up"},
		{"On track", "Delayed", "Delays have grown: |More intentions fell behind than caught up|Fewer than half of the intentions are on track", "Delays have shrunk|caught up than fell behind|Most intentions are on track"},
	} {
		folder := copyPack(t, t.TempDir(), example)
		rewrite(t, filepath.Join(folder, "delivery.csv"), func(line string) string {
			if strings.Contains(line, ",2024-10-31,") {
				return strings.Replace(line, ","+c.from+",", ","+c.to+",", 1)
			}
			return line
		})
		settings, err := os.ReadFile(filepath.Join(folder, packFile))
		if err != nil {
			t.Fatal(err)
		}
		uncontrolled, _, _ := strings.Cut(string(settings), "\ncontrols:") // which hold the published figures
		if err := os.WriteFile(filepath.Join(folder, packFile), []byte(uncontrolled+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		out := filepath.Join(t.TempDir(), "out")
		if findings, err := Build(context.Background(), Options{Packs: []string{folder}, Out: out}); err != nil || findings.HasErrors() {
			t.Fatal(findings, err)
		}
		page, err := os.ReadFile(filepath.Join(out, filepath.Base(folder), boardEdition, "mid-year-review.html"))
		if err != nil {
			t.Fatal(err)
		}
		said := string(page)
		for words := range strings.SplitSeq(c.says, "|") {
			if !strings.Contains(said, words) {
				t.Errorf("%s made %s: no paper says %q", c.from, c.to, words)
			}
		}
		for words := range strings.SplitSeq(c.saysNot, "|") {
			if strings.Contains(said, words) {
				t.Errorf("%s made %s: a paper says %q", c.from, c.to, words)
			}
		}
	}
}

// rewrite changes a file line by line.
func rewrite(t *testing.T, path string, line func(string) string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(text), "\n")
	for k := range lines {
		lines[k] = line(lines[k])
	}
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o600); err != nil {
		t.Fatal(err)
	}
}
