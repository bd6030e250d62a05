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

// seen is a table with what its cells show, on which it hangs how the table looks.
type seen struct {
	figure.Table
	texts [][]string // by column; empty of a row that heads others, which asks a column for nothing
}

func seenOf(table figure.Table) seen {
	s := seen{table, make([][]string, len(table.Columns))}
	for i := range s.texts {
		s.texts[i] = make([]string, len(table.Rows))
		for n, row := range table.Rows {
			if !row.Head {
				s.texts[i][n] = row.Cells[i].Text()
			}
		}
	}
	return s
}

func columnClasses(table seen) []columnClass {
	classes, lengths := make([]columnClass, len(table.Columns)), make([]int, len(table.Columns))
	for i := range lengths {
		lengths[i] = table.longest(i)
	}
	most := slices.Max(append(lengths, 0))
	for i, column := range table.Columns {
		c := columnClass{header: "nhsuk-table__header", cell: "nhsuk-table__cell"}
		if column.Numeric {
			c = columnClass{header: c.header + " " + c.header + "--numeric", cell: c.cell + " " + c.cell + "--numeric"}
		}
		if i > 0 && column.Group != table.Columns[i-1].Group {
			c = c.and("board-rule")
		}
		switch length := lengths[i]; {
		case table.ofDays(i):
			c.cell, c.row = c.cell+" board-whole", " board-whole"
		case column.Numeric: // what stands below a number asks for no room
		case length >= prose && 2*length <= most:
			c = c.and("board-phrase")
		case length >= prose:
			c = c.and("board-prose")
		case length <= fewLetters && table.severalWords(i):
			c.cell += " board-short"
		case table.severalWords(i) && !table.ofCodes(i):
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

func (s seen) severalWords(column int) bool {
	return slices.ContainsFunc(s.texts[column], func(text string) bool { return strings.Contains(text, " ") })
}

// ofCodes reports whether a column has references or their like, a line each at the least.
func (s seen) ofCodes(column int) bool {
	return slices.ContainsFunc(s.texts[column], func(text string) bool {
		return strings.ContainsAny(text, "-/") && slices.ContainsFunc(hyphenated(text), func(at [2]int) bool { return wording.IsCode(text[at[0]:at[1]]) })
	})
}

// ofDays reports whether a column has days or periods that stand on one line: a few
// letters with a year in them.
func (s seen) ofDays(column int) bool {
	some := false
	for n, text := range s.texts[column] {
		if text == "" {
			continue
		}
		if s.Rows[n].Cells[column].Lead != "" || !year().MatchString(text) {
			return false
		}
		some = true
	}
	return some && s.longest(column) <= longestDay
}

var year = pattern.Of(`\b(?:19|20)\d\d\b`)

// longest is the length in characters of a column's longest cell.
func (s seen) longest(column int) int {
	length := 0
	for _, text := range s.texts[column] {
		length = max(length, utf8.RuneCountInString(text))
	}
	return length
}
