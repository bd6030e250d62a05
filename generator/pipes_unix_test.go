//go:build unix

package generator

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestPipesAndDevicesAreFindings puts what has no end in the place of each file.
func TestPipesAndDevicesAreFindings(t *testing.T) {
	put := map[string]func(file string) error{
		"pipe":   func(file string) error { return syscall.Mkfifo(file, 0o600) },
		"zero":   func(file string) error { return os.Symlink("/dev/zero", file) },
		"folder": func(file string) error { return os.Mkdir(file, 0o700) },
	}
	for _, name := range []string{packFile, "plan.md", "intentions.csv", "delivery.csv", "other.csv", "more.md"} {
		for kind, make := range put {
			changes := map[string]string{}
			if name == "other.csv" {
				changes[packFile] = small()[packFile] + "files: {delivery: {from: other.csv}}\n"
			}
			if name == "more.md" {
				changes["plan.md"] = "---\ntitle: Plan\ndate: 31 October 2025\nappendices: [more.md]\n---\n\nText.\n"
			}
			folder := laid(t, "plan", changes)
			os.Remove(filepath.Join(folder, name))
			if err := make(filepath.Join(folder, name)); err != nil {
				t.Fatal(err)
			}
			findings := soon(t, folder)
			if len(findings) != 1 || findings[0].Hint == "" || !strings.Contains(findings[0].Message, "not a file") {
				t.Errorf("%s in the place of %s: %v", kind, name, findings)
			}
		}
	}
}
