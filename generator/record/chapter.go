package record

import (
	"boardpack/generator/relation"
)

// Chapter is what one file records of single intentions, row by row, whether or
// not they go ahead.
type Chapter struct {
	Label  string // as the file's fields of the intention are headed: "Milestones"
	Fields []relation.Field
	Rows   func(*Intention) []relation.Row
}

// Chapters are those of the pack's files, in the contract's order. What an intention
// has once is a field of its own relation.
func (p *Pack) Chapters() []Chapter {
	all := []Chapter{p.snapshots(), p.steps(), p.gains(), p.observed()}
	for _, t := range tables {
		if t.refers != nil {
			all = append(all, t.chapter(p))
		}
	}
	return all
}

func rowsOf[T any](records []T) []relation.Row {
	rows := make([]relation.Row, len(records))
	for k, record := range records {
		rows[k] = relation.RowOf(record)
	}
	return rows
}

// snapshots are the days before the latest on which it was recorded how an intention
// stands, the last of them first.
func (p *Pack) snapshots() Chapter {
	const file = "delivery.csv"
	fields := append(p.listings(without(relation.FieldsOf[Delivery](file), "reference")), ownFields[*Delivery](p, file)...)
	return Chapter{"Delivery", fields, func(i *Intention) []relation.Row {
		var days []*Delivery
		for d := i.Previous; d != nil; d = d.Earlier {
			days = append(days, d)
		}
		return rowsOf(days)
	}}
}

func (p *Pack) steps() Chapter {
	return Chapter{"Milestones", without(milestoneRelation(p).Fields, "reference", "intention", "slip", "done"),
		func(i *Intention) []relation.Row { return rowsOf(i.Milestones()) }}
}

func (p *Pack) gains() Chapter {
	return Chapter{"Benefits", benefitRelation(p).Fields, func(i *Intention) []relation.Row { return rowsOf(i.Benefits()) }}
}

// observed are the names of an intention's measures. Their values stand in papers
// alone, where people in small numbers are protected.
func (p *Pack) observed() Chapter {
	name := relation.OfText("measure", "Measure", func(m *Measure) string { return m.Name })
	by := map[*Intention][]*Measure{}
	for _, m := range p.Measures {
		by[m.Intention] = append(by[m.Intention], m)
	}
	return Chapter{"Measures", []relation.Field{name}, func(i *Intention) []relation.Row { return rowsOf(by[i]) }}
}

// chapter is that of a file that Add made known, whose rows name an intention.
func (t table) chapter(p *Pack) Chapter {
	r := t.relation(p)
	reference, _ := r.Field("reference")
	by := map[string][]relation.Row{}
	for _, row := range r.Rows() {
		by[reference.Text(row)] = append(by[reference.Text(row)], row)
	}
	return Chapter{relation.Titled(r.Name), without(r.Fields, "reference"), func(i *Intention) []relation.Row { return by[i.Reference] }}
}
