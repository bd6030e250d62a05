package charttest

import (
	"slices"

	"boardpack/generator/chart"
	"boardpack/generator/course"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// traceLegend holds that the legend has the name of each trace once, with a sample of
// its ink, in every part, what was observed first; and that badges have their words.
func (r *reading) traceLegend(c *figure.CourseChart) {
	inks := map[string][]tone.Ink{}
	for _, panel := range c.Panels {
		for _, trace := range panel.Traces {
			if name := plain(trace.Name); len(known(trace.Points)) > 0 {
				inks[name] = append(inks[name], lined[trace.Role], dotted[trace.Role])
				if trace.Role == course.Provisional {
					inks[name] = provisionalInks(panel, trace)
				}
			}
		}
	}
	var order []string
	for _, s := range r.sheets {
		entries := r.entries(s, inks)
		if order == nil {
			order = entries
		} else if !slices.Equal(order, entries) {
			r.say("part %d has the legend %q, not %q", s.number+1, entries, order)
		}
		if len(entries) != len(inks) {
			r.say("part %d has %d of %d names in its legend", s.number+1, len(entries), len(inks))
		}
	}
	r.measuredFirst(c, order)
}

// entries reads the names that stand before the first panel of a part.
func (r *reading) entries(s *sheet, inks map[string][]tone.Ink) []string {
	var read []string
	texts := s.of(chart.Entry)
	for len(read) < len(inks) && len(texts) > 0 {
		before := len(read)
		for name, wanted := range inks {
			n, ok := leading(texts, name)
			if !ok || n == 0 || slices.Contains(read, name) {
				continue
			}
			l := labelOf(texts[:n])
			if !slices.ContainsFunc(wanted, func(ink tone.Ink) bool { return ink != tone.None && s.sample(l, ink) }) {
				r.say("the legend's %q has no sample of its colour", name)
			}
			read, texts = append(read, name), texts[n:]
			break
		}
		if len(read) == before {
			r.say("the legend's %q is no trace, or cut", texts[0].Words)
			break
		}
	}
	return read
}

func (r *reading) measuredFirst(c *figure.CourseChart, order []string) {
	for _, panel := range c.Panels {
		for _, trace := range panel.Traces {
			if trace.Role == course.Observed && len(known(trace.Points)) > 0 && len(order) > 0 {
				if !slices.ContainsFunc(c.Panels, func(p figure.Panel) bool {
					return slices.ContainsFunc(p.Traces, func(t course.Trace) bool { return t.Role == course.Observed && plain(t.Name) == order[0] })
				}) {
					r.say("the legend begins with %q", order[0])
				}
				return
			}
		}
	}
}

// headings holds that each panel has its name and the words of its badges, whole.
func (r *reading) headings(c *figure.CourseChart) {
	var texts []*text
	for _, t := range r.of(chart.Words) {
		if t.Words != "Nothing observed" {
			texts = append(texts, t)
		}
	}
	var names []string
	for _, panel := range c.Panels {
		names = append(names, panel.Name)
	}
	r.labels("the panel's name", texts, names)
	for _, panel := range c.Panels {
		for _, b := range panel.Badges {
			if !r.written(r.of(chart.Status), plain(b.Words)) {
				r.say("the badge %q is not written there, or cut", b.Words)
			}
		}
	}
}

func (r *reading) written(texts []*text, words string) bool {
	for i := range texts {
		if _, ok := leading(texts[i:], words); ok {
			return true
		}
	}
	return words == ""
}

// provisionalInks are those in which the values of a trace are seen: where they are
// special, that of their sort.
func provisionalInks(panel figure.Panel, trace course.Trace) []tone.Ink {
	var inks []tone.Ink
	for _, at := range known(trace.Points) {
		ink := tone.Observed
		for _, other := range panel.Traces {
			if sort := dotted[other.Role]; sort == tone.Improving || sort == tone.Concern || sort == tone.Shifting {
				if slices.ContainsFunc(other.Points, func(p course.Point) bool { return p.Provisional && p.Day == at.Day }) {
					ink = sort
				}
			}
		}
		inks = append(inks, ink)
	}
	return inks
}
