package htmlout

import (
	"strings"
	"testing"

	"boardpack/generator/course"
	"boardpack/generator/figure"
)

// A spark stands before the words of its cell, which are as they would be without it.
func TestSparksStandBeforeTheirWords(t *testing.T) {
	table := table([]string{"Measure", "Now"}, [][]string{{"Waits", "78.5%"}}, "Now")
	bare := cellsOf(table)
	table.Rows[0].Cells[1].Spark = &figure.Spark{Traces: []course.Trace{{Role: course.Observed, Points: []course.Point{{Day: 1, Value: 2}, {Day: 2, Value: 3}}}}}
	drawn := cellsOf(table)
	from, to := strings.Index(drawn, `<svg `), strings.Index(drawn, "</svg>\n")+len("</svg>\n")
	if from < 0 || drawn[:from]+drawn[to:] != bare || !strings.HasPrefix(drawn[to:], "78.5%</td>") {
		t.Errorf("%s", drawn)
	}
	if svg := drawn[from:to]; !strings.Contains(svg, ` class="board-spark" aria-hidden="true"`) {
		t.Errorf("%s", svg)
	}
}

// The symbol of a number stays on its line.
func TestSymbolsOfNumbersAreHeld(t *testing.T) {
	got := (*Listing)(nil).content(figure.Column{Numeric: true}, figure.Cell{Lead: "145.6 [p]", Value: figure.Words("May 2024")})
	if want := `<strong><span class="board-held">145.6 [p]</span></strong> <span class="board-day"><span class="board-held">May 2024</span></span>`; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// What stands under a number is whole on its line where it is a day or the like; words of
// a column of texts go on as they are.
func TestDaysUnderNumbersAreWhole(t *testing.T) {
	for want, test := range map[string]struct {
		numeric bool
		words   figure.Words
	}{
		`<strong>5</strong> <span class="board-day">2021 to 2023</span>`:                                               {true, "2021 to 2023"},
		`<strong>5</strong> <span class="board-held">12 months</span> to <span class="board-held">January 2025</span>`: {true, "12 months to January 2025"},
		`<strong>5</strong> <span class="board-held">30 June 2025</span>`:                                              {false, "30 June 2025"},
	} {
		if got := (*Listing)(nil).content(figure.Column{Numeric: test.numeric}, figure.Cell{Lead: "5", Value: test.words}); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// A column of days or periods is whole; one of other words, or of longer ones, is not.
func TestColumnsOfDaysAreWhole(t *testing.T) {
	for words, want := range map[string]bool{
		"31 March 2025|": true, "Q3 2024/25|Q4 2024/25": true, "2021 to 2023|2025/26": true, "January 2025|12 months to January 2025": false,
		"|": false, "2025/26|later": false, "CI2526-010|CI2526-011": false, "1,999 beds 20191": false,
	} {
		table := figure.Table{Columns: []figure.Column{{Label: "X"}}}
		for _, word := range strings.Split(words, "|") {
			table.Rows = append(table.Rows, figure.Row{Cells: []figure.Cell{figure.Said(word)}})
		}
		if got := strings.Contains(cellsOf(table), "board-whole"); got != want {
			t.Errorf("%q: whole %v", words, got)
		}
	}
}
