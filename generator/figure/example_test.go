package figure_test

import (
	"fmt"
	"time"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
)

func ExampleCell() {
	for _, cell := range []figure.Cell{
		{Value: figure.Words("Cancer")},
		{Value: figure.Amount{Value: 2500000, Form: figure.Pounds}},
		{Value: figure.Amount{Value: 100. / 3, Places: 1, Form: figure.Percent}, Before: "+"},
		{Value: figure.Amount{Value: 1714, Form: figure.Clock}},
		{Value: figure.Date{Day: time.Date(2024, 10, 31, 0, 0, 0, 0, time.UTC), Label: "October 2024"}},
		{Value: figure.Coded{Words: "Open", Code: "OPEN"}},
		{Value: figure.None{}}, {Value: figure.Missing{}}, {Value: figure.Suppressed("*")}, {},
	} {
		number, err := cell.Number()
		fmt.Printf("%q %q %v %v %v\n", cell.Text(), cell.Plain(), cell.Numeric(), number, err)
	}
	// Output:
	// "Cancer" "Cancer" false 0 holds the words "Cancer"
	// "£2,500,000" "2500000" true 2.5e+06 <nil>
	// "+33.3%" "33.3" true 33.3 <nil>
	// "28:34" "00:28:34" true 1714 <nil>
	// "October 2024" "2024-10-31" false 0 holds the date "October 2024"
	// "Open" "OPEN" false 0 holds the words "Open"
	// "" "" true 0 <nil>
	// "" "" true 0 is empty
	// "*" "*" true 0 is not shown: it has "*"
	// "" "" false 0 is empty
}

func ExampleWritten() {
	for _, words := range []string{"£1,200", "−2.5%", "£2.95 million", "about 3"} {
		cell := figure.Written(words)
		fmt.Println(cell.Text(), cell.Plain(), cell.Numeric())
	}
	// Output:
	// £1,200 1200 true
	// −2.5% -2.5 true
	// £2.95 million 2950000 true
	// about 3 about 3 false
}

func ExampleTable_CSV() {
	table := figure.Table{
		Columns: []figure.Column{{Name: "programme", Label: "Programme"}, {Name: "open", Label: "Open", Numeric: true}},
		Rows:    []figure.Row{{Cells: []figure.Cell{figure.Written("=Cancer"), figure.Written("1,234")}}},
	}
	data, err := table.CSV()
	fmt.Print(string(data), err)
	// Output:
	// programme,open
	// '=Cancer,1234
	// <nil>
}

func ExampleNewSpec() {
	fmt.Printf("%T %v\n", block.NewSpec("pivot"), block.NewSpec("pie"))
	// Output: *block.PivotSpec <nil>
}

func ExampleBlocks() {
	for _, block := range block.Blocks() {
		if block.Kind == "trajectory" {
			fmt.Println(block.About)
			fmt.Println(block.Keys[0].Name, block.Keys[0].Form, block.Keys[0].Required)
		}
	}
	// Output:
	// a measure against the trajectory to its target
	// measure words true
}

func ExampleCountTypes() {
	fmt.Println(figure.CountTypes())
	// Output: [bar stacked-bar grouped-bar line heatmap donut scatter]
}

func ExampleSlug() {
	fmt.Println(figure.Slug("Q3 2024/25"), figure.Slug("Health & care"))
	// Output: q3_2024_25 health_and_care
}

func ExampleDay() {
	fmt.Println(figure.Day(time.Date(1970, 2, 1, 0, 0, 0, 0, time.UTC)))
	// Output: 31
}

func ExampleFill() {
	live := diag.Located{Text: "{{ n }} intentions"}
	var findings diag.List
	fmt.Println(block.Fill(live, func(expression diag.Located) string { return "162" }, &findings), findings)
	// Output: 162 intentions []
}

func ExampleSplit() {
	at := diag.Position{File: "paper.md", Line: 2, Column: 5}
	for _, part := range block.Split(diag.Located{Text: `of {{ cell("a }}") }}.`, At: at}) {
		fmt.Printf("%d %q %v\n", part.At.Column, part.Text, part.Expression)
	}
	// Output:
	// 5 "of " false
	// 10 " cell(\"a }}\") " true
	// 26 "." false
}

func ExampleListNotes() {
	fmt.Println(figure.ListNotes(true, false), figure.ListNotes(false, true))
	// Output: [There are none.] [An empty cell means that nothing is recorded.]
}
