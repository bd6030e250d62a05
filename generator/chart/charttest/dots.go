package charttest

import (
	"math"
	"strings"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// dots reads a scatter chart.
func (r *reading) dots(c *figure.CountChart) {
	s, x, y := r.sheets[0], c.Series[0], c.Series[1]
	across, up := r.across(s), r.upright(s)
	if across == nil || up == nil {
		return
	}
	r.fives(across, x.Values)
	r.fives(up, y.Values)
	r.axisNames(begun(y.Name, up), begun(x.Name, across))
	byName := map[string][]*mark{}
	for i, name := range c.Categories {
		if missing(x.Values[i]) || missing(y.Values[i]) {
			continue
		}
		name = plain(name)
		m := r.takePair(name+": "+plain(x.Name)+" ", x.Values[i], ", "+plain(y.Name)+" ", y.Values[i])
		if m != nil {
			r.point(m, across.at(x.Values[i]), up.at(y.Values[i]), tone.OfSeries(y.Tone))
			byName[name] = append(byName[name], m)
		}
	}
	r.besideDots(s, byName)
}

// takePair takes the mark that says two values after words.
func (r *reading) takePair(first string, a float64, second string, b float64) *mark {
	for name, list := range r.marks {
		for i, m := range list {
			rest, ok := strings.CutPrefix(m.Row, first)
			one, two, both := strings.Cut(rest, second)
			if ok && both && says(one, a) && says(two, b) {
				r.marks[name] = append(append([]*mark{}, list[:i]...), list[i+1:]...)
				return m
			}
		}
	}
	r.say("%q: %v and %v have no mark", first, a, b)
	return nil
}

// besideDots holds that a name stands beside its own mark, nearer than any other, and
// on none.
func (r *reading) besideDots(s *sheet, byName map[string][]*mark) {
	said := map[string]int{}
	for _, t := range s.of(chart.Value) {
		own := byName[t.Words]
		if said[t.Words]++; len(own) < said[t.Words] {
			r.say("%q is nobody's name, or stands twice", t.Words)
			continue
		}
		mine, others := math.Inf(1), math.Inf(1)
		for _, m := range s.marks {
			if d := t.distance(m.across(), m.up()); isOf(own, m) {
				mine = min(mine, d)
			} else {
				others = min(others, d)
			}
			if m.wide() < 12 && t.distance(m.across(), m.up()) < m.wide()/2-1 {
				r.say("%q stands on the mark of %q", t.Words, m.Row)
			}
		}
		if mine > 20 || others < mine {
			r.say("%q stands %.1f px from its mark, and %.1f from another", t.Words, mine, others)
		}
	}
}

func isOf(list []*mark, m *mark) bool {
	for _, other := range list {
		if other == m {
			return true
		}
	}
	return false
}
