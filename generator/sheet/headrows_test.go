package sheet

import (
	"slices"
	"strings"
	"testing"

	"boardpack/generator/diag"
)

// TestHeaderWhoseLowerCellsAreNamed has headers in two rows, as pack.yaml may name them: by the
// lower cell, or by both where several have the same below.
func TestHeaderWhoseLowerCellsAreNamed(t *testing.T) {
	const top = "reference,title,Saving,,Who,\n"
	for name, c := range map[string]struct {
		text, known, want string
		two               bool
	}{
		"lower cells":              {top + ",,Planned,Actual,Owner,Where\nA1,x,1,2,Ann,Town\n", "Planned Actual Owner Where", "reference|title|Planned|Actual|Owner|Where", true},
		"one of them":              {top + ",,Planned,Actual,Owner,Where\nA1,x,1,2,Ann,Town\n", "Owner", "reference|title|Saving Planned|Actual|Owner|Where", true},
		"both cells":               {top + ",,Planned,Actual,Owner,Where\nA1,x,1,2,Ann,Town\n", "Saving Planned", "reference|title|Saving Planned|Actual|Who Owner|Where", true},
		"the same below":           {"reference,title,Saving,,Cost,\n,,Planned,Actual,Planned,Actual\nA1,x,1,2,3,4\n", "Planned", "reference|title|Saving Planned|Saving Actual|Cost Planned|Cost Actual", true},
		"by both, the same below":  {"reference,title,Saving,,Cost,\n,,Planned,Actual,Planned,Actual\nA1,x,1,2,3,4\n", "Cost Actual", "reference|title|Saving Planned|Saving Actual|Cost Planned|Cost Actual", true},
		"nothing of it is known":   {top + ",,Planned,Actual,Owner,Where\nA1,x,1,2,Ann,Town\n", "Budget", "reference|title|Saving Planned|Actual|Who Owner|Where", true},
		"amounts, and no number":   {top + ",,1.5,2,Owner,Town\n", "Budget", "reference|title|Saving||Who|", false},
		"one cell below":           {top + ",,,Actual,,\nA1,x,1,2,Ann,Town\n", "Budget", "reference|title|Saving||Who|", false},
		"below single headings":    {"reference,title,Saving,Who\n,,Planned,Owner\nA1,x,1,2\n", "Budget", "reference|title|Saving|Who", false},
		"a row of the list":        {top + "A1,x,Planned,2,Owner,Town\n", "Planned Owner", "reference|title|Saving||Who|", false},
		"a row without its number": {top + ",x,Planned,2,Owner,Town\n", "Planned Owner", "reference|title|Saving||Who|", false},
		"two full rows":            {"Scheme,Scheme,Money\nreference,title,Planned\nA1,x,1\n", "Planned", "reference|title|Planned", false},
	} {
		known := append([]string{"reference", "title"}, c.known)
		if c.known != "Saving Planned" && c.known != "Cost Actual" {
			known = append(known[:2], strings.Fields(c.known)...)
		}
		fits := func(cells []string) (named int, whole bool) {
			for _, text := range cells {
				if slices.Contains(known, strings.TrimSpace(text)) {
					named++
				}
			}
			return named, slices.Contains(cells, "reference") && slices.Contains(cells, "title")
		}
		s, findings := Open("f.csv", []byte(c.text), Options{Fits: fits})
		if s == nil {
			t.Fatal(findings)
		}
		two := slices.ContainsFunc(append(findings, s.Findings()...), func(f diag.Finding) bool { return f.Code == "header-in-two-rows" })
		if got := strings.Join(s.Header, "|"); got != c.want || two != c.two {
			t.Errorf("%s: the header is %s, want %s; in two rows %t", name, got, c.want, two)
		}
	}
}
