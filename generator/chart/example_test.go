package chart_test

import (
	"fmt"
	"strings"

	"boardpack/generator/chart"
	"boardpack/generator/chart/charttest"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

func delayed() *figure.CountChart {
	return &figure.CountChart{Kind: figure.Bar, Categories: []string{"Ambulance Services", "CYP"}, ValueName: "Delayed",
		Series: []figure.Series{{Name: "Delayed", Values: []float64{9, 3}}}}
}

func ExampleDraw() {
	parts, err := chart.Draw(delayed(), chart.Size{Width: chart.Narrow})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, mark := range parts[0].Marks {
		if path, ok := mark.(*chart.Path); ok && path.Row != "" {
			fmt.Println(path.Row)
		}
	}
	// Output:
	// Ambulance Services: 9
	// CYP: 3
}

// One that is higher than a sheet of paper has several parts.
func ExampleDraw_parts() {
	c := delayed()
	for i := range 40 {
		c.Categories = append(c.Categories, fmt.Sprint("Programme ", i))
		c.Series[0].Values = append(c.Series[0].Values, float64(i))
	}
	parts, err := chart.Draw(c, chart.Size{Width: chart.Wide, Height: 600})
	fmt.Println(len(parts), parts[0].Height <= 600, err)
	// Output: 3 true <nil>
}

func ExampleCheck() {
	c := delayed()
	c.Kind, c.Series[0].Values[0] = figure.Donut, -9
	fmt.Println(chart.Check(c))
	// Output: series "Delayed" has a negative value, which a donut chart cannot show
}

func ExampleDrawing_SVG() {
	d := &chart.Drawing{Width: 20, Height: 10, Marks: []chart.Mark{
		&chart.Text{X: 1, Y: 9, Anchor: chart.Start, Size: 13, Ink: tone.OnBright, Words: "R&D"}}}
	fmt.Print(string(d.SVG("Spending", "What is spent.")))
	// Output:
	// <svg width="20" height="10" viewBox="0 0 20 10" xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" font-family="Arial, 'Liberation Sans', sans-serif">
	// <title id="title">Spending</title>
	// <desc id="desc">What is spent.</desc>
	// <rect width="20" height="10" fill="#ffffff"/>
	// <text x="1" y="9" font-size="13" fill="#0b0c0c">R&amp;D</text>
	// </svg>
}

func ExampleDrawing_Inline() {
	d := &chart.Drawing{Width: 20, Height: 10, Marks: []chart.Mark{
		&chart.Text{X: 1, Y: 9, Anchor: chart.Start, Size: 13, Ink: tone.Text, Words: "R&D"}}}
	fmt.Print(string(d.Inline("Spending", nil)))
	// Output:
	// <svg width="20" height="10" viewBox="0 0 20 10" role="img" aria-label="Spending">
	// <text x="1" y="9" font-size="13" class="f-text">R&amp;D</text>
	// </svg>
}

func ExampleStyles() {
	fmt.Println(strings.Contains(chart.Styles(), "@media screen and (prefers-color-scheme:dark)"))
	// Output: true
}

// The bar of nine is drawn, and said to be of ten.
func Example_problems() {
	parts, err := chart.Draw(delayed(), chart.Size{Width: chart.Wide})
	if err != nil {
		fmt.Println(err)
		return
	}
	other := delayed()
	other.Series[0].Values[0] = 10
	fmt.Println(charttest.Problems(delayed(), parts))
	fmt.Println(charttest.Problems(other, parts)[0])
	// Output:
	// []
	// "Ambulance Services": the mark of 10 says "9"
}
