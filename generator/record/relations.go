package record

import (
	"slices"
	"strings"

	"boardpack/generator/calendar"
	"boardpack/generator/relation"
	"boardpack/generator/score"
)

// Intentions is the name of the relation that every pack has.
const Intentions = "intentions"

// Relations are the pack's records as papers see them, in the contract's order.
func (p *Pack) Relations() []*relation.Relation {
	var all []*relation.Relation
	for _, t := range tables {
		if t.relation != nil {
			r := t.relation(p)
			r.One, r.About, r.Key = oneOfThem(r.Name), t.about, t.key()
			all = append(all, r)
		}
	}
	return all
}

// Relation is the one of a name; nil where there is none.
func (p *Pack) Relation(name string) *relation.Relation {
	all := p.Relations()
	if k := slices.IndexFunc(all, func(r *relation.Relation) bool { return r.Name == name }); k >= 0 {
		return all[k]
	}
	return nil
}

// oneOfThem is a relation's name for one row.
func oneOfThem(name string) string {
	switch name {
	case "criteria":
		return "criterion"
	case "priorities":
		return "priority"
	case "calendar":
		return "step"
	}
	return strings.TrimSuffix(name, "s")
}

// key is the column that names a row; blank where a file has none of that use.
func (t table) key() string {
	if t.file == intentionsFile {
		return "reference"
	}
	return ""
}

// without are the fields but for some.
func without(fields []relation.Field, names ...string) []relation.Field {
	return slices.DeleteFunc(slices.Clone(fields), func(f relation.Field) bool { return slices.Contains(names, f.Name) })
}

// intentionRelation is the intentions with all that other files record of each.
func intentionRelation(p *Pack) *relation.Relation {
	fields := p.listings(append(intentionFields(), p.scoreFields()...))
	fields = append(fields, p.stages(fields)...)
	fields = slices.Concat(fields, p.intentionsOwn(), p.internalFields())
	return relation.New(Intentions, intentionsFile, fields, func() []*Intention { return p.Intentions })
}

// intentionsOwn are the fields of the pack's own columns, in its files of
// intentions, delivery and assurance.
func (p *Pack) intentionsOwn() []relation.Field {
	delivery := ownFields[*Delivery](p, "delivery.csv")
	latest, before := viaLatest(delivery), viaPrevious(delivery)
	return slices.Concat(ownFields[*Intention](p, intentionsFile), latest, relation.Named(before, previously, "Previous "),
		viaAssurance(ownFields[*Assurance](p, "assurance.csv")))
}

func viaLatest(fields []relation.Field) []relation.Field {
	return relation.Via(fields, func(i *Intention) (*Delivery, bool) { return i.Delivery, i.Delivery != nil })
}

func viaPrevious(fields []relation.Field) []relation.Field {
	return relation.Via(fields, func(i *Intention) (*Delivery, bool) { return i.Previous, i.Previous != nil })
}

func viaAssurance(fields []relation.Field) []relation.Field {
	return relation.Via(fields, func(i *Intention) (*Assurance, bool) { return i.Assurance(), i.Assurance() != nil })
}

// intentionFields are those that intentions of every pack have, as the contract
// lists their words.
func intentionFields() []relation.Field {
	delivery := append(without(relation.FieldsOf[Delivery]("delivery.csv"), "reference"), meanings()...)
	latest, before := viaLatest(delivery), viaPrevious(delivery)
	assurance := viaAssurance(without(relation.FieldsOf[Assurance]("assurance.csv"), "reference"))
	slipped := relation.Of("slipped_days", "Days slipped", relation.Whole, (*Intention).slipped)
	slipped.File = "milestones.csv"
	slipped.About = "by how many days its milestones slip, the worst of them"
	return slices.Concat(relation.FieldsOf[Intention](intentionsFile), latest,
		relation.Named(before, previously, "Previous "), assurance, []relation.Field{slipped})
}

// listings are fields with the words that the pack's own files list for them.
func (p *Pack) listings(fields []relation.Field) []relation.Field {
	listed := make([]relation.Field, len(fields))
	for k, f := range fields {
		listed[k] = p.listing(f)
	}
	return listed
}

