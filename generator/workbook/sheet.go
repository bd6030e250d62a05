package workbook

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"

	"boardpack/generator/pattern"
)

// sheet is a worksheet: lines in column A, then a table whose header is told.
type sheet struct {
	name   string
	table  string // the marked table's name; empty where there is none
	rows   [][]cell
	head   int // the header's row, from 1 on; 0 where there is none
	widths []float64
	links  []hyperlink
}

// cell is a cell with a text, or with a number where there is one.
type cell struct {
	style        int
	text, number string
}

// hyperlink leads from a cell of column A to a worksheet.
type hyperlink struct {
	row int
	to  string
}

func (s *sheet) add(row []cell) { s.rows = append(s.rows, row) }

func (s *sheet) line(style int, text string) { s.add([]cell{{style: style, text: text}}) }

// header is told with where each column's cells stand.
func (s *sheet) header(styles *styles, heads []string, stand []align) {
	row := make([]cell, len(heads))
	for i, head := range heads {
		row[i] = cell{style: styles.id(style{bold: true, wrap: true, align: stand[i]}), text: head}
	}
	s.add(row)
	s.head = len(s.rows)
}

// area is where the table stands: "A5:D20".
func (s *sheet) area() string {
	return fmt.Sprintf("A%d:%s%d", s.head, column(len(s.rows[s.head-1])), len(s.rows))
}

// column is the letters of a column, from 1 on.
func column(n int) string {
	letters := ""
	for ; n > 0; n = (n - 1) / 26 {
		letters = string(rune('A'+(n-1)%26)) + letters
	}
	return letters
}

// xml writes the worksheet's part; print is what stands above and below each page of paper.
func (s *sheet) xml(b *bytes.Buffer, first bool, styles *styles, print string) {
	b.WriteString(xml.Header + `<worksheet xmlns="` + mainSpace + `" xmlns:r="` + relationSpace + `">` +
		`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"`)
	if first {
		b.WriteString(` tabSelected="1"`)
	}
	b.WriteString(`/></sheetViews><sheetFormatPr defaultRowHeight="15.75"/><cols>`)
	for i, width := range s.widths {
		fmt.Fprintf(b, `<col min="%d" max="%[1]d" width="%g" customWidth="1"/>`, i+1, width)
	}
	b.WriteString("</cols><sheetData>\n")
	letters := make([]string, len(s.widths))
	for i := range letters {
		letters[i] = column(i + 1)
	}
	for r, row := range s.rows {
		fmt.Fprintf(b, `<row r="%d" ht="%g">`, r+1, s.height(row, styles))
		for c, cell := range row {
			cell.write(b, letters[c], r+1)
		}
		b.WriteString("</row>\n")
	}
	b.WriteString("</sheetData>")
	s.writeLinks(b)
	b.WriteString(`<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>` +
		`<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>` + print)
	if s.table != "" {
		b.WriteString(`<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`)
	}
	b.WriteString("</worksheet>\n")
}

func (s *sheet) writeLinks(b *bytes.Buffer) {
	if len(s.links) == 0 {
		return
	}
	b.WriteString("<hyperlinks>")
	for _, link := range s.links {
		fmt.Fprintf(b, `<hyperlink ref="A%d" location="'%s'!A1" display="%[2]s"/>`, link.row, link.to)
	}
	b.WriteString("</hyperlinks>")
}

// write never writes a formula: text is text, whatever it begins with.
func (c cell) write(b *bytes.Buffer, column string, row int) {
	b.WriteString(`<c r="` + column + strconv.Itoa(row) + `" s="` + strconv.Itoa(c.style) + `"`)
	if c.number != "" {
		b.WriteString("><v>" + c.number + "</v></c>")
		return
	}
	b.WriteString(` t="inlineStr"><is><t xml:space="preserve">`)
	escape(b, c.text)
	b.WriteString("</t></is></c>")
}

// coded is what a spreadsheet would read as a character's code.
var coded = pattern.Of(`_(x[0-9A-Fa-f]{4}_)`)

// escape writes words as the text of an element or an attribute.
func escape(b io.Writer, words string) {
	if strings.Contains(words, "_x") {
		words = coded().ReplaceAllString(words, "_x005F_$1")
	}
	_ = xml.EscapeText(b, []byte(words)) // memory takes all
}
