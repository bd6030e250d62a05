package pdfout

import (
	"fmt"
	"strings"

	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
)

const (
	between        = 18 // what stands at the left of a line and at its right
	headerBaseline = 31
	headerRule     = 37
	bandHeight     = 18 // above the header
	footerBaseline = 30 // above the page's lower edge
)

// furnish puts the running header and footer on every page. The cover sheet
// has no header: it says the same in large letters.
func (l *layout) furnish(d *document) {
	s := furnitureStyle
	organisation, title, short := l.checked(l.options.Organisation, s), l.checked(l.bundle.title, s), l.checked(l.bundle.short, s)
	meeting, mark := l.checked(l.bundle.meeting, s), l.checked(l.options.Mark, s)
	band := l.checked(paper.Banded(l.bundle.papers...), bandStyle)
	for i, p := range d.pages {
		width, height := p.size()
		header, footer := &placed{}, &placed{}
		if i > 0 {
			header.opposed(pdfua.Header, organisation, running(title, short, width-2*margin-between-s.width(organisation)), width, headerBaseline)
			header.put(pdfua.Header, margin, headerRule, &rule{dx: width - 2*margin, width: hairline, colour: groupColour})
		}
		if band != "" {
			header.band(band, width)
		}
		number := fmt.Sprintf("Page %d of %d", i+1, len(d.pages))
		if mark != "" {
			number = mark + "  |  " + number
		}
		footer.opposed(pdfua.Footer, meeting, number, width, height-footerBaseline)
		p.settle(header, footer)
	}
}

// band sets a word across the top of the page. The document tells it once, on
// the cover sheet; here it is an artifact, as running headers are.
func (p *placed) band(words string, width float64) {
	s := bandStyle
	p.put(pdfua.Header, 0, 0, &fill{width: width, height: bandHeight, colour: textColour})
	p.put(pdfua.Header, (width-s.width(words))/2, s.baseline()+(bandHeight-s.leading)/2, &textRun{text: words, style: s})
}

// opposed sets a text at the left and one at the right of a line. Where both
// do not fit the longer is shortened.
func (p *placed) opposed(owner pdfua.Owner, left, right string, width, y float64) {
	s := furnitureStyle
	room := width - 2*margin - between
	if wide := s.width(left); wide > s.width(right) {
		left = shorten(left, s, max(room-s.width(right), room/2))
		right = shorten(right, s, room-s.width(left))
	} else {
		right = shorten(right, s, max(room-wide, room/2))
		left = shorten(left, s, room-s.width(right))
	}
	p.put(owner, margin, y, &textRun{text: left, style: s})
	p.put(owner, width-margin, y, &textRun{text: right, style: s, right: true})
}

// running is the title that a header has room for: the whole one, else the short one.
func running(title, short string, room float64) string {
	if short == "" || furnitureStyle.width(title) <= room {
		return title
	}
	return short
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
