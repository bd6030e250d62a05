package pdfout

import "slices"

// mostSqueezed is the part of its height that a chart may lose, as far as its words
// stay readable.
const mostSqueezed = 0.3

// squeeze makes a chart smaller, if a little is enough to let it stand on the
// open page rather than leave much of that empty.
func (f *folio) squeeze(group []*strip) bool {
	at := slices.IndexFunc(group, func(s *strip) bool { return s.picture() != nil })
	if at < 0 {
		return false
	}
	_, height := frame(f.current().landscape)
	excess, chart := f.y+stack(group)-height, *group[at]
	if excess > mostSqueezed*chart.height {
		return false
	}
	shown, part := *chart.picture(), excess/chart.height
	if shown.scale*(1-part) < leastScale {
		return false
	}
	smaller := chart.marks[0]
	smaller.x += shown.drawing.Width * shown.scale * part / 2
	shown.scale *= 1 - part
	smaller.shape = &shown
	chart.marks, chart.height = []mark{smaller}, chart.height-excess
	group[at] = &chart
	return true
}

// picture is the chart that is all of a strip, or nil.
func (s *strip) picture() *picture {
	if len(s.marks) != 1 {
		return nil
	}
	p, _ := s.marks[0].shape.(*picture)
	return p
}

func (f *folio) set(s *strip) {
	if s.note && !f.started && s.figure == f.last {
		f.torn = append(f.torn, s.figure)
	}
	f.last = s.figure
	if f.started {
		f.y += s.gap
		if len(s.inGap) > 0 {
			f.draw(&placed{marks: s.inGap})
		}
	} else {
		for i := range s.repeat {
			f.y += s.repeat[i].gap
			f.draw(&s.repeat[i].placed)
			f.y += s.repeat[i].height
		}
	}
	for _, id := range s.anchors {
		f.destinations[id] = destination{page: len(f.pages), y: margin + f.y}
	}
	for _, b := range s.bookmarks {
		b.y = margin + f.y
		f.current().bookmarks = append(f.current().bookmarks, b)
	}
	f.draw(&s.placed)
	f.y += s.height
	f.started = true
	f.current().used = f.y
}

func (f *folio) draw(p *placed) {
	page := f.current()
	page.parts = append(page.parts, moved{p, margin, margin + f.y})
}
