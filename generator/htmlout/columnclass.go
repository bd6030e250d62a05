package htmlout

import (
	"slices"
	"strings"
	"unicode/utf8"

	"boardpack/generator/figure"
	"boardpack/generator/pattern"
	"boardpack/generator/wording"
)

// columnClass is the class attribute of a column's cells.
type columnClass struct {
	header, cell string
	row          string // of a cell that heads its row
}

func columnClasses(table figure.Table) []columnClass {
	classes, most := make([]columnClass, len(table.Columns)), 0
	for i := range table.Columns {
		most = max(most, longest(table, i))
	}
	for i, column := range table.Columns {
		c := columnClass{header: "nhsuk-table__header", cell: "nhsuk-table__cell"}
		if column.Numeric {
			c = columnClass{header: c.header + " " + c.header + "--numeric", cell: c.cell + " " + c.cell + "--numeric"}
		}
		if i > 0 && column.Group != table.Columns[i-1].Group {
			c = c.and("board-rule")
		}
		switch length := longest(table, i); {
		case ofDays(table, i):
			c.cell, c.row = c.cell+" board-whole", " board-whole"
		case column.Numeric: // what stands below a number asks for no room
		case length >= prose && 2*length <= most:
			c = c.and("board-phrase")
		case length >= prose:
			c = c.and("board-prose")
		case length <= fewLetters && severalWords(table, i):
			c.cell += " board-short"
		case severalWords(table, i) && !ofCodes(table, i):
			c.cell += " board-words"
			if length > manyLetters {
				c.row = " board-words"
			}
		}
		c.row = c.header + c.row
		classes[i] = c
	}
	return classes
}

func (c columnClass) and(class string) columnClass {
	return columnClass{header: c.header + " " + class, cell: c.cell + " " + class}
}

func severalWords(table figure.Table, column int) bool {
	return slices.ContainsFunc(table.Rows, func(r figure.Row) bool { return !r.Head && strings.Contains(r.Cells[column].Text(), " ") })
}

// ofCodes reports whether a column has references or their like, a line each at the least.
func ofCodes(table figure.Table, column int) bool {
	return slices.ContainsFunc(table.Rows, func(r figure.Row) bool {
		return !r.Head && slices.ContainsFunc(hyphenated().FindAllString(r.Cells[column].Text(), -1), wording.IsCode)
	})
}

// ofDays reports whether a column has days or periods that stand on one line: a few
// letters with a year in them.
func ofDays(table figure.Table, column int) bool {
	some := false
	for _, row := range table.Rows {
		if row.Head || row.Cells[column].Text() == "" {
			continue
		}
		if c := row.Cells[column]; c.Lead != "" || !year().MatchString(c.Text()) {
			return false
		}
		some = true
	}
	return some && longest(table, column) <= longestDay
}

var year = pattern.Of(`\b(?:19|20)\d\d\b`)

// longest is the length in characters of a column's longest cell.
func longest(table figure.Table, column int) int {
	length := 0
	for _, row := range table.Rows {
		if row.Head {
			continue
		}
		length = max(length, utf8.RuneCountInString(row.Cells[column].Text()))
	}
	return length
}
