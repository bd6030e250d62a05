package figure

import (
	"slices"
	"testing"
	"time"
)

// Times have places by when they end, however they are written; other words have none.
func TestTimes(t *testing.T) {
	day := func(text string) Cell {
		at, _ := time.Parse("2006-01-02", text)
		return Cell{Value: Date{Day: at}}
	}
	marked := Cell{Value: Date{Day: day("2024-12-31").Value.(Date).Day, Label: "Q3 2024/25"}, After: Provisional}
	for name, c := range map[string]struct {
		cells []Cell
		want  []int
	}{
		"labels":     {[]Cell{Said("12 months to January 2025"), Said("January 2025"), Said("12 months to April 2024"), {}, Said("2015 to 2017"), Said("January 2025")}, []int{4, 3, 2, 0, 1, 3}},
		"days":       {[]Cell{day("2025-01-02"), marked, day("2024-02-03")}, []int{3, 2, 1}},
		"codes":      {[]Cell{{Value: Coded{Words: "2024/25", Code: "B"}}, {Value: Coded{Words: "2023/24", Code: "A"}}}, []int{2, 1}},
		"words":      {[]Cell{Said("January 2025"), Said("not set")}, nil},
		"to come":    {[]Cell{Said("To be agreed"), day("2025-01-02"), Said("-"), {}, Said("December 2024"), day("2025-03-01")}, []int{-1, 2, -1, 0, 1, 3}},
		"a number":   {[]Cell{Said("January 2025"), Said("May 2025"), Whole(3)}, nil},
		"with words": {[]Cell{{Lead: "5", Value: Words("January 2025")}}, nil},
		"numbers":    {[]Cell{Whole(2024), Whole(2025)}, nil},
		"nothing":    {[]Cell{{}, Said("")}, nil},
	} {
		table := Table{Columns: []Column{{Name: "x"}}}
		for _, cell := range c.cells {
			table.Rows = append(table.Rows, Row{Cells: []Cell{cell}})
		}
		table.Rows = append(table.Rows, Row{Total: true, Cells: []Cell{Said("Total")}})
		if c.want != nil {
			c.want = append(c.want, 0)
		}
		if got := table.Times(0); !slices.Equal(got, c.want) && (got != nil || c.want != nil) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
