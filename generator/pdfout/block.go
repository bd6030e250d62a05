package pdfout

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
)

// masthead is the top of the cover sheet.
func (l *layout) masthead() {
	l.letterhead()
	element := l.parent.Add(pdfua.H1)
	first := len(l.strips)
	l.title(l.plain(l.bundle.title, titleStyle, element.Content()), titleStyle)
	l.bookmark(first, bookmark{text: l.bundle.title})
	l.space(bodyLeading)
	if l.options.Notice != "" {
		l.barred(pdfua.Div, noticeOf(l.options.Notice))
		l.space(bodyLeading)
	}
	if l.bundle.depth() > 0 {
		l.contentsList(l.bundle.headings())
	}
}

// paperTitle starts a paper of a pack on a page of its own.
func (l *layout) paperTitle() {
	l.enterSection(2)
	l.fresh, l.indent = true, 0
	first := len(l.strips)
	l.title(l.plain(l.paper.Title, titleStyle, l.parent.Add(pdfua.H2).Content()), titleStyle)
	l.mark(first, l.paper.Name, bookmark{level: 1, text: l.paper.Title})
	l.keep()
	l.space(bodyLeading)
}

// id is what a place of the paper is called in the file: papers of a pack may
// have places of the same name.
func (l *layout) id(id string) string {
	if l.bundle.depth() > 0 {
		return l.paper.Name + "/" + id
	}
	return id
}

// noticeOf holds a paragraph of what the reader must know first.
func noticeOf(words string) ast.Node {
	notice, paragraph := ast.NewDocument(), &paper.Paragraph{}
	paragraph.AppendChild(paragraph, &paper.Text{Value: words})
	notice.AppendChild(notice, paragraph)
	return notice
}

// coverEnd is where the cover sheet of a paper ends: the first page break that does not end
// page 1 alone. Nil of a paper without one.
func coverEnd(root ast.Node) ast.Node {
	for node := root.FirstChild(); node != nil; node = node.NextSibling() {
		if end, is := node.(*paper.PageBreak); is && !end.Front {
			return node
		}
	}
	return nil
}

// pageBreak starts a new page. The one that ends the cover sheet is followed by the
// contents, which go on where it ends, and in a pack, which has them before, by the paper.
func (l *layout) pageBreak(node ast.Node) {
	l.numbered = nil
	l.fresh = true
	if node != coverEnd(l.paper.Root) {
		return
	}
	var headings []outlined
	if !l.contents.set {
		headings = headingsFrom(node.NextSibling())
	}
	if l.fresh = l.bundle.depth() == 0 && len(headings) == 0; !l.fresh {
		l.space(2 * bodyLeading)
	}
	if !l.contents.set {
		l.contentsList(headings)
	}
}

// heading starts a section, which ends at the next heading of its level or
// above. The appendices start a page. The text of numbered sections hangs beside a column of numbers.
func (l *layout) heading(node ast.Node) {
	h := node.(*paper.Heading)
	if !l.contents.set && !h.Front && coverEnd(l.paper.Root) == nil && !slices.Contains(l.paper.Front, node) {
		l.contentsList(headingsFrom(node))
	}
	level := h.Level + l.bundle.depth()
	l.enterSection(level)
	element := l.parent.Add(pdfua.HeadingTag(min(level, 6)))
	s := headingStyle(h.Level)
	if slices.Contains(l.paper.Front, node) { // page 1 is close set
		l.space(bodyLeading)
	} else {
		l.space(headingGap(h.Level))
	}
	l.barrier, l.opens, l.section = h.Appendix || h.Asks, h.Appendix, h.Level == 2
	l.fresh = l.fresh || h.Appendix && !l.appendices
	l.appendices = l.appendices || h.Appendix

	at := inside(element, s)
	first := len(l.strips)
	l.indent = 0
	text := func() { l.title(l.inline(h, at), s) }
	if h.Number == "" {
		text()
	} else {
		l.hanging(h.Number, s, at.content, columnFor(h.Number, s), text)
	}
	for i := first; i < len(l.strips); i++ {
		l.strips[i].keep = true
	}
	l.mark(first, l.id(h.ID), bookmark{level: max(level-1, 0), text: headingText(h.Number, paper.PlainText(h))})
	l.space(halfLine)
	l.indent = 0
	if numbersParagraphs(h) {
		l.indent = numberColumn
	}
}

