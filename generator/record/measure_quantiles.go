package record

import (
	"slices"
	"strconv"
	"strings"
)

// quantiles is into how many parts the measure's population is cut; 0 where it
// is not.
func (m *Measure) quantiles() int {
	most := 0
	for _, o := range m.Observations {
		most = max(most, o.Quantile)
	}
	return most
}

// checkQuantiles tells periods that do not have each of the quantiles, and
// observations of other sorts among them.
func (m *Measure) checkQuantiles(most int, r *reading) {
	if other := slices.IndexFunc(m.Observations, func(o *Observation) bool { return o.Quantile == 0 && !o.flawed }); other >= 0 {
		o := m.Observations[other]
		r.findings.errorf(o.spot("quantile"), "quantile-empty-observations", "quantile is empty, but other observations of %s have one", quoted(m.Name))
	}
	for _, o := range m.Observations {
		if o.Quantile > 0 && o.Group != "" {
			r.findings.errorf(o.At("group"), "group-given-quantile", "group is given with a quantile")
		}
	}
	if most == 1 {
		r.findings.errorf(m.Observations[0].spot("quantile"), "quantile-alone", "quantile 1 is the only one of %s", quoted(m.Name))
	}
	if r.spoilt[m.Name] {
		return
	}
	for _, p := range m.periods() {
		if missing := p.missing(most); len(missing) > 0 && len(missing) < most {
			r.findings.errorf(p.rows[0].At("quantile"), "quantile-missing", "%s has no quantile %s of %d", p.rows[0].Label(), strings.Join(missing, ", "), most)
		}
	}
}

// missing are the numbers of the quantiles that a period does not have.
func (p observed) missing(most int) []string {
	has := make([]bool, most+1)
	for _, o := range p.rows {
		has[o.Quantile] = true
	}
	var missing []string
	for k := 1; k <= most; k++ {
		if !has[k] {
			missing = append(missing, strconv.Itoa(k))
		}
	}
	return missing
}

// checkSlope tells what a slope index cannot be without, or be with.
func (m *Measure) checkSlope(r *reading) {
	if m.quantiles() == 0 {
		return
	}
	if m.Sex == "" {
		r.findings.errorf(m.spot("sex"), "sex-empty-observations-quantiles", "sex is empty, but the observations have quantiles").
			Hinted("a slope index is of one sex, or of Persons")
	}
	if m.CountsPeople {
		r.findings.errorf(m.At("counts_people"), "counts-people-yes-observations-quantiles", "counts_people is yes, but the observations have quantiles").
			Hinted("a slope over protected counts would tell of them")
	}
}
