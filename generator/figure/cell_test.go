package figure

import (
	"encoding/csv"
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// Each sort of cell on the page and in a CSV file, and the number that an
// expression has of it.
func TestCells(t *testing.T) {
	october := time.Date(2024, 10, 31, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		cell        Cell
		text, plain string
		number      string // or why there is none
		numeric     bool
	}{
		{Cell{}, "", "", "is empty", false},
		{Cell{After: " (provisional)"}, "", "", "is empty", false},
		{Cell{Value: Words("")}, "", "", "is empty", false},
		{Cell{Value: Words("On track")}, "On track", "On track", `holds the words "On track"`, false},
		{Cell{Value: Coded{"None", "Common Cause"}}, "None", "Common Cause", `holds the words "None"`, false},
		{Cell{Value: Date{Day: october}}, "31 October 2024", "2024-10-31", `holds the date "31 October 2024"`, false},
		{Cell{Value: Date{Day: october, Label: "October 2024"}, After: " (provisional)"}, "October 2024 (provisional)", "2024-10-31", `holds the date "October 2024"`, false},
		{Cell{Value: None{}}, "", "", "0", true},
		{Cell{Value: Missing{}}, "", "", "is empty", true},
		{Cell{Value: Beyond("There is no next one.")}, "", "", "is empty", false},
		{Cell{Value: Suppressed("*")}, "*", "*", `is not shown: it has "*"`, true},
		{Cell{Value: Amount{}}, "0", "0", "0", true},
		{Cell{Value: Amount{Value: 1234567}}, "1,234,567", "1234567", "1.234567e+06", true},
		{Cell{Value: Amount{Value: 5}, Before: "+"}, "+5", "5", "5", true},
		{Cell{Value: Amount{Value: -5}}, "−5", "-5", "-5", true},
		{Cell{Value: Amount{Value: 999.95, Places: 1}}, "1,000.0", "1000.0", "1000", true},
		{Cell{Value: Amount{Value: 2.25, Places: 1}, Before: "+", After: " points"}, "+2.3 points", "2.3", "2.3", true},
		{Cell{Value: Amount{Value: 23. / 80 * 100, Places: 1, Form: Percent}}, "28.8%", "28.8", "28.8", true},
		{Cell{Value: Amount{Value: -0.04, Places: 1, Form: Percent}}, "−0.04%", "-0.04", "-0.04", true}, // some is never none
		{Cell{Value: Amount{Value: 99.96, Places: 1, Form: Percent}}, "99.96%", "99.96", "99.96", true},
		{Cell{Value: Amount{Value: -0.04, Places: 1}}, "0.0", "0.0", "0", true},
		{Cell{Value: Amount{Value: -2500, Form: Pounds}}, "−£2,500", "-2500", "-2500", true},
		{Cell{Value: Amount{Value: 9007199254740992, Form: Pounds}}, "£9,007,199,254,740,992", "9007199254740992", "9.007199254740992e+15", true},
		{Cell{Value: Amount{Value: 1739.6, Form: Clock}}, "29:00", "00:29:00", "1740", true},
		{Cell{Value: Amount{Value: -90, Form: Clock}}, "−1:30", "-00:01:30", "-90", true},
		{Cell{Value: Amount{Value: math.NaN(), Places: 1}}, "", "", "is empty", true},
		{Cell{Value: Amount{Value: math.Inf(1)}}, "", "", "is empty", true},
		{Written("Many"), "Many", "Many", `holds the words "Many"`, false},
		{Written("1,234.50"), "1,234.50", "1234.50", "1234.5", true},
		{Written("−33.3%"), "−33.3%", "-33.3", "-33.3", true},
		{Written("£2,500"), "£2,500", "2500", "2500", true},
		{Written("−£1,200.50"), "−£1,200.50", "-1200.50", "-1200.5", true},
		{Cell{Value: Amount{Value: 37.6, Form: Percent}, Margin: "7"}, "38% ± 7", "38", "38", true},
		{Cell{Value: Amount{Value: 37.6}, Before: "+", Margin: "1,000", After: " points"}, "+38 ± 1,000 points", "38", "38", true},
		{Written("12,34"), "12,34", "12,34", `holds the words "12,34"`, false},
	} {
		number, err := c.cell.Number()
		said := strconv.FormatFloat(number, 'g', -1, 64)
		if err != nil {
			said = err.Error()
		}
		if c.cell.Text() != c.text || c.cell.Plain() != c.plain || said != c.number || c.cell.Numeric() != c.numeric {
			t.Errorf("%#v: %q, %q, %s, %v; want %q, %q, %s, %v", c.cell, c.cell.Text(), c.cell.Plain(), said, c.cell.Numeric(), c.text, c.plain, c.number, c.numeric)
		}
	}
}

// A number that the CSV file gives is the one that the page shows, and the one
// that expressions have.
func TestAmountRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		amount := Amount{
			Value:  float64(rapid.Int64Range(-1e13, 1e13).Draw(t, "thousandths")) / 1000,
			Places: rapid.IntRange(0, 3).Draw(t, "places"),
			Form:   rapid.SampledFrom([]Form{"", Plain, Percent, Pounds}).Draw(t, "form"),
		}
		table := Table{Columns: []Column{{Name: "a"}}, Rows: []Row{{Cells: []Cell{{Value: amount}}}}}
		file, err := table.CSV()
		if err != nil {
			t.Fatal(err)
		}
		records, err := csv.NewReader(strings.NewReader(string(file))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		read, err := strconv.ParseFloat(records[1][0], 64)
		if number, wrong := table.Rows[0].Cells[0].Number(); err != nil || wrong != nil || read != number {
			t.Errorf("%v is %v in the file and %v in expressions; %v, %v", amount, read, number, err, wrong)
		}
		if off := math.Abs(read - amount.Value); off > 0.5*math.Pow(10, -float64(amount.Places))+1e-6 {
			t.Errorf("%v became %v", amount, read)
		}
		if again := Written(amount.Text()); again.Text() != amount.Text() || again.Value.(written).value != read {
			t.Errorf("%q is read as %v, not %v", amount.Text(), again, read)
		}
	})
}

