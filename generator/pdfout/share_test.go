package pdfout

import (
	"math"
	"strings"
	"testing"

	"boardpack/generator/figure"
)

// TestWidthsSettleByTheRows has a long heading over short words and long titles beside
// them: the titles get the width, which makes the table lower. No width is lost, and each
// column keeps room for its longest word.
func TestWidthsSettleByTheRows(t *testing.T) {
	table := figure.Table{Columns: columns("Reference", "Title", "Previous anticipated delivery of it", "Lead")}
	for range 12 {
		table.Rows = append(table.Rows, row("CI2425-001", strings.Repeat("urgent care ", 4), "Q4 2024/25", "Head of Diagnostics and of Imaging"))
	}
	demands, size, width := measure(table), 8.0, 430.0
	shared := make([]float64, len(demands))
	share(demands, shared, size, width, demand.words)
	settled := distribute(demands, size, width, demand.words)
	before, after := rowsHigh(table, demands, shared, size), rowsHigh(table, demands, settled, size)
	if after >= before || settled[1] <= shared[1] || settled[2] >= shared[2] {
		t.Errorf("%v have %d lines, %v have %d", shared, before, settled, after)
	}
	total := 0.0
	for i, w := range settled {
		total += w
		if w < demands[i].narrowest*size-tolerance {
			t.Errorf("column %d has %.1f, and its longest word %.1f", i, w, demands[i].narrowest*size)
		}
	}
	if math.Abs(total-width) > 0.1 {
		t.Errorf("the columns are %.1f wide, want %.1f", total, width)
	}
}

// rowsHigh is the sum of the rows' lines, as they are broken when they are set.
func rowsHigh(t figure.Table, demands []demand, widths []float64, size float64) int {
	total := 0
	high := func(of func(column int) []chunk) {
		most := 1
		for i, d := range demands {
			most = max(most, len(breakLines(of(i), widths[i]/size-d.inset)))
		}
		total += most
	}
	high(func(column int) []chunk { return demands[column].head })
	for _, row := range t.Rows {
		high(func(column int) []chunk {
			lead, others := fragmentsOf(row.Cells[column], row.Total)
			return chunks([]fragment{lead, others})
		})
	}
	return total
}

// TestCodesLeaveRoom has a column of codes, of which one row has many: it is no text to read
// along, so it gives way to the names of leads, and keeps two codes beside each other.
func TestCodesLeaveRoom(t *testing.T) {
	table := figure.Table{Columns: columns("Reference", "Title", "Providers", "Lead")}
	for n := range 12 {
		codes, lead := "RXN", "Head of Urgent and Emergency Care"
		if n%3 == 0 {
			lead = "Associate Director of Planned Care Commissioning"
		}
		if n == 5 {
			codes = "RXN, RXR, RXL, RTX, RW5"
		}
		table.Rows = append(table.Rows, row("CI2425-001", strings.Repeat("urgent care ", 9), codes, lead))
	}
	demands, size := measure(table), 8.0
	settled := distribute(demands, size, 440, demand.words)
	if codes := settled[2] / size; codes >= narrowText || codes < 2*demands[2].inCells {
		t.Errorf("the codes have %.1f ems, and the leads %.1f", codes, settled[3]/size)
	}
}
