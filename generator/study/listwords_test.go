package study

import (
	"strings"
	"testing"

	"boardpack/generator/block"
	"boardpack/generator/record/recordtest"
)

// A list of measures with their values says the unit of each beside its name, on the page
// alone, where neither the values nor the name do.
func TestUnitsBesideMeasures(t *testing.T) {
	s := pursuit{
		Measures: "measure,goal,unit,better\nGap,1,years,lower\nRate,1,%,higher\nWait,1,mm:ss,lower\nFee,1,£,lower\n" +
			"Seen,1,count,higher\nAdmitted,1,\"per 1,000 people\",lower\nBed days away,1,bed days,lower\n",
		Observations: "measure,period_start,period_end,value\nGap,2018-01-01,2018-12-31,5\n",
	}.study(t)
	names := func(columns ...string) (page []string) {
		spec := block.Listing{Of: located("measures")}
		for _, name := range columns {
			spec.Columns = append(spec.Columns, located(name))
		}
		list := &block.ListSpec{Listing: spec}
		list.Head().ID, list.Head().Title = located("x"), located("X")
		f, findings := s.Figure(list)
		if len(findings) > 0 {
			t.Fatal(findings)
		}
		for _, row := range f.Table.Rows {
			page = append(page, row.Cells[0].Text())
			if strings.Contains(row.Cells[0].Plain(), "(") {
				t.Error(row.Cells[0].Plain())
			}
		}
		return page
	}
	const plain = "Gap, Rate, Wait, Fee, Seen, Admitted, Bed days away"
	for want, columns := range map[string][]string{
		"Gap (years), Rate, Wait, Fee, Seen (number), Admitted (per 1,000 people), Bed days away": {"measure", "latest"},
		plain: {"measure", "status"},
	} {
		if got := strings.Join(names(columns...), ", "); got != want {
			t.Errorf("%v: %s", columns, got)
		}
	}
}

// Rows by goal are headed by its name, and a file for programs has its code.
func TestGroupsAreNamed(t *testing.T) {
	s := pursuit{
		Goals:    "1,Healthy life,Reduce the gap.,2027-03-31\n",
		Measures: "measure,goal,unit,better\nGap,1,years,lower\n", Observations: valueHead + recordtest.Monthly("Gap", "2024-01-01", "5"),
	}.study(t)
	list := &block.ListSpec{Listing: block.Listing{Of: located("measures"), Group: located("goal")}}
	list.Columns = append(list.Columns, located("measure"))
	list.Head().ID, list.Head().Title = located("x"), located("X")
	f, findings := s.Figure(list)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	if cell := f.Table.Rows[0].Cells[0]; cell.Text() != "Goal 1: Healthy life" || cell.Plain() != "1" {
		t.Errorf("%q, %q", cell.Text(), cell.Plain())
	}
}
