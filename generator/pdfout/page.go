package pdfout

import (
	"slices"

	"boardpack/generator/pdfua"
)

// page is a finished page: what is on it, in the order of reading, and where.
// Positions are in points from the page's upper left corner.
type page struct {
	placed            // once it is furnished
	parts     []moved // of which it is made
	landscape bool
	bookmarks []bookmark
	used      float64 // of its height
	ends      bool    // what follows starts a page of its own
	strays    int     // figures that stand beyond the heading of a section on it, which is not theirs
}

func (p *page) size() (width, height float64) {
	if p.landscape {
		return a4Long, a4Short
	}
	return a4Short, a4Long
}

// frame is the area inside the margins.
func frame(landscape bool) (width, height float64) {
	p := page{landscape: landscape}
	width, height = p.size()
	return width - 2*margin, height - 2*margin
}

// mark is one thing drawn at a place. There is no mark without an owner: put
// is the only way to make one.
type mark struct {
	owner pdfua.Owner
	x, y  float64
	shape shape
}

// shape is a *textRun, a *rule, a *fill, a *picture or a *logo.
type shape interface{ shape() }

// textRun is text of one style on one line. The mark's y is its baseline and
// its x the left end, or the right end where right is set. Turned text reads upwards from
// the mark, its x being the baseline.
type textRun struct {
	text   string
	style  style
	right  bool
	turned bool
}

// rule is a horizontal or vertical line that starts at the mark's place.
type rule struct {
	dx, dy float64
	width  float64
	colour colour
	dotted bool
}

// fill is a filled rectangle; the mark's place is its upper left corner.
type fill struct {
	width, height float64
	colour        colour
}

func (*textRun) shape() {}
func (*rule) shape()    {}
func (*fill) shape()    {}

// link is an active area of a page: the marks of a link on one line.
type link struct {
	anchor
	left, top     float64
	width, height float64
}

// bookmark is a heading's entry in the document's outline.
type bookmark struct {
	level int // from 0
	text  string
	y     float64
}

// destination is where an internal link leads.
type destination struct {
	page int // from 1
	y    float64
}

// placed collects marks at places of their own, before the page is known.
type placed struct {
	marks []mark
	links []link
}

func (p *placed) put(owner pdfua.Owner, x, y float64, s shape) {
	p.marks = append(p.marks, mark{owner: owner, x: x, y: y, shape: s})
}

// moved is what stands elsewhere by an offset.
type moved struct {
	*placed
	dx, dy float64
}

// settle sets the parts of a page where they stand on it, between its header and footer.
func (p *page) settle(header, footer *placed) {
	p.parts = append(slices.Insert(p.parts, 0, moved{header, 0, 0}), moved{footer, 0, 0})
	marks, links := 0, 0
	for _, of := range p.parts {
		marks, links = marks+len(of.marks), links+len(of.links)
	}
	p.placed = placed{make([]mark, 0, marks), make([]link, 0, links)}
	for _, of := range p.parts {
		p.add(of)
	}
	p.parts = nil
}

// add adds marks and links where they were moved to.
func (p *placed) add(of moved) {
	for _, m := range of.marks {
		p.put(m.owner, m.x+of.dx, m.y+of.dy, m.shape)
	}
	for _, l := range of.links {
		l.left += of.dx
		l.top += of.dy
		p.links = append(p.links, l)
	}
}
