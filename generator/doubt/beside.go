package doubt

import (
	"math"

	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/protect"
	"boardpack/generator/record"
)

// tally is one count of a measure, period by period.
type tally struct {
	of     *record.Measure
	spans  []calendar.Span // in the order of the file
	counts map[calendar.Span]int
}

// tallied are the tallies that have a count in a period.
type tallied map[seenIn][]tally

type seenIn struct {
	span  calendar.Span
	count int
}

// exact reports whether pages show a tally's counts as they are.
func (t tally) exact() bool { return !t.of.CountsPeople }

// beside doubts measures whose hidden numbers of people others give back, which show theirs
// as they are: all referrals less those of adults are those of children. What holds within
// one measure is protected there.
func (q *inquiry) beside() {
	var all []tally
	for _, m := range q.pack.Measures {
		all = append(all, tallies(m)...)
	}
	by := tallied{}
	for _, t := range all {
		for _, span := range t.spans {
			by[seenIn{span, t.counts[span]}] = append(by[seenIn{span, t.counts[span]}], t)
		}
	}
	for _, few := range all {
		if few.exact() {
			continue
		}
		if whole, part, found := givesBack(few, all, by); found {
			at := whole.of.At("counts_people")
			if part.of == nil {
				q.Errorf(at, "people-told-beside", "the numbers of %s are those of %s, which hides those of few people", diag.Quoted(whole.of.Name), diag.Quoted(few.of.Name)).
					Hinted("write counts_people: Yes here too")
				continue
			}
			q.Errorf(at, "people-told-beside", "the numbers of %s, less those of %s, are those of %s, which hides those of few people", diag.Quoted(whole.of.Name), diag.Quoted(part.of.Name), diag.Quoted(few.of.Name)).
				Hinted("write counts_people: Yes here too, and for all that goes into it")
		}
	}
}

// tallies are the counts of a measure as a whole: of people, those that are counted.
func tallies(m *record.Measure) []tally {
	counted, of := tally{of: m, counts: map[calendar.Span]int{}}, tally{of: m, counts: map[calendar.Span]int{}}
	note := func(t *tally, o *record.Observation, x record.Quantity) {
		if x.Known && x.Number == math.Trunc(x.Number) {
			t.spans = append(t.spans, o.Span())
			t.counts[o.Span()] = int(x.Number)
		}
	}
	plain := m.Unit.Form == record.FormCount || m.Unit.Form == record.FormOther
	for _, o := range m.Observations {
		switch {
		case o.Group != "" || o.Quantile > 0:
		case o.Numerator.Known:
			note(&counted, o, o.Numerator)
			note(&of, o, o.Denominator)
		case plain:
			note(&counted, o, o.Value)
		}
	}
	return []tally{counted, of}
}

// givesBack finds counts that are the few ones, or two of which the difference is.
func givesBack(few tally, all []tally, by tallied) (whole, part tally, found bool) {
	for _, span := range few.spans {
		count := few.counts[span]
		if !protect.IsFew(float64(count)) {
			continue
		}
		for _, whole := range all {
			more, known := whole.counts[span]
			if !known || whole.of == few.of || !whole.exact() {
				continue
			}
			if tells(few, whole, tally{}) {
				return whole, tally{}, true
			}
			for _, part := range by[seenIn{span, more - count}] {
				if part.of != few.of && tells(few, whole, part) {
					return whole, part, true
				}
			}
		}
	}
	return tally{}, tally{}, false
}

// tells reports whether one count less another, if any, is the few one in all periods that
// they share, which are two or more, and in one of these tells a number that is hidden.
func tells(few, whole, part tally) bool {
	shared, told := 0, false
	for _, span := range few.spans {
		count := few.counts[span]
		more, known := whole.counts[span]
		less, alsoKnown := part.counts[span]
		if !known || part.of != nil && !alsoKnown {
			continue
		}
		if count != more-less {
			return false
		}
		shared++
		told = told || protect.IsFew(float64(count)) && (part.of == nil || part.exact() || pins(more, less))
	}
	return shared > 1 && told
}

// pins reports whether a whole leaves one number of few people beside a part as it is shown.
func pins(whole, part int) bool {
	low, high := 1, protect.Few
	if !protect.IsFew(float64(part)) {
		low, high = protect.Rounded(part)-protect.Nearest/2, protect.Rounded(part)+protect.Nearest/2
	}
	return min(protect.Few, whole-low) <= max(1, whole-high)
}
