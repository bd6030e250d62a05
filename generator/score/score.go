// Package score ranks submissions by weighted criteria, selects the best of
// them, and shows how far the choice hangs on the weights. It counts in whole
// numbers only: a tie is a tie, and a threshold is met or it is not.
package score

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"boardpack/generator/wording"
)

// Criterion is one thing that a submission is scored for.
type Criterion struct {
	Name   string
	Weight Weight
}

// Submission is an intention as it was put forward.
type Submission struct {
	Reference string
	// Scores are places on the scale, 1 the least: one for each criterion, in
	// their order; 0 where it is missing. On the Usual scale they are the scores.
	Scores []int
}

// Exercise is a prioritisation: what was scored, and the rule by which the
// Board selects. Make it with New. The order in which the criteria and the
// submissions were given changes no result but the order of Moves.Cases.
type Exercise struct {
	scale      Scale
	criteria   []Criterion
	references []string  // of the submissions, in natural order
	columns    [][]int64 // for each criterion how many places above the least each submission is
	sizes      []int     // how many submissions each stands for: 1, but in distinct
	rule       Rule
}

// New checks its input and keeps no hold on it. The error joins all that is
// wrong: weights that are negative or do not sum to 100%, a score that is
// missing or off the scale, a name or reference that is empty or there twice, a
// rule that was not made by Top or AtLeast or whose threshold is off the scale.
func New(scale Scale, criteria []Criterion, submissions []Submission, rule Rule) (*Exercise, error) {
	if err := errors.Join(checkCriteria(criteria), checkSubmissions(scale, criteria, submissions), rule.check(scale)); err != nil {
		return nil, fmt.Errorf("score: %w", err)
	}
	sorted := slices.SortedFunc(slices.Values(submissions), func(a, b Submission) int {
		return wording.CompareNaturally(a.Reference, b.Reference)
	})
	e := &Exercise{scale: scale, criteria: slices.Clone(criteria), columns: make([][]int64, len(criteria)), sizes: slices.Repeat([]int{1}, len(sorted)), rule: rule}
	for _, submission := range sorted {
		e.references = append(e.references, submission.Reference)
		for c, place := range submission.Scores {
			e.columns[c] = append(e.columns[c], int64(place-1))
		}
	}
	return e, nil
}

// distinct is the exercise in which one submission stands for all that are scored alike:
// these have the same rank whatever the weights. Of is, for each submission, which stands for it.
func (e *Exercise) distinct() (d *Exercise, of []int) {
	d = &Exercise{scale: e.scale, criteria: e.criteria, columns: make([][]int64, len(e.columns)), rule: e.rule}
	seen := map[string]int{}
	for s, reference := range e.references {
		scores := e.scores(s)
		alike := fmt.Sprint(scores)
		k, known := seen[alike]
		if !known {
			k = len(seen)
			seen[alike] = k
			d.references, d.sizes = append(d.references, reference), append(d.sizes, 0)
			for c, places := range scores {
				d.columns[c] = append(d.columns[c], places)
			}
		}
		d.sizes[k]++
		of = append(of, k)
	}
	return d, of
}

// scores are how many places above the least a submission is, for each criterion.
func (e *Exercise) scores(s int) []int64 {
	scores := make([]int64, len(e.columns))
	for c, column := range e.columns {
		scores[c] = column[s]
	}
	return scores
}

func checkCriteria(criteria []Criterion) error {
	var errs []error
	var sum Weight
	seen := map[string]bool{}
	for _, criterion := range criteria {
		switch {
		case criterion.Name == "":
			errs = append(errs, errors.New("a criterion has no name"))
		case seen[criterion.Name]:
			errs = append(errs, fmt.Errorf("criterion %q is there twice", criterion.Name))
		}
		seen[criterion.Name] = true
		// The upper bound also keeps every product of weights within int64.
		if criterion.Weight < 0 || criterion.Weight > Whole {
			return errors.Join(append(errs, fmt.Errorf("criterion %q: weight %v is not from 0%% to 100%%", criterion.Name, criterion.Weight))...)
		}
		sum += criterion.Weight
	}
	if sum != Whole {
		errs = append(errs, fmt.Errorf("the weights sum to %v, not 100%%", sum))
	}
	return errors.Join(errs...)
}

func checkSubmissions(scale Scale, criteria []Criterion, submissions []Submission) error {
	var errs []error
	if len(submissions) > indexMask {
		errs = append(errs, fmt.Errorf("there are more than %d submissions", indexMask))
	}
	seen := map[string]bool{}
	for _, submission := range submissions {
		switch {
		case submission.Reference == "":
			errs = append(errs, errors.New("a submission has no reference"))
		case seen[submission.Reference]:
			errs = append(errs, fmt.Errorf("submission %s is there twice", submission.Reference))
		}
		seen[submission.Reference] = true
		errs = append(errs, checkScores(scale, criteria, submission))
	}
	return errors.Join(errs...)
}

func checkScores(scale Scale, criteria []Criterion, submission Submission) error {
	if len(submission.Scores) != len(criteria) {
		return fmt.Errorf("submission %s: %d scores for %d criteria", submission.Reference, len(submission.Scores), len(criteria))
	}
	var errs []error
	for c, place := range submission.Scores {
		switch {
		case place == 0:
			errs = append(errs, fmt.Errorf("submission %s: no score for %s", submission.Reference, criteria[c].Name))
		case place < 0 || place > scale.count:
			errs = append(errs, fmt.Errorf("submission %s: the place %d for %s is not one of %d on the scale", submission.Reference, place, criteria[c].Name, scale.count))
		}
	}
	return errors.Join(errs...)
}

// byName is the indexes of the criteria in order of their names.
func (e *Exercise) byName() []int {
	order := make([]int, len(e.criteria))
	for c := range order {
		order[c] = c
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(e.criteria[a].Name, e.criteria[b].Name) })
	return order
}
