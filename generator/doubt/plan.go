package doubt

import (
	"math"
	"slices"

	"boardpack/generator/diag"
	"boardpack/generator/record"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// risks doubts risk scores that are no likelihood times impact, each from 1 to 5.
func (q *inquiry) risks() {
	for _, i := range q.pack.Intentions {
		a := i.Assurance()
		if a == nil || a.QIARiskScore == 0 || slices.ContainsFunc([]int{1, 2, 3, 4, 5}, func(n int) bool { return a.QIARiskScore%n == 0 && a.QIARiskScore/n <= 5 }) {
			continue
		}
		q.Errorf(a.At("qia_risk_score"), "risk-score-of-no-grid", "qia_risk_score %d is no likelihood times impact, each from 1 to 5", a.QIARiskScore).
			Hinted("1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20 and 25 are")
	}
}

// A money field's value is doubted from enough others on, where it is so many
// times what is usual among them, and of the next to it.
const (
	enough     = 5
	farOff     = 100
	apartBy    = 8
	fullYearBy = 12 // a benefit of one month is this many times as large in a full year
)

// amounts doubts amounts that stand far from all others of their column, and
// full-year values that do not go with what is planned for the year.
func (q *inquiry) amounts() {
	for _, r := range q.relations {
		for _, f := range r.Fields {
			switch f.Type {
			case relation.Money:
				q.farAmounts(r, f)
			case relation.Percent:
				q.fractionsOf(r, f)
			}
		}
	}
	for _, b := range q.pack.Benefits {
		if b.FullYearValue == nil || b.Planned == nil || *b.Planned <= 0 {
			continue
		}
		full, planned := *b.FullYearValue, *b.Planned
		if 2*full < planned || full > 2*fullYearBy*planned {
			q.Warnf(b.At("full_year_value_gbp"), "full-year-far-from-planned", "the full-year value of %s is %s, and %s is planned for the year", diag.Quoted(b.ID), pounds(full), pounds(planned)).
				Hinted("a full year is seldom worth less than half of it, nor over %d times as much: correct the one that is wrong", 2*fullYearBy)
		}
	}
}

// fractionsOf doubts a column of the pack's own of which no per cent is more than one.
func (q *inquiry) fractionsOf(r *relation.Relation, f relation.Field) {
	var first diag.Position
	known, most := 0, 0.0
	for _, row := range r.Rows() {
		value, _ := f.Value(row).(float64)
		if value == 0 {
			continue
		}
		if known++; known == 1 {
			first = relation.RecordOf[located](row).At(f.Name)
		}
		most = max(most, math.Abs(value))
	}
	if known > 1 && most >= shareToGrow && most <= 1 && first.Column > 0 {
		q.Warnf(first, "fraction-for-percent", "all that is recorded of %s is one per cent or less, as this is", f.Name).
			Hinted("if they are fractions, write under fields in pack.yaml: times: 100")
	}
}

func pounds(amount int64) string { return wording.Sterling(wording.Grouped(int(amount))) }

func (q *inquiry) farAmounts(r *relation.Relation, f relation.Field) {
	type amount struct {
		value float64
		at    diag.Position
	}
	var all []amount
	for _, row := range r.Rows() {
		if value, known := f.Amount(row); known && value > 0 {
			all = append(all, amount{value, relation.RecordOf[located](row).At(f.Name)})
		}
	}
	if len(all) < enough {
		return
	}
	slices.SortStableFunc(all, func(a, b amount) int { return int(max(-1, min(1, a.value-b.value))) })
	last, usual := all[len(all)-1], all[len(all)/2]
	if next := all[len(all)-2]; last.value >= farOff*usual.value && last.value >= apartBy*next.value {
		q.Warnf(last.at, "amount-far-from-others", "%s is %s, %s times what is usual among the %d of its column", f.Name, wording.Sterling(wording.Rounded(last.value, 0)), wording.Rounded(last.value/usual.value, 0), len(all)).
			Hinted("are its thousands, or its pence, written as pounds?")
	}
}

// benefitsTwice doubts two benefits that say the same and are worth the same.
func (q *inquiry) benefitsTwice() {
	type worth struct {
		measure                string
		full, planned, another int64
	}
	first := map[worth]*record.Benefit{}
	for _, b := range q.pack.Benefits {
		if b.Measure == "" || b.FullYearValue == nil && b.Planned == nil {
			continue
		}
		of := worth{plain(b.Measure), given(b.FullYearValue), given(b.Planned), given(b.Actual)}
		if other := first[of]; other != nil {
			q.Warnf(b.At("benefit_id"), "benefit-twice", "benefit %s says and is worth the same as %s at %s", diag.Quoted(b.ID), diag.Quoted(other.ID), other.At("benefit_id").SeenFrom(b.At("benefit_id"))).
				Hinted("give both rows one benefit_id if it is one benefit, so that it counts once")
			continue
		}
		first[of] = b
	}
}

// given is an amount, or one that no amount is.
func given(amount *int64) int64 {
	if amount == nil {
		return -1 << 62
	}
	return *amount
}
