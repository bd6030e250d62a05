package record

import (
	"slices"
	"strconv"

	"boardpack/generator/diag"
	"boardpack/generator/score"
	"boardpack/generator/wording"
)

const scoresFile = "scores.csv"

// noScore is the place on the scale of a score that is not given.
const noScore = "0"

// onScale is the rule of scores, which it turns into places on their scale.
func onScale(scale score.Scale) rule {
	return func(value string) (string, *problem) {
		place, ok := scale.Place(value)
		if !ok {
			return "", &problem{code: "number-out-of-range", text: quoted(value) + " is not " + scale.String()}
		}
		return strconv.Itoa(place), nil
	}
}

// take implements taker. All columns but the reference are the criteria's, in
// the order of the file, and some of them have one of reasons.
func (s *Scores) take(columns []*cells, values []string) {
	criteria, reasons := 0, false
	for _, c := range columns {
		if c.rule != nil {
			criteria++
		}
		reasons = reasons || c.isReason
	}
	s.Values = make([]int, criteria)
	if reasons {
		s.Reasons = make([]string, criteria)
	}
	for k, c := range columns {
		switch {
		case c.isReason:
			s.Reasons[c.place] = values[k]
		case c.rule != nil:
			s.Values[c.place], _ = strconv.Atoi(values[k]) // its rule has seen to it
		}
	}
}

// Complete reports whether there is a score for each criterion: what lacks one
// cannot be ranked among those that have all.
func (s *Scores) Complete() bool { return !slices.Contains(s.Values, 0) }

// scores gives each intention its own.
func (j *joining) scores() {
	r := j.files[scoresFile]
	if r.input != nil && j.files["criteria.csv"].input == nil {
		r.needs(j.files["criteria.csv"]).Hinted("it lists the criteria and their weights")
	}
	attach(j, r, j.pack.loose.scores, func(s *Scores) string { return s.Reference },
		func(i *Intention, s *Scores) {
			i.annexed().scores = s
			s.tellMissing(j.pack.Criteria, r)
			s.tellUnreasoned(j.pack.Criteria, r)
		})
	if !r.complete() {
		return
	}
	for _, i := range j.pack.Intentions {
		if i.Scores() == nil && !r.spoilt[i.Reference] {
			i.tellUnscored(j.files["intentions.csv"], r.sheet.source)
		}
	}
}

// tellMissing reports, once for a row, scores that are not given.
func (s *Scores) tellMissing(criteria []*Criterion, r *reading) {
	var missing []string
	for k, c := range criteria {
		if s.Values[k] == 0 {
			missing = append(missing, c.Name)
		}
	}
	if len(missing) > 0 && !r.settings.isDraft() { // nothing is to be done about it any more
		first := criteria[slices.Index(s.Values, 0)]
		r.findings.warnf(s.At(first.Field()), "score-not-given", "intention %s has no score for %s: it is not ranked", quoted(s.Reference), wording.List(missing))
	}
}

// tellUnreasoned reports, once for a row, scores without the reason for which the
// sheet has a column.
func (s *Scores) tellUnreasoned(criteria []*Criterion, r *reading) {
	var bare []string
	at := diag.Position{}
	for k, c := range criteria {
		if s.Reasons == nil || s.Values[k] == 0 || s.Reasons[k] != "" || s.sheet.fields[c.reasonField()] == 0 {
			continue
		}
		if bare = append(bare, c.Name); len(bare) == 1 {
			at = s.At(c.reasonField())
		}
	}
	if len(bare) > 0 {
		r.findings.warnf(at, "score-without-reason", "intention %s has no reason for its score for %s", quoted(s.Reference), wording.List(bare)).
			Hinted("%s", s.sendBack("write the reason"))
	}
}

// tellUnscored reports an intention without scores in a file: a decision that is made
// must rest on some.
func (i *Intention) tellUnscored(r *reading, file string) {
	const message = "intention %s has no row in %s"
	if i.Decision == "" {
		r.findings.warnf(i.Row.At("reference"), "intention-without-scores", message, quoted(i.Reference), file)
		return
	}
	r.findings.errorf(i.Row.At("reference"), "intention-without-scores", message, quoted(i.Reference), file)
}
