package charttest

import (
	"math"
	"slices"

	"boardpack/generator/chart"
)

// ruler is an axis, by the words that stand along it.
type ruler struct {
	values, places []float64
	step           float64 // the least between two values
	first          string
}

// at is where a value stands, px.
func (u *ruler) at(v float64) float64 {
	n := len(u.values) - 1
	return u.places[0] + (v-u.values[0])/(u.values[n]-u.values[0])*(u.places[n]-u.places[0])
}

func (u *ruler) has(v float64) bool { return slices.Contains(u.values, v) }

// ruler reads an axis off its texts; nil, and a problem, where it cannot.
func (r *reading) ruler(texts []*text, place func(*text) float64) *ruler {
	u := &ruler{step: math.Inf(1)}
	for _, t := range texts {
		v, _, ok := number(t.Words)
		if !ok {
			r.say("%q on an axis is no number", t.Words)
			return nil
		}
		if n := len(u.values); n > 0 {
			u.step = min(u.step, v-u.values[n-1])
		}
		u.values, u.places = append(u.values, v), append(u.places, place(t))
	}
	if len(u.values) < 2 || !(u.step > 0) {
		r.say("an axis of %q", wordsOf(texts))
		return nil
	}
	u.first = texts[0].Words
	for i, v := range u.values {
		if math.Abs(u.places[i]-u.at(v)) > 0.5 {
			r.say("%q stands at %.1f of its axis, not at %.1f", texts[i].Words, u.places[i], u.at(v))
		}
	}
	return u
}

func acrossOf(t *text) float64 { return t.X }

// upright reads a part's axis that runs up.
func (r *reading) upright(s *sheet) *ruler { return r.ruler(s.of(chart.Upwards), (*text).middle) }

func (r *reading) across(s *sheet) *ruler { return r.ruler(s.of(chart.Along), acrossOf) }

// fromNought holds that the axis of bars has a nought, and begins there where no value
// is negative.
func (r *reading) fromNought(u *ruler, values []float64) {
	if u == nil {
		return
	}
	if !u.has(0) {
		r.say("the axis of the bars from %v on has no 0", u.values[0])
	}
	if !slices.ContainsFunc(values, func(v float64) bool { return v < 0 }) && u.values[0] != 0 {
		r.say("the axis begins at %v", u.values[0])
	}
	r.fives(u, values)
}

// fives holds that counts which are rounded do not stand on an axis of units.
func (r *reading) fives(u *ruler, values []float64) {
	some := 0
	for _, v := range values {
		if missing(v) || v == 0 {
			continue
		}
		if some++; math.Mod(v, 5) != 0 {
			return
		}
	}
	if some > 1 && u != nil && u.step < 5 {
		r.say("counts in fives on an axis in steps of %v", u.step)
	}
}

// begun is the name of an axis, with where it begins if that is not nought.
func begun(name string, u *ruler) string {
	if u == nil || u.has(0) {
		return name
	}
	return plain(name + " (axis from " + u.first + ")")
}
