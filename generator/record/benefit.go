package record

import "slices"

// Benefit is what the rows of one benefit_id say together: the fields are
// those of the first, since all agree, so that a benefit that several
// intentions share counts once.
type Benefit struct {
	BenefitRow
	// References are those of the intentions that share it, as benefits.csv
	// lists them. BenefitRow has the first.
	References []string
	// PartlyHidden is set in a view that lacks intentions which share the
	// benefit. Its amounts are then nil, and its target blank: they belong to all
	// of the intentions together, and what is known of those that are seen would
	// tell the rest.
	PartlyHidden bool

	rows []*BenefitRow
	// dropped is set where none of all its intentions goes ahead, also of those
	// that a view lacks.
	dropped bool
}

func newBenefit(rows []*BenefitRow) *Benefit {
	b := &Benefit{BenefitRow: *rows[0], rows: rows}
	for _, row := range rows {
		b.References = append(b.References, row.Reference)
	}
	return b
}

// benefits makes one benefit of the rows that share its benefit_id.
func (j *joining) benefits() {
	r := j.files["benefits.csv"]
	distinct(&j.pack.loose.benefits, r, "benefit_id",
		func(b *BenefitRow) [2]string { return [2]string{b.Reference, b.ID} },
		func(b *BenefitRow) string { return "benefit " + quoted(b.ID) + " of " + quoted(b.Reference) })
	shared := map[string][]*BenefitRow{} // by what looks like their benefit_id
	var ids []string
	for _, row := range j.pack.loose.benefits {
		row.checkValue(r)
		if j.intentionOf(r, &row.Row, row.Reference) == nil {
			continue
		}
		id := fold(row.ID)
		if rows := shared[id]; len(rows) == 0 {
			ids = append(ids, id)
		} else {
			row.checkAgrees(rows[0], r)
		}
		shared[id] = append(shared[id], row)
	}
	for _, id := range ids {
		benefit := newBenefit(shared[id])
		j.pack.Benefits = append(j.pack.Benefits, benefit)
		benefit.dropped = true
		for _, reference := range benefit.References {
			i := j.known[reference]
			i.annexed().benefits = append(i.annexed().benefits, benefit)
			benefit.dropped = benefit.dropped && !i.goesAhead()
		}
		if benefit.dropped {
			for _, row := range benefit.rows {
				j.known[row.Reference].tellUncounted(row.At("benefit_id"), "benefit "+quoted(row.ID), r)
			}
		}
	}
}

// checkValue tells a class that is counted in pounds without any, and pounds
// for one that is not.
func (b *BenefitRow) checkValue(r *reading) {
	hasPounds := b.FullYearValue != nil || b.Planned != nil || b.Actual != nil || b.Forecast != nil
	switch {
	case b.flawed:
	case b.Class == "Cash releasing" && !hasPounds:
		r.findings.warnf(b.At("full_year_value_gbp"), "full-year-value-gbp-empty-class", "full_year_value_gbp is empty, but the class is %s", b.Class)
	case b.Class == "Qualitative" && hasPounds:
		r.findings.warnf(b.At("category_class"), "category-class-row-pounds", "category_class is %s, but the row has pounds", b.Class)
	}
}

// checkAgrees tells where a row of a shared benefit is at odds with the first.
// A difference in what is counted is an error, one in words a warning.
func (b *BenefitRow) checkAgrees(first *BenefitRow, r *reading) {
	if b.ID != first.ID {
		r.findings.errorf(b.At("benefit_id"), "benefit-id-differs", "benefit_id %s is %s at %s", quoted(b.ID), quoted(first.ID), first.At("benefit_id").SeenFrom(b.At("benefit_id"))).
			Hint = lookalikeHint(b.ID, first.ID)
	}
	if b.flawed || first.flawed {
		return
	}
	for _, c := range []struct {
		column  string
		agrees  bool
		counted bool
	}{
		{"category_class", b.Class == first.Class, true},
		{"performance_measure", b.Measure == first.Measure, false},
		{"target_improvement", b.TargetImprovement == first.TargetImprovement, false},
		{"full_year_value_gbp", same(b.FullYearValue, first.FullYearValue), true},
		{"planned_gbp", same(b.Planned, first.Planned), true},
		{"actual_gbp", same(b.Actual, first.Actual), true},
		{"forecast_gbp", same(b.Forecast, first.Forecast), true},
		{"recurrent", b.Recurrent == first.Recurrent, true},
	} {
		tell := r.findings.warnf
		if c.counted {
			tell = r.findings.errorf
		}
		if !c.agrees {
			tell(b.At(c.column), "benefit-differs", "%s of benefit %s differs from that at %s", c.column, quoted(b.ID), first.At(c.column).SeenFrom(b.At(c.column))).
				Hinted("the rows of a benefit that intentions share say the same")
		}
	}
}

func same(a, b *int64) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}

// seen is the benefit as a view has it that has only some of its intentions;
// nil where it has none.
func (b *Benefit) seen(in map[string]bool) *Benefit {
	rows := slices.DeleteFunc(slices.Clone(b.rows), func(row *BenefitRow) bool { return !in[row.Reference] })
	switch len(rows) {
	case 0:
		return nil
	case len(b.rows):
		return b
	}
	for k, row := range rows {
		withheld := *row
		withheld.TargetImprovement = ""
		withheld.bare = true
		withheld.FullYearValue, withheld.Planned, withheld.Actual, withheld.Forecast = nil, nil, nil, nil
		rows[k] = &withheld
	}
	partly := newBenefit(rows)
	partly.PartlyHidden, partly.dropped = true, b.dropped
	return partly
}
