package pdfout

import (
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
)

// contents is the contents list. It is set before anyone knows the pages of
// its entries; they are filled in when the pages are made, and because their
// column has a width of its own nothing moves.
type contents struct {
	set     bool
	entries []entry
}

type entry struct {
	id   string
	page *textRun
}

const (
	contentsDepth = 3  // the lowest level of heading that is outlined
	mostOutlined  = 18 // headings: of more, the highest alone
	pageColumn    = 30 // where page numbers stand, at the right margin
	leaderGap     = 4
)

// outlined is a heading as the contents list shows it.
type outlined struct {
	level            int // from 2, the highest
	number, text, id string
}

// contentsList lists headings.
func (l *layout) contentsList(headings []outlined) {
	l.contents.set = true
	if len(headings) > mostOutlined {
		headings = slices.DeleteFunc(headings, func(h outlined) bool { return h.level > 2 })
	}
	if len(headings) == 0 {
		return
	}
	l.contentsTitle()
	list, first := l.parent.Add(pdfua.TOC), len(l.strips)
	var item, nested *pdfua.Element
	for _, h := range headings {
		switch {
		case h.level == 2:
			item, nested = list.Add(pdfua.TOCI), nil
			l.space(halfLine)
			l.contentsEntry(h, item)
		default:
			if item == nil {
				item = list.Add(pdfua.TOCI)
			}
			if nested == nil {
				nested = item.Add(pdfua.TOC)
			}
			l.contentsEntry(h, nested.Add(pdfua.TOCI))
		}
	}
	keepEnds(l.strips[first:])
	l.sections = l.sections[:1]
	l.parent = l.tree.Root
	l.space(2 * bodyLeading)
}

// shortList is how many strips of a list stay on one page, and endsTogether how many of a
// longer one at each of its ends.
const shortList, endsTogether = 16, 6

// keepEnds keeps a short list on one page, and of a longer one more than a line or two on
// each.
func keepEnds(list []*strip) {
	for k := range max(len(list)-1, 0) {
		if len(list) <= shortList || k < endsTogether || k >= len(list)-endsTogether {
			list[k].keep = true
		}
	}
}

func headingsFrom(from ast.Node) []outlined {
	var headings []outlined
	for node := from; node != nil; node = node.NextSibling() {
		if h, ok := node.(*paper.Heading); ok && h.Level <= contentsDepth {
			headings = append(headings, outlined{h.Level, h.Number, paper.PlainText(h), h.ID})
		}
	}
	return headings
}

// headings are the papers of a pack, and their highest headings.
func (b bundle) headings() []outlined {
	var all []outlined
	for _, p := range b.papers {
		all = append(all, outlined{level: 2, text: p.Title, id: p.Name})
		for _, h := range headingsFrom(p.Root.FirstChild()) {
			if h.level == 2 {
				h.level, h.id = 3, p.Name+"/"+h.id
				all = append(all, h)
			}
		}
	}
	return all
}

func (l *layout) contentsTitle() {
	const title = "Contents"
	l.enterSection(2)
	l.indent = 0
	s := headingStyle(2)
	l.space(headingGap(2))
	first := len(l.strips)
	l.lines(l.plain(title, s, l.parent.Add(pdfua.H2).Content()), s)
	l.bookmark(first, bookmark{level: 1, text: title})
	l.keep()
}

// contentsEntry sets one line, or more where the heading is long: the page
// number stands on the last.
func (l *layout) contentsEntry(h outlined, item *pdfua.Element) {
	s := bodyStyle
	if h.level == 2 {
		s = s.bold()
	}
	element := item.Add(pdfua.Reference).Add(pdfua.Link)
	owner := element.Content()
	left := numberColumn * float64(h.level-2)
	column := 0.0
	if h.number != "" {
		column = columnFor(h.number, s)
	}
	text := h.text + " "
	name := l.paper.Shorthand.Said(strings.TrimSpace(headingText(h.number, text)))
	to := anchor{element, "#" + h.id, name, true}
	full, _ := frame(false)
	right := full - pageColumn
	lines := breakLines(l.chunks(l.plain(text, s, owner)), right-left-column)
	for i, line := range lines {
		band := &strip{height: s.leading + 1, keep: i < len(lines)-1}
		if i == 0 && h.number != "" {
			band.put(owner, left, s.baseline(), &textRun{text: l.checked(h.number+" ", s), style: s})
		}
		band.line(line, left+column, 0)
		if i == len(lines)-1 {
			l.contents.entries = append(l.contents.entries, entry{h.id, band.pageNumber(owner, left+column+line.width, full, s)})
		}
		band.link(link{anchor: to, left: left, width: full - left, height: band.height})
		l.add(band)
	}
}

// pageNumber sets a dotted leader and room for a page number after it.
func (p *placed) pageNumber(owner pdfua.Owner, from, right float64, s style) *textRun {
	number := &textRun{style: bodyStyle, right: true}
	p.put(owner, right, s.baseline(), number)
	if start, end := from+leaderGap, right-pageColumn/2-leaderGap; end > start {
		// Dots end at the same place on every line, whatever the text's length.
		p.put(pdfua.Decoration, end, s.baseline(), &rule{dx: start - end, width: 0.8, colour: quietColour, dotted: true})
	}
	return number
}

// fill writes the page numbers.
func (c *contents) fill(destinations map[string]destination) {
	for _, e := range c.entries {
		e.page.text = strconv.Itoa(destinations[e.id].page)
	}
}
