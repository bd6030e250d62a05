package proforma

import (
	"github.com/xuri/excelize/v2"

	"boardpack/generator/record"
	"boardpack/generator/relation"
)

// rows is the sheet that leads fill in: a header, and rows made ready.
func (w *writer) rows() {
	for k, a := range w.Asked {
		header := a.Header
		if a.Required {
			header += " " + record.RequiredMark
		}
		w.put(rowsSheet, k+1, 1, header, w.heading)
		w.fit(rowsSheet, 1, header, widthOf(a))
		w.width(rowsSheet, k+1, widthOf(a))
		w.try(w.file.SetCellStyle(rowsSheet, at(k+1, 2), at(k+1, Rows+1), w.entryOf(a)))
		w.choice(k+1, a)
	}
	w.try(w.file.SetPanes(rowsSheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: "A2", ActiveCell: "A2", Pane: "bottomLeft"}}}))
}

func widthOf(a record.Asked) float64 {
	switch {
	case a.Field.Name == "title" || a.Field.Name == "description":
		return 50
	case a.Criterion != nil || a.Field.Type.Numeric():
		return 14
	case a.Field.Type == relation.Text:
		return 32
	}
	return 22
}

// entryOf is the style of cells to be filled in: what is no number and no day
// stays the text that was typed or chosen.
func (w *writer) entryOf(a record.Asked) int {
	switch {
	case a.Criterion == nil && a.Field.Type.Numeric():
		return w.number
	case a.Field.Type == relation.Date:
		return w.date
	}
	return w.entry
}

// choice gives the cells of a column what may stand in them: a list where there is
// one, from which alone to choose unless a cell holds several.
func (w *writer) choice(column int, a record.Asked) {
	v := excelize.NewDataValidation(true)
	v.SetSqref(at(column, 2) + ":" + at(column, Rows+1))
	v.SetInput(cut(oneLine(a.Header), 32), cut(about(a), 255))
	if len(a.Field.Listed) > 0 {
		v.SetSqrefDropList(listName(a))
		if a.Separator == "" {
			v.SetError(excelize.DataValidationErrorStyleStop, "Not in the list", cut("Choose from the list. The sheet "+listsSheet+" has it.", 225))
		}
	}
	w.try(w.file.AddDataValidation(rowsSheet, v))
}

// cut keeps a text to so many characters as a spreadsheet takes.
func cut(text string, most int) string {
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return text
}
