package comparison

import (
	"slices"

	"boardpack/generator/movement"
	"boardpack/generator/record"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// secrecy is whether a row may be published; of two sides the greater counts.
type secrecy int

const (
	open secrecy = iota
	notSaid
	isSecret
)

func (s secrecy) String() string { return [...]string{"no", "not said", "yes"}[s] }

// confidentialField is the field that says which rows are confidential.
const confidentialField = "confidential"

// secrecyOfSheet goes by the one column that says what may be published, if there is
// one: a yes hides a row, or a no where its header asks the opposite.
func secrecyOfSheet(r *relation.Relation) func(relation.Row) secrecy {
	f, ok := r.Field(confidentialField)
	if !ok {
		return func(relation.Row) secrecy { return notSaid }
	}
	_, shows := record.SpeaksOfPublication(f.Label)
	return func(row relation.Row) secrecy {
		yes, known := record.IsYes(f.Text(row))
		switch {
		case !known:
			return notSaid
		case yes != shows:
			return isSecret
		}
		return open
	}
}

// turned notes the rows that what says so makes public, or no longer public: a cell, or a
// column that asks the opposite of the one before while its cells stay as they are.
func (t *Table) turned(pairs []movement.Pair, old, new tabled) {
	_, was := old.Field(confidentialField)
	_, is := new.Field(confidentialField)
	if !was && !is {
		return
	}
	for _, pair := range pairs {
		switch before, after := old.secret(pair.Old), new.secret(pair.New); {
		case before != open && after == open:
			t.Opened = append(t.Opened, pair.Key)
		case before == open && after != open:
			t.Closed = append(t.Closed, pair.Key)
		}
	}
	slices.SortStableFunc(t.Opened, wording.CompareNaturally)
	slices.SortStableFunc(t.Closed, wording.CompareNaturally)
}

// mayTurn are the pairs of rows of two sheets of which another may be who may see them:
// under headers that ask the same, those that have changed.
func mayTurn(m *movement.Movement, old, new *relation.Relation) []movement.Pair {
	was, had := old.Field(confidentialField)
	is, has := new.Field(confidentialField)
	_, showed := record.SpeaksOfPublication(was.Label)
	_, shows := record.SpeaksOfPublication(is.Label)
	if had && has && showed == shows {
		return m.Changed
	}
	return m.Kept()
}

// secrecies are those of intentions, by reference: one that is confidential on any day
// of the pack is so on all.
func (p Pack) secrecies() map[string]secrecy {
	of := map[string]secrecy{}
	for _, i := range p.Records.Intentions {
		switch {
		case i.Hidden():
			of[i.Reference] = isSecret
		case p.Records.Answer(i) == "":
			of[i.Reference] = notSaid
		}
	}
	return of
}

// secrecy goes by the intentions that rows name, themselves or by a measure:
// what another file says of them is as confidential as they are. What names none may
// be published.
func (p Pack) secrecy(r *relation.Relation, of map[string]secrecy) func(relation.Row) secrecy {
	if len(of) == 0 { // the pack keeps nothing back
		return func(relation.Row) secrecy { return open }
	}
	if f, ok := r.Field("reference"); ok {
		return func(row relation.Row) secrecy { return of[f.Text(row)] }
	}
	names := p.intentionsNamed(r)
	return func(row relation.Row) (secret secrecy) {
		for _, reference := range names(row) {
			secret = max(secret, of[reference])
		}
		return secret
	}
}

// intentionsNamed are the references of a row that has several, or is of a measure.
func (p Pack) intentionsNamed(r *relation.Relation) func(relation.Row) []string {
	if f, ok := r.Field("references"); ok {
		return func(row relation.Row) []string { return f.Values(nil, row) }
	}
	measure, ok := r.Field("measure")
	if !ok {
		return func(relation.Row) []string { return nil }
	}
	of := map[string][]string{}
	for _, m := range p.Records.Measures {
		if m.Reference != "" {
			of[m.Name] = append(of[m.Name], m.Reference)
		}
	}
	return func(row relation.Row) []string { return of[measure.Text(row)] }
}
