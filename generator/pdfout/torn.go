package pdfout

import "slices"

// paginate sets strips on pages. A chart that is parted from its notes there is kept on one
// page with them, where that costs no page and leaves none emptier than it may be.
func paginate(strips []strip) *folio {
	best := compose(untouched(strips))
	for _, figure := range best.torn {
		kept := untouched(strips)
		keepFigure(kept, figure)
		tried := compose(untouched(kept))
		if len(tried.pages) <= len(best.pages) && len(tried.torn) < len(best.torn) && tried.hollow() <= best.hollow() {
			strips, best = kept, tried
		}
	}
	return best
}

// keepFigure asks for a figure to stand on one page.
func keepFigure(strips []strip, figure int) {
	for i := range strips[:len(strips)-1] {
		if strips[i].figure == figure && strips[i+1].figure == figure {
			strips[i].keep = true
		}
	}
}

// hollow counts the pages that are more than a third empty, but for those that end a part,
// and the figures that have strayed.
func (f *folio) hollow() (count int) {
	for _, page := range f.pages {
		count += page.strays
		if !page.ends && page.fullness() < 1-mostBefore {
			count++
		}
	}
	return count
}

// closer are strips as high as they would be if rows of tables stood closer. It costs little
// beside laying them out so, which tells how they look.
func closer(strips []strip) []strip {
	copies := slices.Clone(strips)
	for i := range copies {
		copies[i].height -= copies[i].spare
	}
	return copies
}

// untouched copies strips as far as setting them changes them.
func untouched(strips []strip) []strip {
	copies := slices.Clone(strips)
	for i := range copies {
		if shown := copies[i].picture(); shown != nil {
			copied := *shown
			copies[i].marks = slices.Clone(copies[i].marks)
			copies[i].marks[0].shape = &copied
		}
	}
	return copies
}
