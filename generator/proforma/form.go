// Package proforma writes the workbook in which commissioning leads send their
// intentions in: guidance, a row for each intention, lists to choose from.
package proforma

import (
	"fmt"
	"io"
	"time"

	"github.com/xuri/excelize/v2"

	"boardpack/generator/record"
	"boardpack/generator/score"
)

// Form is what a proforma is made of. All its texts are data: none becomes a
// formula, also in the hands of whoever fills it in.
type Form struct {
	Title        string // of the workbook
	Organisation string
	Cycle        string // the financial year, "2025/26"
	// Day is when the workbook says that it was made: a clock would make every
	// copy another file.
	Day      time.Time
	ReturnTo string    // whom it is sent back to; blank for whoever sent it
	By       time.Time // the last day for that; zero where there is none
	Asked    []record.Asked
	Scale    score.Scale
}

// Rows is how many rows are made ready for intentions.
const Rows = 200

// The sheets.
const (
	guidanceSheet = "Guidance"
	rowsSheet     = "Intentions"
	columnsSheet  = "Columns"
	criteriaSheet = "Criteria"
	listsSheet    = "Lists"
)

// Write writes the workbook, the same bytes for the same form.
func (f Form) Write(to io.Writer) error {
	file := excelize.NewFile()
	defer file.Close()
	w, err := f.begin(file)
	if err != nil {
		return err
	}
	w.guidance()
	w.rows()
	w.columns()
	if len(f.criteria()) > 0 {
		w.criteria()
	}
	w.lists() // which may be none
	w.properties()
	if w.err != nil {
		return fmt.Errorf("proforma: %w", w.err)
	}
	return file.Write(to)
}

// begin makes the sheets, in their order.
func (f Form) begin(file *excelize.File) (*writer, error) {
	w := &writer{Form: f, file: file, tall: map[place]int{}}
	w.try(file.SetSheetName("Sheet1", guidanceSheet))
	names := []string{rowsSheet, columnsSheet, criteriaSheet, listsSheet}
	for _, name := range names {
		if name == criteriaSheet && len(f.criteria()) == 0 || name == listsSheet && !f.hasLists() {
			continue
		}
		_, err := file.NewSheet(name)
		w.try(err)
	}
	for _, name := range file.GetSheetList() {
		w.page(name)
	}
	w.styles()
	return w, w.err
}

// criteria are those that scores are asked for.
func (f Form) criteria() []*record.Criterion {
	var all []*record.Criterion
	for _, a := range f.Asked {
		if a.Criterion != nil {
			all = append(all, a.Criterion)
		}
	}
	return all
}

// properties are those of the document.
func (w *writer) properties() {
	day := w.Day.UTC().Format("2006-01-02T15:04:05Z")
	w.try(w.file.SetDocProps(&excelize.DocProperties{
		Title: w.Title, Subject: "Commissioning intentions " + w.Cycle, Creator: w.Organisation, LastModifiedBy: w.Organisation,
		Created: day, Modified: day, Language: "en-GB",
	}))
	w.file.SetActiveSheet(0)
}
