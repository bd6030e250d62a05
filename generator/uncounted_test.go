package generator

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"boardpack/generator/diag"
)

// TestWhatIsNotPrioritisedIsNotCounted adds a benefit and a milestone of a
// submission that was not prioritised: papers have the numbers that they had, and
// a warning stands at each of the two rows.
func TestWhatIsNotPrioritisedIsNotCounted(t *testing.T) {
	pack := copyPlanned(t)
	ask := func() (answers [3]string, warnings []string) {
		t.Helper()
		p, findings := readPack(pack)
		if findings.HasErrors() {
			t.Fatal(findings)
		}
		for _, f := range findings {
			if f.Code == "not-counted" {
				warnings = append(warnings, f.String()[len(pack)+1:])
			}
		}
		s := p.study(nil, false)
		for k, expression := range []string{`money(sum(filter(benefits, .category_class == "Cash releasing"), .planned_gbp))`, `len(benefits)`, `len(milestones)`} {
			answer, wrong := s.Value(diag.Located{Text: expression})
			if len(wrong) > 0 {
				t.Fatal(wrong)
			}
			answers[k] = answer
		}
		return answers, warnings
	}
	before, warnings := ask()
	if before[0] != "£52.2 million" || len(warnings) > 0 {
		t.Errorf("before: %q, %q", before, warnings)
	}
	for file, row := range map[string]string{
		"benefits.csv":   "CI2526-162,V9,Cash releasing,Beds,,9000000,9000000,,Recurrent\n",
		"milestones.csv": "CI2526-162,Start,Director,2025-06-30,2025-06-30,\n",
	} {
		name := filepath.Join(pack, file)
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, append(data, row...), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	after, warnings := ask()
	if after != before {
		t.Errorf("%q became %q", before, after)
	}
	told := strings.Join(warnings, "\n")
	for _, want := range []string{`benefit "V9" is of "CI2526-162", which is Not prioritised: it is not counted`, `milestone "Start" is of "CI2526-162", which is Not prioritised: it is not counted`} {
		if len(warnings) != 2 || !strings.Contains(told, want) {
			t.Errorf("told: %s, want %s", told, want)
		}
	}
}
