package workbook

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// font is one of the fonts of the workbook, by its place among them.
type font int

const (
	textFont font = iota
	boldFont
	titleFont
	linkFont
)

// fonts are as large as the Analysis Function asks for, and have no serifs.
const fonts = `<fonts count="4"><font><sz val="12"/><name val="Arial"/><family val="2"/></font>` +
	`<font><b/><sz val="12"/><name val="Arial"/><family val="2"/></font>` +
	`<font><b/><sz val="16"/><name val="Arial"/><family val="2"/></font>` +
	`<font><u/><sz val="12"/><color rgb="FF005EB8"/><name val="Arial"/><family val="2"/></font></fonts>`

// style is how a cell is shown. The zero value is plain text.
type style struct {
	font   font
	bold   bool
	format string // of a number; empty is general
	align  align
	wrap   bool
}

// align is where a cell's words or number stand.
type align string

// Unset, words stand left and numbers right, days too. Words to the right of another
// column are inset, or the two would touch: no program leaves a gutter.
const (
	unset align = ""
	left  align = ` horizontal="left"`
	right align = ` horizontal="right"`
	inset align = ` horizontal="left" indent="1"`
)

// insetWidth is what an inset takes, in characters.
const insetWidth = 2

// titleStyle is Heading 1, by which a listener finds the title.
var titleStyle = style{font: titleFont}

// styles numbers the styles in the order in which they are first asked for.
type styles struct {
	made    []style
	numbers map[style]int
	formats map[string]int
	cells   strings.Builder // an xf each
	custom  strings.Builder // a numFmt each
}

// firstCustom is the first number that is free for a format.
const firstCustom = 164

func newStyles() *styles {
	s := &styles{numbers: map[style]int{}, formats: map[string]int{}}
	s.id(style{})
	return s
}

// id is the number of a style.
func (s *styles) id(of style) int {
	if number, known := s.numbers[of]; known {
		return number
	}
	s.numbers[of] = len(s.made)
	s.made = append(s.made, of)
	format, font, parent := s.format(of.format), of.font, 0
	switch {
	case of.font == titleFont:
		parent = 1
	case of.bold:
		font = boldFont
	}
	fmt.Fprintf(&s.cells, `<xf numFmtId="%d" fontId="%d" fillId="0" borderId="0" xfId="%d" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"`, format, font, parent)
	s.cells.WriteString(string(of.align))
	if of.wrap {
		s.cells.WriteString(` wrapText="1"`)
	}
	s.cells.WriteString("/></xf>")
	return s.numbers[of]
}

func (s *styles) format(code string) int {
	if code == "" {
		return 0
	}
	number, known := s.formats[code]
	if !known {
		number = firstCustom + len(s.formats)
		s.formats[code] = number
		fmt.Fprintf(&s.custom, `<numFmt numFmtId="%d" formatCode="`, number)
		_ = xml.EscapeText(&s.custom, []byte(code))
		s.custom.WriteString(`"/>`)
	}
	return number
}

// xml is the part that holds the styles.
func (s *styles) xml() string {
	formats := ""
	if len(s.formats) > 0 {
		formats = fmt.Sprintf(`<numFmts count="%d">%s</numFmts>`, len(s.formats), s.custom.String())
	}
	return xml.Header + `<styleSheet xmlns="` + mainSpace + `">` + formats + fonts +
		`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
		`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
		`<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0"/></cellStyleXfs>` +
		fmt.Sprintf(`<cellXfs count="%d">%s</cellXfs>`, len(s.made), s.cells.String()) +
		`<cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Heading 1" xfId="1" builtinId="16"/></cellStyles>` +
		"</styleSheet>\n"
}
