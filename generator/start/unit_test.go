package start

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// TestHeadersTwice proposes none of two columns of one header, which would read one of them
// for both.
func TestHeadersTwice(t *testing.T) {
	text, _ := begun(t, "2025-02-10", "Ref,Programme,Title,Saving £,Saving £\nA1,P,T,5,6\n")
	if strings.Count(text, "Saving £") != 1 || !strings.Contains(text, "# saving: {column: Saving £, type: text}  # its header stands twice") {
		t.Error(text)
	}
}

// TestProgrammeOnceAGroup asks for it in each row, and offers no word in place of the blanks.
func TestProgrammeOnceAGroup(t *testing.T) {
	for sheet, grouped := range map[string]bool{
		"Ref,Programme,Title\nA1,P,T\nA2,,U\nA3,,V\n":  true,
		"Ref,Programme,Title\nA1,P,T\nA2,,U\nA3,P,V\n": false,
	} {
		text, b := begun(t, "2025-02-10", sheet)
		asked := strings.Join(b.Decide, "\n")
		if strings.Contains(asked, "written once for the rows below it") != grouped || strings.Contains(text, "Not given") == grouped {
			t.Errorf("%s: %s\n%s", sheet, asked, text)
		}
	}
}

// TestUnitOfTheSheet has the unit of all amounts in a title above the header.
func TestUnitOfTheSheet(t *testing.T) {
	text, _ := begun(t, "2025-02-10", "Tracker,,\nAll figures in £000s,,\nRef,Programme,Title,Cost,FTE\nA1,P,T,5,2\nA2,P,T,6,3\n")
	for _, want := range []string{"cost: {column: Cost, label: Cost, type: money, times: 1000}  # guessed: in the unit said above: All figures in £000s", "fte: {column: FTE, label: FTE, type: number}"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s in %s", want, text)
		}
	}
}

// TestScaledAmounts takes amounts that show thousands of what they hold for pounds.
func TestScaledAmounts(t *testing.T) {
	format := `£#,##0.0,,"m"`
	file := excelize.NewFile()
	style, err := file.NewStyle(&excelize.Style{CustomNumFmt: &format})
	if err != nil {
		t.Fatal(err)
	}
	inMillions := `0.0"m"` // of the total, which is passed over
	below, err := file.NewStyle(&excelize.Style{CustomNumFmt: &inMillions})
	if err != nil {
		t.Fatal(err)
	}
	for k, row := range [][]any{{"Ref", "Programme", "Title", "Saving £m"}, {"A1", "P", "T", 1250000}, {"A2", "P", "U", 1250000}, {"Total", nil, nil, 2.5}} {
		cell, _ := excelize.CoordinatesToCellName(1, k+1)
		if err := errors.Join(file.SetSheetRow("Sheet1", cell, &row), file.SetCellStyle("Sheet1", "D2", "D3", style), file.SetCellStyle("Sheet1", "D4", "D4", below)); err != nil {
			t.Fatal(err)
		}
	}
	path, folder := filepath.Join(t.TempDir(), "book.xlsx"), filepath.Join(t.TempDir(), "pack")
	if err := file.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	_, _, err = Init(Options{Folder: folder, Sheets: []string{path}, Organisation: "E", Cycle: "2024/25", AsAt: time.Date(2025, 2, 10, 0, 0, 0, 0, time.UTC), Occasion: "board"})
	text, _ := os.ReadFile(filepath.Join(folder, "pack.yaml"))
	const want = `saving: {column: Saving £m, label: Saving, type: money}  # guessed: its cells hold whole pounds, and show thousands or millions of them`
	if err != nil || !strings.Contains(string(text), want) {
		t.Errorf("%v: no %s in %s", err, want, text)
	}
}
