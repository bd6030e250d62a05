package generator

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"boardpack/generator/diag"
)

// A goal has its words from goals.csv: a paper that says it nearly so is told, where
// that stands; one that speaks of it is not.
func TestGoalsAreWordedOnce(t *testing.T) {
	t.Parallel()
	const head = "---\ntitle: T\ndate: March 2025\n---\n\n## One\n\n"
	for words, want := range map[string]string{
		"By {{ \"March 2027\" }}, people in the most deprived fifth of wards have 20% fewer emergency admissions.":                               "8:1",
		"**Goal 1.** By March 2034, the gap in healthy life expectancy between the most and the least disadvantaged communities is 50% smaller.": "8:3",
		"Goal 2. {{ goals[1].statement }}":                                             "",
		"Decrease non-elective admissions by 20% in the core 20% wards by March 2027.": "",
		"Goal 2 is about admissions from the core 20% wards, which are off the path.":  "",
		"Nothing of the kind.": "",
	} {
		folder := copyPack(t, t.TempDir(), planned)
		if err := os.WriteFile(filepath.Join(folder, "goals.md"), []byte(head+words+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		p, _ := readPack(folder)
		got := ""
		for _, e := range p.editions(new(diag.List)) {
			if e.folder() != boardEdition {
				continue
			}
			_, findings := p.bind(e, false)
			for _, f := range findings {
				if f.Code == "goal-worded-otherwise" {
					got = strings.TrimPrefix(f.Position.String()[strings.Index(f.Position.String(), ".md:"):], ".md:")
				}
			}
		}
		if got != want {
			t.Errorf("%s: at %q, want %q", words, got, want)
		}
	}
}

// Counts of intentions by goal name these on pages; files for programs keep their codes.
func TestGoalsAreNamedWhereTheyAreCounted(t *testing.T) {
	t.Parallel()
	files, folder := outFiles(t), filepath.Base(planned)+"/"+boardEdition+"/"
	whole := strings.NewReplacer(`<span class="board-held">`, "", "</span>", "") // words that stay on a line
	for code, name := range map[string]string{"1": "Healthy life expectancy", "2": "Non-elective admissions", "3": "Children with a long-term condition"} {
		if page := whole.Replace(string(files[folder+"board-paper.html"])); !strings.Contains(page, ">"+code+": "+name+"<") {
			t.Errorf("no row of the Board's paper is called %s: %s", code, name)
		}
		if table := string(files[folder+"tables/goals.csv"]); !strings.Contains(table, "\n"+code+",") {
			t.Errorf("no row of goals.csv is %s", code)
		}
	}
}
