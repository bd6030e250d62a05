package charttest

import (
	"slices"
	"strings"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/chart"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// dayRuler reads an axis of days: each name stands at the middle of its period.
func (r *reading) dayRuler(texts []*text) *ruler {
	u := &ruler{}
	for len(texts) > 0 {
		n := 1
		start, end, ok := periodOf(texts[0].Words)
		for ; !ok && n < len(texts) && follows(texts[n-1], texts[n]); n++ {
			start, end, ok = periodOf(strings.Join(wordsOf(texts[:n+1]), " "))
		}
		if !ok {
			r.say("%q on an axis of days is no period", texts[0].Words)
			return nil
		}
		u.values, u.places = append(u.values, (start+end)/2), append(u.places, texts[0].X)
		texts = texts[n:]
	}
	if len(u.values) < 2 {
		r.say("an axis of days names %d periods", len(u.values))
		return nil
	}
	for i, v := range u.values {
		r.place("a period of the axis", u.places[i], u.at(v))
	}
	return u
}

// periodOf are the first day and the day after the last of what an axis names.
func periodOf(words string) (start, end float64, ok bool) {
	if year, err := time.Parse("2006", words); err == nil {
		return figure.Day(year), figure.Day(year.AddDate(1, 0, 0)), true
	}
	p, ok := calendar.ParsePeriod(words)
	if !ok {
		return 0, 0, false
	}
	return figure.Day(p.Start()), figure.Day(p.End()) + 1, true
}

// plan reads a timeline: from the start of each step's first day to the end of its
// last.
func (r *reading) plan(c *figure.TimelineChart) {
	names := r.labels("the step", r.of(chart.Upwards), c.Steps)
	r.strokesOnLines()
	var entries []named
	for _, p := range c.Phases {
		entries = append(entries, named{p.Name, tone.OfSeries(p.Tone)})
	}
	if len(entries) < 2 {
		entries = nil
	}
	r.legend(entries)
	rulers, any := map[*sheet]*ruler{}, len(r.sheets[0].marks) > 0
	for _, s := range r.sheets {
		if any {
			rulers[s] = r.dayRuler(s.of(chart.Along))
		}
		r.days(s, rulers[s], c.Marks)
	}
	for _, p := range c.Phases {
		for i, step := range c.Steps {
			if missing(p.First[i]) || missing(p.Last[i]) {
				continue
			}
			if m := r.takeSpan(plain(step)+", "+plain(p.Name), p.First[i], p.Last[i]); m != nil {
				r.span(m, rulers[m.sheet], p, i, c.Marks)
				if at := nearest(on(names, m.sheet), m.up(), box.up); names[i] != nil && at != i {
					r.say("%q stands beside another name", m.Row)
				}
			}
		}
	}
}

// takeSpan takes a mark that says from when to when.
func (r *reading) takeSpan(name string, first, last float64) *mark {
	words := calendar.Long(calendar.DayOf(int(first)))
	if last != first {
		words += " to " + calendar.Long(calendar.DayOf(int(last)))
	}
	list := r.marks[name]
	if len(list) == 0 {
		r.say("%q has no mark from %s", name, words)
		return nil
	}
	if r.marks[name] = list[1:]; list[0].said != words {
		r.say("%q says %q, not %q", name, list[0].said, words)
	}
	return list[0]
}

// span holds that a bar reaches from its first day to its last, or as far as it can be
// seen: then it ends before a marked day that comes after its last.
func (r *reading) span(m *mark, u *ruler, p figure.Phase, i int, days []figure.Mark) {
	if m.Fill != tone.OfSeries(p.Tone) {
		r.say("%q has ink %d", m.Row, m.Fill)
	}
	if u == nil {
		return
	}
	from, to := u.at(p.First[i]), u.at(p.Last[i]+1)
	end := max(to, from+shortest+1)
	for _, day := range days {
		if x := u.at(day.Value + 0.5); to <= x && end > x-1 {
			from, end = x-1-(end-from), x-1
			break
		}
	}
	r.place("the start of "+m.Row, m.left, from)
	r.place("the end of "+m.Row, m.right, end)
}

// days holds that each part has every marked day: a line in its middle through all
// rows, and its name over the line.
func (r *reading) days(s *sheet, u *ruler, days []figure.Mark) {
	var texts []*text
	for _, t := range s.of(chart.Value) {
		if t.Bold {
			texts = append(texts, t)
		}
	}
	var labels []string
	for _, day := range days {
		labels = append(labels, day.Label)
	}
	names := r.labels("the marked day", texts, labels)
	for i, day := range days {
		m := r.lineOf(s, plain(day.Label))
		if m == nil || u == nil {
			continue
		}
		r.place("the line of "+m.Row, m.across(), u.at(day.Value+0.5))
		if l := names[i]; l != nil && (l.bottom > m.top+6 || m.across() < l.left-1 || m.across() > l.right+1) {
			r.say("the name %q is not over its line", day.Label)
		}
	}
}

func (r *reading) lineOf(s *sheet, name string) *mark {
	for key, list := range r.marks {
		for i, m := range list {
			if m.sheet == s && m.Row == name {
				r.marks[key] = append(append([]*mark{}, list[:i]...), list[i+1:]...)
				return m
			}
		}
	}
	if name != "" {
		r.say("part %d does not mark %q", s.number+1, name)
	}
	return nil
}

// strokesOnLines holds that each gridline meets a stroke of the axis: two scales beside
// each other are none.
func (r *reading) strokesOnLines() {
	for _, s := range r.sheets {
		for _, line := range s.plain {
			if line.Stroke != tone.Grid || line.wide() > 0.1 {
				continue
			}
			met := slices.ContainsFunc(s.plain, func(m *mark) bool {
				return m.Stroke == tone.Rule && m.wide() < 0.1 && distance(m.left, line.left) < 0.1 && distance(m.top, line.bottom) < 1
			})
			if !met {
				r.say("a gridline at %.0f meets no stroke of the axis", line.left)
			}
		}
	}
}
