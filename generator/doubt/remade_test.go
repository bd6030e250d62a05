package doubt

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"boardpack/generator/diag"
	"boardpack/generator/record"
)

// TestReferencesThatASpreadsheetMade has references that nobody typed, each beside two that
// are as they were.
func TestReferencesThatASpreadsheetMade(t *testing.T) {
	for _, c := range []struct {
		made   string
		doubts bool
	}{
		{"1E+05", true}, {"1.2E+12", true}, {"'0012", true},
		{"2026-02-02", true}, {"2026-01", true}, {"02-Feb", true}, {"2-FEB-26", true}, {"Jan-26", true}, {"01/02/2026", true},
		{"1E5", false}, {"A1E+05", false}, {"0012", false}, {"O'1", false}, {"2026-1", false}, {"12-Frail", false}, {"Mar-1", false}, {"2026-01-a", false}, {"'", false},
	} {
		want := []string(nil)
		if c.doubts {
			want = []string{"p/intentions.csv:3:1 warning reference-remade"}
		}
		if got := doubts(t, numbered("CI-1", c.made, "CI-3"), nil); !slices.Equal(got, want) {
			t.Errorf("%s: %q", c.made, got)
		}
	}
}

// An office that numbers by months is not told of each of its references.
func TestReferencesThatAreMonths(t *testing.T) {
	if got := doubts(t, numbered("2026-01", "2026-02", "CI-3"), nil); got != nil {
		t.Error(got)
	}
	if got := doubts(t, numbered("2026-01", "CI-2"), nil); len(got) != 1 {
		t.Error(got)
	}
}

// numbered is a pack of intentions with these references.
func numbered(references ...string) map[string]string {
	intentions, delivery := "reference,programme,title\n", "reference,as_at,status\n"
	for k, reference := range references {
		intentions += fmt.Sprintf("%s,Cancer,Title of %c\n", reference, 'A'+k)
		delivery += reference + ",2024-10-31,OPEN\n"
	}
	return map[string]string{"intentions.csv": intentions, "delivery.csv": delivery}
}

// Of rows in several files each is told with its own.
func TestAlikeInSeveralFiles(t *testing.T) {
	q := inquiry{pack: severalFiles(t)}
	q.references()
	if len(q.List) != 1 || !strings.Contains(q.List[0].Message, `reference "a-1" counts apart from "A-1" at p/one.csv:2:1`) || q.List[0].Severity != diag.Warning {
		t.Error(q.List)
	}
}

// severalFiles is a pack whose intentions are read from two files.
func severalFiles(t *testing.T) *record.Pack {
	t.Helper()
	said := func(text string) diag.Located { return diag.Located{Text: text} }
	folder := fstest.MapFS{
		"one.csv":      {Data: []byte("reference,programme,title\nA-1,Cancer,One\n")},
		"two.csv":      {Data: []byte("reference,programme,title\na-1,Cancer,Two\n")},
		"delivery.csv": {Data: []byte("reference,as_at,status\nA-1,2024-10-31,OPEN\na-1,2024-10-31,OPEN\n")},
	}
	pack, findings := record.Read(folder, "p", record.Settings{Cycle: "2024/25", Files: map[string]record.FileSettings{
		"intentions.csv": {From: said("one.csv"), More: []record.FileSettings{{From: said("two.csv")}}}}})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	return pack
}
