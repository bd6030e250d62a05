package pdfout

import (
	"fmt"
	"strings"

	"boardpack/generator/pdfua"
)

const (
	headerBaseline = 36
	headerRule     = 43
	footerBaseline = 36 // above the page's lower edge
)

// furnish puts the running header and footer on every page. The cover sheet
// has no header: it says the same in large letters.
func (l *layout) furnish(d *document) {
	for i, p := range d.pages {
		width, height := p.size()
		right := width - margin
		s := furnitureStyle
		if i > 0 {
			head := placed{}
			title := shorten(l.checked(l.paper.Title, s), s, (right-margin)*0.6)
			name := shorten(l.checked(l.options.Organisation, s), s, (right-margin)*0.38)
			head.put(pdfua.Header, margin, headerBaseline, &textRun{text: name, style: s})
			head.put(pdfua.Header, right, headerBaseline, &textRun{text: title, style: s, right: true})
			head.put(pdfua.Header, margin, headerRule, &rule{dx: right - margin, width: hairline, colour: groupColour})
			p.marks = append(head.marks, p.marks...)
		}
		number := fmt.Sprintf("Page %d of %d", i+1, len(d.pages))
		meeting := shorten(l.checked(l.paper.Meeting, s), s, (right-margin)*0.45)
		p.put(pdfua.Footer, margin, height-footerBaseline, &textRun{text: meeting, style: s})
		if l.options.Mark != "" {
			mark := shorten(l.checked(l.options.Mark, s), s, (right-margin)*0.3)
			p.put(pdfua.Footer, (width-s.width(mark))/2, height-footerBaseline, &textRun{text: mark, style: s})
		}
		p.put(pdfua.Footer, right, height-footerBaseline, &textRun{text: number, style: s, right: true})
	}
}

// shorten cuts a running title at a word so that it fits. It stands in full on
// the cover sheet.
func shorten(text string, s style, width float64) string {
	if s.width(text) <= width {
		return text
	}
	words := strings.Fields(text)
	for n := len(words) - 1; n > 0; n-- {
		short := strings.TrimRight(strings.Join(words[:n], " "), ",;:–-") + "…"
		if s.width(short) <= width {
			return short
		}
	}
	return "…"
}
