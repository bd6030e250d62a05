package pdfout

import "boardpack/generator/pdfua"

// strip is a band across the page that no page break may cut: a line of text,
// a row of a table, a chart. Its marks count from its upper left corner, the
// left being the page's margin.
type strip struct {
	placed
	gap    float64 // to the strip above; none at the top of a page
	height float64
	spare  float64 // what it would save if rows of tables stood closer
	// inGap is drawn in the gap above, where there is one; y counts up from
	// the strip's top, so it is negative.
	inGap []mark
	// keep forbids a page break between this strip and the next.
	keep bool
	// rather asks for the same, where no page is left a third empty by it.
	rather bool
	// few asks for it where a table begins or ends, and yields only where its rows are high.
	few bool
	// goesOn tells that the next strip is a line of the same paragraph.
	goesOn bool
	// opens starts an appendix.
	opens bool
	// landscape strips stand on pages of their own.
	landscape bool
	// fresh starts a new page.
	fresh bool
	// figure is the same for all strips of a figure and zero for text. One for which a
	// page has no room moves on, and text after it fills that page.
	figure int
	// drawn marks those of a chart, which count on their own.
	drawn bool
	// note marks what stands below a chart and says where its numbers are, or explains it.
	note bool
	// barrier keeps figures before it from moving beyond it.
	barrier bool
	// section is the heading of one. Tables before it move beyond it, and not beyond two.
	section bool
	// bars stand beside it, one for each quotation that it is in.
	bars []bar
	// repeat is set above the strip where it is the first on a page.
	repeat []*strip

	anchors   []string
	bookmarks []bookmark
}

// yields reports whether a page may break after the strip where much of it would be empty
// else.
func (s *strip) yields() bool {
	return !s.keep && (s.rather || s.few || s.goesOn && s.figure == 0)
}

// staying is how many strips stay with the first, where those that hold do with the next.
func staying(group []*strip, holds func(*strip) bool) int {
	n := 1
	for n < len(group) && holds(group[n-1]) {
		n++
	}
	return n
}

// bar is the line at the left of a quotation.
type bar struct {
	x     float64
	quote *pdfua.Element
}

// stack is the height of strips one upon the other.
func stack(strips []*strip) float64 {
	height := 0.0
	for _, s := range strips {
		height += s.gap + s.height
	}
	return height
}

// repeated copies strips for the top of further pages, where they are no part
// of the document any more.
func repeated(strips []*strip) []*strip {
	copies := make([]*strip, len(strips))
	for i, s := range strips {
		copies[i] = &strip{gap: s.gap, height: s.height}
		for _, m := range s.marks {
			owner := m.owner
			if pdfua.ContentOf(owner) != nil {
				owner = pdfua.Repetition
			}
			copies[i].put(owner, m.x, m.y, m.shape)
		}
	}
	return copies
}