// A margin goes with its number into a file as well: in a column of its own, which
// only a column has that has one.
func TestMarginsInAFile(t *testing.T) {
	exact, rough := Cell{Value: Amount{Value: 5}}, Cell{Value: Amount{Value: 38, Form: Percent}, Margin: "1,007"}
	table := Table{
		Columns: []Column{{Name: "place"}, {Name: "all"}, {Name: "share"}, {Name: "status"}},
		Rows: []Row{
			{Cells: []Cell{Said("North"), exact, rough, Said("=On")}},
			{Cells: []Cell{Said("South"), exact, {Value: Amount{Value: 0, Form: Percent}}, Said("Off")}},
		},
	}
	got, err := table.CSV()
	if want := "place,all,share,share_margin,status\nNorth,5,38,1007,'=On\nSouth,5,0,,Off\n"; err != nil || string(got) != want {
		t.Errorf("%s, %v; want %s", got, err, want)
	}
}

// What may still change is marked on a page, and said of each value in a file: in a column
// of its own, behind that of the margins; of a mark in a number's place there is nothing to say.
func TestProvisionalInAFile(t *testing.T) {
	first, hidden := Cell{Value: Amount{Value: 5}, Margin: "2", Provisional: true}, Cell{Value: Suppressed("*")}
	table := Table{
		Columns: []Column{{Name: "place"}, {Name: "now", Label: "Now"}, {Name: "2025-01-31", Label: "January (provisional)", Provisional: true}, {Name: "status"}},
		Rows: []Row{
			{Cells: []Cell{Said("North"), first, Whole(3), {Value: Words("Off"), Provisional: true}}},
			{Cells: []Cell{Said("South"), Whole(4), hidden, Said("On")}},
			{Cells: []Cell{Said("West"), Unknown(), Unknown(), {}}},
		},
	}
	if got := table.Rows[0].Cells[1].Text() + "; " + table.Rows[0].Cells[3].Text(); got != "5 ± 2 [p]; Off (provisional)" {
		t.Error(got)
	}
	got, err := table.CSV()
	want := "place,now,now_margin,now_provisional,2025-01-31,2025-01-31_provisional,status,status_provisional\nNorth,5,2,Yes,3,Yes,Off,Yes\nSouth,4,,No,*,,On,No\nWest,,,,,,,\n"
	if err != nil || string(got) != want {
		t.Errorf("%s, %v; want %s", got, err, want)
	}
	if label := table.Flat().Columns[3].Label; label != "Now, provisional" {
		t.Error(label)
	}
}

func TestFindByName(t *testing.T) {
	table := Table{
		Columns: []Column{{Name: "group", Label: "Group"}, {Name: "a_now", Label: "Now"}, {Name: "b_now", Label: "Now"}, {Name: "c", Label: "C"}, {Name: "c", Label: "c "}},
		Rows: []Row{
			{Cells: []Cell{{Value: Words("A"), After: " (new)"}, {Value: Amount{Value: 1}}, {}, {}, {}}},
			{Cells: []Cell{{}, {}, {}, {}, {}}},
			{Total: true, Cells: []Cell{{Value: Words("B")}, {Value: Amount{Value: 2}}, {}, {}, {}}},
		},
	}
	for _, c := range []struct{ row, column, want string }{
		{"A", "a_now", "1"},
		{"A (new)", "a_now", "1"},
		{"B", "a_now", "2"},
		{"A", "Now", `has 2 columns "Now": give one by its name in the CSV file, which are a_now, b_now`},
		{"A", "c", `has several columns "c": name the columns apart`},
		{"A", "none", `has no column "none"`},
		{"C", "C", `has no row "C"`},
	} {
		cell, err := table.Find(c.row, c.column)
		if got := cell.Text(); err == nil && got != c.want || err != nil && err.Error() != c.want {
			t.Errorf("%s, %s: %q, %v, want %s", c.row, c.column, got, err, c.want)
		}
	}
	if table.Length() != 2 || table.HasBlankNumber() {
		t.Errorf("%d rows, a blank number: %v", table.Length(), table.HasBlankNumber())
	}
}

func ExampleTable_Find() {
	table := Table{
		Columns: []Column{{Name: "programme", Label: "Programme"}, {Name: "open", Label: "Open"}},
		Rows:    []Row{{Cells: []Cell{{Value: Words("Children")}, {Value: Amount{Value: 1234}}}}},
	}
	cell, err := table.Find("Children", "Open")
	fmt.Println(cell.Text(), cell.Plain(), err)
	_, err = table.Find("Childen", "Open")
	fmt.Println(err)
	// Output:
	// 1,234 1234 <nil>
	// has no row "Childen"
}
