package pdfout

import "slices"

// paginate sets strips on pages. A chart that is parted from its notes there is kept on one
// page with them, where that costs no page and leaves none emptier than it may be.
func paginate(strips []*strip) *folio {
	best := compose(strips)
	for _, figure := range best.torn {
		kept := keepFigure(strips, figure)
		tried := compose(kept)
		if len(tried.pages) <= len(best.pages) && len(tried.torn) < len(best.torn) && tried.hollow() <= best.hollow() {
			strips, best = kept, tried
		}
	}
	return best
}

// keepFigure is strips of which those of a figure ask to stand on one page.
func keepFigure(strips []*strip, figure int) []*strip {
	strips = slices.Clone(strips)
	for i, s := range strips[:len(strips)-1] {
		if s.figure == figure && strips[i+1].figure == figure {
			kept := *s
			kept.keep = true
			strips[i] = &kept
		}
	}
	return strips
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
func closer(strips []*strip) []*strip {
	copies := slices.Clone(strips)
	for i, s := range strips {
		if s.spare > 0 {
			lower := *s
			lower.height -= lower.spare
			copies[i] = &lower
		}
	}
	return copies
}
