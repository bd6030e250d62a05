package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"
)

// planSheet writes a workbook as a planning team keeps it: a title over all columns,
// a header in two rows of merged cells, a programme merged over its rows, ticks for
// providers, ratings by colour words, days as a spreadsheet numbers them, a hidden
// row, and a total and notes at its foot.
func planSheet(t *testing.T) string {
	t.Helper()
	file := excelize.NewFile()
	check(t, file.SetSheetName("Sheet1", "Plan"))
	for k, row := range [][]any{
		{"Eastvale ICB – Commissioning plan 2026/27 – position at 30 September 2026"},
		{},
		{"Scheme", "", "", "", "Providers affected", "", "", "Delivery"},
		{"Scheme No", "Care programme", "Scheme description", "Responsible director", "Eastvale NHS FT", "Westmere Trust", "Primary care", "Status", "RAG", "Forecast end date", "FYE saving (£'000)", "Part 2 (Y/N)"},
		{"EV-01", "Urgent care", "One front door for urgent treatment", "Director of Operations", "✓", "", "✓", "In delivery", "AMBER", 46112, 1250, "N"},
		{"EV-02", "", "Virtual wards for frailty", "Medical Director", "✓", "✓", "", "In delivery", "GREEN", 46203, 800.5, "N"},
		{"EV-03", "", "Ambulance handover in 15 minutes", "Director of Operations", "✓", "", "", "In delivery", "RED", 46295, "tbc", "Y"},
		{"EV-04", "Planned care", "Community diagnostics in Westmere", "Director of Finance", "", "✓", "", "Completed", "COMPLETE", 46081, 300, "N"},
		{"EV-05", "", "One list for eye care", "Medical Director", "", "✓", "✓", "In delivery", "GREEN", 46203, 120, "N"},
		{"EV-06", "Mental health", "Crisis line for all ages", "Chief Nurse", "✓", "✓", "✓", "Paused", "AMBER", "", 0, "Y"},
		{"Total", "", "", "", "", "", "", "", "", "", 2470.5},
		{},
		{"Notes: savings are full-year effect, before costs"},
	} {
		cell, _ := excelize.CoordinatesToCellName(1, k+1)
		check(t, file.SetSheetRow("Plan", cell, &row))
	}
	for _, merged := range [][2]string{{"A1", "L1"}, {"A3", "D3"}, {"E3", "G3"}, {"H3", "L3"}, {"B5", "B7"}, {"B8", "B9"}} {
		check(t, file.MergeCell("Plan", merged[0], merged[1]))
	}
	format := 14 // a day
	style, err := file.NewStyle(&excelize.Style{NumFmt: format})
	check(t, err)
	check(t, file.SetCellStyle("Plan", "J5", "J10", style))
	check(t, file.SetRowVisible("Plan", 8, false))
	path := filepath.Join(t.TempDir(), "Commissioning plan v3.xlsx")
	check(t, file.SaveAs(path))
	return path
}

func TestDump(t *testing.T) {
	data, _ := os.ReadFile(planSheet(t))
	check(t, os.WriteFile("/tmp/w/shapes/new/plan.xlsx", data, 0o600))
}
