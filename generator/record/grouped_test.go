package record

import (
	"strings"
	"testing"
)

// A programme that stands once for the rows below it is told from one that was forgotten.
func TestGrouped(t *testing.T) {
	for _, c := range []struct {
		name  string
		texts []string
		want  bool
	}{
		{"once a group", []string{"Urgent", "", "", "Primary", "", ""}, true},
		{"one group", []string{"Urgent", "", "", ""}, true},
		{"one forgotten", []string{"Urgent", "Urgent", "", "Primary"}, false},
		{"the first is blank", []string{"", "Urgent", "", ""}, false},
		{"a value comes back", []string{"Urgent", "", "", "Primary", "", "Urgent"}, false},
		{"mostly filled", []string{"A", "B", "C", "D", "", ""}, false},
		{"all blank", []string{"", "", ""}, false},
	} {
		if got := Grouped(c.texts); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// TestHeadingOfClosedIntentions reads a list with a heading between its rows: one that most
// likely says what is done with is told as that, one that says who may see the rows as that
// alone, and another is no news.
func TestHeadingOfClosedIntentions(t *testing.T) {
	const done, hidden = "alone in its row, may say that the rows below it are done with, or that not everybody may see them", "alone in its row, says that not everybody may see the rows below it"
	for heading, want := range map[string]string{
		"Closed intentions": done, "CLOSED INTENTION": done, "Closed session": hidden, "Closed intentions (private session)": hidden, "Part 2": hidden, "Confidential": hidden,
		"Open intentions": "", "Urgent care": "",
	} {
		s := october
		s.Hides = true
		_, found := Read(folder("intentions.csv", "reference,programme,title,confidential\nA1,Urgent,One,No\n,,"+heading+",\nA2,Urgent,Two,No\n"), "p", s)
		told := ""
		for _, f := range found {
			if f.Code == "confidential-heading" {
				told += f.String()
			}
		}
		if (told == "") != (want == "") || !strings.Contains(told, want) || want != "" && !strings.HasPrefix(told, "p/intentions.csv:3:3: error: ") {
			t.Errorf("%s: %q, want %q", heading, told, want)
		}
	}
}

// TestBlanksOfGroupsAreOneFinding reads a sheet with each programme in the first of its rows: all
// blanks are one error, and nothing is filled in.
func TestBlanksOfGroupsAreOneFinding(t *testing.T) {
	const sheet = "reference,programme,title\nA1,Urgent,One\nA2,,Two\nA3,,Three\nA4,Primary,Four\nA5,,Five\n"
	_, found := Read(folder("intentions.csv", sheet), "data/p", october)
	var told []string
	for _, f := range found.Grouped() {
		if f.Code == "cell-empty" {
			told = append(told, f.String())
		}
	}
	if len(told) != 1 || !strings.Contains(told[0], "intentions.csv:3:2: error: programme is empty, on 3 lines (3, 4, 6)") || !strings.Contains(told[0], "written once for the rows below it") {
		t.Errorf("%q", told)
	}
}
