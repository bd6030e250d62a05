package pdfout

import "boardpack/generator/paper"

// Fullness is how much of a page has something on it.
type Fullness struct {
	Page int     // from 1
	Used float64 // of the height between the margins, from 0 to 1
	Ends bool    // it is the last page of a part: what follows starts one of its own
	// Strays are figures that stand beyond the heading of a section on it, which is not
	// theirs, because the page would be more than a third empty else.
	Strays int
}

// fullness is how much of a page is used, from 0 to 1.
func (p *page) fullness() float64 {
	_, height := frame(p.landscape)
	return p.used / height
}

// leastTrailing is the part of a page that what ends there should fill: less reads as a page
// that was left over.
const leastTrailing = 0.25

// trails reports whether a part ends with little more than nothing on its last page.
func (d *document) trails() bool {
	for i, page := range d.pages {
		if i > 0 && page.ends && !d.pages[i-1].ends && page.fullness() < leastTrailing {
			return true
		}
	}
	return false
}

// FullnessOf measures the pages that Render would make of a paper.
func FullnessOf(p *paper.Paper, options Options) ([]Fullness, error) {
	d, err := lay(single(p), options)
	if err != nil {
		return nil, err
	}
	all := make([]Fullness, len(d.pages))
	for i, page := range d.pages {
		all[i] = Fullness{i + 1, page.fullness(), page.ends, page.strays}
	}
	return all, nil
}
