package pdfout

import "boardpack/generator/typeface"

// Lengths are in points.
const (
	mm = 72 / 25.4

	a4Short = 595.28
	a4Long  = 841.89

	margin = 16 * mm // on all four sides of the text

	bodySize    = 10.5
	bodyLeading = 1.3 * bodySize
	halfLine    = bodyLeading / 2

	numberColumn = 36 // the margin column in which paragraph numbers hang
	listIndent   = 18

	hairline = 0.5
)

// colour is red, green and blue.
type colour [3]uint8

var (
	textColour    = colour{0x21, 0x2b, 0x32}
	headingColour = colour{0x00, 0x30, 0x87}
	linkColour    = colour{0x00, 0x5e, 0xb8}
	quietColour   = colour{0x4c, 0x62, 0x72}
	ruleColour    = colour{0xd8, 0xdd, 0xe0}
	groupColour   = colour{0xae, 0xb7, 0xbd}
	panelColour   = colour{0xf0, 0xf4, 0xf5}
)

// style is how a run of text looks. Leading is the height of its line.
type style struct {
	face      *typeface.Face
	size      float64
	leading   float64
	colour    colour
	underline bool
}

var (
	bodyStyle         = style{face: typeface.Regular, size: bodySize, leading: bodyLeading, colour: textColour}
	organisationStyle = style{face: typeface.Bold, size: 12, leading: bodyLeading, colour: quietColour}
	titleStyle        = style{face: typeface.Bold, size: 20, leading: 26, colour: headingColour}
	captionStyle      = style{face: typeface.Bold, size: bodySize, leading: bodyLeading, colour: textColour}
	subtitleStyle     = style{face: typeface.Regular, size: 9, leading: 12, colour: quietColour}
	noteStyle         = style{face: typeface.Regular, size: 8.5, leading: 11.5, colour: quietColour}
	factStyle         = style{face: typeface.Regular, size: 10, leading: 13.5, colour: textColour}
	valueStyle        = style{face: typeface.Bold, size: 22, leading: 26, colour: headingColour}
	labelStyle        = style{face: typeface.Bold, size: 9.5, leading: 12.5, colour: textColour}
	bandStyle         = style{face: typeface.Bold, size: 9.5, leading: 12, colour: colour{0xff, 0xff, 0xff}}
	furnitureStyle    = style{face: typeface.Regular, size: 8.5, leading: 11, colour: quietColour}
)

var headingStyles = [...]style{
	{face: typeface.Bold, size: 15, leading: 20, colour: headingColour},
	{face: typeface.Bold, size: 12, leading: 16, colour: headingColour},
	{face: typeface.Bold, size: bodySize, leading: bodyLeading, colour: headingColour},
}

// headingStyle is the style of a heading of level 2 or below.
func headingStyle(level int) style {
	return headingStyles[min(max(level-2, 0), len(headingStyles)-1)]
}

// bold and italic turn a style's face; each keeps what the other has set.
func (s style) bold() style {
	switch s.face {
	case typeface.Regular:
		s.face = typeface.Bold
	case typeface.Italic:
		s.face = typeface.BoldItalic
	}
	return s
}

func (s style) italic() style {
	switch s.face {
	case typeface.Regular:
		s.face = typeface.Italic
	case typeface.Bold:
		s.face = typeface.BoldItalic
	}
	return s
}

func (s style) link() style {
	s.colour, s.underline = linkColour, true
	return s
}

// sized scales a style to a size.
func (s style) sized(size float64) style {
	s.leading *= size / s.size
	s.size = size
	return s
}

func (s style) width(text string) float64 { return s.face.Width(text) * s.size }

// The font's own ascent and descent, in ems.
const (
	ascent  = 0.905
	descent = 0.212
)

// baseline is how far below the top of its line the text stands: the ink is
// centred in the leading.
func (s style) baseline() float64 {
	return (s.leading-(ascent+descent)*s.size)/2 + ascent*s.size
}
