package workbook

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// printTitles has the header of each table repeated on the further pages that it is
// printed on.
func (w *writer) printTitles(b *strings.Builder) {
	b.WriteString("<definedNames>")
	for i, s := range w.sheets {
		if s.head > 0 {
			fmt.Fprintf(b, `<definedName name="_xlnm.Print_Titles" localSheetId="%d">'%s'!$%d:$%[3]d</definedName>`, i, s.name, s.head)
		}
	}
	b.WriteString("</definedNames>")
}

// longestFurniture is how much a program takes of a header or a footer, with room for
// the codes in it.
const longestFurniture = 200

// furniture stands above and below each page of paper: who may see it, the pack, and
// which page it is. On the screen the cover and each worksheet say the same.
func furniture(b Book) string {
	var all strings.Builder
	all.WriteString("<headerFooter>")
	if b.Band != "" {
		all.WriteString("<oddHeader>&amp;C")
		escape(&all, plain(b.Band))
		all.WriteString("</oddHeader>")
	}
	named := b.Pack + ", " + b.Edition + " edition"
	if b.Mark != "" {
		named += ". " + b.Mark
	}
	all.WriteString("<oddFooter>&amp;L")
	escape(&all, plain(named))
	return all.String() + "&amp;R&amp;A, page &amp;P of &amp;N</oddFooter></headerFooter>"
}

// plain is a text in which no character is a code of headers and footers.
func plain(text string) string {
	for utf8.RuneCountInString(text) > longestFurniture {
		_, size := utf8.DecodeLastRuneInString(text)
		text = text[:len(text)-size]
	}
	return strings.ReplaceAll(text, "&", "&&")
}