// bookmark marks the place of a heading whose first strip has an index.
func (l *layout) bookmark(at int, b bookmark) {
	if at < len(l.strips) {
		l.strips[at].bookmarks = append(l.strips[at].bookmarks, b)
	}
}

// mark makes a heading's place one that links lead to as well.
func (l *layout) mark(at int, id string, b bookmark) {
	l.bookmark(at, b)
	if at < len(l.strips) {
		l.strips[at].anchors = append(l.strips[at].anchors, id)
	}
}

func headingGap(level int) float64 {
	if level <= 2 {
		return 1.4 * bodyLeading
	}
	return bodyLeading
}

func headingText(number, text string) string {
	if number == "" {
		return text
	}
	return number + " " + text
}

// columnFor is the column in which a number hangs: all numbers hang in the
// same, but for those as long as "Appendix 1".
func columnFor(number string, s style) float64 {
	return max(numberColumn, s.width(number+" ")+4)
}

// numbersParagraphs reports whether the text under a heading is numbered.
func numbersParagraphs(h *paper.Heading) bool {
	for node := h.NextSibling(); node != nil && node.Kind() != paper.KindHeading; node = node.NextSibling() {
		if p, ok := node.(*paper.Paragraph); ok && p.Number != "" {
			return true
		}
	}
	return false
}

func (l *layout) enterSection(level int) {
	l.numbered = nil
	depth := min(max(level-1, 1), len(l.sections))
	l.sections = l.sections[:depth]
	section := l.sections[depth-1].Add(pdfua.Sect)
	l.sections = append(l.sections, section)
	l.parent = section
}

// hanging sets a label in a column at the left of what body sets. The label
// stands on the first strip's line and is read before it.
func (l *layout) hanging(label string, s style, owner pdfua.Owner, column float64, body func()) {
	outer, first := l.indent, len(l.strips)
	l.indent += column
	body()
	if first == len(l.strips) { // an item without words still has its label
		l.add(&strip{height: s.leading})
	}
	text := &textRun{text: l.checked(label+" ", s), style: s}
	band := l.strips[first]
	band.marks = append([]mark{{owner: owner, x: outer, y: s.baseline(), shape: text}}, band.marks...)
	l.indent = outer
}

func (l *layout) paragraph(node ast.Node) {
	p := node.(*paper.Paragraph)
	if p.Number == "" {
		l.numbered = nil
		l.lines(l.inline(p, inside(l.parent.Add(pdfua.P), bodyStyle)), bodyStyle)
		l.afterParagraph(p)
		return
	}
	if l.numbered == nil {
		l.numbered = l.parent.Add(pdfua.L)
		l.numbered.Numbering = pdfua.Decimal
	}
	item := l.numbered.Add(pdfua.LI)
	label := item.Add(pdfua.Lbl).Content()
	body := item.Add(pdfua.LBody)
	outer := l.indent
	l.indent = 0
	l.hanging(p.Number, bodyStyle, label, columnFor(p.Number, bodyStyle), func() {
		l.lines(l.inline(p, inside(body.Add(pdfua.P), bodyStyle)), bodyStyle)
	})
	l.indent = outer
	l.afterParagraph(p)
}

// afterParagraph keeps a paragraph that announces something with what it
// announces.
func (l *layout) afterParagraph(p *paper.Paragraph) {
	if strings.HasSuffix(paper.PlainText(p), ":") {
		l.keep()
	}
	l.space(l.below)
}
