package record

import (
	"strconv"
)

// take implements taker. All columns but the reference are the criteria's, in
// the order of the file.
func (s *Scores) take(columns []*cells, values []string) {
	s.Values = make([]int, len(columns)-1)
	for k, c := range columns {
		if c.label != "" {
			s.Values[c.place], _ = strconv.Atoi(values[k]) // its rule has seen to it
		}
	}
}

// scores gives each intention its own.
func (j *joining) scores() {
	r := j.files["scores.csv"]
	if r.input != nil && j.files["criteria.csv"].input == nil {
		r.needs(j.files["criteria.csv"]).Hinted("it lists the criteria and their weights")
	}
	attach(j, r, j.pack.loose.scores, func(s *Scores) string { return s.Reference },
		func(i *Intention, s *Scores) { i.annexed().scores = s })
	if !r.complete() {
		return
	}
	for _, i := range j.pack.Intentions {
		if i.Scores() == nil && !r.spoilt[i.Reference] {
			i.tellUnscored(j.files["intentions.csv"])
		}
	}
}

// tellUnscored reports an intention without scores: a decision that is made
// must rest on some.
func (i *Intention) tellUnscored(r *reading) {
	const message = "intention %s has no row in scores.csv"
	if i.Decision == "" {
		r.findings.warnf(i.Row.At("reference"), "intention-without-scores", message, quoted(i.Reference))
		return
	}
	r.findings.errorf(i.Row.At("reference"), "intention-without-scores", message, quoted(i.Reference))
}
