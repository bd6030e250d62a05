package figure

import (
	"slices"
	"testing"
)

func TestOver(t *testing.T) {
	for _, c := range []struct {
		columns []Column
		want    []Over
	}{
		{[]Column{{Label: "Name"}, {Label: "Lead"}}, nil},
		{[]Column{{Label: "Name"}, {Label: "Open", Group: "Status"}, {Label: "All", Group: "All"}}, nil},
		{[]Column{{Label: "Name"}, {Label: "Open", Group: "Status"}, {Label: "Closed", Group: "Status"}, {Label: "All", Group: "All"}}, nil},
		{[]Column{{Label: "Name"}, {Label: "0", Group: "Segment"}, {Label: "1", Group: "Segment"}, {Label: "All", Group: "All"}}, []Over{{"", 1}, {"Segment", 2}, {"", 1}}},
		{[]Column{{Label: "Calls", Group: "Calls"}, {Label: "Required", Group: "Calls"}}, nil},
		{
			[]Column{{Label: "Name"}, {Label: "Lead"}, {Label: "Open", Group: "Status"}, {Label: "Closed", Group: "Status"}, {Label: "All", Group: "All"}, {Label: "Q1", Group: "Due"}, {Label: "Q2", Group: "Due"}},
			[]Over{{"", 2}, {"Status", 2}, {"", 1}, {"Due", 2}},
		},
	} {
		if got := (Table{Columns: c.columns}).Over(); !slices.Equal(got, c.want) {
			t.Errorf("%v: %v, want %v", c.columns, got, c.want)
		}
	}
}
