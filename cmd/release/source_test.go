package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// TestSourceOf holds that a version is what a tag says of a commit that nothing was
// changed since, and that its time is the committer's, in UTC.
func TestSourceOf(t *testing.T) {
	for _, c := range []struct {
		name    string
		tags    []string
		changed string // a file that is written after the commit
		want    string
	}{
		{"no tag", nil, "", "development"},
		{"a version", []string{"v1.2.3"}, "", "1.2.3"},
		{"a trial of it", []string{"v1.2.3-rc.1"}, "", "1.2.3-rc.1"},
		{"the trial was good", []string{"v1.2.3", "v1.2.3-rc.1"}, "", "1.2.3"},
		{"numbers, not letters", []string{"v1.9.0", "v1.10.0"}, "", "1.10.0"},
		{"no versions", []string{"1.2.3", "v1.2", "v1.2.3+a", "later", "v1.2.3/x"}, "", "development"},
		{"a version among others", []string{"later", "v1.2.3", "vision"}, "", "1.2.3"},
		{"changed", []string{"v1.2.3"}, "a", "development"},
		{"a new file", []string{"v1.2.3"}, "b.go", "development"},
	} {
		t.Run(c.name, func(t *testing.T) {
			root := t.TempDir()
			commitIn(t, root)
			for _, tag := range c.tags {
				gitIn(t, root, "tag", tag)
			}
			if c.changed != "" {
				write(t, filepath.Join(root, c.changed), "changed")
			}
			got, err := sourceOf(root)
			if err != nil || got.version != c.want {
				t.Errorf("version %q, %v; want %q", got.version, err, c.want)
			}
			if want := time.Date(2025, 4, 1, 9, 30, 0, 0, time.UTC); got.time != want || len(got.commit) != 40 {
				t.Errorf("commit %s of %v, want %v", got.commit, got.time, want)
			}
		})
	}
}

// TestSourceOfOlderCommit holds that a tag names its own commit and none after it.
func TestSourceOfOlderCommit(t *testing.T) {
	root := t.TempDir()
	commitIn(t, root)
	gitIn(t, root, "tag", "v1.2.3")
	gitIn(t, root, "commit", "--allow-empty", "-q", "-m", "later")
	if got, err := sourceOf(root); err != nil || got.version != development {
		t.Errorf("version %q, %v", got.version, err)
	}
	if _, err := sourceOf(filepath.Join(root, "nowhere")); err == nil {
		t.Error("a folder that is not there has a commit")
	}
}

func commitIn(t *testing.T, root string) {
	t.Helper()
	t.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	t.Setenv("GIT_COMMITTER_DATE", "2025-04-01T10:30:00+01:00")
	for _, who := range []string{"AUTHOR", "COMMITTER"} {
		t.Setenv("GIT_"+who+"_NAME", "A Person")
		t.Setenv("GIT_"+who+"_EMAIL", "person@example.org")
	}
	write(t, filepath.Join(root, "a"), "first")
	gitIn(t, root, "init", "-q")
	gitIn(t, root, "add", "a")
	gitIn(t, root, "commit", "-q", "-m", "first")
}

func gitIn(t *testing.T, root string, args ...string) {
	t.Helper()
	if out, err := exec.Command("git", append([]string{"-C", root}, args...)...).CombinedOutput(); err != nil {
		t.Fatalf("git %v: %v: %s", args, err, out)
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
