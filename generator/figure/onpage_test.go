package figure

import "testing"

// A period under a number is no sentence after it: it has no stop, and is no head of
// the column. Where there is no number there is no period of it, and the drawing stays.
func TestPeriodsUnderNumbers(t *testing.T) {
	spark := &Spark{}
	f := &Figure{Table: Table{Columns: []Column{{Name: "measure", Label: "Measure"}, {Name: "now", Label: "Now", Numeric: true}, {Name: "period", Label: "Period", Under: true}}, Rows: []Row{
		{Cells: []Cell{Said("Waits"), {Value: Amount{Value: 78.5, Places: 1, Form: Percent}, Spark: spark}, Said("October 2024")}},
		{Cells: []Cell{Said("Gap"), {Value: Suppressed("*"), Spark: spark}, Said("")}},
		{Cells: []Cell{Said("Plan"), Unknown(), Said("by 2027")}},
	}}}
	shown, _ := f.OnPage()
	if len(shown.Columns) != 2 || shown.Columns[1].Label != "Now" {
		t.Errorf("%+v", shown.Columns)
	}
	for i, want := range []string{"78.5% October 2024", "* ", ""} {
		if c := shown.Rows[i].Cells[1]; c.Text() != want || (c.Spark == spark) != (i < 2) {
			t.Errorf("row %d: %q, drawn %v; want %q", i, c.Text(), c.Spark != nil, want)
		}
	}
	words := &Figure{Table: Table{Columns: []Column{{Label: "Title"}, {Label: "Description", Under: true}}, Rows: []Row{{Cells: []Cell{Said("Scan sooner"), Said("All of it.")}}}}}
	if shown, _ := words.OnPage(); shown.Columns[0].Label != "Title and description" || shown.Rows[0].Cells[0].Text() != "Scan sooner. All of it." {
		t.Errorf("%+v", shown)
	}
}
