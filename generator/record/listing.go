package record

import (
	"slices"

	"boardpack/generator/calendar"
	"boardpack/generator/relation"
	"boardpack/generator/score"
)

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
		f.Called = map[string]string{}
		for _, goal := range p.Goals {
			f.Called[goal.Code] = goal.Code + ": " + goal.Name
		}
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
