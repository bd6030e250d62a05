package study

import (
	"strings"
	"testing"
	"testing/fstest"

	"boardpack/generator/block"
	"boardpack/generator/figure"
	"boardpack/generator/story"
)

// slippedCells are those of days in a story: a fact of the intention, and its milestone's.
func slippedCells(s story.Story) (cells []figure.Cell) {
	for _, section := range s.Sections {
		for _, fact := range section.Facts {
			if fact.Label == "Days slipped" {
				cells = append(cells, fact.Cells...)
			}
		}
		for i, column := range section.Table.Columns {
			if column.Label == "Days slipped" {
				cells = append(cells, section.Table.Rows[0].Cells[i])
			}
		}
	}
	return cells
}

// TestStoriesSayEarlyAndLate holds days in words in stories and in what they are chosen by,
// and as numbers in tables and in what the list saves.
func TestStoriesSayEarlyAndLate(t *testing.T) {
	pack := recordsOf(t, fstest.MapFS{
		"intentions.csv": {Data: []byte("reference,programme,title\nA,P,a\nB,P,b\nC,P,c\nD,P,d\n")},
		"milestones.csv": {Data: []byte("reference,milestone,owner,baseline_date,forecast_date,actual_date\n" +
			"A,Early,Lead,2025-03-31,,2025-02-05\nB,Late,Lead,2025-03-31,2025-07-01,\nC,On time,Lead,2025-03-31,2025-03-31,\nD,A day,Lead,2025-03-31,2025-04-01,\n")},
	})
	s := New(Options{Records: pack})
	list := s.Stories(func(string) bool { return true })
	for k, want := range []string{"54 days early|-54", "92 days late|92", "0|0", "1 day late|1"} {
		cells := slippedCells(list.Stories[k])
		if len(cells) != 2 {
			t.Errorf("%d cells of days, want 2", len(cells))
		}
		for _, cell := range cells {
			if got := cell.Text() + "|" + cell.Plain(); got != want {
				t.Errorf("%s, want %s", got, want)
			}
		}
	}
	for _, field := range list.Fields {
		if field.Name == "slipped_days" {
			var shown []string
			for _, word := range field.Words {
				shown = append(shown, word.Value+"="+word.Shown)
			}
			if got := strings.Join(shown, ", "); got != "-54=54 days early, 0=0, 1=1 day late, 92=92 days late" {
				t.Error(got)
			}
		}
	}
	table, _ := tableOf(t, s, &block.ListSpec{Listing: block.Listing{Of: located("milestones"), Columns: locatedAll("reference", "slipped_days")}})
	if table != "reference,slipped_days\nA,-54\nB,92\nC,0\nD,1\n" {
		t.Error(table)
	}
}
