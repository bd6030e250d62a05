package record

import (
	"regexp"
	"slices"
	"strings"
)

// Field is the name of the criterion's scores as papers write it and as
// scores.csv may head them: "strategic_alignment".
func (c *Criterion) Field() string {
	return strings.Trim(notInNames.ReplaceAllString(strings.ToLower(c.Name), "_"), "_")
}

var (
	notInNames = regexp.MustCompile(`[^a-z0-9]+`)
	fieldShape = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
)

// scoreColumns gives scores.csv a column for each of the criteria.
func scoreColumns(scores *reading, pack *Pack, files map[string]*reading) {
	criteria := files["criteria.csv"]
	nameCriteria(pack, criteria)
	checkWeights(pack.Criteria, criteria)
	scores.doubtful = !criteria.complete() || len(pack.Criteria) < criteria.rows
	columns := make([]column, len(pack.Criteria))
	for k, c := range pack.Criteria {
		columns[k] = column{name: c.Field(), label: c.Name, place: k, required: true, rule: onScale(scores.settings.Scale), lacking: noScore}
	}
	scores.table.columns = slices.Concat(scores.table.columns, columns)
}

// nameCriteria drops the criteria whose scores could not have a field of their
// own.
func nameCriteria(pack *Pack, r *reading) {
	taken := map[string]bool{}
	for _, f := range append(intentionFields(), pack.intentionsOwn()...) {
		taken[f.Name] = true
	}
	pack.Criteria = slices.DeleteFunc(pack.Criteria, func(c *Criterion) bool {
		switch name := c.Field(); {
		case !fieldShape.MatchString(name):
			r.findings.errorf(c.At("criterion"), "criterion-no-letter-begin-name", "criterion %s has no letter to begin its name in papers with", quoted(c.Name))
		case taken[name]:
			r.findings.errorf(c.At("criterion"), "criterion-name-field-every-pack", "criterion %s: the name %q is a field's of every pack", quoted(c.Name), name)
		default:
			return false
		}
		return true
	})
	distinct(&pack.Criteria, r, "criterion", (*Criterion).Field,
		func(c *Criterion) string { return "criterion " + quoted(c.Name) })
}

// checkWeights adds the weights up, unless one of them is missing.
func checkWeights(criteria []*Criterion, r *reading) {
	var sum Percent
	for _, c := range criteria {
		sum += c.Weight
	}
	if sum == Whole || len(criteria) == 0 || len(criteria) < r.rows {
		return
	}
	wrong := r.findings.errorf(criteria[len(criteria)-1].At("weight_percent"), "weights-do-not-sum", "the weights sum to %s, not to 100", sum)
	if sum == Whole/100 {
		wrong.Hint = "a quarter is 25, not 0.25"
	}
}
