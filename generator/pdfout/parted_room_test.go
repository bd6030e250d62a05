package pdfout

import (
	"fmt"
	"strings"
	"testing"

	"boardpack/generator/figure"
)

// TestPartsStayInTheirRoom has tables of many sizes whose rows are named by a number. Words
// that come next to it stand further from it, in each of the tables that a table is parted
// into: a column that comes there in a further one was not asked for that room.
func TestPartsStayInTheirRoom(t *testing.T) {
	further := 0
	for count := 8; count <= 40; count++ {
		for letters := 6; letters <= 20; letters++ {
			table := figure.Table{Columns: columns("reference", "#title")}
			cells := []string{"CI-1", "490"}
			for n := range count {
				label := fmt.Sprintf("%s%d", strings.Repeat("N", letters), n)
				table.Columns, cells = append(table.Columns, columns(label)...), append(cells, "z")
			}
			table.Columns[0].Name, table.Columns[1].Name = "reference", "title"
			table.Rows = []figure.Row{row(cells...)}
			for k, p := range fit(table) {
				further += min(k, 1)
				wide := 0.0
				for _, w := range p.widths {
					wide += w
				}
				if wide > p.room()+0.01 {
					t.Errorf("%d columns of %d letters: part %d has columns of %.1f points in a room of %.1f", count, letters, k, wide, p.room())
				}
			}
		}
	}
	if further < 100 {
		t.Errorf("%d tables go on with one", further)
	}
}
