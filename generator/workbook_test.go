package generator

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// workbookOf writes the rows of a CSV file as an office keeps them: under a title,
// with months as days that a style shows as months.
func workbookOf(t *testing.T, rows [][]string, name string) {
	t.Helper()
	file := excelize.NewFile()
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	check(file.SetSheetName("Sheet1", "Actions"))
	check(file.SetCellStr("Actions", "A1", "Action log"))
	month := "mmm-yy"
	style, err := file.NewStyle(&excelize.Style{CustomNumFmt: &month})
	check(err)
	for k, row := range rows {
		for n, text := range row {
			cell, _ := excelize.CoordinatesToCellName(n+1, k+3)
			if day, err := time.Parse("Jan-06", text); err == nil {
				check(file.SetCellValue("Actions", cell, day))
				check(file.SetCellStyle("Actions", cell, cell, style))
				continue
			}
			check(file.SetCellStr("Actions", cell, text))
		}
	}
	_, err = file.NewSheet("Notes")
	check(err)
	check(file.SaveAs(name))
}

// TestPackFromAWorkbook builds an action log from a workbook, and gets what its
// CSV file gives.
func TestPackFromAWorkbook(t *testing.T) {
	want := caseTables(t, "B2")
	const cases = "testdata/cases/B2"
	folder, out := filepath.Join(t.TempDir(), "B2"), filepath.Join(t.TempDir(), "out")
	if err := os.CopyFS(folder, os.DirFS(cases)); err != nil {
		t.Fatal(err)
	}
	workbookOf(t, csvRows(t, filepath.Join(cases, "intentions.csv")), filepath.Join(folder, "Action log v3.xlsx"))
	settings, err := os.ReadFile(filepath.Join(cases, "pack.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(string(settings), "from: intentions.csv", "from: Action log v3.xlsx\n    sheet: actions", 1)
	text = strings.Replace(text, "  intentions:\n", "  intentions:\n    from: Action log v3.xlsx\n    sheet: Actions\n", 1)
	if err := os.WriteFile(filepath.Join(folder, "pack.yaml"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"intentions.csv", "delivery.csv"} {
		if err := os.Remove(filepath.Join(folder, name)); err != nil {
			t.Fatal(err)
		}
	}
	findings, err := Build(context.Background(), Options{Packs: []string{folder}, Out: out})
	if err != nil || findings.HasErrors() {
		t.Fatal(findings, err)
	}
	got := csvRows(t, filepath.Join(out, "B2", "board", "tables", "a.csv"))
	if diff := cmp.Diff(want["a"], got); diff != "" {
		t.Error(diff)
	}
}
