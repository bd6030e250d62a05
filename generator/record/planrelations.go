package record

import (
	"slices"
	"sync"

	"boardpack/generator/relation"
)

// milestoneRelation is those of the intentions that go ahead, intention by
// intention.
func milestoneRelation(p *Pack) *relation.Relation {
	titles := sync.OnceValue(func() map[string]string {
		all := make(map[string]string, len(p.Intentions))
		for _, i := range p.Intentions {
			all[i.Reference] = i.Title
		}
		return all
	})
	fields := append(relation.FieldsOf[Milestone]("milestones.csv"),
		relation.OfText("intention", "Intention", func(m *Milestone) string { return titles()[m.Reference] }),
		relation.OfWhole("slipped_days", "Days slipped", (*Milestone).Slipped),
		relation.OfText("slip", "Against the plan", (*Milestone).slip),
		relation.Of("done", "Is done", relation.Flag, func(m *Milestone) any { return m.Done() }))
	fields = relation.Described(fields, map[string]string{
		"intention":    "the title of its intention",
		"slipped_days": "by how many days it slips; negative where it is early",
		"slip":         "that in words: 92 days late, or as planned; empty without another day",
		"done":         "whether it is done",
	})
	fields = append(fields, ownFields[*Milestone](p, "milestones.csv")...)
	return relation.New("milestones", "milestones.csv", fields, func() []*Milestone {
		var all []*Milestone
		for _, i := range p.Intentions {
			if i.goesAhead() {
				all = append(all, i.Milestones()...)
			}
		}
		return all
	})
}

// benefitRelation is the benefits of what goes ahead, each once, with all that
// share it.
func benefitRelation(p *Pack) *relation.Relation {
	const file = "benefits.csv"
	rows := relation.Via(append(without(relation.FieldsOf[BenefitRow](file), "reference"), ownFields[*BenefitRow](p, file)...),
		func(b *Benefit) (*BenefitRow, bool) { return &b.BenefitRow, true })
	references := relation.Of("references", "Intentions", relation.Words, func(b *Benefit) any { return b.References })
	references.About = "the intentions that share it"
	fields := slices.Insert(rows, 1, references)
	r := relation.New("benefits", file, fields, func() []*Benefit {
		return slices.DeleteFunc(slices.Clone(p.Benefits), func(b *Benefit) bool { return b.dropped })
	})
	r.Withheld = func(row relation.Row) bool { return relation.RecordOf[*Benefit](row).PartlyHidden }
	return r
}
