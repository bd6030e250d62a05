package diag

import (
	"strings"
	"testing"
)

func TestGroupsOfOneMistake(t *testing.T) {
	cell := func(line, column int) Position {
		return Position{File: "a.xlsx", Sheet: "T", Line: line, Column: column}
	}
	var list List
	for line := 5; line < 12; line++ {
		list.Errorf(cell(line, 8), "word-not-listed", `status "Open" is not one of OPEN`).Hinted("OPEN?")
		list.Warnf(cell(line, 9), "note", "narrative is empty")
	}
	list.Errorf(cell(6, 8), "word-not-listed", `status "Shut" is not one of OPEN`)
	list.Errorf(cell(7, 8), "other", `status "Shut" is not one of OPEN`)
	list.Errorf(cell(3, 0), "short", "short")
	list.Errorf(cell(4, 0), "short", "short")
	csv := Position{File: "a.csv", Line: 3, Column: 4}
	for _, at := range []Position{csv, {File: "a.csv", Line: 9, Column: 4}, {File: "a.csv", Line: 9, Column: 5}} {
		list.Errorf(at, "empty", "empty")
	}
	list.Errorf(Position{File: "b.csv", Line: 3, Column: 2}, "empty", "empty")
	list.Errorf(Position{File: "b.csv", Line: 9, Column: 2, Row: 7}, "empty", "empty")
	list.Warnf(Position{File: "c"}, "x", "same")
	list.Warnf(Position{File: "c"}, "x", "same")
	want := strings.Join([]string{
		`a.xlsx, T!H5: error: status "Open" is not one of OPEN, in 7 cells (H5, H6, H7, H8, H9, ...) (hint: OPEN?)`,
		`a.xlsx, T!I5: warning: narrative is empty, in 7 cells (I5, I6, I7, I8, I9, ...)`,
		`a.xlsx, T!H6: error: status "Shut" is not one of OPEN`,
		`a.xlsx, T!H7: error: status "Shut" is not one of OPEN`,
		`a.xlsx, T row 3: error: short, in 2 rows (3, 4)`,
		`a.csv:3:4: error: empty, on 2 lines (3, 9)`,
		`a.csv:9:5: error: empty`,
		`b.csv:3:2: error: empty, in 2 cells (B3, B7)`,
		`c: warning: same`,
		`7 errors (16 places), 2 warnings (8 places)`,
	}, "\n")
	var got []string
	for _, g := range list.Grouped() {
		got = append(got, g.String())
	}
	if all := strings.Join(append(got, Sum(list.Grouped())), "\n"); all != want {
		t.Errorf("got\n%s\nwant\n%s", all, want)
	}
	one := List{{Severity: Error, Message: "a"}}
	if got := Sum(nil) + Sum(one.Grouped()); got != "1 error" {
		t.Error(got)
	}
}
