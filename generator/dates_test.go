package generator

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

// edit replaces a text of a pack's pack.yaml.
func edit(t *testing.T, folder, from, to string) {
	t.Helper()
	file := filepath.Join(folder, packFile)
	text, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(text), from) {
		t.Fatalf("%s has no %q, %v", file, from, err)
	}
	if err := os.WriteFile(file, []byte(strings.Replace(string(text), from, to, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestDatesAgree has one date after the other typed wrongly in a pack of 2025/26
// that is as at 12 March 2025 and has a paper for 19 March 2025. Each is found at
// its place, once, and is an error in what is to be final.
func TestDatesAgree(t *testing.T) {
	const sound = "publication_date: 2025-04-01\n"
	for name, c := range map[string]struct{ from, to, want string }{
		"all right":                 {"", "", ""},
		"as_at of the year before":  {"as_at: 2025-03-12", "as_at: 2024-04-01", "pack.yaml:4:8: date-outside-cycle"},
		"as_at of the year after":   {"as_at: 2025-03-12", "as_at: 2027-04-01", "pack.yaml:4:8: date-outside-cycle"},
		"as_at half a year before":  {"as_at: 2025-03-12", "as_at: 2024-06-12", "pack.yaml:6:19: dates-far-apart paper.md:3:15: dates-far-apart"},
		"as_at after all":           {"as_at: 2025-03-12", "as_at: 2025-10-31", "pack.yaml:6:19: published-before-as-at paper.md:3:15: paper-before-as-at"},
		"published the year before": {"publication_date: 2025-04-01", "publication_date: 2024-04-01", "pack.yaml:6:19: date-outside-cycle"},
		"published before as_at":    {"publication_date: 2025-04-01", "publication_date: 2025-03-11", "pack.yaml:6:19: published-before-as-at"},
		"published a year later":    {"publication_date: 2025-04-01", "publication_date: 2026-04-01", "pack.yaml:6:19: dates-far-apart"},
		"final before as_at":        {"sees: published", "sees: published, final_from: 2025-03-01", "pack.yaml:7:56: published-before-as-at"},
		"cycle of the copied pack":  {"cycle: 2025/26", "cycle: 2022/23", "pack.yaml:4:8: date-outside-cycle"},
	} {
		t.Run(name, func(t *testing.T) {
			folder := planPack(t, sound+public)
			edit(t, folder, c.from, c.to)
			for _, final := range []bool{false, true} {
				findings, err := Check(t.Context(), Options{Packs: []string{folder}, Final: final, PublishedOn: map[bool]string{true: "2027-12-31"}[final]})
				if err != nil {
					t.Fatal(err)
				}
				var told []string
				for _, f := range findings {
					told = append(told, path.Base(fmt.Sprint(f.Position))+": "+f.Code)
				}
				if got := strings.Join(told, " "); got != c.want || findings.HasErrors() != (final && c.want != "") {
					t.Errorf("final %v: %s, errors %v; want %s", final, got, findings.HasErrors(), c.want)
				}
			}
		})
	}
}
