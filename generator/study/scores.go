package study

import (
	"cmp"
	"math"
	"reflect"
	"sync"

	"boardpack/generator/record"
	"boardpack/generator/relation"
	"boardpack/generator/score"
)

// Selection says which of the scored submissions are taken.
type Selection struct {
	Rule score.Rule
	Seed uint64 // of the random weightings
	Set  bool   // the pack says how it selects
}

// Standings is the submissions by their scores, and the measures by how they stand; worked
// out when they are first asked for, which takes a while. The zero value is ready for use,
// by one pack's studies of the same records.
type Standings struct {
	once        sync.Once
	exercise    *score.Exercise // nil where nothing is scored
	seed        uint64
	places      map[string]score.Place
	stands      map[string]score.Standing
	before      *Standings // of records as they were; nil where there are none
	assessments assessments
}

// After makes standings of records that have changed: where no score has, nor how the
// pack selects, they are those of before; and so for measures. It is called before any is asked for.
func (r *Standings) After(before *Standings) {
	r.assessments.after(&before.assessments)
	if before.exercise == nil && before.before != nil { // nobody asked
		before = before.before
	}
	r.before = before
}

// as takes over what was worked out before, if it was out of the same.
func (r *Standings) as(before *Standings) bool {
	if before == nil || before.exercise == nil || before.seed != r.seed || !reflect.DeepEqual(before.exercise, r.exercise) {
		return false
	}
	r.places, r.stands = before.places, before.stands
	return true
}

// scoring answers for scores, over all papers.
type scoring struct {
	*session
	*Standings
}

// rank ranks the intentions that have a score for each criterion.
func (sc *scoring) rank() *Standings {
	sc.once.Do(sc.work)
	return sc.Standings
}

func (sc *scoring) work() {
	r := sc.Standings
	var criteria []score.Criterion
	for _, c := range sc.records.Criteria {
		criteria = append(criteria, score.Criterion{Name: c.Name, Weight: score.Weight(c.Weight)})
	}
	var submissions []score.Submission
	for _, i := range sc.records.Intentions {
		if scores := i.Scores(); scores != nil && scores.Complete() {
			submissions = append(submissions, score.Submission{Reference: i.Reference, Scores: scores.Values})
		}
	}
	rule := sc.about.Selection.Rule
	if !sc.about.Selection.Set { // all are in, and no one asks
		rule = score.AtLeast(sc.records.Scale.Least())
	}
	exercise, err := score.New(sc.records.Scale, criteria, submissions, rule)
	if err != nil || len(submissions) == 0 {
		return // faulty records, which were told of
	}
	r.exercise, r.seed = exercise, sc.about.Selection.Seed
	before := r.before
	if r.before = nil; r.as(before) {
		return
	}
	r.places, r.stands = map[string]score.Place{}, map[string]score.Standing{}
	for _, p := range exercise.Rank().Places {
		r.places[p.Reference] = p
	}
	for _, standing := range exercise.Draw(r.seed) {
		r.stands[standing.Reference] = standing
	}
}

const scoresFile = "scores.csv"

// staysInPercent says what stays_in does, for tables where a share is read more easily.
const staysInPercent = "stays_in_percent"

// selected are the fields that depend on how the pack selects.
var selected = map[string]bool{"outcome": true, "stays_in": true, staysInPercent: true, "robustness": true}

// scoreFields are what follows from an intention's scores.
func (sc *scoring) scoreFields() []relation.Field {
	of := func(value func(score.Place) string) func(*record.Intention) string {
		return func(i *record.Intention) string {
			if p, scored := sc.rank().places[i.Reference]; scored {
				return value(p)
			}
			return ""
		}
	}
	standing := func(i *record.Intention) (score.Standing, bool) {
		p, scored := sc.rank().stands[i.Reference]
		return p, scored
	}
	fields := []relation.Field{
		relation.OfText("score", "Score", of(func(p score.Place) string { return p.Score.String() })).OrderedBy(compareScores),
		relation.Of("rank", "Rank", relation.Whole, func(i *record.Intention) any {
			if p, scored := sc.rank().places[i.Reference]; scored {
				return p.Rank
			}
			return nil
		}),
		relation.OfWord("outcome", "By its score", outcomes(), of(func(p score.Place) string { return string(p.Outcome) })),
		relation.Of("stays_in", "Weightings that select it, of 10,000", relation.Whole, func(i *record.Intention) any {
			if p, scored := standing(i); scored {
				return p.In
			}
			return nil
		}),
		relation.Of(staysInPercent, "Weightings that select it", relation.Percent, func(i *record.Intention) any {
			if p, scored := standing(i); scored {
				return share(p.In)
			}
			return nil
		}),
		relation.OfWord("robustness", "Robustness", grades(), func(i *record.Intention) string {
			p, scored := standing(i)
			if !scored {
				return ""
			}
			return robustness(p.Robustness(), sc.rank().places[p.Reference].Outcome.In())
		}),
	}
	fields[0].Decimal = true
	for k := range fields {
		fields[k].File = scoresFile
	}
	return relation.Described(fields, map[string]string{
		"score":        "the weighted score",
		"rank":         "its place among all that are scored, which only an edition that sees them can tell; ties share one",
		"outcome":      "whether it is selected, as pack.yaml says how; of the best so many only an edition that sees all that is scored can tell",
		"stays_in":     "in how many of 10,000 random weightings it is selected",
		staysInPercent: "in what share of these it is selected",
		"robustness":   "how far its outcome depends on the weights",
	})
}

// compareScores orders scores as they are written: 10.00 is above 9.50.
func compareScores(a, b string) int {
	first, _ := score.ParseScore(a)
	second, _ := score.ParseScore(b)
	return cmp.Compare(first, second)
}

// outcomes are the words that an outcome can be.
func outcomes() []string {
	return []string{string(score.Selected), string(score.TiedAtCut), string(score.NotSelected)}
}

// grades are all that robustness can say.
func grades() []string {
	var words []string
	for _, in := range []bool{true, false} {
		for _, grade := range []score.Robustness{score.Robust, score.Likely} {
			words = append(words, robustness(grade, in))
		}
	}
	return append(words, string(score.Hangs))
}

// robustness says how firm an outcome is, and which: that one is surely left out
// must not read as if it were surely taken.
func robustness(grade score.Robustness, in bool) string {
	switch {
	case grade == score.Hangs:
		return string(grade)
	case in:
		return string(grade) + " in"
	}
	return string(grade) + " out"
}

// share is so many of the random weightings in per cent: whole, but next to none and
// next to all of them.
func share(in int) float64 {
	percent := float64(in) * 100 / score.Weightings
	if percent > 1 && percent < 99 {
		return math.Round(percent)
	}
	return percent
}
