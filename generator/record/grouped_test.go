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

// "Closed intentions" alone in its row is told as what it most likely is, and still told.
func TestHeadingOfClosedIntentions(t *testing.T) {
	if markingIn("Closed intentions", "session") == "" || markingIn("Closed intentions", "status") != "" {
		t.Error("the heading is not in doubt")
	}
	for _, heading := range []string{"Closed session", "Part 2", "Confidential"} {
		if markingIn(heading, "session") == "" || markingIn(heading, "status") == "" {
			t.Errorf("%q is in doubt", heading)
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
