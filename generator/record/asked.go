package record

import (
	"slices"
	"strings"

	"boardpack/generator/relation"
)

// Asked is one thing that a proforma asks whoever sends intentions in for: a
// column by whose header it is read back.
type Asked struct {
	Field    relation.Field // with the words that the pack lists
	Header   string
	Required bool
	// Separator stands between several values; blank where there is one at most.
	Separator string
	// Named says what listed codes stand for; nil where they are words themselves.
	Named map[string]string
	// Criterion is the one that a score is for; nil for all else.
	Criterion *Criterion
}

// Asked lists what a proforma of the pack asks for, in the order of its columns:
// the tags of an intention say which of ours, then come the pack's own, and for
// each criterion a score and the reason for it.
func (p *Pack) Asked() []Asked {
	var all []Asked
	for _, f := range relation.FieldsOf[Intention](intentionsFile) {
		if f.Column.Asked != "" && !(f.Name == confidential && p.said.AllPublished) {
			all = append(all, p.askedOf(f))
		}
	}
	for k, f := range ownFields[*Intention](p, intentionsFile) {
		all = append(all, p.separated(Asked{Field: f, Header: p.said.Files[intentionsFile].Fields[k].Column.Text}))
	}
	scores, reasons := p.scoreFields(), p.internalFields()
	for k, c := range p.Criteria {
		all = append(all, Asked{Field: scores[k], Header: p.headerOf(scoresFile, c.Field(), c.Name), Required: true, Criterion: c})
		if at := slices.IndexFunc(reasons, func(f relation.Field) bool { return f.Name == c.reasonField() }); at >= 0 {
			all = append(all, Asked{Field: reasons[at], Header: p.headerOf(scoresFile, c.reasonField(), c.reasonLabel())})
		}
	}
	return all
}

// askedOf is a column of intentions.csv with the pack's words.
func (p *Pack) askedOf(f relation.Field) Asked {
	a := Asked{Field: p.listing(f), Header: p.headerOf(intentionsFile, f.Name, f.Label)}
	a.Required = f.Column.Required || f.Name == confidential && p.said.Hides
	switch f.Name {
	case "providers":
		a.Named = a.Field.Called
	case "segment":
		a.Named = namesOf(p.Segments, func(s *Segment) (string, string) { return s.Number, s.Definition })
	case "national_priorities":
		a.Named = namesOf(p.Priorities, func(n *Priority) (string, string) { return n.Code, n.Name })
	case "strategic_objectives":
		a.Named = namesOf(p.Objectives, func(o *Objective) (string, string) { return o.Code, o.Name })
	case "unifying_goals":
		a.Named = namesOf(p.Goals, func(g *Goal) (string, string) { return g.Code, g.Name })
	case "delivery_route":
		if a.Field.Listed == nil {
			a.Field.Listed = p.routes()
		}
	}
	return p.separated(a)
}

func (p *Pack) separated(a Asked) Asked {
	if a.Field.Type == relation.Words {
		a.Separator = p.said.separators(intentionsFile, a.Field.Name)
	}
	return a
}

// headerOf is what the pack's files call a column.
func (p *Pack) headerOf(file, column, label string) string {
	if theirs, given, _ := p.said.header(file, column); given && theirs != "" {
		return theirs
	}
	return label
}

// namesOf are what codes stand for; a code with several names has them all.
func namesOf[T any](records []T, of func(T) (code, name string)) map[string]string {
	named := map[string]string{}
	for _, r := range records {
		code, name := of(r)
		named[code] = strings.TrimSpace(named[code] + " " + name)
	}
	return named
}

// routes are the delivery routes that segments may take, each once.
func (p *Pack) routes() []string {
	var all []string
	for _, s := range p.Segments {
		for _, route := range s.DeliveryRoutes {
			if !slices.Contains(all, route) {
				all = append(all, route)
			}
		}
	}
	return all
}
