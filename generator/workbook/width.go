package workbook

import (
	"math"
	"strings"

	"boardpack/generator/figure"
	"boardpack/generator/typeface"
)

// The widths of columns, in digits of the text, as spreadsheets count them.
const (
	narrowest = 9
	widest    = 60
	shortHead = 16  // up to which a heading stays on one line
	across    = 150 // of a landscape page, on which the text is not made smaller
	leastText = 34  // to which longer text is wrapped, that a table may fit across
	stepText  = 2
	rounding  = 1.04 // on the screen letters are whole pixels wide
)

// stands are where the cells of each column stand: words beside another column inset.
func stands(columns []figure.Column) []align {
	stand := make([]align, len(columns))
	for i, c := range columns {
		switch {
		case c.Numeric:
			stand[i] = right
		case i > 0:
			stand[i] = inset
		default:
			stand[i] = left
		}
	}
	return stand
}

// margin is what a column needs beside its longest text: numbers and their heads stand to
// the right of what is in the column before.
func margin(stand align) float64 {
	switch stand {
	case inset:
		return 2 + insetWidth
	case right:
		return 3
	}
	return 2
}

// wide is the width of a text on one line.
func wide(text string, bold bool) float64 {
	face := typeface.Regular
	if bold {
		face = typeface.Bold
	}
	return rounding * face.Width(text) / typeface.Regular.Width("0")
}

// headWidths are those of short headings, or of longer ones' longest word: they wrap, and
// those of numbers all do where the table would not fit across a page.
func headWidths(heads []string, stand []align, cells []float64) []float64 {
	widths, total := make([]float64, len(heads)), 0.0
	for i, head := range heads {
		widths[i] = headWidth(head, stand[i], shortHead)
		total += max(widths[i], cells[i])
	}
	for i, head := range heads {
		if total > across && stand[i] == right {
			widths[i] = headWidth(head, stand[i], 0)
		}
	}
	return widths
}

func headWidth(heading string, stand align, short float64) float64 {
	longest := wide(heading, true)
	if longest > short {
		longest = 0
		for word := range strings.FieldsSeq(heading) {
			longest = max(longest, wide(word, true))
		}
	}
	return math.Ceil(min(max(longest, narrowest), widest)) + margin(stand)
}

// narrow makes columns of long text narrower, the widest first, until the table fits
// across a page or they are narrow enough.
func narrow(widths, least []float64, stand []align) {
	total := 0.0
	for _, width := range widths {
		total += width
	}
	for limit := float64(widest); total > across && limit > leastText; limit -= stepText {
		for i, width := range widths {
			if narrower := max(limit, least[i]); stand[i] != right && width > narrower {
				widths[i] = narrower
				total -= width - narrower
			}
		}
	}
}
