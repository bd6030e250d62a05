package pdfout

import "slices"

// folio turns strips into pages.
type folio struct {
	pages        []*page
	destinations map[string]destination
	y            float64 // of the open page, where the next strip's gap starts
	started      bool    // something is on the open page
	waiting      []held  // figures for the top of the next page
	last         int     // the figure that was set last
	torn         []int   // charts the notes of which go on, on another page
}

// held are strips that belong together; whole where they are all of a figure, and passed
// where they wait and a section has begun.
type held struct {
	strips        []*strip
	whole, passed bool
}

// compose fills pages with strips, which it leaves as they are: one that must be otherwise
// there is a copy. Strips that must stay together move to the
// next page as one, and what comes after a figure that moves stays on its page; where
// they do not fit on a page of their own, they are broken between strips after all.
func compose(strips []*strip) *folio {
	strips = slices.Clone(strips)
	f := &folio{destinations: map[string]destination{}}
	for len(strips) > 0 {
		n := 1
		for n < len(strips) && f.together(strips[n-1]) && !strips[n].fresh {
			n++
		}
		f.next(held{strips: strips[:n], whole: n == len(strips) || strips[n].figure != strips[0].figure})
		strips = strips[n:]
	}
	f.placeAll()
	if len(f.pages) > 0 {
		f.current().ends = true
	}
	return f
}

// together reports whether a strip and the next belong together: the lines of a paragraph
// do where figures wait, which would part them.
func (f *folio) together(s *strip) bool {
	return s.keep || s.rather || s.few || s.goesOn && s.figure == 0 && len(f.waiting) > 0
}

// next sets strips that belong together, or lets them wait. Charts keep their order, and
// so do tables, but one of these that is whole passes a chart that waits; none waits beyond what is asked or the heading of an appendix.
func (f *folio) next(next held) {
	group := next.strips
	first := group[0]
	if first.section {
		f.section()
	}
	switch {
	case len(f.pages) == 0:
	case first.fresh || first.barrier:
		f.placeAll()
		f.current().ends = first.fresh
		if first.opens && f.started && f.room() < leastOpening {
			f.turn(needsLandscape(group))
		}
	case first.figure == 0 && group[len(group)-1].figure > 0: // a heading with a figure under it
		f.placeAll()
	case len(f.waiting) == 0 && f.started && !f.fits(group) && f.room() > mostEmpty && f.breaks(group):
		return
	case first.figure == 0 && len(f.waiting) > 0 && !f.fits(group) && f.room() > mostEmpty && f.breaks(group):
		f.placeAll()
		return
	case first.figure == 0:
		for len(f.waiting) > 0 && !(f.fits(group) && f.current().landscape == needsLandscape(group)) {
			f.place()
		}
	case next.whole && !first.drawn && f.chartsWait() && f.takes(group):
	case len(f.waiting) > 0 || f.started && first.figure != f.last && !f.takes(group):
		f.waiting = append(f.waiting, next)
		return
	}
	f.group(group)
}

// section sets, before the heading of one, the figures that wait: below it they would read
// as if they were of that. Those that would leave too much of a page empty wait on, but
// tables not beyond a second heading.
func (f *folio) section() {
	for len(f.waiting) > 0 && (f.room() <= mostBefore || slices.ContainsFunc(f.waiting, func(h held) bool { return h.passed && !h.strips[0].drawn })) {
		f.place()
	}
	for i := range f.waiting {
		f.waiting[i].passed = true
	}
	f.current().strays += figuresIn(f.waiting)
}

// figuresIn counts the figures that strips are of.
func figuresIn(waiting []held) (count int) {
	for i, h := range waiting {
		if i == 0 || h.strips[0].figure != waiting[i-1].strips[0].figure {
			count++
		}
	}
	return count
}

// mostBefore is the part of a page that may be left empty to set a figure before the heading
// of the next section.
const mostBefore = 1. / 3