// listing is a field with the words that the pack's own files list for it.
func (p *Pack) listing(f relation.Field) relation.Field {
	f = p.said.spoken(f)
	switch recorded(f.Name) {
	case "programme":
		f.Listed, f.Nominal = codesOf(p.Programmes, func(n *Programme) string { return n.Name }), true
	case "national_priorities":
		f.Listed = codesOf(p.Priorities, func(n *Priority) string { return n.Code })
	case "strategic_objectives":
		f.Listed = codesOf(p.Objectives, func(o *Objective) string { return o.Code })
	case "unifying_goals":
		f.Listed = codesOf(p.Goals, func(g *Goal) string { return g.Code })
	case "segment":
		f.Listed = distinctCodes(p.Segments, func(s *Segment) string { return s.Number })
		f.Called = map[string]string{}
		for _, number := range f.Listed {
			f.Called[number] = "Segment " + number
		}
	case "focus":
		f.Listed = distinctCodes(p.Segments, func(s *Segment) string { return s.Focus })
	case "providers":
		f.Listed, f.Nominal = codesOf(p.Providers, func(n *Provider) string { return n.Code }), true
		f.Called = map[string]string{}
		for _, provider := range p.Providers {
			f.Called[provider.Code] = provider.Name
		}
	}
	if f.Type == relation.Period {
		f = f.OrderedBy(calendar.CompareWritten)
	}
	return f
}

// codesOf are those that a file of the pack lists; nil without it.
func codesOf[T any](records []T, code func(T) string) []string {
	var all []string
	for _, r := range records {
		all = append(all, code(r))
	}
	return all
}

// mostListed is how many scores a scale may have for a table to show those that
// nothing has.
const mostListed = 21

// scored is a place on the scale as papers see it.
func (p *Pack) scored(place int) any {
	value := p.Scale.At(place)
	if p.Scale.Whole() {
		return int(value / score.Point)
	}
	return value.Float()
}

// distinctCodes are those that several records may have, each once; nil where
// none has one.
func distinctCodes[T any](records []T, code func(T) string) []string {
	var all []string
	for _, c := range codesOf(records, code) {
		if c != "" && !slices.Contains(all, c) {
			all = append(all, c)
		}
	}
	return all
}

// scoreFields are the scores for each criterion.
func (p *Pack) scoreFields() []relation.Field {
	var fields []relation.Field
	kind := relation.Number
	if p.Scale.Whole() {
		kind = relation.Whole
	}
	var listed []string
	for place := 1; place <= p.Scale.Count() && p.Scale.Count() <= mostListed; place++ {
		listed = append(listed, p.Scale.At(place).Exact())
	}
	for k, c := range p.Criteria {
		f := relation.Of(c.Field(), c.Name, kind, func(i *Intention) any {
			if s := i.Scores(); s != nil && s.Values[k] > 0 {
				return p.scored(s.Values[k])
			}
			return nil
		})
		f.File, f.Listed = scoresFile, listed
		fields = append(fields, f)
	}
	return fields
}

// internalFields are what is known of an intention and is for the Board alone: why
// it is scored as it is, and whose file it came in.
func (p *Pack) internalFields() []relation.Field {
	var fields []relation.Field
	for k, c := range p.Criteria {
		if !p.hasReasons(c) {
			continue
		}
		f := relation.OfText(c.reasonField(), c.reasonLabel(), func(i *Intention) string {
			if s := i.Scores(); s != nil && k < len(s.Reasons) && !p.partial {
				return s.Reasons[k]
			}
			return ""
		})
		f.File, f.BoardOnly = scoresFile, true
		f.About = "the reason for the score"
		fields = append(fields, f)
	}
	from := relation.OfText("from_file", "From file", func(i *Intention) string {
		if p.partial || i.sheet == nil {
			return ""
		}
		return i.sheet.source
	})
	from.BoardOnly = true
	from.About = "the file in the pack's folder that its row was read from, such as a lead's proforma"
	return append(fields, from)
}

// milestoneRelation is those of the intentions that go ahead, intention by
// intention.
func milestoneRelation(p *Pack) *relation.Relation {
	fields := append(relation.FieldsOf[Milestone]("milestones.csv"),
		relation.OfWhole("slipped_days", "Days slipped", (*Milestone).Slipped),
		relation.Of("done", "Is done", relation.Flag, func(m *Milestone) any { return m.Done() }))
	fields = relation.Described(fields, map[string]string{
		"slipped_days": "by how many days it slips; negative where it is early",
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
	return relation.New("benefits", file, fields, func() []*Benefit {
		return slices.DeleteFunc(slices.Clone(p.Benefits), func(b *Benefit) bool { return b.dropped })
	})
}
