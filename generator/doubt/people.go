package doubt

import (
	"math"

	"boardpack/generator/diag"
	"boardpack/generator/pattern"
	"boardpack/generator/protect"
	"boardpack/generator/record"
)

// inPeople are words of those who are counted.
var inPeople = pattern.Of(`(?i)\b(?:people|persons?|patients?|service users|children|babies|infants|pupils|adults|residents|women|men|mothers|carers|deaths|births)\b`)

// people doubts measures that by their unit or name count people, some of them few, and
// say neither Yes nor No to that: nobody has then said that such numbers may be printed.
func (q *inquiry) people() {
	for _, m := range q.pack.Measures {
		if m.SaysPeople() || m.ObservationsOf != "" || !inPeople().MatchString(m.Unit.Words+" "+m.Name) {
			continue
		}
		if o, count := fewest(m); o != nil {
			q.Errorf(o.At(count), "people-not-said", "%s seems to count people, and here as few as could be recognised; counts_people says neither Yes nor No", diag.Quoted(m.Name)).
				Hinted("write counts_people: Yes in measures.csv, which has small numbers hidden, or No where everybody may know them")
		}
	}
}

// fewest is the first observation of few people, and the column that has them.
func fewest(m *record.Measure) (o *record.Observation, column string) {
	few := func(x record.Quantity) bool {
		return x.Known && protect.IsFew(x.Number) && x.Number == math.Trunc(x.Number)
	}
	for _, o := range m.Observations {
		switch {
		case few(o.Numerator):
			return o, "numerator"
		case few(o.Value) && (m.Unit.Form == record.FormCount || m.Unit.Form == record.FormOther):
			return o, "value"
		}
	}
	return nil, ""
}
