package record

import (
	"maps"
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/pattern"
	"boardpack/generator/score"
)

// Field is the name of the criterion's scores as papers write it and as
// scores.csv may head them: "strategic_alignment".
func (c *Criterion) Field() string {
	return strings.Trim(notInNames().ReplaceAllString(strings.ToLower(c.Name), "_"), "_")
}

// reasonField is the name of the reasons for the criterion's scores, and
// reasonLabel what a sheet may head them with.
func (c *Criterion) reasonField() string { return c.Field() + "_reason" }

func (c *Criterion) reasonLabel() string { return c.Name + ": reason" }

// hasReasons reports whether a criterion's scores can have reasons: no other
// criterion has their name.
func (p *Pack) hasReasons(c *Criterion) bool {
	return !slices.ContainsFunc(p.Criteria, func(other *Criterion) bool { return other.Field() == c.reasonField() })
}

var (
	notInNames = pattern.Of(`[^a-z0-9]+`)
	fieldShape = pattern.Of(`^[a-z][a-z0-9_]*$`)
)

// scoreColumns gives scores.csv a column for each of the criteria.
func scoreColumns(scores *reading, pack *Pack, files map[string]*reading) {
	criteria := files["criteria.csv"]
	nameCriteria(pack, criteria)
	checkWeights(pack.Criteria, criteria)
	checkMeanings(pack.Criteria, criteria, pack.Scale)
	scores.doubtful = !criteria.complete() || len(pack.Criteria) < criteria.rows
	columns := make([]column, len(pack.Criteria))
	for k, c := range pack.Criteria {
		columns[k] = column{name: c.Field(), label: c.Name, place: k, required: true, rule: onScale(scores.settings.Scale), lacking: noScore}
	}
	for k, c := range pack.Criteria {
		if pack.hasReasons(c) {
			columns = append(columns, column{name: c.reasonField(), label: c.reasonLabel(), place: k, isReason: true})
		}
	}
	scores.table.columns = slices.Concat(scores.table.columns, columns)
	scores.nameScores()
}

// nameScores has the headers that pack.yaml gives for criteria under the names of their
// fields: a criterion may be called by its own name there.
func (r *reading) nameScores() {
	said := r.settings.Files[r.table.file]
	headers := map[string]diag.Located{}
	for _, name := range slices.Sorted(maps.Keys(said.Columns)) {
		k := slices.IndexFunc(r.table.columns, func(c column) bool { return c.name == name || c.label != "" && c.label == name })
		switch {
		case k >= 0:
			headers[r.table.columns[k].name] = said.Columns[name]
		case !r.doubtful:
			r.findings.errorf(said.Columns[name].At, "unknown-criterion", "unknown column %s: no criterion is called so", quoted(name)).
				Hinted("%s", diag.DidYouMean(name, r.absent()))
		}
	}
	if now := r.settings.Columns[r.table.file]; len(now) > 0 { // of the list as it is, where a draft is read
		now = maps.Clone(now)
		for _, c := range r.table.columns {
			if theirs, named := now[c.label]; named && c.label != "" {
				now[c.name] = theirs
			}
		}
		r.settings.Columns = over(r.settings.Columns, map[string]map[string]string{r.table.file: now})
	}
	if len(said.Columns) == 0 {
		return
	}
	said.Columns = headers
	r.settings.Files = maps.Clone(r.settings.Files)
	r.settings.Files[r.table.file] = said
}

// nameCriteria drops the criteria whose scores could not have a field of their
// own.
func nameCriteria(pack *Pack, r *reading) {
	taken := map[string]bool{}
	for _, f := range slices.Concat(intentionFields(), pack.intentionsOwn(), new(Pack).internalFields()) {
		taken[f.Name] = true
	}
	pack.Criteria = slices.DeleteFunc(pack.Criteria, func(c *Criterion) bool {
		switch name := c.Field(); {
		case !fieldShape().MatchString(name):
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

// checkMeanings tells what a criterion says of scores that there are not.
func checkMeanings(criteria []*Criterion, r *reading, scale score.Scale) {
	for _, c := range criteria {
		for _, meaning := range c.Meanings {
			value, words, said := strings.Cut(meaning, ":")
			if _, is := scale.Place(strings.TrimSpace(value)); !is || !said || strings.TrimSpace(words) == "" {
				r.findings.errorf(c.At("meanings"), "meaning-of-no-score", "meanings %s does not begin with a score, %s, and a colon", quoted(meaning), scale).
					Hinted("write them as 1: none; 3: some; 5: much")
			}
		}
	}
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
