package proforma

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// writer writes one workbook, and keeps the first error: after it nothing more is
// worth trying.
type writer struct {
	Form
	file *excelize.File
	err  error
	tall map[place]int // by sheet and row, the lines of its tallest cell

	title, heading, words, entry, number, date int // styles
}

type place struct {
	sheet string
	row   int
}

func (w *writer) try(err error) {
	if w.err == nil {
		w.err = err
	}
}

// isText is the number of the format under which a spreadsheet leaves what is
// typed as it is: no date, no formula, no nought taken away.
const isText = 49

const isoDate = "yyyy-mm-dd"

func (w *writer) styles() {
	var edge []excelize.Border
	for _, side := range []string{"left", "right", "top", "bottom"} {
		edge = append(edge, excelize.Border{Type: side, Color: "768692", Style: 1})
	}
	wrapped := &excelize.Alignment{WrapText: true, Vertical: "top"}
	arial := func(bold bool, size float64) *excelize.Font {
		return &excelize.Font{Family: "Arial", Bold: bold, Size: size, Color: "212B32"}
	}
	format := isoDate
	grey := excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"D8DDE0"}}
	for _, style := range []struct {
		into *int
		of   excelize.Style
	}{
		{&w.title, excelize.Style{Font: arial(true, 16)}},
		{&w.heading, excelize.Style{Font: arial(true, 11), Alignment: wrapped, Border: edge, Fill: grey}},
		{&w.words, excelize.Style{Font: arial(false, 11), Alignment: wrapped}},
		{&w.entry, excelize.Style{Font: arial(false, 11), Alignment: wrapped, Border: edge, NumFmt: isText}},
		{&w.number, excelize.Style{Font: arial(false, 11), Alignment: wrapped, Border: edge}},
		{&w.date, excelize.Style{Font: arial(false, 11), Alignment: wrapped, Border: edge, CustomNumFmt: &format}},
	} {
		number, err := w.file.NewStyle(&style.of)
		w.try(err)
		*style.into = number
	}
}

// put writes a text into a cell, as a text whatever it begins with.
func (w *writer) put(sheet string, column, row int, text string, style int) {
	cell := at(column, row)
	w.try(w.file.SetCellStr(sheet, cell, text))
	w.try(w.file.SetCellStyle(sheet, cell, cell, style))
}

// table writes a header and rows below it, from the first cell of a sheet on, with
// columns of these widths.
func (w *writer) table(sheet string, widths []float64, header []string, rows [][]string) {
	for k, width := range widths {
		w.width(sheet, k+1, width)
		w.put(sheet, k+1, 1, header[k], w.heading)
		for n, row := range rows {
			if k < len(row) && row[k] != "" {
				w.put(sheet, k+1, n+2, row[k], w.words)
				w.fit(sheet, n+2, row[k], width)
			}
		}
	}
}

// fit makes a row high enough for a text in a column of some width, in characters:
// not every spreadsheet does that by itself with a file that it did not write.
func (w *writer) fit(sheet string, row int, text string, width float64) {
	lines := 0
	for line := range strings.SplitSeq(text, "\n") {
		lines += 1 + int(float64(len([]rune(line)))*1.1/width)
	}
	if at := (place{sheet, row}); lines > max(1, w.tall[at]) {
		w.tall[at] = lines
		w.try(w.file.SetRowHeight(sheet, row, float64(15*lines)))
	}
}

func (w *writer) width(sheet string, column int, width float64) {
	name, err := excelize.ColumnNumberToName(column)
	w.try(err)
	w.try(w.file.SetColWidth(sheet, name, name, width))
}

// page has a sheet printed as wide as the paper is.
func (w *writer) page(sheet string) {
	yes, one, any, across, a4 := true, 1, 0, "landscape", 9
	w.try(w.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &yes}))
	w.try(w.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: &a4, Orientation: &across, FitToWidth: &one, FitToHeight: &any}))
}

// at is the name of a cell; "" is none, which every call with it tells.
func at(column, row int) string {
	name, _ := excelize.CoordinatesToCellName(column, row)
	return name
}
