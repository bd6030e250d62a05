package record

import (
	"slices"
	"strings"

	"boardpack/generator/relation"
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