// mostEmpty is the part of a page that may be left empty to keep a table whole.
const mostEmpty = 0.3

// leastOpening is the part of a page that an appendix begins on, for some of what it holds
// to stand under its heading.
const leastOpening = 0.2

// room is the part of the open page that is empty.
func (f *folio) room() float64 {
	_, height := frame(f.current().landscape)
	return 1 - f.y/height
}

// breaks sets strips that need not stay together, as far as they need not; false where
// they must.
func (f *folio) breaks(group []*strip) bool {
	if !slices.ContainsFunc(group, (*strip).yields) || f.current().landscape != needsLandscape(group) {
		return false
	}
	for len(group) > 0 {
		n := staying(group, func(s *strip) bool { return s.keep || s.few })
		if _, height := frame(f.current().landscape); stack(group[:n]) > mostEmpty*height {
			n = staying(group, func(s *strip) bool { return s.keep })
		}
		f.group(group[:n])
		group = group[n:]
	}
	return true
}

// place sets the figures that wait from the top of a page on, as far as it has room.
func (f *folio) place() {
	waiting := f.waiting
	f.waiting = nil
	for i, next := range waiting {
		if i == 0 {
			f.group(next.strips)
		} else {
			f.next(next)
		}
	}
}

func (f *folio) placeAll() {
	for len(f.waiting) > 0 {
		f.place()
	}
}

// chartsWait reports whether charts wait, and nothing else does.
func (f *folio) chartsWait() bool {
	return len(f.waiting) > 0 && !slices.ContainsFunc(f.waiting, func(h held) bool { return !h.strips[0].drawn })
}

// takes reports whether the open page has room for the first strips of a figure.
func (f *folio) takes(group []*strip) bool {
	return f.current().landscape == needsLandscape(group) && (f.fits(group) || f.squeeze(group))
}

func needsLandscape(group []*strip) bool {
	return slices.ContainsFunc(group, func(s *strip) bool { return s.landscape })
}

// group sets strips that belong together. One of them that needs a landscape
// page takes the others with it.
func (f *folio) group(group []*strip) {
	landscape := needsLandscape(group)
	if len(f.pages) == 0 || f.current().landscape != landscape || group[0].fresh {
		f.turn(landscape)
	}
	if f.started && f.last > 0 && group[0].figure == 0 { // text that goes on below a figure which moved there
		first := *group[0]
		first.gap = max(first.gap, bodyLeading)
		group[0] = &first
	}
	if f.started && !f.fits(group) && !f.squeeze(group) {
		f.turn(landscape)
	}
	if held := group[:staying(group, func(s *strip) bool { return s.keep })]; !f.started && !f.fits(held) {
		f.squeeze(held)
	}
	for i := range group {
		n := 1
		if i == 0 || !group[i-1].keep { // of a group that no page holds, what must stay together does
			n = staying(group[i:], func(s *strip) bool { return s.keep })
		}
		if f.started && (!f.fits(group[i:i+1]) || !f.fits(group[i:i+n]) && f.holds(group[i:i+n])) {
			f.turn(landscape)
		}
		f.set(group[i])
	}
}

// holds reports whether an empty page has room for strips.
func (f *folio) holds(group []*strip) bool {
	_, height := frame(f.current().landscape)
	return stack(group) <= height+tolerance
}

func (f *folio) current() *page { return f.pages[len(f.pages)-1] }

// turn starts a page, unless the open one is empty and serves.
func (f *folio) turn(landscape bool) {
	if len(f.pages) > 0 && !f.started {
		f.current().landscape = landscape
		return
	}
	f.pages = append(f.pages, &page{landscape: landscape})
	f.y, f.started = 0, false
}

// fits reports whether strips go below what is on the page.
func (f *folio) fits(group []*strip) bool {
	_, height := frame(f.current().landscape)
	return f.y+stack(group) <= height+tolerance
}
